/** Leaves: what is written becomes the pages of a booklet, A5, as the child will see them. Text is only ever text.

    leaves(book, press) → elements in the order of reading, cover first, back last
    book      age, language (see pages/welcome.py), fields (ids in order), answers, back (id), album (id),
              alone: ids of tables with one row · pictures: id → [{ src, alt }] · house: [{ src, alt }], six
    press     an element of the width of a page on paper, in which they are measured

    What does not fit goes on on a next page with the same heading; an empty field gives no page. */

const make = (tag, className, ...inside) => {
  const made = Object.assign(document.createElement(tag), { className });
  made.append(...inside);
  return made;
};
const words = (tag, className, text, language = null) => {
  const made = make(tag, className, text);
  if (language === null) Object.assign(made, { dir: "auto", lang: "" }); // the family's: in whatever language
  return made;
};
const picture = ({ src, alt }) => Object.assign(document.createElement("img"), { src, alt, className: "leaf-image" });
const filled = (text) => typeof text === "string" && text.trim() !== "";
const worded = (template, holes) => template.replace(/\{(\w+)\}/g, (whole, name) => holes[name] ?? whole);

export function leaves(book, press) {
  press.lang = book.language.lang;
  press.dir = book.language.dir;
  const found = [
    cover(book),
    ...book.fields.flatMap((id) => ofField(book, id, press)),
    ...ofContacts(book, press),
    yours(book),
    backOf(book),
  ];
  found.forEach((leaf, at) => leaf.querySelector(".leaf-number")?.replaceChildren(String(at + 1)));
  press.replaceChildren();
  return found;
}

const NUMBERED = ["field", "call", "yours"];

function leaf(book, kind, ...inside) {
  const number = NUMBERED.includes(kind) ? [make("p", "leaf-number", "0")] : []; // takes its room before it is known
  const made = make("div", `leaf leaf-${kind}`, make("div", "leaf-page", ...inside, ...number));
  made.lang = book.language.lang;
  made.dir = book.language.dir;
  made.dataset.age = book.age;
  return made;
}

export const blank = (book) => leaf(book, "blank");

const heading = (text) => make("h3", "leaf-heading", text);

function cover(book) {
  const { title, words: said } = book.language;
  const house = make("div", "leaf-house", ...book.house.map((window) => make("span", "pane", picture(window))));
  const age = worded(said.age, { age: book.age.replace("-", "–") });
  return leaf(book, "cover", house, make("h3", "leaf-title", title), make("p", "leaf-age", age));
}

function ofField(book, id, press) {
  const title = book.language.headings[id] ?? "";
  const pictures = book.pictures.get(id) ?? [];
  const shown = id === book.album ? [] : pictures;
  const blocks = blocksOf(book, id);
  if (id === book.album) blocks.push(...pictures.map(figure));
  if (!blocks.length && !shown.length) return [];
  const begin = (number) => {
    const name = number ? worded(book.language.words.more, { heading: title }) : title;
    const top = number ? [] : shown.map((each) => make("p", "leaf-picture", picture(each)));
    return leaf(book, "field", ...top, heading(name), make("div", "leaf-words"));
  };
  return flow(blocks, begin, press);
}

const figure = (each) => make("figure", "leaf-figure", make("p", "leaf-picture", picture(each)), words("figcaption", "", each.alt));

/** What is written in a field: a paragraph for each line, a card for each row. */
function blocksOf(book, id) {
  const answer = book.answers[id];
  if (Array.isArray(answer)) {
    const columns = book.language.columns[id] ?? [];
    const rows = answer.filter((row) => row.some(filled));
    return rows.map((row) => rowOf(row, columns, book.alone.has(id)));
  }
  return filled(answer) ? answer.split(/\n+/).filter(filled).map((line) => words("p", "", line.trim())) : [];
}

/** A row: its first cell stands by itself, the others behind the names of their columns. */
function rowOf(row, columns, alone) {
  const cells = row.map((cell, at) => {
    if (!filled(cell)) return "";
    if (!at && !alone) return words("p", "leaf-first", cell.trim());
    return make("p", "leaf-cell", make("span", "leaf-label", `${columns[at] ?? ""}:`), " ", words("span", "leaf-said", cell.trim()));
  });
  return make("div", "leaf-row", ...cells.filter(Boolean));
}

