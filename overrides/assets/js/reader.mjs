/** The reader: a booklet one page at a time, by buttons, arrow keys and swipe; all of it at once when asked.

    Turning leaves no trace: nothing is stored, asked of the server or put in the address or the history.
    Says "turned" on the document, with the recording of what is shown, so that Listen stops and follows. */

const find = (id) => document.getElementById(id);
const reader = find("reader");
const [bar, place, turns, back, on, all, status] =
  ["reader-bar", "reader-place", "turns", "turn-back", "turn-on", "reader-all", "reader-status"].map(find);
const pages = [...reader.querySelectorAll(":scope > :is(.cover, .spread, .book-end)")];
const SWIPE_PX = 50; // shorter is a tap, or a finger that rests
const OWN_KEYS = "input, select, textarea, audio, video, [popover], [contenteditable], .table";

let at = 0;
let paged = true;

// The cover has the title. Away from it the page still needs one, for those who go by headings.
const title = Object.assign(document.createElement("h1"), { className: "unseen", hidden: true });
title.textContent = reader.querySelector("h1").textContent;
title.lang = reader.closest("[lang]").lang;
bar.prepend(title);

const inWords = () => reader.dataset.place.replace("{number}", at + 1).replace("{total}", pages.length);
const pageWith = (element) => pages.findIndex((page) => page.contains(element));
const target = (hash) => {
  try {
    return find(decodeURIComponent(hash.slice(1)));
  } catch {
    return null; // a stray % in an address somebody typed
  }
};

function draw() {
  const first = at === 0;
  const last = at === pages.length - 1;
  pages.forEach((page, number) => (page.hidden = paged && number !== at));
  reader.classList.toggle("paged", paged);
  reader.classList.toggle("at-cover", paged && first);
  reader.classList.toggle("at-end", paged && last);
  bar.hidden = false;
  title.hidden = !paged || first;
  place.hidden = turns.hidden = !paged;
  place.textContent = inWords();
  // Not disabled: focus would be thrown off the button by the turn that it made.
  back.setAttribute("aria-disabled", first);
  on.setAttribute("aria-disabled", last);
  on.textContent = first ? on.dataset.begin : on.dataset.next;
  all.textContent = paged ? all.dataset.all : all.dataset.one;
  const id = pages[at].querySelector("h2")?.id;
  const recording = paged ? reader.querySelector(`audio[data-spread="${CSS.escape(id ?? "")}"]`) : null;
  document.dispatchEvent(new CustomEvent("turned", { detail: { recording } }));
}

/** Say where one is: the number in the reader's language, the heading in that of the book. */
function say() {
  const heading = pages[at].querySelector("h1, h2");
  const words = document.createElement("span");
  words.textContent = heading?.textContent ?? pages[at].ariaLabel ?? "";
  words.lang = (heading ?? pages[at]).closest("[lang]").lang;
  status.replaceChildren(`${inWords()}. `, words);
}

function turn(to) {
  if (!paged || to === at || to < 0 || to >= pages.length) return;
  at = to;
  draw();
  say();
  bar.scrollIntoView({ block: "start" }); // every page begins in the same place
}

/** Turn to an element inside the booklet and bring it into sight. */
function arrive(element) {
  const number = pageWith(element);
  if (number < 0) return false;
  if (number !== at) {
    at = number;
    draw();
    if (paged) say();
  }
  element.scrollIntoView();
  return true;
}

back.addEventListener("click", () => turn(at - 1));
on.addEventListener("click", () => turn(at + 1));
all.addEventListener("click", () => {
  paged = !paged;
  at = 0; // the button stands on the cover
  draw();
});

// Arrows: in a right-to-left language the next page lies to the left.
const forward = () => (getComputedStyle(turns).direction === "rtl" ? "ArrowLeft" : "ArrowRight");
const keys = {
  ArrowLeft: () => at + (forward() === "ArrowLeft" ? 1 : -1),
  ArrowRight: () => at + (forward() === "ArrowRight" ? 1 : -1),
  Home: () => 0,
  End: () => pages.length - 1,
};
document.addEventListener("keydown", (event) => {
  const used = event.ctrlKey || event.altKey || event.metaKey || event.shiftKey || event.defaultPrevented;
  if (used || !paged || !keys[event.key] || event.target.closest?.(OWN_KEYS)) return;
  event.preventDefault();
  turn(keys[event.key]());
});

// Swipe, by finger or pen: a mouse marks text. Up and down, and two fingers, stay the browser's (touch-action).
let swipe = null;
const enlarged = () => (visualViewport?.scale ?? 1) > 1.01;
visualViewport?.addEventListener("resize", () => reader.classList.toggle("enlarged", enlarged()));
reader.addEventListener("pointerdown", (event) => {
  const mine = event.isPrimary && event.pointerType !== "mouse" && !enlarged() && !event.target.closest(OWN_KEYS);
  swipe = mine ? { x: event.clientX, y: event.clientY } : null;
});
reader.addEventListener("pointercancel", () => (swipe = null));
reader.addEventListener("pointerup", (event) => {
  if (!swipe || !event.isPrimary) return;
  const [across, down] = [event.clientX - swipe.x, event.clientY - swipe.y];
  swipe = null;
  if (Math.abs(across) < SWIPE_PX || Math.abs(across) < 2 * Math.abs(down) || !getSelection().isCollapsed) return;
  turn(keys[across < 0 ? "ArrowRight" : "ArrowLeft"]()); // the page follows the finger
});

// Links to a place in the booklet turn to it, and leave the address as it was.
document.addEventListener("click", (event) => {
  const link = event.target.closest?.('a[href^="#"]');
  const plain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey && !event.altKey;
  const element = link && plain && paged ? target(link.hash) : null;
  if (!element || !arrive(element)) return;
  event.preventDefault();
  element.tabIndex = -1; // so that whoever reads by keyboard or by ear goes on from there
  element.focus({ preventScroll: true });
});
const follow = () => location.hash && arrive(target(location.hash));
addEventListener("hashchange", follow);

// All pictures at once: one asked for by a turn would tell the server what is read, and be missing on paper.
for (const picture of reader.querySelectorAll("img[loading]")) picture.loading = "eager";
draw();
follow();
