// On every page: the book for later and for the home screen, where it is served and not opened
// from a disk. The address of this script tells where the book begins, its folder where its language.

const book = new URL("..", document.currentScript.src);
const { folder = "" } = document.currentScript.dataset;

function addManifest() {
  const link = document.createElement("link");
  link.rel = "manifest";
  link.href = new URL(`${folder}manifest.webmanifest`, book);
  document.head.append(link);
}

// Says that a new edition is ready; it is used when the reader wants it, in every tab at once.
function offer(worker) {
  const place = document.getElementById("new-edition");
  const notice = document.getElementById("new-edition-notice").content.cloneNode(true);
  const [use, later] = notice.querySelectorAll("button");
  use.addEventListener("click", () => worker.postMessage("use"));
  later.addEventListener("click", () => place.replaceChildren());
  place.replaceChildren(notice);
}

function follow(worker) {
  worker.addEventListener("statechange", () => {
    if (worker.state === "installed") offer(worker);
    if (worker.state === "activated") location.reload();
  });
  if (worker.state === "installed") offer(worker);
}

async function keepBook() {
  const registration = await navigator.serviceWorker.register(new URL("sw.js", book));
  registration.addEventListener("updatefound", () => {
    if (registration.active) follow(registration.installing);
  });
  const next = registration.waiting || registration.installing;
  if (registration.active && next) follow(next);
}

const isPreview = "live" in document.documentElement.dataset; // which is nothing to keep
if (location.protocol.startsWith("http") && !isPreview) {
  addManifest();
  if ("serviceWorker" in navigator) {
    addEventListener("load", () => keepBook().catch(() => {})); // a page is whole without it
  }
}
