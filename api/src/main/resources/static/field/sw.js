"use strict";
// Keeps the driver's and the unit's page readable without a network. Reports wait in the page itself.
const CACHE = "bokskjuts-field-1";
const FILES = ["/css/bokskjuts.css", "/css/field.css", "/js/field.js", "/js/camera.js",
  "/webjars/html5-qrcode/html5-qrcode.min.js", "/img/bokskjuts.svg"];
const PATIENCE_MILLIS = 4000;

self.addEventListener("install", event => {
  event.waitUntil(caches.open(CACHE).then(cache => cache.addAll(FILES)).then(() => self.skipWaiting()));
});

self.addEventListener("activate", event => {
  event.waitUntil(caches.keys()
    .then(names => Promise.all(names.filter(n => n !== CACHE).map(n => caches.delete(n))))
    .then(() => self.clients.claim()));
});

self.addEventListener("fetch", event => {
  const url = new URL(event.request.url);
  if (event.request.method !== "GET" || url.origin !== self.location.origin) return;
  const page = event.request.mode === "navigate" && /^\/field\/(driver|unit)\//.test(url.pathname);
  if (page || FILES.includes(url.pathname)) event.respondWith(freshOrKept(event.request, url));
});

// What the network says, unless it takes too long or is not there.
async function freshOrKept(request, url) {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(url.pathname);
  const fresh = fetch(request).then(answer => {
    if (answer.status === 200 || answer.status === 410) {
      if (!answer.redirected) cache.put(url.pathname, answer.clone());
    }
    return kept && answer.status >= 500 ? kept : answer;
  });
  if (!kept) return fresh;
  const late = new Promise(resolve => setTimeout(() => resolve(kept), PATIENCE_MILLIS));
  return Promise.race([fresh.catch(() => kept), late]);
}
