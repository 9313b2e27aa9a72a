// The page's own controls: links to its sections, where the reader is, sharing, printing.

let headings = [];

function clone(id) {
  return document.getElementById(id).content.firstElementChild.cloneNode(true);
}

function say(text) {
  const place = document.getElementById("said");
  place.textContent = text;
  setTimeout(() => { place.textContent = ""; }, 4000);
}

function offerLink(heading) {
  const button = clone("copy-link");
  button.addEventListener("click", async () => {
    location.hash = heading.id;
    try {
      await navigator.clipboard.writeText(location.href);
      say(button.dataset.done);
    } catch {
      say(button.dataset.shown); // no clipboard without a secure address
    }
  });
  heading.append(button);
}

// The last heading in the upper third of the window is where the reader is.
function here() {
  return headings.filter((one) => one.getBoundingClientRect().top < innerHeight / 3).pop();
}

const watch = new IntersectionObserver(() => {
  const lines = [...document.querySelectorAll(".on-page a")];
  const passed = headings.slice(0, headings.indexOf(here()) + 1).map((one) => `#${one.id}`);
  const current = lines.filter((line) => passed.includes(line.hash)).pop();
  for (const line of lines) line.removeAttribute("aria-current");
  if (current) current.setAttribute("aria-current", "true");
}, { rootMargin: "0px 0px -66% 0px" });

function takeHeadings() {
  const known = new Set(headings);
  headings = [...document.querySelectorAll(".body h2[id], .body h3[id]")];
  for (const heading of headings) {
    if (known.has(heading)) continue;
    offerLink(heading);
    watch.observe(heading);
  }
}

takeHeadings();
addEventListener("book:changed", takeHeadings); // the preview, which puts new text into the page

for (const button of document.querySelectorAll(".share")) {
  button.addEventListener("click", () => {
    const canonical = document.querySelector("link[rel=canonical]");
    const url = canonical ? canonical.href : location.href.split("#")[0];
    navigator.share({ title: document.title, url }).catch(() => {}); // the reader may change mind
  });
}
for (const button of document.querySelectorAll(".print")) {
  button.addEventListener("click", () => print());
}

// Where the device has a voice of its own for every language of the text, one can listen with no
// network. What reads aloud comes with the first click, and finds here what it needs.
const speech = self.speechSynthesis;
const beginning = document.querySelector(".essentials");

const READ = "h1, .essentials li, .body h2, .body h3, .body p, .body li, .body dt, .body dd, "
  + ".body th, .body td, .body figcaption";
const SILENT = ".sources-here, .page-end, .report-line, nav, svg, details, .needs-js, [hidden]";

function pieces() {
  return [...document.querySelectorAll(READ)].filter(
    (piece) => !piece.closest(SILENT) && !piece.querySelector("p, li"),
  );
}

// Words that wait to be translated fill their piece, in a language of their own.
function languageOf(piece) {
  const marked = piece.querySelector("[lang]");
  const fills = marked && marked.textContent.trim() === piece.textContent.trim();
  return (fills ? marked : piece).closest("[lang]").lang;
}

function voiceFor(language) {
  const codes = language === "id" ? ["id", "in"] : [language]; // "in" on older phones
  return speech.getVoices().find((one) =>
    one.localService && codes.includes(one.lang.slice(0, 2).toLowerCase()));
}

function offerVoice() {
  if (document.querySelector(".listen") || !pieces().map(languageOf).every(voiceFor)) return;
  const box = clone("listen");
  box.querySelector("button").addEventListener("click", () => {
    const script = document.createElement("script");
    script.src = box.dataset.script;
    document.head.append(script);
  }, { once: true });
  beginning.append(box);
}

if (speech && beginning) {
  self.bookVoices = { pieces, languageOf, voiceFor };
  offerVoice();
  speech.addEventListener("voiceschanged", offerVoice); // they often come after the page
}
