/** A form that is nobody's but the reader's: filled in, printed, taken along as a file, kept here only if they choose.

    Before they choose it nothing is stored, and nothing ever stands in the address or the history. A page that comes
    back shows what was stored and nothing else. Several windows may be open: what they keep is one, see kept.mjs.
    Quick exit takes the page away at once: no question, nothing left. */

import { addRow, described, fitting, onPaper, parts, roomIn, whole, write, written } from "./answers.mjs";
import { ask, listen } from "./asking.mjs";
import { keeping } from "./keeping.mjs";
import * as store from "./store.mjs";

const KEEP_MS = 60000; // some browsers fetch the file only when the reader has said where to
const find = (id) => document.getElementById(id);
const box = find("fill-in");
const bar = find("form-bar");

/** What is written, and what becomes of it. A page that makes more of it than a form, see maker.mjs, brings its own.

    largest           bytes of a file, if it may be heavier than words are
    written()         what is written now, as JSON can tell it: the same words, the same JSON
    kept(), filed()   the same for the store, and for a file, which may take a while to make
    fitting(answers)  the answers that fit, and how many do not; may take a while
    parts(answers), whole(parts)   answers as the least that is written as a whole, and back
    write(answers, staying)        show them, and nothing else; staying: what is the same is left alone */
export function plainForm() {
  const fields = described(box);
  const now = () => written(box);
  return {
    written: now, kept: now, filed: now, parts, whole,
    fitting: (answers) => fitting(answers, fields),
    write: (answers, staying) => write(box, answers, staying),
  };
}

/** Make the form work. changed: tell that something was changed that is no field. */
export function begin(all = plainForm()) {
  const { form: name, version, kind = "form" } = box.dataset;
  const about = { kind, name, version: Number(version), language: bar.dataset.language, largest: all.largest };
  const mine = keeping(`${kind}/${name}`, about, all, download); // the same in every language: the answers come along

  async function download() {
    const json = mine.now();
    const link = document.createElement("a");
    link.href = URL.createObjectURL(store.file(store.envelope(about, await all.filed())));
    link.download = `${name}-${about.language}.json`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), KEEP_MS);
    mine.filed(json);
    mine.say(bar.dataset.saidExported.replace("{file}", link.download));
  }

  async function open(file) {
    mine.say("");
    let taken;
    try {
      taken = await all.fitting(await store.read(file, about));
    } catch (problem) {
      mine.say(mine.wrong(problem));
      return;
    }
    if (!mine.empty() && !(await ask("replace"))) return;
    all.write(taken.answers);
    mine.changed();
    mine.filed(mine.now()); // there is a file of it
    mine.say(bar.dataset.saidOpened + mine.leftOut(taken.left));
  }

  box.before(find("form-tools"));
  box.append(find("form-ways"), bar);
  for (const part of ["form-tools", "form-ways", "form-bar"]) find(part).hidden = false;

  box.addEventListener("input", (event) => {
    if (event.target.closest(".field")) mine.changed();
  });
  find("form-keep").addEventListener("change", () => mine.choose(true));
  find("form-keep-no").addEventListener("change", () => mine.choose(false));
  find("form-erase").addEventListener("click", mine.erase);
  listen();
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
  for (const radio of document.querySelectorAll("#fill-in [type=radio], #form-tools [type=radio]")) {
    radio.autocomplete = "off"; // no browser is to remember what was chosen; HTML allows it on text alone
  }
  document.documentElement.classList.add("with-form-bar");
  mine.restore();
  return { changed: mine.changed };
}

if (box && bar && !box.dataset.kind) begin();
