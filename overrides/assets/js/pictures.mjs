/** Pictures: beside each field a drawing or a photo, each photo with words for a child who does not see; and the house
    of six windows. One picker for all of them, in the place where it was asked for.

    pictures(box, maker, changed) → { taken, kept, filed, fitting, parts, whole, write, shown, house }
    taken()        what is chosen, as JSON can tell it, see album.mjs; kept(), filed() the same with photos as Blobs, or words
    fitting, parts, whole   as in album.mjs
    write(data, staying)    show it; staying: what is the same is left alone, and so is the picker
    shown(id)      what may be seen of it in the booklet: [{ src, alt }]; alt of a drawing is its name, target tells */

import { fitting, MOST_IN_ALBUM, MOST_PHOTOS, named, parts, same, whole } from "./album.mjs";
import { NotAPicture, prepared, worded } from "./photos.mjs";

const copy = (id) => document.importNode(document.getElementById(id).content.firstElementChild, true);

export function pictures(box, maker, changed) {
  const chosen = new Map(); // field → its pictures
  const places = new Map(); // field → where they are shown
  const drawings = new Map(); // window:bed → { src, name }
  const windows = [...maker.querySelectorAll(".house-window")];
  const standard = windows.map((window) => window.dataset.name);
  const said = (name, holes = {}) => maker.dataset[name].replace(/\{(\w+)\}/g, (whole, hole) => holes[hole] ?? whole);
  const picker = copy("maker-picker");
  let asked = null; // { field } or { window }: what the picker stands open for

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
    const cards = mine.map((each) => (each.card ??= card(id, each)));
    if (list.children.length !== cards.length || cards.some((each, at) => each !== list.children[at])) {
      const back = list.contains(document.activeElement) ? document.activeElement : null;
      list.replaceChildren(...cards);
      if (back?.isConnected) back.focus(); // news must not take the reader out of a field
    }
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
    each.say = (alt) => {
      each.alt = words.value = alt;
      missing.hidden = Boolean(alt.trim());
    };
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

  const photoOf = (blob, alt = "") => ({ blob, alt, url: URL.createObjectURL(blob) });

  /** One more; a field with room for one changes it. */
  function add(id, picture) {
    const mine = chosen.get(id) ?? [];
    const each = { ...picture, id: named(mine) };
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

  function taken(photo = ({ id, alt, blob }) => ({ photo: id, alt, size: blob.size }), name = () => ({})) {
    const told = (each) => ({ ...(each.blob ? photo(each) : { drawing: each.drawing }), ...name(each) });
    const fields = [...chosen].map(([id, list]) => [id, list.map(told)]);
    return {
      ...(house().join() === standard.join() ? {} : { house: house() }),
      ...(fields.length ? { fields: Object.fromEntries(fields) } : {}),
    };
  }

  async function filed() {
    const texts = new Map(await Promise.all(photos().map(async (each) => [each, await worded(each.blob)])));
    return taken((each) => ({ photo: texts.get(each), alt: each.alt }));
  }

  /** A picture that is to be seen: the one that is there, when it is the same; only the words may be others. */
  function pictured(each, before) {
    const there = before.find((other) => same(other, each));
    if (!there) return each.photo ? { ...photoOf(each.photo, each.alt), id: each.id } : { ...each, alt: "" };
    if (there.blob && there.alt !== each.alt) there.say(each.alt);
    return there;
  }

  function write({ house: names = standard, fields = {} } = {}, staying = false) {
    if (!staying) close();
    const before = new Map(chosen);
    chosen.clear();
    for (const [id, list] of Object.entries(fields)) {
      const made = [];
      for (const each of list) made.push(pictured({ ...each, id: each.id ?? named(made) }, (staying && before.get(id)) || []));
      chosen.set(id, made);
    }
    const now = new Set(all());
    [...before.values()].flat().filter((each) => !now.has(each)).forEach(drop);
    new Set([...before.keys(), ...chosen.keys()]).forEach(show);
    windows.forEach((window, at) => window.dataset.name !== names[at] && light(window, names[at]));
    if (!staying) tell("");
  }

  const seen = (name) => ({ ...drawings.get(name), target: name });
  function shown(id) {
    return (chosen.get(id) ?? []).filter((each) => each.drawing || each.alt.trim())
      .map((each) => (each.drawing ? seen(each.drawing) : { src: each.url, alt: each.alt.trim() }));
  }

  return {
    filed, write, shown,
    taken: () => taken(),
    kept: () => taken(({ blob, alt }) => ({ photo: blob, alt }), ({ id }) => ({ id })),
    fitting: (data) => fitting(data, { known, windows: windows.length, most: (id) => (places.has(id) ? most(id) : 0) }),
    parts: (data) => parts(data, standard, (id) => most(id) === 1),
    whole: (units) => whole(units, standard),
    house: () => house().map(seen),
    withoutWords: () => photos().filter((each) => !each.alt.trim()).length,
    places,
  };
}
