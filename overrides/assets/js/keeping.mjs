/** Keeping: whether what is written in a form is kept on this device, and what the reader is told of it.

    keeping(key, about, all, download) → what follows; all: as in form.mjs; download(): hand what is written over as a file
    changed()     something was written here
    restore()     show what is stored, and nothing else
    choose(yes)   keep, or take away what is kept; where something else is kept already the reader is asked
    erase()       take away what is written and what is kept
    now(), empty()   what is written, as JSON; whether it is nothing
    say(words), wrong(problem), leftOut(count)   to the reader; why something did not work; how many answers did not fit
    filed(json)   there is a file of this */

import { ask, unasked } from "./asking.mjs";
import { keeper } from "./kept.mjs";
import * as store from "./store.mjs";

const WRITE_MS = 500; // after the last letter
const find = (id) => document.getElementById(id);

export function keeping(key, about, all, download) {
  const box = find("fill-in");
  const bar = find("form-bar");
  const mine = keeper(key, about, all);
  let on = false; // the reader has chosen to keep
  let safe = ""; // what is kept here or in a file, as JSON
  let waiting = 0; // a timer, while there is something to write
  let touched = false;
  let failed = false;
  let choice = 0; // the number of the reader's last: what they chose before may be answered after it
  let turn = Promise.resolve(); // one choice at a time

  const now = () => JSON.stringify(all.written());
  const empty = () => now() === "{}";
  // Held, not looked for: quick exit takes them out of the page while the last words are still being written.
  const [said, stands, yes, no] = ["form-said", "form-state", "form-keep", "form-keep-no"].map(find);
  const say = (words) => said.textContent !== words && (said.textContent = words); // the same is not said twice
  const state = (name) => (stands.textContent = bar.dataset[name]);
  const wrong = ({ why }) => bar.dataset[`wrong${why[0].toUpperCase()}${why.slice(1)}`];
  const show = () => {
    (on ? yes : no).checked = true;
    state(on ? "kept" : "none");
  };

  async function save(write = mine.keep) {
    clearTimeout(waiting);
    waiting = 0;
    const json = now();
    try {
      const done = await write();
      if (!on) return; // let go meanwhile
      if (done !== "kept") return apart(done === "gone" ? bar.dataset.saidEmptied : undefined);
      if (failed) say("");
      failed = false;
      if (mine.stale()) await mine.show(true);
      safe = waiting ? json : now();
      if (!waiting) state("kept");
    } catch (problem) {
      if (on) lost(wrong(problem));
    }
  }

  const flush = () => waiting && save(mine.leave);

  function changed() {
    touched = true;
    mine.note();
    addEventListener("beforeunload", warn);
    if (!failed) say("");
    if (!on) return;
    state("saving");
    clearTimeout(waiting);
    waiting = setTimeout(save, WRITE_MS);
  }

  function warn(event) {
    flush();
    // Quick exit has already taken the form out of the page: then nobody is asked.
    if (box.isConnected && (!on || failed) && !empty() && now() !== safe) event.preventDefault();
  }

  function still() {
    clearTimeout(waiting);
    waiting = 0;
    on = failed = false; // at once: what is typed meanwhile is not written
    safe = "";
  }

  /** What is on the page is nowhere else, though it is to be kept. */
  function lost(words) {
    failed = true;
    addEventListener("beforeunload", warn);
    state("failed");
    say(words);
  }

  /** Somebody has taken away what was kept. The words stay on this page, and go nowhere before the reader says so. */
  function apart(words = bar.dataset.saidElsewhere) {
    still();
    mine.apart();
    addEventListener("beforeunload", warn);
    show();
    say(words);
  }

  /** Another window has written, or somebody has emptied the store. */
  async function news() {
    try {
      const found = await mine.look();
      if (!on) return;
      if (found === "other") apart();
      else if (found === "none") apart(bar.dataset.saidEmptied);
      else if (mine.stale()) {
        await mine.show(true);
        if (!waiting && !failed) safe = now();
      }
    } catch (problem) {
      if (on) lost(wrong(problem));
    }
  }

  /** Take away what is stored; false when the browser would not. */
  async function letGo(was = on, forget = mine.forget) {
    still();
    try {
      await forget();
    } catch {
      on = was; // a browser that stores nothing has nothing to take away
      if (was) say(bar.dataset.wrongForget);
    }
    show();
    return !on;
  }

  /** Something else is kept already: which of the two is it to be? "" for neither. */
  async function settle() {
    const wanted = mine.differs() ? await ask("kept") : "take";
    if (!wanted) return "";
    if (wanted === "over") return mine.keep({ over: true });
    if (wanted === "both") await download();
    if (!(await mine.take())) return mine.keep(); // gone in the meantime
    await mine.show();
    return wanted === "both" ? "both" : "taken";
  }

  function choose(wanted) {
    const number = ++choice;
    say("");
    unasked();
    if (!wanted && !on) show(); // while it was asked, or tried: what others keep is theirs
    if (wanted) state("saving");
    turn = turn.catch(() => {}).then(() => number === choice && (wanted ? begin(number) : end()));
    return turn;
  }

  async function end() {
    if (on && (await letGo())) say(bar.dataset.saidNotKept);
  }

  async function begin(number) {
    const json = now();
    try {
      let done = await mine.keep();
      if (done === "other" && number === choice) done = await settle();
      if (number !== choice) {
        // No, said before the store had answered.
        if (done !== "kept") mine.apart();
        else if (await letGo(true, mine.undo)) say(bar.dataset.saidNotKept);
        return;
      }
      on = Boolean(done) && done !== "other";
      show();
      if (!on) return mine.apart();
      say({ kept: bar.dataset.saidKept, taken: bar.dataset.saidTaken, both: `${said.textContent} ${bar.dataset.saidTaken}` }[done]);
      safe = now();
      if (done === "kept" && safe !== json) changed(); // typed meanwhile
    } catch (problem) {
      mine.apart();
      if (number !== choice) return;
      show();
      say(wrong(problem));
    }
  }

  async function erase() {
    say("");
    if (!(await ask("erase"))) return;
    choice += 1; // a keeping that has not been answered yet is none
    all.write({});
    mine.note();
    if (await letGo()) say(bar.dataset.saidErased);
    else if (on) await save(); // then at least nothing of it is left inside
  }

  /** Show what is stored, and nothing else: a browser may remember what stood in the fields. */
  async function restore() {
    still();
    touched = false;
    removeEventListener("beforeunload", warn);
    all.write({});
    mine.reset();
    say("");
    show();
    try {
      if ((await mine.look()) === "none") return;
      const left = await mine.show(touched); // something may have been typed meanwhile
      on = true;
      safe = touched ? "" : now();
      show();
      if (touched) changed();
      if (left) say(leftOut(left));
    } catch (problem) {
      // A browser that stores nothing has nothing to show; it says so when somebody chooses to keep.
      if (problem instanceof store.NotOurs) say(bar.dataset.wrongNew);
    }
  }

  const leftOut = (left) => (left ? ` ${bar.dataset.saidLeft.replace("{count}", left)}` : "");

  function leave() {
    flush();
    still(); // nothing that is heard now is shown
    all.write({}); // or the browser could show it for a moment to the next one who goes back
  }

  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && flush());
  addEventListener("pagehide", leave);
  addEventListener("pageshow", (event) => (event.persisted || !touched) && restore());
  store.told((other, kept) => {
    if (other !== key || !on) return;
    if (kept) news();
    else apart();
  });
  store.lost(() => on && news());

  return { changed, choose, erase, restore, say, wrong, leftOut, empty, now, filed: (json) => (safe = json) };
}
