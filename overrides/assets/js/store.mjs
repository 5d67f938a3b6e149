/** The store: what a reader has chosen to keep on their own device, and the files they take it along in.

    Nothing is written, not even an empty database, before keep(); when the last key is forgotten the database goes
    too. Nothing is sent.

    fetch(key)                → what is kept and its slips, a list; empty where nothing is
    keep(key, change)         change(that list) → what is to be kept instead, slips and all; undefined: it stays as it is.
                              Read and written in one transaction: no other window comes between
    slip(key, name, value)    put beside what is kept, without reading it: written also when the page is left meanwhile
    forget(key, epoch)        gone when its promise is fulfilled; of this epoch alone, if one is given
    told(listener)            listener(key, kept) when another window has kept or forgotten something
    lost(listener)            listener() when somebody else, perhaps the browser, has taken the whole store away
    envelope(about, answers)  what is kept and what a file holds; about: { kind, name, version, language, largest }
    file(envelope)            → a Blob
    read(blob, about)         → its answers, not yet compared with the fields of the form
    opened(envelope, about)   the same of what has been kept
    raises  NotKept: why is "full" or "blocked" · NotOurs: why is "large", "damaged", "foreign", "other" or "new" */

import { keys, promisifyRequest as answered, set } from "./idb-keyval.mjs";

export const FORMAT = 1; // of an envelope; raised when an older site could not understand it
export const LARGEST = 1_000_000; // bytes: twenty times the longest plan; more is not ours and could choke an old telephone
const NAME = "blifamiljehem";
const SHELF = "kept";
const PATIENCE_MS = 10000; // some browsers never answer when they are not allowed to; a busy telephone answers late

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

const without = [];
export const lost = (listener) => without.push(listener);

/** Too late is never: what the reader has been told was not done is not done afterwards. */
function patiently(turn, promise) {
  let timer = 0;
  const late = new Promise((_, reject) => (timer = setTimeout(() => {
    turn.late = true;
    reject(new Error("no answer"));
    try {
      turn.transaction?.abort();
    } catch {
      // it was over, or on its way to be
    }
  }, PATIENCE_MS)));
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

/** The database; null where there is none and none is to be made. */
function database(make, turn) {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(NAME);
    let none = false;
    request.onupgradeneeded = () => {
      none = !make || turn.late;
      if (!none) request.result.createObjectStore(SHELF);
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

async function linked(make, turn) {
  const db = link ?? (await database(make, turn));
  if (turn.late) {
    if (db !== link) db?.close();
    return null;
  }
  if (db) {
    db.onclose = db.onversionchange = () => {
      letGo(db); // or it could not be taken away
      for (const listener of without) listener();
    };
  }
  return (link = db);
}

/** A store as idb-keyval asks for one: it is told how to begin a transaction. */
const shelf = (db, turn) => (mode, callback) => {
  if (turn.late) throw new Error("too late");
  turn.transaction = db.transaction(SHELF, mode);
  return callback(turn.transaction.objectStore(SHELF));
};

/** The same for what is written without being read: a page that is left aborts what is not committed. */
const atOnce = (store) => (mode, callback) => store(mode, (objects) => {
  const done = callback(objects);
  objects.transaction.commit?.();
  return done;
});

/** Do something with the store, or say why it could not be done. */
async function using(make, action) {
  const turn = { late: false, transaction: null };
  try {
    const held = link; // open already: the action begins at once, not a moment later
    if (held) return await patiently(turn, action(shelf(held, turn)));
    return await patiently(turn, linked(make, turn).then((db) => (db ? action(shelf(db, turn)) : undefined)));
  } catch (problem) {
    if (problem instanceof NotOurs) throw problem;
    letGo();
    throw new NotKept(problem);
  }
}

const slips = (key) => IDBKeyRange.bound(`${key}#`, `${key}#\uffff`);
const all = async (objects, key) => {
  const [main, beside] = await Promise.all([answered(objects.get(key)), answered(objects.getAll(slips(key)))]);
  return main === undefined && !beside.length ? [] : [main, ...beside];
};

export async function fetch(key) {
  const found = (await using(false, (store) => store("readonly", (objects) => all(objects, key)))) ?? [];
  if (found[0] !== undefined || !found.length) return found;
  await clear(key); // slips of what has been taken away, written by a window that was left just then
  return [];
}

export async function keep(key, change) {
  let kept = false;
  await using(true, (store) => store("readwrite", async (objects) => {
    const value = change(await all(objects, key));
    if (value === undefined) return;
    objects.put(value, key);
    objects.delete(slips(key));
    kept = true;
    await answered(objects.transaction);
  }));
  if (kept) tell(key, true);
}

export async function slip(key, name, value) {
  const written = using(true, (store) => set(`${key}#${name}`, value, atOnce(store)));
  tell(key, true); // a page that is left may not live to see it written
  await written;
  tell(key, true);
}

async function away(objects, key, epoch) {
  if (epoch !== undefined && (await answered(objects.get(key)))?.epoch !== epoch) return;
  objects.delete(key);
  objects.delete(slips(key));
  await answered(objects.transaction);
}

async function clear(key, epoch) {
  const left = await using(false, async (store) => {
    await store("readwrite", (objects) => away(objects, key, epoch));
    return keys(store);
  });
  if (left?.length) return;
  letGo();
  try {
    indexedDB.deleteDatabase(NAME); // empty by now: if the browser keeps it, nobody's words are in it
  } catch {
    // storage is closed to this page, and so there was nothing to delete
  }
}

export async function forget(key, epoch) {
  if (epoch !== undefined) {
    await clear(key, epoch);
    tell(key, true); // a window that had taken it in looks again
    return;
  }
  tell(key, false); // before: a window that hears it writes nothing more
  await clear(key);
  tell(key, false); // and after: one that was opened in between had still read it
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
