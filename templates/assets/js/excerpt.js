// The stretch of a text that answers a query, with the words found in <mark>. Last of the script
// that the search page loads when there is something to find, so it also hands over what it offers.

const EXCERPT = 180; // letters
const WORD = /[\p{L}\p{M}\p{N}]+/gu;
const COMPOUND = /[\p{L}\p{M}\p{N}]+(?:-[\p{L}\p{M}\p{N}]+)*/gu;

// Where the words found stand in a text: [from, to] pairs. "Wi-Fi" is also "wifi".
function hitsIn(prose, found) {
  const hits = [];
  const add = (text, from, plain) => {
    if (found.has(plain)) hits.push([from, from + text.length]);
    return found.has(plain);
  };
  prose.replace(COMPOUND, (compound, start) => {
    if (add(compound, start, wordsOf(compound).join(""))) return;
    compound.replace(WORD, (word, at) => add(word, start + at, wordsOf(word).join("")));
  });
  return hits;
}

// A text cut at titles in another language, which stand at every second place.
function cutAtForeign(prose) {
  const titles = Object.keys(self.searchIndex.languages);
  const plain = titles.map((title) => title.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return titles.length ? prose.split(new RegExp(`(${plain.join("|")})`)) : [prose];
}

// Fills an element with text, never with markup.
function fillMarked(element, prose, found) {
  cutAtForeign(prose).forEach((piece, at) => {
    if (at % 2 === 0) return fillPiece(element, piece, found);
    const title = document.createElement("span");
    title.lang = self.searchIndex.languages[piece];
    fillPiece(title, piece, found);
    element.append(title);
  });
}

function fillPiece(element, prose, found) {
  let done = 0;
  for (const [from, to] of hitsIn(prose, found)) {
    const mark = document.createElement("mark");
    mark.textContent = prose.slice(from, to);
    element.append(prose.slice(done, from), mark);
    done = to;
  }
  element.append(prose.slice(done));
}

// Around the hit that has the most other words behind it.
function excerpt(prose, found) {
  const hits = hitsIn(prose, found);
  const company = ([start]) =>
    new Set(hits.filter(([from, to]) => from >= start && to <= start + EXCERPT * 0.7)
      .map(([from, to]) => prose.slice(from, to).toLowerCase())).size;
  const start = hits.reduce((best, hit) => (company(hit) > company(best) ? hit : best), [0, 0])[0];
  let from = Math.max(0, Math.min(start - EXCERPT * 0.3, prose.length - EXCERPT));
  let to = Math.min(prose.length, from + EXCERPT);
  if (from > 0) from = prose.indexOf(" ", from) + 1;
  if (to < prose.length) to = prose.lastIndexOf(" ", to);
  return (from > 0 ? "… " : "") + prose.slice(from, to) + (to < prose.length ? " …" : "");
}

self.bookSearch = { createRanking, excerpt, fillMarked };
