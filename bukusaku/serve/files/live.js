// On every page of the preview, before the page's own scripts: what was saved comes in place,
// mistakes stand over the page, and a small toolbar offers the PDF. WORDS are written above this.

const OWN = "/_serve";
const isBeside = window.parent !== window; // the page stands beside its PDF

document.documentElement.dataset.live = "";

// --- what is published keeps itself on the device; what is being written must not ---------------

if ("serviceWorker" in navigator) {
  const workers = navigator.serviceWorker;
  workers.getRegistrations().then((all) => all.forEach((one) => one.unregister())).catch(() => {});
  delete Navigator.prototype.serviceWorker;
}

// --- the page: only what differs from the text sent before is touched ---------------------------

// What the page's scripts did to it stays: `sent` is the page as it came, and `shownAs` leads from
// each node of that to the one in the document.
const shownAs = new WeakMap();
const sent = document.body.cloneNode(true);
pair(sent, document.body);

function pair(node, shown) {
  shownAs.set(node, shown);
  node.childNodes.forEach((child, at) => pair(child, shown.childNodes[at]));
}

function attributesTo(next, node) {
  const shown = shownAs.get(node);
  for (const { name } of [...node.attributes]) {
    if (next.hasAttribute(name)) continue;
    node.removeAttribute(name);
    shown.removeAttribute(name);
  }
  for (const { name, value } of next.attributes) {
    if (node.getAttribute(name) === value) continue;
    node.setAttribute(name, value);
    shown.setAttribute(name, value);
  }
}

function isSameKind(one, other) {
  return one.nodeType === other.nodeType && one.nodeName === other.nodeName && one.id === other.id;
}

function become(node, next) {
  if (node.isEqualNode(next)) return;
  if (node.nodeType !== Node.ELEMENT_NODE) {
    node.data = next.data;
    shownAs.get(node).data = next.data;
    return;
  }
  attributesTo(next, node);
  const old = [...node.childNodes];
  const fresh = [...next.childNodes];
  while (old.length && fresh.length && old[0].isEqualNode(fresh[0])) {
    old.shift();
    fresh.shift();
  }
  while (old.length && fresh.length && old.at(-1).isEqualNode(fresh.at(-1))) {
    old.pop();
    fresh.pop();
  }
  while (old.length && fresh.length && isSameKind(old[0], fresh[0])) become(old.shift(), fresh.shift());
  while (old.length && fresh.length && isSameKind(old.at(-1), fresh.at(-1))) {
    become(old.pop(), fresh.pop());
  }
  // What is new comes before the first that stays: in the document, scripts may have added others.
  const after = old.length ? old.at(-1).nextSibling : nextOf(node, fresh, next);
  for (const gone of old) {
    shownAs.get(gone).remove();
    gone.remove();
  }
  for (const one of fresh) {
    const shown = document.importNode(one, true);
    const copy = one.cloneNode(true);
    pair(copy, shown);
    shownAs.get(node).insertBefore(shown, after ? shownAs.get(after) : null);
    node.insertBefore(copy, after);
  }
}

// The child of `node` before which `fresh` belong: as many follow it as follow them.
function nextOf(node, fresh, next) {
  if (!fresh.length) return null;
  const following = next.childNodes.length - [...next.childNodes].indexOf(fresh.at(-1)) - 1;
  return node.childNodes[node.childNodes.length - following] || null;
}

function loads(page) {
  return [...page.head.querySelectorAll("link[rel=stylesheet], script[src]")]
    .map((one) => one.getAttribute("href") || one.getAttribute("src"))
    .filter((address) => !address.startsWith(OWN))
    .join(" ");
}

const loaded = loads(document);

function show(html) {
  const next = new DOMParser().parseFromString(html, "text/html");
  if (loads(next) !== loaded) {
    location.reload(); // other styles or scripts; the browser keeps the scroll
    return;
  }
  document.title = next.title;
  document.documentElement.lang = next.documentElement.lang;
  become(sent, next.body);
  dispatchEvent(new Event("book:changed")); // the page's own scripts see to what is new
}

// --- over the page ------------------------------------------------------------------------------

const host = document.createElement("bukusaku-live");
const surface = host.attachShadow({ mode: "open" });
host.hidden = true; // until its style is there

function element(name, classes, text, ...children) {
  const made = document.createElement(name);
  if (classes) made.className = classes;
  if (text) made.textContent = text;
  made.append(...children);
  return made;
}

const style = element("link");
style.rel = "stylesheet";
style.href = `${OWN}/live.css`;
style.addEventListener("load", () => {
  host.hidden = false;
  bringIntoView();
});

const status = element("button", "status");
status.type = "button";
const pdf = element("a", "pdf", isBeside ? WORDS.pdf_close : WORDS.pdf);
const bar = element("div", "bar", "", status, pdf);
bar.setAttribute("role", "group");
bar.setAttribute("aria-label", WORDS.preview);
if (!isBeside) pdf.title = WORDS.pdf_show;

