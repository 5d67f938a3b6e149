/** Paper: leaves on sheets, to fold or one by one, and the browser's own print. */

/** The pages on a sheet of A4, side by side, as they lie when the sheet is printed: [left, right], from 1, side after
    side, outermost sheet first. pages is a multiple of four; a booklet read from the right is mirrored. */
export function imposed(pages, rightToLeft) {
  const sides = [];
  for (let first = 1, last = pages; first < last; first += 2, last -= 2) sides.push([last, first], [first + 1, last - 1]);
  return rightToLeft ? sides.map(([left, right]) => [right, left]) : sides;
}

/** How many pages are empty, so that the last is the back of the booklet. */
export const padding = (pages) => (4 - (pages % 4)) % 4;

const element = (className, ...inside) => {
  const made = Object.assign(document.createElement("div"), { className });
  made.append(...inside);
  return made;
};

/** Two leaves on each side of a sheet. leaves: a multiple of four */
export function folded(leaves, rightToLeft) {
  const sides = imposed(leaves.length, rightToLeft);
  return element("paper", ...sides.map((side) => element("paper-side", ...side.map((page) => leaves[page - 1]))));
}

/** A leaf on each sheet. */
export const single = (leaves) => element("paper", ...leaves.map((leaf) => element("paper-alone", leaf)));

/** Print a paper and nothing else; it is taken away when the browser has it. */
export async function print(paper) {
  document.body.append(paper);
  document.documentElement.classList.add("on-paper");
  await Promise.allSettled([...paper.querySelectorAll("img")].map((image) => image.decode()));
  const done = () => {
    paper.remove();
    document.documentElement.classList.remove("on-paper");
  };
  addEventListener("afterprint", done, { once: true });
  window.print();
}
