// The service worker: keeps the files of the page, so that it works without a network after the first visit.

const VERSION = "$version" // a digest of the files
const FILES = $files

self.addEventListener("install", event => {
  event.waitUntil(caches.open(VERSION).then(cache => cache.addAll(FILES)))
})

self.addEventListener("activate", event => {
  const forget = names => Promise.all(names.filter(name => name !== VERSION).map(name => caches.delete(name)))
  event.waitUntil(caches.keys().then(forget))
})

self.addEventListener("fetch", event => {
  event.respondWith(caches.match(event.request, { ignoreSearch: true }).then(found => found ?? fetch(event.request)))
})
