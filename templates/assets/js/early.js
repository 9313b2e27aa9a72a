// Before anything is drawn: what the reader chose here before, and what this browser can do.

const root = document.documentElement;

root.classList.add("js");
if (navigator.share && location.protocol.startsWith("http")) root.classList.add("can-share");
try {
  for (const name of ["theme", "letters"]) {
    const value = localStorage.getItem(`bukusaku-${name}`);
    if (value) root.dataset[name] = value;
  }
} catch {
  // A browser may refuse to keep anything.
}
