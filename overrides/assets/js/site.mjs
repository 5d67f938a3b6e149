/** Every page: print, share, closed parts that open when somebody is sent into them, and Listen. */

const find = (id) => document.getElementById(id);
const tools = document.querySelector(".tools");
const status = find("tools-status");
const tell = (words) => status && (status.textContent = words);

if (tools) tools.hidden = false;

// Beside the text there is room for the list of headings; above it, on a phone, it would be in the way.
const headings = document.querySelector(".toc");
if (headings && matchMedia("(min-width: 66rem)").matches) headings.open = true;

// Print: an answer inside a closed part would be missing on the paper.
let opened = [];
find("print")?.addEventListener("click", () => window.print());
addEventListener("beforeprint", () => {
  opened = [...document.querySelectorAll("details:not([open])")];
  for (const part of opened) part.open = true;
});
addEventListener("afterprint", () => {
  for (const part of opened) part.open = false;
  opened = [];
});

// Links into a closed part, such as from a fact to its source.
function openAround(element) {
  let changed = false;
  for (let part = element?.closest("details"); part; part = part.parentElement.closest("details")) {
    changed ||= !part.open;
    part.open = true;
  }
  return changed;
}
const target = (hash) => {
  try {
    return find(decodeURIComponent(hash.slice(1)));
  } catch {
    return null; // a stray % in an address somebody typed
  }
};
const arrive = () => {
  const element = target(location.hash);
  if (openAround(element)) element.scrollIntoView();
};
document.addEventListener("click", (event) => {
  const link = event.target.closest?.('a[href^="#"]');
  if (link) openAround(target(link.hash));
});
addEventListener("hashchange", arrive);
arrive();

// Share: the device's own way when it has one, otherwise the popover that the button opens by itself.
const ways = find("share-ways");
find("share")?.addEventListener("click", async (event) => {
  const link = { title: ways.dataset.title, url: ways.dataset.url };
  if (!navigator.share || navigator.canShare?.(link) === false) return;
  event.preventDefault();
  try {
    await navigator.share(link);
  } catch (problem) {
    if (problem.name !== "AbortError") ways.showPopover?.(); // AbortError: the reader changed their mind
  }
});
const copy = find("share-copy");
copy?.addEventListener("click", async () => {
  const name = (copy.dataset.name ??= copy.textContent);
  try {
    await navigator.clipboard.writeText(ways.dataset.url);
    tell(copy.dataset.done);
    copy.textContent = copy.dataset.done; // seen too: the status is only heard
    setTimeout(() => (copy.textContent = name), 4000);
  } catch {
    find("share-address").select();
    tell(copy.dataset.failed);
  }
});

// Listen. Only voices on the device: the others send the text, and so what one reads, to their maker.
const speech = window.speechSynthesis;
const listen = find("listen");
const article = document.querySelector("article.text");
const SKIPPED = "[hidden], [aria-hidden=true], .print-only, nav, .sources, sup.source, .review, code, pre, svg, script, style, noscript, form, .unseen, .not-read";
const BLOCKS = "p, li, h1, h2, h3, h4, h5, h6, dt, dd, th, td, caption, summary, figcaption, blockquote, div, article";
const VOICES_WAIT_MS = 2000; // voices arrive late, and not every browser says when

/** The language of a tag as devices write it: sv-simple → sv, sv_SE → sv, eng-US-f000 → en. */
function language(tag) {
  const first = String(tag).toLowerCase().split(/[-_]/)[0];
  try {
    return Intl.getCanonicalLocales(first)[0];
  } catch {
    return first;
  }
}

/** A voice on the device for a language, never one of another language. */
function voiceFor(tag) {
  const fit = speech.getVoices().filter((voice) => voice.localService === true && language(voice.lang) === language(tag));
  return fit.find((voice) => voice.default) ?? fit[0];
}

const languageOf = (element) => element.closest("[lang]").lang;
const spokenHere = article && languageOf(article); // asked once: quick exit takes the text away while voices arrive

/** The sentences of a text, as [start, end] pairs. */
function split(text, tag) {
  if (!Intl.Segmenter) return [...text.matchAll(/[^.!?…؟]+[.!?…؟]*/g)].map((m) => [m.index, m.index + m[0].length]);
  const found = new Intl.Segmenter(tag, { granularity: "sentence" }).segment(text);
  return [...found].map(({ index, segment }) => [index, index + segment.length]);
}

