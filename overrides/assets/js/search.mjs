/** Search: asks the index only when somebody searches, and tells what was found in words. */

const AT_A_TIME = 8;
const LETTERS = 2; // fewer match nearly everything
const PAUSE_MS = 300; // a pause in typing

const form = document.getElementById("search");
const field = document.getElementById("query");
const status = document.getElementById("search-status");
const list = document.getElementById("results");
const more = document.getElementById("more");
const moreRow = more.parentElement;
const words = form.dataset;
const index = new URL(words.index, location.href);
let loading = null;
let found = [];
let turn = 0; // an answer to an older question is thrown away
let timer = 0;

/** Pagefind, loaded once; a failure may be a passing one, so the next search tries again. */
function engine() {
  loading ??= import(index)
    .then(async (pagefind) => {
      // Addresses in the index are counted from the root of the site, which may lie in a folder.
      await pagefind.options({ baseUrl: new URL("../", index).pathname, excerptLength: 24 });
      return pagefind;
    })
    .catch((problem) => {
      loading = null;
      throw problem;
    });
  return loading;
}

// The query keeps its own direction inside a sentence of another: U+2068 … U+2069 isolate it.
const say = (text, facts = {}) => {
  status.textContent = text.replace(/\{(\w+)\}/g, (_, name) => (name === "query" ? `\u2068${facts.query}\u2069` : facts[name]));
};

function clear() {
  found = [];
  list.replaceChildren();
  list.hidden = moreRow.hidden = true;
}

/** An excerpt as text and marks: nothing else in it becomes HTML. */
function excerpt(html) {
  const plain = (text) => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
  return html.split(/<mark>(.*?)<\/mark>/s).map((text, number) => {
    if (number % 2 === 0) return plain(text);
    return Object.assign(document.createElement("mark"), { textContent: plain(text) });
  });
}

function item(page) {
  const make = (tag, kind, ...content) => {
    const element = Object.assign(document.createElement(tag), { className: kind });
    element.append(...content);
    return element;
  };
  const link = make("a", "", make("span", "result-title", page.meta.title));
  link.href = page.url;
  return make("li", "", link, make("p", "result-excerpt", ...excerpt(page.excerpt || page.meta.lead || "")));
}

async function showMore(now) {
  const from = list.children.length;
  const pages = await Promise.all(found.slice(from, from + AT_A_TIME).map((result) => result.data()));
  if (now !== turn) return;
  list.append(...pages.map(item));
  list.hidden = list.children.length === 0;
  moreRow.hidden = list.children.length >= found.length;
  if (from) list.children[from].querySelector("a").focus(); // the button may be gone, and focus with it
}

async function search(query) {
  clearTimeout(timer);
  const now = ++turn;
  if (query.length < LETTERS) {
    clear();
    say(query ? words.hint : "");
    return;
  }
  say(words.working);
  try {
    const answer = await (await engine()).search(query);
    if (now !== turn) return;
    clear();
    found = answer.results;
    await showMore(now);
    if (now !== turn) return;
    const count = found.length;
    say(count === 0 ? words.none : count === 1 ? words.one : words.found, { count, query });
  } catch {
    if (now !== turn) return;
    clear();
    say(words.failed);
  }
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const query = field.value.trim();
  const address = new URL(location.href);
  if (query) address.searchParams.set("q", query);
  else address.searchParams.delete("q");
  history.replaceState(null, "", address); // only on purpose: half-typed words do not belong in the history
  search(query);
  if (!query) say(words.hint);
});
field.addEventListener("input", () => {
  clearTimeout(timer);
  timer = setTimeout(() => search(field.value.trim()), PAUSE_MS);
});
more.addEventListener("click", () => showMore(turn));

const asked = new URL(location.href).searchParams.get("q")?.trim();
if (asked) {
  field.value = asked;
  search(asked);
}
