// The search page: asks ranking.js, shows the answer. That and the data come when they are first
// needed, as scripts, since a page opened from a disk may load nothing else. The book as one file
// holds them already, and names no address for them.

const PAUSE = 120; // milliseconds without a key before a search
const AT_FIRST = 10; // results
const MOST_ALSO = 3;

const byId = (id) => document.getElementById(id);
const box = byId("search");
const form = byId("search-form");
const input = byId("search-query");
const status = byId("search-status");
const results = byId("search-results");
const all = byId("search-all");
const words = status.dataset;
const pageTitle = document.title;

let ranking = null; // a promise of it
let text = null;
let timer = 0;

function load(address) {
  if (!address) return Promise.resolve();
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

function loadRanking() {
  ranking = ranking || Promise.all([load(box.dataset.find), load(box.dataset.index)])
    .then(() => self.bookSearch.createRanking(self.searchIndex));
  ranking.catch(() => { ranking = null; });
  return ranking;
}

async function loadText() {
  if (text) return;
  await load(box.dataset.text && `${box.dataset.text}?${self.searchIndex.text}`);
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

// A section by its number in the whole book: where it is, and its title and text once they are there.
function placed(page, number) {
  const { pages } = self.searchIndex;
  const before = pages.slice(0, page).reduce((sum, sections) => sum + sections.length - 1, 0);
  const position = number - before;
  const anchor = position ? pages[page][position + 1] : "";
  const path = box.dataset.root + pages[page][0];
  const [title, prose] = text ? text[number] : ["", ""];
  return {
    address: anchor ? `${path.replace(/#.*/, "")}#${anchor}` : path,
    entry: anchor !== "" && !anchor.includes("--"),
    title: position ? title : "",
    prose,
  };
}

// An entry of a list stands for itself, its page behind it; a section of a page behind the page.
function drawn({ page, sections }, found) {
  const { excerpt, fillMarked } = self.bookSearch;
  const item = clone("search-result");
  const part = (name) => item.querySelector(`.result-${name}`);
  const [best, ...others] = sections.map((number) => placed(page, number));
  const names = [self.searchIndex.pages[page][1], best.title].filter(Boolean);
  if (best.entry) names.reverse();
  part("link").href = best.address;
  fillMarked(part("title"), names[0], found);
  fillMarked(part("context"), names[1] || "", found);
  fillMarked(part("excerpt"), excerpt(best.prose, found), found);
  for (const other of others.filter(({ title }) => title).slice(0, MOST_ALSO)) {
    const more = clone("search-more");
    more.querySelector("a").href = other.address;
    fillMarked(more.querySelector("a"), other.title, found);
    part("more").append(more);
  }
  for (const name of ["context", "excerpt", "more"]) part(name).hidden = !part(name).textContent;
  return item;
}

// --- all results ---------------------------------------------------------------------------------

function draw(result, query) {
  const { pages } = result;
  const draws = (some) => results.append(...some.map((page) => drawn(page, result.words)));
  results.textContent = "";
  draws(pages.slice(0, AT_FIRST));
  all.hidden = pages.length <= AT_FIRST;
  all.onclick = () => {
    all.hidden = true;
    draws(pages.slice(AT_FIRST));
    results.children[AT_FIRST].querySelector("a").focus();
  };
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
    const { search } = await loadRanking();
    if (query !== input.value.trim()) return;
    const result = search(query, unfinished);
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
  const found = Array.from(box.querySelectorAll("[data-state] a, #search-all"));
  const links = found.filter((link) => link.offsetParent);
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
  loadRanking().catch(() => null);
  clearTimeout(timer);
  timer = setTimeout(() => find(!/\s$/.test(input.value)), PAUSE);
});
box.addEventListener("keydown", step);
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(timer);
  find(false).then(() => status.focus());
});

box.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="?q="]');
  if (!link) return;
  event.preventDefault();
  input.value = link.textContent;
  find(false).then(() => status.focus());
});

input.value = new URLSearchParams(location.search).get("q") || "";
if (input.value) find(false);
else if (box.dataset.index) input.focus();
