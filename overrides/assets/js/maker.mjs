/** The maker: what a family home writes in the form becomes a booklet for a child, in the browser and nowhere else.

    Fields, keeping and files are those of every form, see form.mjs. Pictures, the house, the booklet as the child will
    see it and paper come here. Nothing is sent: the page has no right to. */

import { MOST_PHOTOS } from "./album.mjs";
import { begin, plainForm } from "./form.mjs";
import { hinted } from "./hints.mjs";
import { blank, leaves } from "./leaves.mjs";
import { folded, padding, print, single } from "./paper.mjs";
import { LONGEST_WORDED } from "./photos.mjs";
import { pictures } from "./pictures.mjs";

const PICTURES = "_pictures"; // beside the answers: no field's id has a low line
const LARGEST = 1_000_000 + MOST_PHOTOS * LONGEST_WORDED; // bytes of a file: the words of a form, and every photo
const find = (id) => document.getElementById(id);
const box = find("fill-in");
const maker = find("maker");
const languages = JSON.parse(find("welcome-languages")?.textContent ?? "{}");

function start() {
  const tables = [...box.querySelectorAll('.field[data-kind="rows"]')];
  const alone = new Set(tables.filter((field) => field.querySelectorAll(".row").length === 1).map((field) => field.dataset.id));
  const plain = plainForm();
  let form = null;
  let stale = true;
  let seen = false;
  let at = 0; // the page that is shown
  let shown = [];

  function changed() {
    form?.changed();
    again();
  }
  function again() {
    stale = true;
    if (seen) requestAnimationFrame(show);
  }

  const mine = pictures(box, maker, changed);
  const whole = (words, data) => (Object.keys(data).length ? { ...words, [PICTURES]: data } : words);

  // The booklet as the child will see it
  const ages = [...maker.querySelectorAll("[name=maker-age]")];
  const choice = find("maker-language");
  choice.append(...Object.entries(languages).map(([code, { name, lang }]) => {
    const option = Object.assign(new Option(name, code), { lang });
    option.defaultSelected = code === find("form-bar").dataset.language;
    return option;
  }));

  function book() {
    const language = languages[choice.value];
    const age = ages.find((radio) => radio.checked);
    const fields = age.dataset.fields.split(" ");
    const named = ({ src, alt, target }) => ({ src, alt: target ? (language.drawings?.[target] ?? "") : alt });
    return {
      age: age.value, language, fields, alone, answers: plain.written(),
      album: maker.dataset.album, back: maker.dataset.back,
      pictures: new Map(fields.map((id) => [id, mine.shown(id).map(named)])), house: mine.house().map(named),
    };
  }

  const press = find("maker-press");
  const stage = find("maker-stage");
  const spread = () => find("maker-all").getAttribute("aria-pressed") === "true";

  function show() {
    if (stale) {
      stale = false;
      shown = leaves(book(), press);
      stage.replaceChildren(...shown);
    }
    at = Math.min(at, shown.length - 1);
    const all = spread();
    shown.forEach((leaf, number) => (leaf.hidden = !all && number !== at));
    stage.classList.toggle("all", all);
    for (const way of ["previous", "next"]) find(`maker-${way}`).hidden = all;
    find("maker-previous").disabled = at === 0;
    find("maker-next").disabled = at === shown.length - 1;
    const { page, pages, withoutWords } = maker.dataset;
    const where = all ? pages.replace("{total}", shown.length) : page.replace("{number}", at + 1).replace("{total}", shown.length);
    if (find("maker-where").textContent !== where) find("maker-where").textContent = where;
    const waiting = mine.withoutWords();
    find("maker-waiting").textContent = waiting ? withoutWords.replace("{count}", waiting) : "";
  }

  function turn(by) {
    const other = at + by;
    if (!shown[other]) return;
    at = other;
    show();
    const button = find(by < 0 ? "maker-previous" : "maker-next");
    if (button.disabled) find(by < 0 ? "maker-next" : "maker-previous").focus();
  }

  find("maker-previous").addEventListener("click", () => turn(-1));
  find("maker-next").addEventListener("click", () => turn(1));
  find("maker-all").addEventListener("click", ({ currentTarget }) => {
    currentTarget.setAttribute("aria-pressed", String(!spread()));
    show();
  });
  for (const control of [choice, ...ages]) {
    control.autocomplete = "off";
    control.addEventListener("change", () => {
      at = 0;
      again();
    });
  }
  new IntersectionObserver(([entry]) => {
    seen = entry.isIntersecting;
    if (seen && stale) show();
  }, { rootMargin: "25%" }).observe(find("maker-look"));

  // Paper
  find("maker-print-folded").addEventListener("click", () => {
    const now = book();
    const made = leaves(now, press);
    const back = made.pop();
    const empty = Array.from({ length: padding(made.length + 1) }, () => blank(now));
    print(folded([...made, ...empty, back], now.language.dir === "rtl"));
  });
  find("maker-print-pages").addEventListener("click", () => print(single(leaves(book(), press))));

  // What must not stand in a booklet
  box.addEventListener("focusout", ({ target }) => {
    const field = target.closest(".field");
    const hint = field && mine.places.get(field.dataset.id)?.querySelector(".field-hint");
    if (!hint) return;
    const text = [...field.querySelectorAll("textarea, input")].map((control) => control.value).join("\n");
    const words = hinted(text).map((name) => maker.dataset[`hint${name[0].toUpperCase()}${name.slice(1)}`]).join(" ");
    if (hint.textContent !== words) hint.textContent = words;
  });
  box.addEventListener("input", again);

  box.append(maker);
  const within = `${PICTURES}/`;
  form = begin({
    largest: LARGEST,
    written: () => whole(plain.written(), mine.taken()),
    kept: () => whole(plain.written(), mine.kept()),
    filed: async () => whole(plain.written(), await mine.filed()),
    async fitting({ [PICTURES]: chosen, ...words }) {
      const found = plain.fitting(words);
      if (chosen === undefined) return found;
      const more = await mine.fitting(chosen);
      return { answers: whole(found.answers, more.data), left: found.left + more.left };
    },
    parts({ [PICTURES]: chosen, ...words }) {
      return new Map([...plain.parts(words), ...[...mine.parts(chosen)].map(([unit, value]) => [within + unit, value])]);
    },
    whole(units) {
      const [words, chosen] = [new Map(), new Map()];
      for (const [unit, value] of units) {
        if (unit.startsWith(within)) chosen.set(unit.slice(within.length), value);
        else words.set(unit, value);
      }
      return whole(plain.whole(words), mine.whole(chosen));
    },
    write({ [PICTURES]: chosen, ...words }, staying) {
      plain.write(words, staying);
      mine.write(chosen, staying);
      if (!staying) for (const hint of box.querySelectorAll(".field-hint")) hint.textContent = "";
      again();
    },
  });
  find("form-tools").before(find("maker-steps"));
  maker.hidden = find("maker-steps").hidden = false;
}

if (box && maker) start();