/** What to read: title, lead and text, sentence by sentence, each with its place on the page and its language. */
function sentences() {
  const above = ["h1", ".lead"].map((name) => document.querySelector(`${name}:not([hidden] *)`));
  const roots = [...above.filter((root) => !article.contains(root)), article]; // a booklet has its cover in the text
  const runs = []; // neighbouring bits of text in one block and one language
  const heard = {};
  for (const root of roots.filter(Boolean)) {
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode;
      const tag = languageOf(node.parentElement);
      if (node.parentElement.closest(SKIPPED) || !(heard[tag] ??= voiceFor(tag))) continue;
      const block = node.parentElement.closest(BLOCKS);
      const last = runs.at(-1);
      if (last?.block === block && language(last.tag) === language(tag)) last.nodes.push(node);
      else runs.push({ block, tag, nodes: [node] });
    }
  }
  return runs.flatMap(({ block, tag, nodes }) => {
    const text = nodes.map((node) => node.data).join("");
    return split(text, tag).flatMap(([start, end]) => {
      const words = text.slice(start, end).trim();
      if (!/[\p{L}\p{N}]/u.test(words)) return [];
      const from = text.indexOf(words, start);
      return { words: words.replace(/\s+/g, " "), tag, block, range: rangeOf(nodes, from, from + words.length) };
    });
  });
}

/** The part of the page from one place to another in the joined text of some nodes. */
function rangeOf(nodes, start, end) {
  const range = new Range();
  let passed = 0;
  for (const node of nodes) {
    const next = passed + node.length;
    if (start >= passed && start < next) range.setStart(node, start - passed);
    if (end > passed && end <= next) range.setEnd(node, end - passed);
    passed = next;
  }
  return range;
}

let reading = null; // { queue, at, spoken, guard } while a text is read, { audio } while a recording is played
let recording = null; // the voice somebody has recorded of what is shown

function mark(sentence) {
  document.querySelector(".reading")?.classList.remove("reading");
  const painter = window.Highlight && window.CSS?.highlights;
  painter?.delete("reading");
  if (!sentence) return;
  openAround(sentence.block.closest("summary") ? sentence.block.closest("details").parentElement : sentence.block);
  if (painter) painter.set("reading", new Highlight(sentence.range));
  else sentence.block.classList.add("reading");
  sentence.block.scrollIntoView({ block: "nearest" });
}

function speak() {
  const now = reading;
  const sentence = now.queue[now.at];
  const voice = sentence && voiceFor(sentence.tag);
  if (!voice) return stop();
  mark(sentence);
  const spoken = new SpeechSynthesisUtterance(sentence.words);
  Object.assign(spoken, { voice, lang: voice.lang });
  let done = false;
  const onward = () => {
    if (done || reading !== now) return; // a voice that was cut off may still say that it ended
    done = true;
    clearTimeout(now.guard);
    now.at += 1;
    speak();
  };
  spoken.onend = onward;
  spoken.onerror = () => !done && reading === now && stop();
  now.spoken = spoken; // kept, or some browsers throw it away and never say that it ended
  now.guard = setTimeout(() => {
    // Some voices never tell that they are done. 200 ms a letter is slower than the slowest setting.
    spoken.onend = spoken.onerror = null;
    speech.cancel();
    onward();
  }, 3000 + 200 * sentence.words.length);
  speech.speak(spoken);
}

// The button says what it does next. It is not aria-pressed too: "Stop listening, pressed" would say the opposite.
function show(name, on) {
  listen.querySelector("span").textContent = name;
  listen.classList.toggle("on", on);
}

function start() {
  speech?.cancel();
  reading = recording ? { audio: recording } : { queue: sentences(), at: 0 };
  show(listen.dataset.stop, true);
  tell(listen.dataset.reading);
  if (recording) play(reading);
  else speak();
}

async function play(now) {
  now.audio.currentTime = 0;
  now.audio.onended = () => reading === now && stop();
  try {
    await now.audio.play();
  } catch {
    if (reading === now) stop(); // stopped before it began is no failure
  }
}

function stop() {
  if (!reading) return;
  clearTimeout(reading.guard);
  reading.audio?.pause();
  reading = null;
  speech?.cancel();
  mark(null);
  show(listen.dataset.start, false);
  tell(listen.dataset.stopped);
}

if (listen && article) {
  const offer = () => (listen.hidden = !recording && !(speech && voiceFor(spokenHere)));
  const late = performance.now() + VOICES_WAIT_MS;
  const wait = () => offer() && performance.now() < late && setTimeout(wait, 200);
  speech?.addEventListener?.("voiceschanged", offer);
  wait();
  document.addEventListener("turned", ({ detail }) => {
    stop(); // js/reader.mjs has turned to another page
    recording = detail.recording;
    offer();
  });
  listen.addEventListener("click", () => (reading ? stop() : start()));
  document.addEventListener("keydown", (event) => event.key === "Escape" && stop());
  addEventListener("pagehide", stop);
}