function ofContacts(book, press) {
  const { contacts, words: said } = book.language;
  const blocks = [make("p", "", said["call-lead"])];
  for (const { name, number, why, kind } of contacts) {
    const reach = Object.assign(make("bdi", "leaf-reach", number), { dir: "ltr" });
    const ways = name.includes(number) ? [] : [make("p", "leaf-first", reach)];
    blocks.push(make("div", `leaf-row leaf-${kind}`, make("p", "leaf-first", name), ...ways, make("p", "leaf-cell", why)));
  }
  blocks.push(make("div", "leaf-row", make("p", "leaf-first", said.worker), make("p", "leaf-line")));
  const title = (number) => heading(number ? worded(said.more, { heading: said.call }) : said.call);
  return flow(blocks, (number) => leaf(book, "call", title(number), make("div", "leaf-words")), press);
}

function yours(book) {
  const { words: said } = book.language;
  const lines = (count) => Array.from({ length: count }, () => make("p", "leaf-line"));
  return leaf(
    book, "yours", heading(said.yours),
    make("div", "leaf-draw", make("p", "leaf-first", said["yours-draw"])),
    make("div", "leaf-ask", make("p", "leaf-first", said["yours-ask"]), ...lines(3)),
    make("div", "leaf-wish", make("p", "leaf-first", said["yours-wish"]), ...lines(3)),
  );
}

function backOf(book) {
  const { title, headings, columns, words: said } = book.language;
  const rows = Array.isArray(book.answers[book.back]) ? book.answers[book.back] : [];
  const told = (columns[book.back] ?? []).map((column, at) => {
    const cells = rows.map((row) => row[at]).filter(filled);
    const value = cells.length ? words("span", "leaf-said", cells.join(" · ")) : make("span", "leaf-line");
    return make("p", "leaf-cell", make("span", "leaf-label", `${column}:`), " ", value);
  });
  const last = [said.private, said.unread, said.site].filter(Boolean).map((text) => make("p", "leaf-small", text));
  return leaf(book, "back", make("p", "leaf-title", title), make("h3", "leaf-heading", headings[book.back] ?? ""),
    make("div", "leaf-words", ...told), ...last);
}

const fits = (box) => box.scrollHeight <= box.clientHeight + 1;

/** Blocks on as many leaves as they need; on fewer, a little smaller, where that saves one.

    begin(number) makes the next leaf, with a .leaf-words to fill */
function flow(blocks, begin, press) {
  const loose = laid(blocks, begin, press, "");
  if (loose.length === 1) return loose;
  const tight = laid(blocks, begin, press, "leaf-tight");
  return tight.length < loose.length ? tight : loose;
}

function laid(blocks, begin, press, size) {
  const done = [];
  let box = null;
  const next = () => {
    const made = begin(done.length);
    if (size) made.classList.add(size);
    press.replaceChildren(made);
    done.push(made);
    box = made.querySelector(".leaf-words");
  };
  next();
  const waiting = blocks.map((block) => block.cloneNode(true));
  while (waiting.length) {
    const block = waiting.shift();
    box.append(block);
    if (fits(box)) continue;
    block.remove();
    const begun = box.childElementCount > 0;
    const rest = block.matches("p") ? split(box, block, begun) : null;
    if (rest || begun || (done.length === 1 && done[0].querySelector("img"))) {
      waiting.unshift(rest ?? block);
      next();
    } else if (block.matches(".leaf-row")) {
      waiting.unshift(...block.children); // a card that is larger than a page
    } else {
      box.append(block); // cannot be made smaller: shown as far as there is room
      if (waiting.length) next();
    }
  }
  if (!size && done.length === 1 && box.textContent.length < FEW) {
    done[0].classList.add("leaf-few");
    if (!fits(box)) done[0].classList.remove("leaf-few");
  }
  return done;
}

const FEW = 240; // letters that may be large where they have a page of their own

const FEWEST = 4; // words that are worth beginning with at the end of a page

/** As much of a paragraph as fits, to the end of a sentence where one is near. Returns what is left, null when nothing
    was put into the box. */
function split(box, block, begun) {
  const text = block.textContent;
  const pieces = text.match(/\S+\s*/g) ?? [];
  const units = pieces.length > 1 || begun ? pieces : [...text];
  const part = block.cloneNode();
  box.append(part);
  let low = 0;
  for (let high = units.length; low < high; ) {
    const middle = Math.ceil((low + high) / 2);
    part.textContent = units.slice(0, middle).join("");
    if (fits(box)) low = middle;
    else high = middle - 1;
  }
  const end = units.slice(0, low).findLastIndex((unit) => /[.!?؟۔]["”»]?\s*$/.test(unit)) + 1;
  if (end > low / 2) low = end;
  if (!low || (begun && low < FEWEST)) {
    part.remove();
    return null;
  }
  part.textContent = units.slice(0, low).join("").trimEnd();
  const rest = block.cloneNode();
  rest.textContent = units.slice(low).join("");
  return rest;
}
