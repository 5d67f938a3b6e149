/** Pictures: beside each field a drawing or a photo, each photo with words for a child who does not see; and the house
    of six windows. One picker for all of them, in the place where it was asked for.

    pictures(box, maker, changed) → { taken, kept, filed, fitting, write, shown, house }
    taken()        what is chosen, as JSON can tell it: { house, fields: { id: [{ drawing } | { photo, alt }] } }
    kept(), filed()  the same with the photos as Blobs, or as words
    fitting(data)  what fits of such data, and how many do not
    shown(id)      what may be seen of it in the booklet: [{ src, alt }]; alt of a drawing is its name, target tells */

import { NotAPicture, prepared, unworded, worded } from "./photos.mjs";

export const MOST_PHOTOS = 12; // in a booklet: a file of them is ten million bytes, which an old telephone can open
const MOST_IN_ALBUM = 6;
const LONGEST_ALT = 400;
const copy = (id) => document.importNode(document.getElementById(id).content.firstElementChild, true);
const group = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

export function pictures(box, maker, changed) {
  const chosen = new Map(); // field → its pictures
  const places = new Map(); // field → where they are shown
  const drawings = new Map(); // window:bed → { src, name }
  const windows = [...maker.querySelectorAll(".house-window")];
  const standard = windows.map((window) => window.dataset.name);
  const said = (name, holes = {}) => maker.dataset[name].replace(/\{(\w+)\}/g, (whole, hole) => holes[hole] ?? whole);
  const picker = copy("maker-picker");
  let asked = null; // { field } or { window }: what the picker stands open for
  let number = 0; // photos are told apart by it

  const all = () => [...chosen.values()].flat();
  const photos = () => all().filter((each) => each.blob);
  const most = (id) => (id === maker.dataset.album ? MOST_IN_ALBUM : 1);
  const nameOf = (id) => box.querySelector(`[data-id="${id}"] h3`).textContent;

  for (const label of picker.querySelectorAll(".drawing")) {
    const { value } = label.querySelector("input");
    const image = label.querySelector("img");
    drawings.set(value, { src: image.src, name: label.textContent.trim() });
  }

  function show(id) {
    const place = places.get(id);
    const list = place.querySelector(".pictures");
    const mine = chosen.get(id) ?? [];
    list.replaceChildren(...mine.map((each) => card(id, each)));
    list.hidden = !mine.length;
    const add = place.querySelector(".add-picture");
    add.textContent = said(!mine.length ? "add" : most(id) > 1 ? "more" : "other");
    add.hidden = mine.length >= most(id) && most(id) > 1;
  }

  function card(id, each) {
    const made = copy("maker-picture");
    const drawing = drawings.get(each.drawing);
    made.querySelector("img").src = drawing ? drawing.src : each.url;
    const name = made.querySelector(".picture-name");
    const asks = made.querySelector(".picture-asks");
    const remove = made.querySelector("button");
    remove.setAttribute("aria-label", said("removeOf", { field: nameOf(id) }));
    remove.addEventListener("click", () => {
      drop(each);
      put(id, chosen.get(id).filter((other) => other !== each));
      places.get(id).querySelector(".add-picture").focus();
      tell(said("removed"));
    });
    name.textContent = drawing?.name ?? "";
    name.hidden = !drawing;
    asks.hidden = Boolean(drawing);
    const words = asks.querySelector("textarea");
    words.value = each.alt ?? "";
    words.setAttribute("aria-label", said("altOf", { field: nameOf(id) }));
    const missing = made.querySelector(".picture-missing");
    missing.hidden = Boolean(drawing) || Boolean(each.alt.trim());
    words.addEventListener("input", () => {
      each.alt = words.value;
      missing.hidden = Boolean(each.alt.trim());
      changed();
    });
    return made;
  }

  const tell = (words) => (maker.querySelector("#maker-said").textContent = words);
  const drop = ({ url }) => url && URL.revokeObjectURL(url);

  function put(id, list) {
    if (list.length) chosen.set(id, list);
    else chosen.delete(id);
    show(id);
    changed();
  }

  const photoOf = (blob, alt = "") => ({ photo: ++number, blob, alt, url: URL.createObjectURL(blob) });

  /** One more; a field with room for one changes it. */
  function add(id, each) {
    const mine = chosen.get(id) ?? [];
    if (most(id) === 1) mine.forEach(drop);
    put(id, most(id) === 1 ? [each] : [...mine, each].slice(0, most(id)));
  }

  // The picker
  const inPicker = (name) => picker.querySelector(`.picker-${name}`);
  const radios = [...picker.querySelectorAll("input[type=radio]")];

  function open(wanted, after, current) {
    if (asked?.button === wanted.button) return close(wanted.button);
    asked?.button.setAttribute("aria-expanded", "false");
    asked = wanted;
    wanted.button.setAttribute("aria-expanded", "true");
    for (const radio of radios) {
      const window = radio.value.startsWith("window:");
      radio.closest(".drawing").hidden = wanted.window ? !window : radio.value === "window:dark";
      radio.checked = radio.value === current;
    }
    inPicker("photos").hidden = Boolean(wanted.window);
    inPicker("said").textContent = "";
    inPicker("name").textContent = wanted.name;
    after.after(picker);
    const first = radios.find((radio) => radio.checked) ?? radios.find((radio) => !radio.closest(".drawing").hidden);
    (wanted.window ? first : inPicker("photo")).focus();
  }

  function close(back) {
    asked?.button.setAttribute("aria-expanded", "false");
    asked = null;
    picker.remove();
    back?.focus();
  }

  inPicker("photo").addEventListener("click", () => inPicker("file").click());
  inPicker("file").addEventListener("change", async ({ target }) => {
    const [file] = target.files;
    target.value = ""; // or the same file could not be chosen again
    if (file && asked) await take(file, asked);
  });
  inPicker("take").addEventListener("click", () => {
    const radio = radios.find((each) => each.checked);
    if (!radio) return (inPicker("said").textContent = said("chooseFirst"));
    const { field, window, button } = asked;
    if (window) light(window, radio.value);
    else add(field, { drawing: radio.value, alt: "" });
    close(button);
    tell(said("chose", { name: drawings.get(radio.value).name }));
    if (window) changed();
  });
  inPicker("close").addEventListener("click", () => close(asked.button));
  picker.addEventListener("keydown", (event) => event.key === "Escape" && close(asked.button));

  async function take(file, { field, button }) {
    const inside = inPicker("said");
    const free = most(field) === 1 && chosen.get(field)?.[0].blob ? 1 : 0; // it takes the place of another
    if (photos().length - free >= MOST_PHOTOS) return (inside.textContent = said("wrongMany", { count: MOST_PHOTOS }));
    inside.textContent = said("reading");
    try {
      const blob = await prepared(file);
      if (asked?.button !== button) return;
      close();
      add(field, photoOf(blob));
      places.get(field).querySelector(".picture:last-child textarea").focus();
      tell(said("photoTaken"));
    } catch (problem) {
      const why = problem instanceof NotAPicture ? problem.why : "broken";
      inside.textContent = said(`wrong${why[0].toUpperCase()}${why.slice(1)}`);
    }
  }

  // The house
  function light(window, name) {
    const { src, name: words } = drawings.get(name);
    window.dataset.name = name;
    window.querySelector("img").src = src;
    window.setAttribute("aria-label", said("window", { number: windows.indexOf(window) + 1, name: words }));
  }
  for (const [at, window] of windows.entries()) {
    light(window, window.dataset.name);
    window.addEventListener("click", () => {
      const name = said("windowName", { number: at + 1 });
      open({ window, button: window, name }, maker.querySelector(".house"), window.dataset.name);
    });
  }

  for (const field of box.querySelectorAll(".field")) {
    const { id } = field.dataset;
    if (id === maker.dataset.back) continue;
    const place = copy("maker-place");
    const button = place.querySelector(".add-picture");
    button.setAttribute("aria-describedby", id);
    field.after(place);
    places.set(id, place);
    show(id);
    button.addEventListener("click", () => {
      const name = said("pictureFor", { field: nameOf(id) });
      open({ field: id, button, name }, button, chosen.get(id)?.[0]?.drawing);
    });
  }

  // In and out
  const house = () => windows.map((window) => window.dataset.name);
  const known = (name, window) => drawings.has(name) && (window ? name.startsWith("window:") : name !== "window:dark");

  function taken(photo = ({ photo: id, alt, blob }) => ({ photo: id, alt, size: blob.size })) {
    const fields = [...chosen].map(([id, list]) => [id, list.map((each) => (each.blob ? photo(each) : { drawing: each.drawing }))]);
    return {
      ...(house().join() === standard.join() ? {} : { house: house() }),
      ...(fields.length ? { fields: Object.fromEntries(fields) } : {}),
    };
  }

  async function filed() {
    const texts = new Map(await Promise.all(photos().map(async (each) => [each, await worded(each.blob)])));
    return taken((each) => ({ photo: texts.get(each), alt: each.alt }));
  }

  /** A picture out of the store or out of a file; null when it is none. */
  async function read(each) {
    if (!group(each)) return null;
    if (typeof each.drawing === "string") return known(each.drawing) ? { drawing: each.drawing } : null;
    if (typeof each.alt !== "string" || each.alt.length > LONGEST_ALT) return null;
    if (each.photo instanceof Blob) return { photo: each.photo, alt: each.alt };
    try {
      return typeof each.photo === "string" ? { photo: await unworded(each.photo), alt: each.alt } : null;
    } catch {
      return null;
    }
  }

  async function fitting(data) {
    if (!group(data)) return { data: {}, left: 1 };
    const found = { fields: {} };
    let left = 0;
    if (data.house !== undefined) {
      const right = Array.isArray(data.house) && data.house.length === windows.length && data.house.every((name) => known(name, true));
      if (right) found.house = data.house;
      else left += 1;
    }
    let count = 0;
    for (const [id, list] of Object.entries(group(data.fields) ? data.fields : {})) {
      for (const [at, each] of (Array.isArray(list) ? list : [null]).entries()) {
        const picture = places.has(id) && at < most(id) && count < MOST_PHOTOS ? await read(each) : null;
        if (picture?.photo) count += 1;
        if (picture) (found.fields[id] ??= []).push(picture);
        else left += 1;
      }
    }
    return { data: found, left };
  }

  function write({ house: names = standard, fields = {} } = {}) {
    close();
    all().forEach(drop);
    const before = [...chosen.keys()];
    chosen.clear();
    for (const [id, list] of Object.entries(fields)) {
      chosen.set(id, list.map((each) => (each.photo ? photoOf(each.photo, each.alt) : { ...each, alt: "" })));
    }
    new Set([...before, ...chosen.keys()]).forEach(show);
    windows.forEach((window, at) => light(window, names[at]));
    tell("");
  }

  const seen = (name) => ({ ...drawings.get(name), target: name });
  function shown(id) {
    return (chosen.get(id) ?? []).filter((each) => each.drawing || each.alt.trim())
      .map((each) => (each.drawing ? seen(each.drawing) : { src: each.url, alt: each.alt.trim() }));
  }

  return {
    taken, filed, fitting, write, shown,
    kept: () => taken(({ blob, alt }) => ({ photo: blob, alt })),
    house: () => house().map(seen),
    withoutWords: () => photos().filter((each) => !each.alt.trim()).length,
    places,
  };
}
