/** Album: what is chosen of pictures, as data: { house: [six names], fields: { id: [{ drawing } | { photo, alt }] } }.

    In the store a picture has a name, its id, so that two windows know that they speak of the same one; the names are
    also their order. A photo is a Blob there; in a file it is words. */

import { unworded } from "./photos.mjs";

export const MOST_PHOTOS = 12; // in a booklet: a file of them is ten million bytes, which an old telephone can open
export const MOST_IN_ALBUM = 6;
const LONGEST_ALT = 400;
const NAME = /^\d{3}-?[a-z0-9]*$/;
const group = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const place = (number) => String(number).padStart(3, "0");
const nameOf = (each, at) => (NAME.test(each?.id) ? each.id : place(at)); // kept before they had names

/** A name for one more picture after these. */
export function named(list) {
  const last = Math.max(-1, ...list.map(({ id }) => Number.parseInt(id, 10)));
  return `${place(last + 1)}-${Math.random().toString(36).slice(2, 8)}`;
}

export const same = (one, other) => one.id === other.id && Boolean(one.blob) === Boolean(other.photo) && one.drawing === other.drawing;

/** What is chosen as the least that changes as a whole, a Map: a window of the house, the picture of a field, or each
    of an album. single(id): a field that has room for one. */
export function parts(data, standard, single) {
  const { house, fields } = group(data) ? data : {};
  const found = new Map();
  for (const [at, name] of (Array.isArray(house) ? house : []).entries()) {
    if (name !== standard[at]) found.set(`house/${at}`, name);
  }
  for (const [id, list] of Object.entries(group(fields) ? fields : {})) {
    for (const [at, each] of (Array.isArray(list) ? list : []).entries()) {
      const name = nameOf(each, at);
      if (group(each)) found.set(single(id) ? `field/${id}` : `field/${id}/${name}`, { ...each, id: name });
    }
  }
  return found;
}

/** And back. */
export function whole(parts, standard) {
  const house = [...standard];
  const fields = new Map();
  for (const [unit, value] of parts) {
    const [sort, where] = unit.split("/");
    if (sort === "house") house[where] = value;
    else fields.set(where, [...(fields.get(where) ?? []), value]);
  }
  const inOrder = ([id, list]) => [id, list.sort((one, other) => (one.id < other.id ? -1 : 1))];
  return {
    ...(house.join() === standard.join() ? {} : { house }),
    ...(fields.size ? { fields: Object.fromEntries([...fields].map(inOrder)) } : {}),
  };
}

/** A picture out of the store or out of a file; null when it is none. */
async function read(each, known) {
  if (!group(each)) return null;
  const name = NAME.test(each.id) ? { id: each.id } : {};
  if (typeof each.drawing === "string") return known(each.drawing) ? { drawing: each.drawing, ...name } : null;
  if (typeof each.alt !== "string" || each.alt.length > LONGEST_ALT) return null;
  if (each.photo instanceof Blob) return { photo: each.photo, alt: each.alt, ...name };
  try {
    return typeof each.photo === "string" ? { photo: await unworded(each.photo), alt: each.alt } : null;
  } catch {
    return null;
  }
}

/** What fits of such data, and how many do not. What two windows added at once may be more than one may add.

    known(name, window)   whether there is such a drawing, for a window of the house or for a field
    most(id)              how many pictures a field has room for; 0 when there is no such field
    windows               how many the house has */
export async function fitting(data, { known, most, windows }) {
  if (!group(data)) return { data: {}, left: 1 };
  const found = { fields: {} };
  let left = 0;
  if (data.house !== undefined) {
    const right = Array.isArray(data.house) && data.house.length === windows && data.house.every((name) => known(name, true));
    if (right) found.house = data.house;
    else left += 1;
  }
  let count = 0;
  for (const [id, list] of Object.entries(group(data.fields) ? data.fields : {})) {
    for (const [at, each] of (Array.isArray(list) ? list : [null]).entries()) {
      const stored = most(id) > 1 && (each?.photo instanceof Blob || (each?.drawing && NAME.test(each.id)));
      const room = stored || (at < most(id) && count < MOST_PHOTOS);
      const picture = room ? await read(each, known) : null;
      if (picture?.photo) count += 1;
      if (picture) (found.fields[id] ??= []).push(picture);
      else left += 1;
    }
  }
  return { data: found, left };
}
