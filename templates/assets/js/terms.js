// A term says what it means where it stands: under the pointer, with the focus, on a first tap.
// A second tap follows the link to the glossary, as one does without this script.

const bubble = document.getElementById("meaning");
const EDGE = 12;
let explained = null;
let tapped = false;
let closing = 0;

function explain(link) {
  clearTimeout(closing);
  if (explained === link) return;
  close();
  explained = link;
  bubble.textContent = link.dataset.meaning;
  bubble.hidden = false;
  link.setAttribute("aria-describedby", bubble.id);
  const { left, bottom } = link.getBoundingClientRect();
  const room = document.documentElement.clientWidth - bubble.offsetWidth - EDGE;
  bubble.style.left = `${Math.max(EDGE, Math.min(left, room)) + scrollX}px`;
  bubble.style.top = `${bottom + scrollY + 4}px`;
}

function close() {
  bubble.hidden = true;
  if (explained) explained.removeAttribute("aria-describedby");
  explained = null;
}

function closeSoon() {
  closing = setTimeout(close, 300); // the pointer may be on its way to the explanation
}

for (const link of document.querySelectorAll("[data-meaning]")) {
  link.addEventListener("focus", () => explain(link));
  link.addEventListener("blur", close);
  link.addEventListener("pointerenter", ({ pointerType }) => {
    if (pointerType === "mouse") explain(link);
  });
  link.addEventListener("pointerleave", closeSoon);
  link.addEventListener("pointerdown", ({ pointerType }) => {
    tapped = pointerType === "touch" && explained !== link;
  });
  link.addEventListener("click", (event) => {
    if (!tapped) return;
    event.preventDefault();
    explain(link);
    tapped = false;
  });
}
bubble.addEventListener("pointerenter", () => clearTimeout(closing));
bubble.addEventListener("pointerleave", closeSoon);
document.addEventListener("keydown", ({ key }) => {
  if (key === "Escape") close();
});
document.addEventListener("pointerdown", ({ target }) => {
  if (target !== explained && target !== bubble) close();
});