const count = element("h2");
const lead = element("p", "lead");
const close = element("button", "close", WORDS.close);
close.type = "button";
const list = element("ol");
const panel = element("section", "panel", "", element("div", "head", "", count, close), lead, list);
panel.tabIndex = -1;
panel.setAttribute("role", "alert");
const veil = element("div", "veil", "", panel);
veil.hidden = true;
surface.append(style, bar, veil);
document.documentElement.append(host);

function counted(findings) {
  return ["error", "warning"]
    .map((severity) => [severity, findings.filter((one) => one.severity === severity).length])
    .filter(([, number]) => number)
    .map(([severity, number]) => (number === 1
      ? WORDS[`one_${severity}`]
      : WORDS[`${severity}s`].replace("{count}", number)))
    .join(", ");
}

// A sentence begins with a capital, but a word of the source stays as it is written.
function capital(text) {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1);
}

function lineOf({ number, text, mark }) {
  const line = element("code", mark ? "line here" : "line");
  line.append(element("span", "number", String(number)), " ");
  if (mark) {
    const [from, to] = mark;
    const meant = element("mark", "", text.slice(from, to) || " ");
    const caret = element("span", "caret", "^".repeat(to - from));
    caret.setAttribute("aria-hidden", "true");
    line.append(text.slice(0, from), meant, text.slice(to), "\n");
    line.append(element("span", "number"), " ".repeat(from + 1), caret);
  } else {
    line.append(text);
  }
  return line;
}

function itemOf(finding) {
  const item = element("li", finding.severity);
  if (finding.place) item.append(element("p", "place", finding.place));
  item.append(element("p", "message", capital(finding.message)));
  if (finding.lines.length) {
    const source = element("pre");
    source.tabIndex = 0; // a long line is scrolled by keys too
    finding.lines.forEach((line) => source.append(lineOf(line), "\n"));
    item.append(source);
  }
  if (finding.hint) {
    item.append(element("p", "hint", "", element("b", "", `${capital(WORDS.hint)}: `), finding.hint));
  }
  return item;
}

function tell(findings, hasPage) {
  const isBroken = findings.some((one) => one.severity === "error");
  list.replaceChildren(...findings.map(itemOf));
  count.textContent = counted(findings);
  lead.textContent = !isBroken ? WORDS.look : hasPage ? WORDS.mend : WORDS.mend_first;
  status.textContent = counted(findings);
  status.hidden = !findings.length;
  bar.classList.toggle("broken", isBroken);
  veil.hidden = !isBroken;
  bringIntoView();
}

// A mark far to the right in a long line is not to be looked for.
function bringIntoView() {
  for (const mark of list.querySelectorAll("mark")) {
    const source = mark.closest("pre");
    source.scrollLeft = mark.offsetLeft + mark.offsetWidth - source.offsetLeft - source.clientWidth + 40;
  }
}

status.addEventListener("click", () => {
  if (!list.children.length) return;
  veil.hidden = !veil.hidden;
  if (!veil.hidden) {
    panel.focus();
    bringIntoView();
  }
});
close.addEventListener("click", () => { veil.hidden = true; });
addEventListener("keydown", (event) => {
  if (event.key === "Escape" && !veil.hidden) close.click();
});

// --- the stream: it tells how things are now, so that whoever was away has missed nothing --------

let stream = null;
let latest = null;

function take(event) {
  const now = JSON.parse(event.data);
  const isNew = !latest || JSON.stringify(latest.findings) !== JSON.stringify(now.findings);
  bar.classList.remove("lost");
  if (now.html) show(now.html);
  else if (latest && latest.html) location.reload(); // the page is gone
  if (now.html && document.documentElement.dataset.blank !== undefined) location.reload();
  if (isNew) tell(now.findings, Boolean(now.html));
  pdf.href = `${OWN}/beside#${encodeURI(location.pathname)}`;
  if (isBeside) window.parent.postMessage(now.pdf, location.origin);
  latest = now;
}

function listen() {
  if (stream) return;
  stream = new EventSource(`${OWN}/events?path=${encodeURIComponent(decodeURI(location.pathname))}`);
  stream.addEventListener("message", take);
  stream.addEventListener("error", () => {
    bar.classList.add("lost");
    status.hidden = false;
    status.textContent = WORDS.lost;
    latest = null;
    if (stream.readyState === EventSource.CLOSED) setTimeout(() => { rest(); listen(); }, 1000);
  });
}

function rest() {
  if (stream) stream.close();
  stream = null;
}

// A browser has few connections to one host: pages that nobody looks at leave theirs to others.
document.addEventListener("visibilitychange", () => (document.hidden ? rest() : listen()));
addEventListener("pagehide", rest);
addEventListener("pageshow", listen);
if (isBeside) {
  pdf.href = location.href;
  pdf.target = "_top";
  pdf.addEventListener("click", () => { pdf.href = location.href; });
  document.addEventListener("click", ({ target }) => {
    const link = target.closest("a[href]");
    if (link && link.origin !== location.origin) link.target = "_blank"; // no stranger in the frame
  });
}
listen();
