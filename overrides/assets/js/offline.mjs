/** A page that opens without the net: it asks the browser to keep a copy, says when that is done, and takes it away.

    Taken away is taken away: an empty cache with a name of its own remembers it, in every window and at the next visit,
    until the reader asks for a copy again. Where there are no workers (no https, a private window, storage refused)
    nothing is said: the page works as any other. Answers and photographs are never in the copy; they are kept by
    form.mjs, and only when somebody chooses. */

const box = document.getElementById("offline");
const address = box?.dataset.worker; // none in a preview
const find = (id) => document.getElementById(id);
const home = new URL("./", location.href);
const shelf = `offline:${home.pathname}:`; // as in offline-worker.js
const unwanted = `no-${shelf}`; // as there too
const channel = globalThis.BroadcastChannel ? new BroadcastChannel(shelf) : null;

function show(words, copied) {
  find("offline-said").textContent = box.dataset[words];
  find("offline-what").hidden = find("offline-remove").hidden = !copied;
  find("offline-again").hidden = copied;
  box.hidden = false;
}

async function remove() {
  try {
    await caches.open(unwanted); // first: a worker that is about to make a copy looks for it
    const registration = await navigator.serviceWorker.getRegistration();
    if (registration?.scope === home.href) await registration.unregister();
    await Promise.all((await copies()).map((key) => caches.delete(key)));
    return true;
  } catch {
    return false;
  }
}

const copies = async () => (await caches.keys()).filter((key) => key.startsWith(shelf));

/** Ask a worker that works already, but whose copy was taken away, for a new one. */
const anew = (worker) => new Promise((resolve) => {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = ({ data }) => resolve(data);
  worker.postMessage("take", [port2]);
});

/** The worker that works; none when its copy could not be made. serviceWorker.ready would then wait for ever. */
function working({ active, waiting, installing }) {
  const worker = active ?? waiting ?? installing;
  const over = () => worker.state === "activated" || worker.state === "redundant";
  const working = () => (worker.state === "redundant" ? null : worker);
  if (!worker || worker === active || over()) return worker && working();
  return new Promise((resolve) => worker.addEventListener("statechange", () => over() && resolve(working())));
}

/** True when the copy is whole; false where there can be none. */
async function copied() {
  try {
    const worker = await working(await navigator.serviceWorker.register(address));
    return worker !== null && ((await copies()).length > 0 || (await anew(worker)));
  } catch {
    return false;
  }
}

async function begin() {
  find("offline-remove").addEventListener("click", async () => {
    const gone = await remove();
    show(gone ? "removed" : "failed", !gone);
    if (!gone) return;
    find("offline-said").focus();
    channel?.postMessage("removed");
  });
  find("offline-again").addEventListener("click", async () => {
    await caches.delete(unwanted).catch(() => {}); // or the worker would make none
    const whole = await copied();
    if (!whole) await remove(); // and what says that none is wanted is there again
    show(whole ? "ready" : "notMade", whole);
    if (!whole) return;
    find("offline-said").focus();
    channel?.postMessage("ready");
  });
  channel?.addEventListener("message", ({ data }) => !box.hidden && show(data, data === "ready"));
  if (await caches.has(unwanted).catch(() => false)) show("without", false);
  else if (await copied()) show("ready", true);
}

if (address && navigator.serviceWorker && globalThis.caches) {
  if (document.readyState === "complete") begin();
  else addEventListener("load", begin); // what the page shows comes first
}
