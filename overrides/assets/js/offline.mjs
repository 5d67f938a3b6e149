/** A page that opens without the net: it asks the browser to keep a copy, says when that is done, and takes it away.

    Where there are no workers (no https, a private window, storage refused) nothing is said: the page works as any
    other. Answers and photographs are never in the copy; they are kept by form.mjs, and only when somebody chooses. */

const box = document.getElementById("offline");
const address = box?.dataset.worker; // none in a preview
const find = (id) => document.getElementById(id);

async function begin() {
  const registration = await registered();
  if (!registration) return;
  const said = find("offline-said");
  const remove = find("offline-remove");

  async function away() {
    const shelf = `offline:${new URL(registration.scope).pathname}:`; // as in offline-worker.js
    let gone = true;
    try {
      await registration.unregister();
      const own = (await caches.keys()).filter((key) => key.startsWith(shelf));
      await Promise.all(own.map((key) => caches.delete(key)));
    } catch {
      gone = false;
    }
    said.textContent = box.dataset[gone ? "removed" : "failed"];
    find("offline-what").hidden = remove.hidden = gone;
    if (gone) said.focus();
  }

  remove.addEventListener("click", away);
  box.hidden = false;
  said.textContent = box.dataset.ready;
}

/** The registration, when the copy is whole; null where there can be none. */
async function registered() {
  try {
    await navigator.serviceWorker.register(address);
    return await navigator.serviceWorker.ready;
  } catch {
    return null;
  }
}

if (address && navigator.serviceWorker) {
  if (document.readyState === "complete") begin();
  else addEventListener("load", begin); // what the page shows comes first
}
