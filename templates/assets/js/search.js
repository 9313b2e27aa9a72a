// The search page: asks ranking.js, shows the answer. The data come when they are first needed, as
// scripts, since a page opened from a disk may load nothing else.

const PAUSE = 120; // milliseconds without a key before a search
const MOST_PAGES = 20;
const EXCERPT = 180; // letters
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

const byId = (id) => document.getElementById(id);
const box = byId("search");
const form = byId("search-form");
const input = byId("search-query");
const status = byId("search-status");
const results = byId("search-results");
const words = status.dataset;
const pageTitle = document.title;

let ranking = null;
let text = null;
let timer = 0;

function load(address) {
  return new Promise((resolve, reject) => {
    const script = document.createElement("script");
    script.src = address;
    script.onload = resolve;
    script.onerror = () => {
      script.remove();
      reject(new Error(address));
    };
    document.head.append(script);
  });
}

async function loadIndex() {
  if (ranking) return;
  await load(box.dataset.index);
  ranking = createRanking(self.searchIndex);
}

async function loadText() {
  if (text) return;
  await load(`${box.dataset.text}?${self.searchIndex.text}`);
  text = self.searchText.sections;
}

function say(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

function clone(id) {
  return byId(id).content.firstElementChild.cloneNode(true);
}

function show(state) {
  for (const part of box.querySelectorAll("[data-state]")) part.hidden = part.dataset.state !== state;
}

// --- one result ----------------------------------------------------------------------------------

function hitsIn(prose, found) {
  return Array.from(prose.matchAll(WORD), (match) => [match.index, match.index + match[0].length])
    .filter(([from, to]) => wordsOf(prose.slice(from, to)).some((word) => found.has(word)));
}

// Fills an element with text, the words found in <mark>; never with markup.
function fillMarked(element, prose, found) {
  let done = 0;
  for (const [from, to] of hitsIn(prose, found)) {
    const mark = document.createElement("mark");
    mark.textContent = prose.slice(from, to);
    element.append(prose.slice(done, from), mark);
    done = to;
  }
  element.append(prose.slice(done));
}

// The stretch of a text that holds the most of what was found.
function excerpt(prose, found) {
  const hits = hitsIn(prose, found);
  const held = ([from]) =>
    new Set(hits.filter((hit) => hit[0] >= from && hit[1] <= from + EXCERPT * 0.7)
      .map((hit) => prose.slice(hit[0], hit[1]).toLowerCase())).size;
  const best = hits.reduce((one, other) => (held(other) > held(one) ? other : one), hits[0] || [0]);
  let from = Math.max(0, Math.min(best[0] - EXCERPT * 0.3, prose.length - EXCERPT));
  let to = Math.min(prose.length, from + EXCERPT);
  if (from > 0) from = prose.indexOf(" ", from) + 1;
  if (to < prose.length) to = prose.lastIndexOf(" ", to);
  return (from > 0 ? "… " : "") + prose.slice(from, to) + (to < prose.length ? " …" : "");
}

function address(page, section) {
  const [path] = self.searchIndex.pages[page];
  const anchor = section.position ? self.searchIndex.pages[page][section.position + 1] : "";
  return box.dataset.root + path + (anchor ? `#${anchor}` : "");
}

// A section by its number in the whole book: its position on its page.
function placed(number) {
  let first = 0;
  for (const page of self.searchIndex.pages) {
    const sections = page.length - 1;
    if (number < first + sections) return { number, position: number - first };
    first += sections;
  }
  return null;
}

function drawn({ page, sections }, found) {
  const item = clone("search-result");
  const part = (name) => item.querySelector(`.result-${name}`);
  const [best, ...others] = sections.map(placed);
  const title = self.searchIndex.pages[page][1];
  fillMarked(part("title"), title, found);
  part("link").href = address(page, best);
  part("section").hidden = !best.position || !text;
  if (!text) return item;
  if (best.position) fillMarked(part("section"), text[best.number][0], found);
  fillMarked(part("excerpt"), excerpt(text[best.number][1], found), found);
  for (const section of others) {
    const more = clone("search-more");
    const link = more.querySelector("a");
    link.href = address(page, section);
    fillMarked(link, text[section.number][0], found);
    part("more").append(more);
  }
  part("more").hidden = others.length === 0;
  return item;
}

// --- all results ---------------------------------------------------------------------------------

function draw(result, query) {
  const pages = result.pages.slice(0, MOST_PAGES);
  results.textContent = "";
  results.append(...pages.map((page) => drawn(page, result.words)));
  show(pages.length ? "found" : "none");
  const sentence = say(pages.length ? words.found : words.none, { count: pages.length, query });
  const corrections = result.corrected.map(([asked, meant]) => say(words.corrected, { asked, meant }));
  status.textContent = [...(pages.length ? corrections : []), sentence].join(" ");
  drawNearest(result.nearest);
}

function drawNearest(nearest) {
  const list = byId("search-nearest");
  list.textContent = "";
  for (const word of nearest) {
    const item = clone("search-more");
    const link = item.querySelector("a");
    link.href = `?q=${encodeURIComponent(word)}`;
    link.textContent = word;
    list.append(item);
  }
  byId("search-nearest-box").hidden = nearest.length === 0;
}

// The address tells the query, so that it can be kept, sent and gone back to.
function remember(query) {
  document.title = query ? `${query} – ${pageTitle}` : pageTitle;
  try {
    history.replaceState(null, "", query ? `?q=${encodeURIComponent(query)}` : "?");
  } catch (error) {
    // A page opened from a disk may not, in some browsers.
  }
}

async function find(unfinished) {
  const query = input.value.trim();
  remember(query);
  if (!query) {
    results.textContent = "";
    status.textContent = "";
    show("idle");
    return;
  }
  try {
    await loadIndex();
    if (query !== input.value.trim()) return;
    const result = ranking.search(query, unfinished);
    if (text === null || result.pages.length === 0) draw(result, query);
    if (result.pages.length === 0) return;
    await loadText();
    if (query === input.value.trim()) draw(result, query);
  } catch (error) {
    status.textContent = words.failed;
  }
}

// --- keys ----------------------------------------------------------------------------------------

function step(event) {
  const links = Array.from(box.querySelectorAll("[data-state] a")).filter((link) => link.offsetParent);
  const at = links.indexOf(document.activeElement);
  const typing = document.activeElement === input;
  if (event.key === "ArrowDown" && (typing || at >= 0)) {
    if (links[at + 1]) links[at + 1].focus();
  } else if (event.key === "ArrowUp" && at >= 0) {
    (links[at - 1] || input).focus();
  } else if (event.key === "Escape") {
    if (typing) input.value = "";
    input.focus();
    if (typing) find(false);
  } else {
    return;
  }
  event.preventDefault();
}

input.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(() => find(!/\s$/.test(input.value)), PAUSE);
});
input.addEventListener("focus", () => loadIndex().catch(() => null), { once: true });
box.addEventListener("keydown", step);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(timer);
  find(false).then(() => status.focus());
});

box.hidden = false;
input.value = new URLSearchParams(location.search).get("q") || "";
if (input.value) find(false);
else input.focus();
