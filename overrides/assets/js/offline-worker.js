/** The worker of a page that opens without the net: it keeps a copy of the page and of the files the page loads.

    The file beside the page (outputs/offline.py) says what to keep and then imports this one:
    copy.mark   changes with anything that is kept
    copy.files  [address from the page, hash], the page first

    A copy that the reader has taken away is not made again before they ask for it.

    Nothing else is kept, and nobody's words or photographs ever are. A new copy is made whole, each file compared with
    its hash, beside the old one, which answers until the page has been closed: old and new are never mixed. Pages
    below this one, such as the sample, are left alone. */

const home = registration.scope;
const shelf = `offline:${new URL(home).pathname}:`; // the host may hold other sites, with copies of their own
const unwanted = `no-${shelf}`; // there when the reader has taken the copy away, see offline.mjs
const name = shelf + copy.mark;
const files = new Map(copy.files.map(([address, integrity]) => [new URL(address, home).href, integrity]));

const isHome = (address) => {
  const { origin, pathname } = new URL(address);
  return origin + pathname.replace(/index\.html$/, "") === home;
};
const copied = (address) => caches.match(address, { cacheName: name });

async function take() {
  if (await caches.has(unwanted)) throw new Error("taken away");
  const requests = [...files].map(([address, integrity]) => new Request(address, { integrity, cache: "no-cache" }));
  try {
    await (await caches.open(name)).addAll(requests);
    if (await caches.has(unwanted)) throw new Error("taken away meanwhile");
  } catch (problem) {
    await caches.delete(name);
    throw problem; // the browser tries again the next time the page is opened
  }
}

async function tidy() {
  const older = (await caches.keys()).filter((key) => key.startsWith(shelf) && key !== name);
  await Promise.all(older.map((key) => caches.delete(key)));
}

/** From the net; from the copy when there is no net, or when the server has trouble. */
async function fresh(request, address) {
  try {
    const answer = await fetch(request);
    return answer.status < 500 ? answer : ((await copied(address)) ?? answer);
  } catch (problem) {
    const kept = await copied(address);
    if (kept) return kept;
    throw problem;
  }
}

async function part(request, clientId) {
  const client = await clients.get(clientId);
  if (!client || !isHome(client.url)) return fetch(request);
  // An address that changes with its content cannot be old.
  if (new URL(request.url).search) return (await copied(request.url)) ?? fetch(request);
  return fresh(request, request.url);
}

addEventListener("install", (event) => event.waitUntil(take()));
addEventListener("message", (event) => {
  const said = (whole) => event.ports[0].postMessage(whole);
  if (event.data === "take") event.waitUntil(take().then(() => said(true), () => said(false)));
});
addEventListener("activate", (event) => event.waitUntil(tidy()));
addEventListener("fetch", (event) => {
  const { request, clientId } = event;
  if (request.mode === "navigate") {
    if (isHome(request.url)) event.respondWith(fresh(request, home));
  } else if (files.has(request.url)) {
    event.respondWith(part(request, clientId));
  }
});
