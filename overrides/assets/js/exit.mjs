/** Quick exit: a click or three Shifts blank the page at once and put a neutral site in its place. */

const PRESSES = 3;
const WITHIN_MS = 5000; // between one press and the next, as in GOV.UK's Exit this page

const link = document.getElementById("leave");
const status = document.getElementById("leave-status");
const words = link.dataset;
let blanked = null; // what stood here before, for the reader who comes back
let presses = 0;
let alone = false; // Shift is down, and nothing else has been pressed with it
let timer = 0;

function leave() {
  if (!blanked) {
    blanked = { body: document.body, title: document.title };
    const empty = document.createElement("body");
    const said = Object.assign(document.createElement("p"), { className: "unseen" });
    said.setAttribute("role", "status");
    empty.append(said);
    document.body = empty; // a whole new body: no style can leave anything showing
    document.title = link.hostname; // an empty title would show this page's address instead
    said.textContent = words.leaving;
  }
  location.replace(link.href); // replace: Back does not lead here again
}

function forget(message = "") {
  clearTimeout(timer);
  presses = 0;
  delete words.presses;
  status.textContent = message;
}

function press() {
  presses += 1;
  if (presses === PRESSES) {
    forget();
    leave();
    return;
  }
  words.presses = presses; // for the stylesheet: seen, not only heard
  status.textContent = presses === 1 ? words.oneMore : words.last;
  clearTimeout(timer);
  timer = setTimeout(() => forget(words.timeout), WITHIN_MS);
}

link.addEventListener("click", (event) => {
  event.preventDefault();
  leave();
});

// The bar is as high as its words are long, twice as high in some languages and with larger text. What gets focus,
// or is linked to, must stop below it.
const bar = link.closest(".exit");
const room = () => (document.documentElement.style.scrollPaddingBlockStart = `${Math.ceil(bar.offsetHeight) + 8}px`);
if (window.ResizeObserver) new ResizeObserver(room).observe(bar);
else room();

addEventListener("keydown", (event) => {
  // Capitals, Shift+Tab and Alt+Shift for another keyboard are everyday: only Shift by itself counts.
  const shift = event.key === "Shift" && !event.ctrlKey && !event.altKey && !event.metaKey;
  if (shift && event.repeat) return;
  alone = shift;
  if (!shift && presses) forget();
});
addEventListener("keyup", (event) => {
  if (event.key !== "Shift") return;
  if (alone) press();
  alone = false;
});
addEventListener("pointerdown", () => (alone = false)); // Shift+click marks text

addEventListener("pageshow", (event) => {
  if (!event.persisted || !blanked) return;
  document.body = blanked.body;
  document.title = blanked.title;
  blanked = null;
  forget();
});
