// Keeps the whole book on the device, one version at a time: a page and all that it loads come
// from the same one. VERSION and FILES (each path with the SHA-256 of its bytes) are written above
// this by bukusaku/site/offline.py.

const BOOK = self.registration.scope;
const OURS = `bukusaku ${BOOK} `; // other books may lie beside this one on a host
const CACHE = OURS + VERSION;
const AT_ONCE = 6;

self.addEventListener("install", (event) => event.waitUntil(keepAll()));
self.addEventListener("activate", (event) => event.waitUntil(forgetOthers()));
self.addEventListener("message", (event) => {
  if (event.data === "use") self.skipWaiting();
});

self.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method !== "GET") return;
  const path = pathOf(request.url);
  if (path) {
    event.respondWith(kept(path).then((response) => response || fetch(request)));
  } else if (request.mode === "navigate") {
    event.respondWith(fetch(request).catch(() => kept(apologyFor(request.url))));
  }
});

// The file behind an address, or nothing where the book does not keep it.
function pathOf(address) {
  const url = new URL(address);
  const whole = url.origin + url.pathname;
  if (!whole.startsWith(BOOK)) return undefined;
  const path = decodeURI(whole.slice(BOOK.length));
  const folder = path === "" || path.endsWith("/");
  const names = folder ? [`${path}index.html`] : [path, `${path}.html`];
  return names.find((name) => Object.hasOwn(FILES, name));
}

// What is said without a network, in the language of that part of the book.
function apologyFor(address) {
  const [folder] = address.slice(BOOK.length).split("/");
  const own = `${folder}/offline.html`;
  return Object.hasOwn(FILES, own) ? own : "offline.html";
}

function addressOf(path) {
  return new URL(encodeURI(path), BOOK).href;
}

async function kept(path) {
  const cache = await caches.open(CACHE);
  return cache.match(addressOf(path));
}

async function namesOfOurs() {
  return (await caches.keys()).filter((name) => name.startsWith(OURS));
}

async function forgetOthers() {
  const others = (await namesOfOurs()).filter((name) => name !== CACHE);
  await Promise.all(others.map((name) => caches.delete(name)));
}

// --- a version comes whole or not at all ---------------------------------------------------------

// What an attempt has kept before it failed stays, so that the next goes on from there.
async function keepAll() {
  const cache = await caches.open(CACHE);
  const earlier = await Promise.all((await namesOfOurs()).map((name) => caches.open(name)));
  const left = Object.keys(FILES);
  const keepSome = async () => {
    for (let path = left.pop(); path; path = left.pop()) await keep(path, cache, earlier);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, keepSome));
}

async function keep(path, cache, earlier) {
  const address = addressOf(path);
  const sources = [
    ...earlier.map((version) => () => version.match(address)), // most of a book does not change
    () => fetch(address, { cache: "no-cache" }),
    () => fetch(address, { cache: "reload" }), // where a host's dates are too coarse
  ];
  for (const source of sources) {
    const response = await source();
    if (!response) continue;
    const content = await response.arrayBuffer();
    if ((await sum(content)) === FILES[path]) {
      // A new response, since one that was redirected may not answer for a page.
      await cache.put(address, new Response(content, { headers: response.headers }));
      return;
    }
  }
  throw new Error(`${path} is not of this version`);
}

async function sum(content) {
  const digest = await crypto.subtle.digest("SHA-256", content);
  return btoa(String.fromCharCode(...new Uint8Array(digest)));
}
