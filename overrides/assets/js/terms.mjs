/** Glossary words: what a word means, shown beside it on hover, on focus and on the first tap. */

const store = document.getElementById("words");
const SHOW_AFTER_MS = 150; // a mouse on its way across the text opens nothing
const HIDE_AFTER_MS = 300; // time to move from the word into the bubble, WCAG 1.4.13
const EDGE_PX = 8;

const make = (tag, kind, words) => Object.assign(document.createElement(tag), { className: kind, textContent: words });
const bubble = make("div", "word-bubble", "");
const meaning = make("p", "", "");
const more = make("a", "word-more", store?.dataset.more);
const close = make("button", "word-close", store?.dataset.close);
close.type = "button";
more.tabIndex = close.tabIndex = -1; // the word is the same link: a stop at the end of the page would lie off screen
bubble.append(meaning, more, close);
if ("popover" in bubble) bubble.popover = "manual";
else bubble.hidden = true;
document.body.append(bubble);

let word = null; // the word explained now
let timer = 0;
let pointer = "mouse";
let wasOpen = false; // whether the bubble stood by the word when the finger came down

const wordAt = (element) => element?.closest?.("a.term[aria-describedby]");

function show(next) {
  clearTimeout(timer);
  const text = document.getElementById(next.getAttribute("aria-describedby"));
  if (!text || word === next) return;
  word = next;
  meaning.replaceChildren(...[...text.childNodes].map((node) => node.cloneNode(true)));
  meaning.lang = text.closest("[lang]").lang;
  meaning.dir = "auto"; // an explanation in another language than the page keeps its own direction
  more.href = next.href;
  close.hidden = pointer === "mouse";
  if (bubble.showPopover) bubble.showPopover();
  else bubble.hidden = false;
  place();
}

function hide() {
  clearTimeout(timer);
  word = null;
  if (!bubble.hidePopover) bubble.hidden = true;
  else if (bubble.matches(":popover-open")) bubble.hidePopover();
}

/** Put the bubble under the word, or above it when there is no room, and inside the window. */
function place() {
  const line = [...word.getClientRects()].at(-1); // a word broken over two lines: its last part
  const { offsetWidth: wide, offsetHeight: high } = bubble;
  const start = getComputedStyle(bubble).direction === "rtl" ? line.right - wide : line.left;
  const left = Math.max(EDGE_PX, Math.min(start, document.documentElement.clientWidth - wide - EDGE_PX));
  const below = line.bottom + high <= innerHeight || line.top < high;
  bubble.style.setProperty("--x", `${Math.round(left)}px`);
  bubble.style.setProperty("--y", `${Math.round(below ? line.bottom : line.top - high)}px`);
}

function hideUnlessUsed() {
  clearTimeout(timer);
  timer = setTimeout(() => {
    if (word && !word.matches(":hover, :focus") && !bubble.matches(":hover, :focus-within")) hide();
  }, HIDE_AFTER_MS);
}

document.addEventListener("pointerover", (event) => {
  if (event.pointerType !== "mouse") return;
  const next = wordAt(event.target);
  if (!next) return;
  pointer = "mouse";
  clearTimeout(timer);
  timer = setTimeout(() => show(next), SHOW_AFTER_MS);
});
document.addEventListener("pointerout", (event) => {
  if (event.pointerType === "mouse" && (wordAt(event.target) || bubble.contains(event.target))) hideUnlessUsed();
});
document.addEventListener("focusin", (event) => {
  const next = wordAt(event.target);
  if (next?.matches(":focus-visible")) show(next);
});
document.addEventListener("focusout", (event) => {
  if (wordAt(event.target)) hideUnlessUsed();
});
document.addEventListener("pointerdown", (event) => {
  pointer = event.pointerType;
  const next = wordAt(event.target);
  wasOpen = next !== undefined && next === word;
  if (word && !next && !bubble.contains(event.target)) hide();
});
document.addEventListener("click", (event) => {
  const next = wordAt(event.target);
  // The first tap explains, the second follows the link. A keyboard's Enter (detail 0) always follows it.
  if (!next || pointer === "mouse" || event.detail === 0 || wasOpen) return;
  event.preventDefault();
  show(next);
});
document.addEventListener("keydown", (event) => {
  pointer = "mouse";
  if (event.key === "Escape" && word) hide();
});
close.addEventListener("click", hide);
for (const moved of ["resize", "scroll"]) addEventListener(moved, () => word && place(), { passive: true });
