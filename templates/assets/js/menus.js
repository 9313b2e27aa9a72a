// Menus close with Escape and when the reader goes elsewhere.

const menus = [...document.querySelectorAll(".bar details")];

for (const menu of menus) {
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    menu.querySelector("summary").focus();
  });
}
for (const name of ["click", "focusin"]) {
  document.addEventListener(name, ({ target }) => {
    for (const menu of menus) if (!menu.contains(target)) menu.open = false;
  });
}
