// Before anything is drawn: what the reader chose here before, and what this browser can do.

const root = document.documentElement;
const isServed = location.protocol.startsWith("http");

root.classList.add("js");
if (navigator.share && isServed) root.classList.add("can-share");
try {
  for (const name of ["theme", "letters"]) {
    const value = localStorage.getItem(`bukusaku-${name}`);
    if (value) root.dataset[name] = value;
  }
} catch {
  // A browser may refuse to keep anything.
}

// The faces come beside the style sheet that names them, not after it, so that most pages are first
// drawn with them. A page from a disk may not ask so.
const { fonts } = document.currentScript.dataset;
for (const href of isServed && fonts ? fonts.split(" ") : []) {
  const link = document.createElement("link");
  document.head.append(Object.assign(link, { rel: "preload", as: "font", crossOrigin: "", href }));
}
