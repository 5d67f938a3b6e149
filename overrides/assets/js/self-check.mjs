/** The self-check: questions become choices, and the answers wait until they are asked for.

    Nothing is stored, sent or put in the address. There is no form to be submitted, and a page that comes back
    is blank. Without script the questions stand there with all their answers. */

const find = (id) => document.getElementById(id);
const result = find("self-check-result");
const answers = find("self-check-answers");
const status = find("self-check-status");
const byHand = find("self-check-text");
const LONGEST_MAIL = 1900; // signs of an address: some mail programs are handed no more, and open nothing at all
const NOT_SAID = "sup.source, .review";

const make = (tag, kind, ...parts) => {
  const element = Object.assign(document.createElement(tag), { className: kind });
  element.append(...parts);
  return element;
};
const copies = (element) => [...element.childNodes].map((node) => node.cloneNode(true));

/** The words of an element on one line, without the marks of sources. */
function plain(element) {
  const copy = element.cloneNode(true);
  for (const mark of copy.querySelectorAll(NOT_SAID)) mark.remove();
  return copy.textContent.replace(/\s+/g, " ").trim();
}

/** A question as a group of choices; its list of answers stays for print, and for those who ask. */
function asked(question, number) {
  const heading = question.querySelector("h2");
  const list = question.querySelector("dl.choices");
  const before = [...question.children].filter((part) => part !== heading && part !== list);
  const group = make("fieldset", "");
  const rows = [...list.querySelectorAll(".choice")].map((choice) => {
    const radio = Object.assign(document.createElement("input"), { type: "radio", autocomplete: "off" });
    radio.name = `question-${number}`;
    const row = make("label", "row", radio, make("span", "", ...copies(choice.querySelector("dt"))));
    return { choice, radio, row };
  });
  if (before.length) {
    const words = make("div", "about-question", ...before);
    words.id = `about-${heading.id}`;
    group.setAttribute("aria-describedby", words.id);
    group.append(make("legend", "", heading), words);
  } else {
    group.append(make("legend", "", heading));
  }
  group.append(...rows.map(({ row }) => make("div", "pick", row))); // a block each, for those who listen
  list.classList.add("print-only");
  question.prepend(group);
  return { heading, rows };
}

const questions = [...document.querySelectorAll(".question")];
const groups = questions.map(asked);
const chosen = () =>
  groups.flatMap(({ heading, rows }) => {
    const row = rows.find(({ radio }) => radio.checked);
    return row ? [{ heading, term: row.choice.querySelector("dt"), said: [...row.choice.querySelectorAll("dd")] }] : [];
  });

const youChose = (words) => result.dataset.chose.replace("{choice}", words);

/** The answers as they are sent: question, choice, answer, and at last where the page lies. */
function text(whole = true) {
  const parts = chosen().map(({ heading, term, said }) =>
    [plain(heading), youChose(plain(term)), ...(whole ? said.map(plain) : [])].join("\n"),
  );
  return [result.dataset.title, ...parts, result.dataset.url].join("\n\n");
}

function mail() {
  const address = (words) =>
    `mailto:?subject=${encodeURIComponent(result.dataset.title)}&body=${encodeURIComponent(words)}`;
  const whole = address(text());
  return whole.length <= LONGEST_MAIL ? whole : address(text(false));
}

/** One question with its answer; the links in it still lead on. The text may be in another language than the page. */
function answered({ heading, term, said }) {
  const { lang, dir } = questions[0].closest("[lang]");
  const inText = (element) => Object.assign(element, { lang, dir });
  const [before, after] = youChose("\n").split("\n");
  const choice = make("p", "chosen", before, inText(make("strong", "", plain(term))), after);
  const parts = said.map((part) => inText(make("div", "", ...copies(part))));
  return make("div", "answered", inText(make("h3", "", ...copies(heading))), choice, ...parts);
}

/** Show what is chosen; false when nothing is. */
function shown() {
  const found = chosen();
  answers.replaceChildren(...found.map(answered));
  const skipped = groups.length - found.length;
  find("self-check-skipped").textContent = result.dataset.skipped.replace("{count}", skipped);
  find("self-check-skipped").hidden = !found.length || !skipped;
  find("self-check-none").hidden = found.length > 0;
  find("self-check-title").hidden = !found.length;
  result.querySelector(".result-ways").hidden = !found.length;
  find("self-check-mail").href = mail();
  status.textContent = "";
  byHand.hidden = true;
  result.hidden = false;
  return found.length > 0;
}

function blank() {
  for (const { radio } of groups.flatMap(({ rows }) => rows)) radio.checked = false;
  result.hidden = true;
  answers.replaceChildren();
}

async function copy() {
  try {
    await navigator.clipboard.writeText(text());
    status.textContent = status.dataset.done;
  } catch {
    byHand.value = text();
    byHand.hidden = false;
    byHand.select();
    status.textContent = status.dataset.failed;
  }
}

async function share() {
  status.textContent = "";
  if (!navigator.share) return copy();
  try {
    await navigator.share({ title: result.dataset.title, text: text() });
  } catch (problem) {
    if (problem.name !== "AbortError") await copy(); // AbortError: the reader changed their mind
  }
}

if (groups.length) {
  questions.at(-1).after(find("self-check"), result);
  find("self-check").hidden = false;
  find("self-check-show").addEventListener("click", () => find(shown() ? "self-check-title" : "self-check-none").focus());
  for (const { radio } of groups.flatMap(({ rows }) => rows)) {
    radio.addEventListener("change", () => result.hidden || shown()); // what is shown is always what is chosen
  }
  find("self-check-print").addEventListener("click", () => {
    document.body.classList.add("only-result");
    window.print();
  });
  addEventListener("afterprint", () => document.body.classList.remove("only-result"));
  find("self-check-share").addEventListener("click", share);
  find("self-check-again").addEventListener("click", () => {
    blank();
    groups[0].rows[0].radio.focus();
  });
  addEventListener("pageshow", blank); // a page that comes back, and a browser that remembers what was chosen
}
