/** A form that is nobody's but the reader's: filled in, printed, taken along as a file, kept here only if they choose.

    Before they choose it nothing is stored, and nothing ever stands in the address or the history. A page that comes
    back shows what was stored and nothing else. Quick exit takes the page away at once: no question, nothing left. */

import { addRow, described, fitting, onPaper, roomIn, write, written } from "./answers.mjs";
import * as store from "./store.mjs";

const WRITE_MS = 500; // after the last letter
const KEEP_MS = 60000; // some browsers fetch the file only when the reader has said where to
const find = (id) => document.getElementById(id);
const box = find("fill-in");
const bar = find("form-bar");

/** What is written, and what becomes of it. A page that makes more of it than a form, see maker.mjs, brings its own.

    largest           bytes of a file, if it may be heavier than words are
    written()         what is written now, as JSON can tell it: the same words, the same JSON
    kept(), filed()   the same for the store, and for a file, which may take a while to make
    fitting(answers)  the answers that fit, and how many do not; may take a while
    write(answers)    show them, and nothing else */
export function plainForm() {
  const fields = described(box);
  const now = () => written(box);
  return { written: now, kept: now, filed: now, fitting: (answers) => fitting(answers, fields), write: (answers) => write(box, answers) };
}

/** Make the form work. changed: tell that something was changed that is no field. */
export function begin(all = plainForm()) {
  const { form: name, version, kind = "form" } = box.dataset;
  const about = { kind, name, version: Number(version), language: bar.dataset.language, largest: all.largest };
  const key = `${kind}/${name}`; // the same in every language: the answers come along
  let keeping = false;
  let safe = ""; // what is kept here or in a file, as JSON
  let waiting = 0; // a timer, while there is something to write
  let touched = false;
  let failed = false;

  const now = () => JSON.stringify(all.written());
  const empty = () => now() === "{}";
  const said = find("form-said");
  const say = (words) => said.textContent !== words && (said.textContent = words); // the same is not said twice
  const state = (name) => (find("form-state").textContent = bar.dataset[name]);
  const show = () => {
    find(keeping ? "form-keep" : "form-keep-no").checked = true;
    state(keeping ? "kept" : "none");
  };

  async function save() {
    clearTimeout(waiting);
    waiting = 0;
    const json = now();
    try {
      await store.keep(key, store.envelope(about, all.kept()));
      if (failed) say("");
      failed = false;
      if (keeping) safe = json;
      if (keeping && !waiting) state("kept");
      return true;
    } catch (problem) {
      failed = true;
      state("failed");
      say(bar.dataset[problem.why === "full" ? "wrongFull" : "wrongBlocked"]);
      return false;
    }
  }

  const flush = () => waiting && save();

  function changed() {
    touched = true;
    addEventListener("beforeunload", warn);
    if (!failed) say("");
    if (!keeping) return;
    state("saving");
    clearTimeout(waiting);
    waiting = setTimeout(save, WRITE_MS);
  }

  function warn(event) {
    flush();
    // Quick exit has already taken the form out of the page: then nobody is asked.
    if (box.isConnected && (!keeping || failed) && !empty() && now() !== safe) event.preventDefault();
  }

  /** Take away what is stored; false when the browser would not. */
  async function letGo() {
    const was = keeping;
    clearTimeout(waiting);
    waiting = 0;
    keeping = failed = false; // at once: what is typed meanwhile is not written
    safe = "";
    try {
      await store.forget(key);
    } catch {
      keeping = was; // a browser that stores nothing has nothing to take away
      if (was) say(bar.dataset.wrongForget);
    }
    show();
    return !keeping;
  }

  async function choose(wanted) {
    say("");
    if (!wanted) {
      if (await letGo()) say(bar.dataset.saidNotKept);
      return;
    }
    keeping = true;
    state("saving");
    keeping = await save();
    failed &&= keeping;
    show();
    if (keeping) say(bar.dataset.saidKept);
  }

  /** Ask in the place of the button. In a dialogue on top of the page Lämna sidan could not be reached. */
  let answer = null;
  function ask(what) {
    answer?.(false);
    const back = document.activeElement;
    find("form-asked").textContent = find("form-asked").dataset[what];
    find("form-yes").textContent = find("form-yes").dataset[what];
    bar.classList.add("asking");
    find("form-ask").hidden = false;
    find("form-no").focus();
    return new Promise((resolve) => {
      answer = (yes) => {
        answer = null;
        find("form-ask").hidden = true;
        bar.classList.remove("asking");
        back.focus();
        resolve(yes);
      };
    });
  }

  async function erase() {
    say("");
    if (!(await ask("erase"))) return;
    all.write({});
    if (await letGo()) say(bar.dataset.saidErased);
    else if (keeping) await save(); // then at least nothing of it is left inside
  }

  async function download() {
    const json = now();
    const link = document.createElement("a");
    link.href = URL.createObjectURL(store.file(store.envelope(about, await all.filed())));
    link.download = `${name}-${about.language}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), KEEP_MS);
    safe = json;
    say(bar.dataset.saidExported.replace("{file}", link.download));
  }

  async function open(file) {
    say("");
    let taken;
    try {
      taken = await all.fitting(await store.read(file, about));
    } catch (problem) {
      say(bar.dataset[`wrong${problem.why[0].toUpperCase()}${problem.why.slice(1)}`]);
      return;
    }
    if (!empty() && !(await ask("replace"))) return;
    all.write(taken.answers);
    changed();
    safe = now(); // there is a file of it
    say(bar.dataset.saidOpened + leftOut(taken.left));
  }

  const leftOut = (left) => (left ? ` ${bar.dataset.saidLeft.replace("{count}", left)}` : "");

  /** Show what is stored, and nothing else: a browser may remember what stood in the fields. */
  async function restore() {
    keeping = touched = failed = false;
    safe = "";
    removeEventListener("beforeunload", warn);
    all.write({});
    say("");
    show();
    try {
      const kept = await store.fetch(key);
      if (kept === undefined) return;
      const taken = await all.fitting(store.opened(kept, about));
      all.write({ ...taken.answers, ...all.kept() }); // something may have been typed meanwhile
      keeping = true;
      safe = touched ? "" : now();
      if (taken.left) say(leftOut(taken.left));
    } catch (problem) {
      // A browser that stores nothing has nothing to show; it says so when somebody chooses to keep.
      if (problem instanceof store.NotOurs) say(bar.dataset.wrongNew);
    }
    show();
  }

  box.before(find("form-tools"));
  box.append(find("form-ways"), bar);
  for (const part of ["form-tools", "form-ways", "form-bar"]) find(part).hidden = false;

  box.addEventListener("input", (event) => {
    if (event.target.closest(".field")) changed();
  });
  find("form-keep").addEventListener("change", () => choose(true));
  find("form-keep-no").addEventListener("change", () => choose(false));
  find("form-erase").addEventListener("click", erase);
  find("form-yes").addEventListener("click", () => answer(true));
  find("form-no").addEventListener("click", () => answer(false));
  find("form-ask").addEventListener("keydown", (event) => event.key === "Escape" && answer(false));
  find("form-print").addEventListener("click", () => window.print());
  find("form-export").addEventListener("click", download);
  find("form-open").addEventListener("click", () => find("form-file").click());
  find("form-file").addEventListener("change", async ({ target }) => {
    const [file] = target.files;
    if (file) await open(file);
    target.value = ""; // or the same file could not be opened again
  });
  for (const more of box.querySelectorAll(".more-rows button")) {
    const field = more.closest(".field");
    more.hidden = !roomIn(field);
    more.addEventListener("click", () => addRow(box, field)?.querySelector("textarea").focus());
  }

  addEventListener("beforeprint", () => onPaper(box));
  document.addEventListener("visibilitychange", () => document.visibilityState === "hidden" && flush());
  addEventListener("pagehide", () => {
    flush();
    all.write({}); // or the browser could show it for a moment to the next one who goes back
  });
  addEventListener("pageshow", (event) => (event.persisted || !touched) && restore());
  store.told((other, kept) => {
    if (other !== key || !keeping || waiting) return;
    if (kept) return restore();
    keeping = false; // another window has taken it away
    safe = "";
    show();
  });
  for (const radio of document.querySelectorAll("#fill-in [type=radio], #form-tools [type=radio]")) {
    radio.autocomplete = "off"; // no browser is to remember what was chosen; HTML allows it on text alone
  }
  document.documentElement.classList.add("with-form-bar");
  restore();
  return { changed };
}

if (box && bar && !box.dataset.kind) begin();
