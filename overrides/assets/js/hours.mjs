/** Opening hours: whether somebody answers now, by the clock in Sweden, wherever the reader is. Without script the
    plain hours stand there.

    data-hours         the week, Monday first: "08:30-16:00|…|08:30-12:00 13:00-15:00||"
    data-closed        days when it is closed though they stand in the week
    data-known-from, data-known-until   the days of which we know whether they are holidays: outside them nothing is
                       said. A clock that is behind the day the page was made is wrong
    data-open, …       what is said, with {time} and {day}; data-weekdays and data-months the names */

const FORMAT = { timeZone: "Europe/Stockholm", hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" };
const AHEAD = 31; // days; whoever is closed longer does not open by itself
const MINUTE_MS = 60_000;

/** Now in Stockholm: the day as 2026-11-22, the time as 08:30. */
function inStockholm() {
  const parts = Object.fromEntries(new Intl.DateTimeFormat("en", FORMAT).formatToParts(new Date()).map((part) => [part.type, part.value]));
  return { day: `${parts.year}-${parts.month}-${parts.day}`, time: `${parts.hour}:${parts.minute}` };
}

/** The calendar, where every day is as long as the next: clocks are changed in Stockholm, not here. */
const dateOf = (day) => new Date(`${day}T00:00Z`);
const later = (day, days) => new Date(dateOf(day).getTime() + days * 24 * 60 * MINUTE_MS).toISOString().slice(0, 10);
const weekday = (day) => (dateOf(day).getUTCDay() + 6) % 7;

/** What to say now: the words, what to put into them, and whether it is open; null when we do not know. */
function status(week, words, { day, time }) {
  const known = (each) => words.knownFrom <= each && each <= words.knownUntil;
  const closed = words.closed.split(" ");
  const spans = (each) => (closed.includes(each) ? [] : week[weekday(each)]);
  if (!known(day)) return null;
  const now = spans(day).find(([opens, closes]) => opens <= time && time < closes);
  if (now) return { text: words.open, time: now[1], open: true };
  for (let ahead = 0; ahead <= AHEAD && known(later(day, ahead)); ahead += 1) {
    const then = later(day, ahead);
    const next = spans(then).find(([opens]) => ahead > 0 || opens > time);
    if (next) return { text: [words.today, words.tomorrow][ahead] ?? words.later, time: next[0], day: named(then, ahead, words) };
  }
  return { text: words.shut };
}

/** A day in words: within a week the name of the day is enough. */
function named(day, ahead, words) {
  const name = words.weekdays.split("|")[weekday(day)].trim();
  if (ahead < 7) return name;
  const [year, month, number] = day.split("-").map(Number);
  const parts = { weekday: name, day: number, month: words.months.split("|")[month - 1].trim(), year };
  return words.date.replace(/\{(\w+)\}/g, (_, part) => parts[part]);
}

function say(line) {
  const week = line.dataset.hours.split("|").map((day) => (day ? day.split(" ").map((span) => span.split("-")) : []));
  const box = line.closest("[data-known-from]");
  const found = box && status(week, box.dataset, inStockholm());
  line.hidden = !found;
  if (!found) return;
  const said = JSON.stringify(found);
  if (line.dataset.said === said) return; // what is being read or marked is left alone
  line.dataset.said = said;
  line.classList.toggle("open", Boolean(found.open));
  line.replaceChildren(
    ...found.text.split(/(\{\w+\})/).map((part) => {
      if (part !== "{time}") return part === "{day}" ? found.day : part;
      return Object.assign(document.createElement("bdi"), { dir: "ltr", className: "number", textContent: found.time });
    }),
  );
}

function sayAll() {
  for (const line of document.querySelectorAll("[data-hours]")) say(line);
}

function eachMinute() {
  sayAll();
  setTimeout(eachMinute, MINUTE_MS - (Date.now() % MINUTE_MS));
}

eachMinute();
document.addEventListener("visibilitychange", sayAll);
addEventListener("pageshow", sayAll);
