// Which pages answer a query, best first. Knows the index of bukusaku/site/search.py, not the page.

const WORDS = /[a-z0-9]+/g;

// How much a word of the book counts that is not the word asked for, but …
const SAME_STEM = 0.55;
const BEGINS_SO = 0.6;
const NEARLY = 0.5;
const SYNONYM = 0.9;
const PARTED = 0.8;

const ELSEWHERE = 0.3; // how much the other sections of a page add to its best
const SHARE = 3; // how much it matters that a page has every word
const ALSO = 0.4; // how near to its best section another comes that is shown beside it

function wordsOf(text) {
  const plain = text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return plain.match(WORDS) || [];
}

// Word by word: its stem and where it stands, as [section, weight] pairs (weights are kept as roots).
function readLexicon(text) {
  const words = new Map();
  for (const line of text.split("\n")) {
    const [root, ...entries] = line.split(" ");
    for (const entry of entries) {
      const [shape, coded] = entry.split(":");
      words.set(shape.replace("~", root), { root, coded });
    }
  }
  return words;
}

function readPostings(coded) {
  let section = 0;
  return coded.match(/[0-9a-z]+[A-Z]/g).map((posting) => {
    section += parseInt(posting.slice(0, -1), 36);
    return [section, (posting.charCodeAt(posting.length - 1) - 64) ** 2];
  });
}

