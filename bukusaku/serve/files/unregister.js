// A published book may have left its service worker on this port. This one takes its place, forgets
// what it kept, and goes.

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", (event) => event.waitUntil(leave()));

async function leave() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith("bukusaku ")).map((name) => caches.delete(name)));
  await self.registration.unregister();
  const tabs = await self.clients.matchAll({ type: "window" });
  await Promise.all(tabs.map((tab) => tab.navigate(tab.url)));
}
