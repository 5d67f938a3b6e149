/** Answers: what is written in a form, as data, and back. Text is only ever text: no answer becomes HTML.

    line, date, text   a string
    choice             the number of the choice, from 1: the same in every language
    rows               a list of rows, each a string per column
    An answer that is empty is left out. See pages/fields.py for the fields. */

export const MOST_ROWS = 50; // each is drawn; a plan has four or five

const fieldsOf = (box) => [...box.querySelectorAll(".field")];
const controlsOf = (field) => [...field.querySelectorAll("input, textarea")];
const rowsOf = (field) => [...field.querySelectorAll(".row")];
const mostOf = (field) => Number(field.dataset.most) || MOST_ROWS;
const cellsOf = (row) => [...row.querySelectorAll("textarea")];

/** The fields on the page: id → { kind, size, most }; size is the number of columns or choices, most that of rows. */
export function described(box) {
  return new Map(fieldsOf(box).map((field) => {
    const { id, kind } = field.dataset;
    const counted = kind === "rows" ? cellsOf(rowsOf(field)[0]) : kind === "choice" ? controlsOf(field) : [];
    return [id, { kind, size: counted.length, most: mostOf(field) }];
  }));
}

const text = (value) => typeof value === "string";
const FITS = {
  choice: (value, { size }) => Number.isInteger(value) && value >= 1 && value <= size,
  rows: (value, { size, most }) => Array.isArray(value) && value.length <= most
    && value.every((row) => Array.isArray(row) && row.length === size && row.every(text)),
};

/** The answers that fit the fields, and how many do not. */
export function fitting(answers, fields) {
  const all = Object.entries(answers);
  const found = all.filter(([id, value]) => {
    const field = fields.get(id);
    return field && (FITS[field.kind] ?? text)(value, field);
  });
  return { answers: Object.fromEntries(found), left: all.length - found.length };
}

function answerOf(field) {
  const { kind } = field.dataset;
  if (kind === "choice") return controlsOf(field).findIndex((radio) => radio.checked) + 1 || undefined;
  if (kind !== "rows") return controlsOf(field)[0].value.trim() ? controlsOf(field)[0].value : undefined;
  const rows = rowsOf(field).map((row) => cellsOf(row).map((cell) => cell.value));
  while (rows.length && !rows.at(-1).some((cell) => cell.trim())) rows.pop();
  return rows.length ? rows : undefined;
}

/** What is written now. */
export function written(box) {
  const all = fieldsOf(box).map((field) => [field.dataset.id, answerOf(field)]);
  return Object.fromEntries(all.filter(([, answer]) => answer !== undefined));
}

const isRows = (answer) => Array.isArray(answer) && answer.every(Array.isArray);

/** Answers as the least that is written as a whole, a Map: a field, "plats", or the cell of a row, "steg/2/1/3": row,
    column, of how many. */
export function parts(answers) {
  const cells = (id, rows) => rows.flatMap((row, at) => row
    .map((cell, to) => [`${id}/${at + 1}/${to + 1}/${row.length}`, cell])
    .filter(([, cell]) => cell !== ""));
  return new Map(Object.entries(answers).flatMap(([id, answer]) => (isRows(answer) ? cells(id, answer) : [[id, answer]])));
}

/** And back; the rows of a table are as long as its longest. */
export function whole(parts) {
  const found = new Map();
  const tables = new Map();
  for (const [unit, value] of parts) {
    const [id, ...at] = unit.split("/");
    if (at.length) tables.set(id, [...(tables.get(id) ?? []), [...at.map(Number), value]]);
    else found.set(id, value);
  }
  for (const [id, cells] of tables) {
    const most = (place) => Math.max(...cells.map((cell) => cell[place]));
    const rows = Array.from({ length: most(0) }, () => Array(most(2)).fill(""));
    for (const [row, column, , value] of cells) rows[row - 1][column - 1] = value;
    found.set(id, rows);
  }
  return Object.fromEntries(found);
}

/** A control gets its words. staying: the caret stays too, and so do blanks that somebody has just begun with. */
function put(control, value, staying) {
  if (control.value === value || (staying && !value.trim() && !control.value.trim())) return;
  const [start, end] = [control.selectionStart, control.selectionEnd];
  control.value = value;
  if (staying && control === document.activeElement) control.setSelectionRange(start, end);
}

/** Write answers that fit; every other field becomes empty. staying: what is the same is left alone, and no row goes. */
export function write(box, answers, staying = false) {
  for (const field of fieldsOf(box)) {
    const { id, kind, start } = field.dataset;
    const answer = Object.hasOwn(answers, id) ? answers[id] : undefined;
    if (kind === "choice") controlsOf(field).forEach((radio, at) => (radio.checked = at + 1 === answer));
    else if (kind !== "rows") put(controlsOf(field)[0], answer ?? "", staying);
    else {
      field.dataset.start = start ?? rowsOf(field).length; // never fewer rows than on the page as it was sent
      const wanted = Math.max(staying ? rowsOf(field).length : field.dataset.start, answer?.length ?? 0);
      for (const row of rowsOf(field).slice(wanted)) row.remove();
      while (rowsOf(field).length < wanted) addRow(box, field);
      rowsOf(field).forEach((row, at) => cellsOf(row).forEach((cell, to) => put(cell, answer?.[at]?.[to] ?? "", staying)));
    }
  }
}

/** Whether there may be one more row. */
export const roomIn = (field) => rowsOf(field).length < mostOf(field);

/** One more empty row; null when there are enough. */
export function addRow(box, field) {
  if (!roomIn(field)) return null;
  const rows = rowsOf(field);
  const number = rows.length + 1;
  const row = rows.at(-1).cloneNode(true);
  const named = box.dataset.cell.replace("{number}", number);
  row.classList.add("not-read"); // Listen reads the columns once
  row.querySelector(".row-name").textContent = box.dataset.row.replace("{number}", number);
  cellsOf(row).forEach((cell, at) => {
    const label = row.querySelectorAll("label")[at];
    cell.id = label.htmlFor = `svar-${field.dataset.id}-${number}-${at + 1}`;
    cell.value = "";
    cell.setAttribute("aria-label", named.replace("{column}", () => label.textContent));
  });
  for (const copy of row.querySelectorAll(".written")) copy.remove();
  rows.at(-1).after(row);
  return row;
}

/** Beside each field what is written in it, for paper: a field is cut at the end of its box or of the page. */
export function onPaper(box) {
  for (const control of box.querySelectorAll(".field :is(textarea, input[type=text])")) {
    let copy = control.nextElementSibling;
    if (!copy) {
      copy = Object.assign(document.createElement("div"), { className: "written", dir: "auto" });
      control.after(copy);
    }
    const lines = Number(control.dataset.lines);
    const empty = () => Object.assign(document.createElement("i"), { className: "line" });
    copy.replaceChildren(...(control.value.trim() ? [control.value] : Array.from({ length: lines }, empty)));
  }
}