function createRanking(index) {
  const stemmed = typeof stem === "function" ? stem : (word) => word;
  const lexicon = readLexicon(index.words);
  const families = new Map();
  for (const [word, { root }] of lexicon) families.set(root, [...(families.get(root) || []), word]);
  const ignored = new Set(index.ignored.split(" "));
  const pageOf = index.pages.flatMap((page, at) => page.slice(1).map(() => at));

  // Words of the book that a word asked for may mean, and how surely.
  function meant(word, unfinished) {
    const found = new Map();
    const add = (candidate, factor) =>
      found.set(candidate, Math.max(factor, found.get(candidate) || 0));
    for (const relative of families.get(stemmed(word)) || []) add(relative, SAME_STEM);
    if (lexicon.has(word)) add(word, 1);
    if (unfinished || found.size === 0) {
      for (const candidate of lexicon.keys()) {
        if (word.length > 1 && candidate.startsWith(word) && candidate !== word) {
          add(candidate, BEGINS_SO * (word.length / candidate.length));
        }
      }
    }
    return found;
  }

  function misspelt(word) {
    const most = word.length < 4 || /\d/.test(word) ? 0 : word.length < 8 ? 1 : 2;
    let nearest = most;
    let found = [];
    for (const candidate of most ? lexicon.keys() : []) {
      const apart = distance(word, candidate, nearest);
      if (apart < nearest) found = [];
      if (apart <= nearest) found.push(candidate);
      nearest = Math.min(nearest, apart);
    }
    return found;
  }

  // "walikota" where the book writes "wali kota".
  function parted(word) {
    for (let at = 3; at <= word.length - 3; at += 1) {
      const halves = [word.slice(0, at), word.slice(at)];
      if (halves.every((half) => lexicon.has(half))) return halves;
    }
    return [];
  }

  // A page counts once, however often it holds the word.
  function rarity(sections) {
    const pages = new Set(Array.from(sections, (section) => pageOf[section])).size;
    return Math.log(1 + (index.pages.length - pages + 0.5) / (pages + 0.5));
  }

  // What a word scores in each section.
  function scores(evidence) {
    const found = new Map();
    for (const [word, factor] of evidence) {
      for (const [section, weight] of readPostings(lexicon.get(word).coded)) {
        found.set(section, Math.max(found.get(section) || 0, weight * factor));
      }
    }
    const worth = rarity(found.keys()) ** 2;
    for (const [section, score] of found) found.set(section, score * worth);
    return found;
  }

  // Several words in place of one: a section scores by as many of them as it holds.
  function together(words) {
    const sum = new Map();
    const held = new Map();
    for (const word of words) {
      for (const [section, score] of scores(meant(word, false))) {
        sum.set(section, (sum.get(section) || 0) + score);
        held.set(section, (held.get(section) || 0) + 1);
      }
    }
    for (const [section, count] of held) {
      sum.set(section, (sum.get(section) / words.length) * (count / words.length) ** 2);
    }
    return sum;
  }

  // What a word of the query scores in each section.
  function clause(word, unfinished, result) {
    const evidence = meant(word, unfinished);
    const halves = parted(word);
    if (evidence.size === 0 && halves.length === 0) {
      const near = misspelt(word);
      if (near.length) result.corrected.push([word, near[0]]);
      for (const [found, factor] of near.flatMap((candidate) => [...meant(candidate, false)])) {
        evidence.set(found, Math.max(factor * NEARLY, evidence.get(found) || 0));
      }
    }
    for (const found of [...evidence.keys(), ...halves]) result.words.add(found);
    const scored = scores(evidence);
    if (halves.length) merge(scored, together(halves), PARTED);
    return scored;
  }

  function merge(into, from, factor) {
    for (const [section, score] of from) {
      into.set(section, Math.max(into.get(section) || 0, score * factor));
    }
  }

  // Abbreviations of the query to their long forms, and back.
  function addSynonyms(words, clauses, result) {
    const query = ` ${words.join(" ")} `;
    for (const [short, long] of index.synonyms) {
      for (const [asked, meantToo] of [[short, long], [long, short]]) {
        if (query.includes(` ${asked} `)) {
          const other = together(meantToo.split(" "));
          for (const word of asked.split(" ")) {
            if (words.includes(word) && clauses[words.indexOf(word)]) {
              merge(clauses[words.indexOf(word)], other, SYNONYM);
            }
          }
          for (const word of meantToo.split(" ")) if (!ignored.has(word)) result.words.add(word);
        }
      }
    }
  }

  // A page is as good as its best section for each word, and better if one section has them all.
  function ranked(clauses) {
    const sections = new Map();
    const pages = new Map();
    clauses.forEach((scored, at) => {
      for (const [section, score] of scored) {
        sections.set(section, (sections.get(section) || 0) + score);
        const page = pages.get(pageOf[section]) || clauses.map(() => ({ best: 0, sum: 0 }));
        page[at] = { best: Math.max(page[at].best, score), sum: page[at].sum + score };
        pages.set(pageOf[section], page);
      }
    });
    return Array.from(pages, ([page, byClause]) => {
      const own = Array.from(sections)
        .filter(([section]) => pageOf[section] === page)
        .sort(([a, one], [b, other]) => other - one || a - b);
      const share = byClause.filter(({ best }) => best > 0).length / clauses.length;
      const sum = byClause.reduce((total, { best, sum }) =>
        total + best + ELSEWHERE * Math.min(best, sum - best), 0);
      const shown = own.filter(([, score]) => score >= ALSO * own[0][1]);
      return {
        page,
        sections: shown.map(([section]) => section),
        score: (sum + own[0][1]) * share ** SHARE,
      };
    }).sort((a, b) => b.score - a.score || a.page - b.page);
  }

  function search(query, unfinished) {
    const asked = wordsOf(query);
    const words = asked.filter((word) => !ignored.has(word));
    const result = { words: new Set(), corrected: [], pages: [], nearest: [] };
    if (words.length === 0) return result;
    const clauses = words.map((word, at) =>
      clause(word, unfinished && at === words.length - 1, result));
    addSynonyms(words, clauses, result);
    result.pages = ranked(clauses);
    if (result.pages.length === 0) result.nearest = nearest(words[0]);
    return result;
  }

  function related(one, other) {
    return lexicon.get(one).root === lexicon.get(other).root;
  }

  // For a word that the book does not have: those most like it, one of each stem.
  function nearest(word) {
    return Array.from(lexicon.keys())
      .filter((candidate) => candidate.length > 3)
      .map((candidate) => [likeness(word, candidate), candidate])
      .filter(([like]) => like > 0.3)
      .sort(([one, a], [other, b]) => other - one || (a < b ? -1 : 1))
      .map(([, candidate]) => candidate)
      .filter((candidate, at, all) => !all.slice(0, at).some((other) => related(candidate, other)))
      .slice(0, 3);
  }

  return { search };
}
