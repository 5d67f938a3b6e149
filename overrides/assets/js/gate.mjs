/** The date gate: what depends on the day is right also in a night when nothing was built.

    data-from, data-until   ISO days in Stockholm, both included, on which a part is shown
    data-turns              of its parts only the first whose days hold is shown
    data-instead-of         shown when no item of the list with that id is
    data-built              the day the page was made: a clock that is behind it is wrong
    data-stale              what to say instead when that is long ago; {days} is how many

    A whole page that has ended is taken away by ended.js, before it is painted. */

const FORMAT = { timeZone: "Europe/Stockholm", year: "numeric", month: "2-digit", day: "2-digit" };

const LONG_AGO = 3; // days without a build: one night may fail
const DAY_MS = 86400000;

/** Today in Stockholm, as 2026-11-22. */
function today() {
  const parts = new Intl.DateTimeFormat("en", FORMAT).formatToParts(new Date());
  const [year, month, day] = ["year", "month", "day"].map((type) => parts.find((part) => part.type === type).value);
  const now = `${year}-${month}-${day}`;
  const built = document.body.dataset.built;
  return now < built ? built : now;
}

function gate() {
  const day = today();
  const holds = ({ dataset: { from, until } }) => (!from || from <= day) && (!until || day <= until);
  for (const part of document.querySelectorAll("[data-from], [data-until]")) part.hidden = !holds(part);
  for (const { children } of document.querySelectorAll("[data-turns]")) {
    const turn = [...children].find(holds);
    for (const part of children) part.hidden = part !== turn;
  }
  for (const part of document.querySelectorAll("[data-instead-of]")) {
    part.hidden = Boolean(document.querySelector(`#${part.dataset.insteadOf} > :not([hidden])`));
  }
  const days = Math.round((Date.parse(day) - Date.parse(document.body.dataset.built)) / DAY_MS);
  for (const line of days > LONG_AGO ? document.querySelectorAll("[data-stale]") : []) {
    line.textContent = line.dataset.stale.replace("{days}", days);
  }
}

gate();
addEventListener("pageshow", (event) => event.persisted && gate()); // a page that was put aside yesterday
document.addEventListener("visibilitychange", () => document.hidden || gate()); // and one that lay open overnight
