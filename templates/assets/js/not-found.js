// Shown at any address of a book that does not know its own: links count from the book's root, which
// is above the last of the book's own folders in the address.
const { folders, here } = document.currentScript.dataset;
const way = location.pathname.split("/").slice(0, -1);
while (folders.split(" ").includes(way[way.length - 1])) way.pop();
const page = new URL(`${way.join("/")}/${here}`, location.href);
for (const link of document.links) link.href = new URL(link.getAttribute("href"), page).href;
