/** The store: what a reader has chosen to keep on their own device, and the files they take it along in.

    Nothing is written, not even an empty database, before keep(); when the last key is forgotten the database goes
    too. Nothing is sent.

    fetch(key)                → the value, undefined where nothing is kept
    keep(key, value)          written when its promise is fulfilled, also when the page is left meanwhile
    forget(key)               gone when its promise is fulfilled
    told(listener)            listener(key, kept) when another window has kept or forgotten something
    envelope(about, answers)  what is kept and what a file holds; about: { kind, name, version, language, largest }
    file(envelope)            → a Blob
    read(blob, about)         → its answers, not yet compared with the fields of the form
    opened(envelope, about)   the same of what has been kept
    raises  NotKept: why is "full" or "blocked" · NotOurs: why is "large", "damaged", "foreign", "other" or "new" */

import { del, get, keys, set } from "./idb-keyval.mjs";

export const FORMAT = 1; // of an envelope; raised when an older site could not understand it
export const LARGEST = 1_000_000; // bytes: twenty times the longest plan; more is not ours and could choke an old telephone
const NAME = "blifamiljehem";
const SHELF = "kept";
const PATIENCE_MS = 4000; // some browsers never answer when they are not allowed to

export class NotKept extends Error {
  constructor(cause) {
    super("not kept", { cause });
    this.why = cause?.name === "QuotaExceededError" ? "full" : "blocked";
  }
}

export class NotOurs extends Error {
  constructor(why) {
    super(why);
    this.why = why;
  }
}

let link = null; // the open database, kept open between writes: at the very end of a page there is no time to open it
const channel = globalThis.BroadcastChannel ? new BroadcastChannel(NAME) : null;
const tell = (key, kept) => channel?.postMessage({ key, kept });

export function told(listener) {
  channel?.addEventListener("message", ({ data }) => listener(data.key, data.kept));
}

function patiently(promise) {
  let timer = 0;
  const late = new Promise((_, reject) => (timer = setTimeout(() => reject(new Error("no answer")), PATIENCE_MS)));
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** The database; null where there is none and none is to be made. */
function database(make) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME);
    let none = false;
    request.onupgradeneeded = () => {
      none = !make;
      if (make) request.result.createObjectStore(SHELF);
      else request.transaction.abort(); // asking leaves nothing behind
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      event.preventDefault();
      if (none) resolve(null);
      else reject(request.error);
    };
  });
}

function letGo(db = link) {
  db?.close();
  if (db === link) link = null;
}

async function linked(make) {
  const db = link ?? (await database(make));
  if (db) db.onclose = db.onversionchange = () => letGo(db); // another window takes the database away
  return (link = db);
}

/** A store as idb-keyval asks for one: it is told how to begin a transaction. */
const shelf = (db) => (mode, callback) => {
  const transaction = db.transaction(SHELF, mode);
  const done = callback(transaction.objectStore(SHELF));
  if (mode === "readwrite") transaction.commit?.(); // a page that is left aborts what is not committed
  return done;
};

/** Do something with the store, or say why it could not be done. */
async function using(make, action) {
  try {
    const held = link; // open already: the action begins at once, not a moment later
    if (held) return await patiently(action(shelf(held)));
    return await patiently(linked(make).then((db) => (db ? action(shelf(db)) : undefined)));
  } catch (problem) {
    letGo();
    throw new NotKept(problem);
  }
}

export const fetch = (key) => using(false, (store) => get(key, store));

export async function keep(key, value) {
  await using(true, (store) => set(key, value, store));
  tell(key, true);
}

export async function forget(key) {
  const left = await using(false, (store) => del(key, store).then(() => keys(store)));
  if (!left?.length) {
    letGo();
    try {
      indexedDB.deleteDatabase(NAME); // empty by now: if the browser keeps it, nobody's words are in it
    } catch {
      // storage is closed to this page, and so there was nothing to delete
    }
  }
  tell(key, false);
}

export const envelope = ({ kind, name, version, language }, answers) => ({
  blifamiljehem: FORMAT, kind, name, version, language, answers,
});

export const file = (data) => new Blob([JSON.stringify(data, null, 1)], { type: "application/json" });

const number = (value) => Number.isInteger(value) && value > 0;
const group = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

export function opened(data, { kind, name, version }) {
  if (!group(data) || !number(data.blifamiljehem)) throw new NotOurs("foreign");
  if (data.blifamiljehem > FORMAT) throw new NotOurs("new");
  if (data.kind !== kind || data.name !== name) throw new NotOurs("other");
  if (!number(data.version) || !group(data.answers)) throw new NotOurs("damaged");
  if (data.version > version) throw new NotOurs("new");
  return data.answers;
}

export async function read(blob, about) {
  if (blob.size > (about.largest ?? LARGEST)) throw new NotOurs("large");
  let data;
  try {
    data = JSON.parse(await blob.text());
  } catch {
    throw new NotOurs("damaged"); // not JSON, or the file was moved away while it was open
  }
  return opened(data, about);
}
