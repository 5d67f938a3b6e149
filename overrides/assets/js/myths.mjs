/** Myths: narrow the list down by question or by words. Without script it is a list with headings. */

const form = document.getElementById("myths-narrow");
const words = document.getElementById("myths-words");
const count = document.getElementById("myths-count");
const groups = [...document.querySelectorAll(".myth-group")];
const language = form.closest("[lang]").lang;

/** Letters as they are compared: no case, no marks above or below, no Arabic variants of one letter. */
const plain = (text) =>
  text.normalize("NFD").replace(/\p{M}/gu, "").replace(/[ىي]/g, "ی").replace(/ك/g, "ک").toLocaleLowerCase(language);

const entries = groups.flatMap((group) =>
  [...group.querySelectorAll("li")].map((item) => ({ item, topic: group.dataset.topic, said: plain(item.textContent) })),
);

function narrow() {
  const topic = form.elements.topic.value;
  const wanted = plain(words.value).split(/\s+/).filter(Boolean);
  let shown = 0;
  for (const { item, topic: its, said } of entries) {
    const fits = (!topic || its === topic) && wanted.every((word) => said.includes(word));
    item.hidden = !fits;
    shown += fits;
  }
  for (const group of groups) group.hidden = !group.querySelector("li:not([hidden])");
  const { many, one, none } = count.dataset;
  const all = shown === entries.length;
  count.textContent = all ? "" : shown === 0 ? none : shown === 1 ? one : many.replace("{count}", shown);
}

form.hidden = false;
form.addEventListener("input", narrow);
form.addEventListener("submit", (event) => event.preventDefault()); // Enter in the field asks for nothing new
addEventListener("beforeprint", () => form.reset() ?? narrow()); // paper shows them all
form.reset(); // some browsers remember the last choice
