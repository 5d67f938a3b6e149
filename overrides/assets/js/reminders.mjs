/** Reminders: a calendar file at the pace and from the day a reader chooses, made here and sent nowhere.

    Without script there are ready-made files. outputs/reminders.py makes the same ones: a test compares them.
    data-given  JSON: frame (the lines of an empty file), stamp, neutral, reminders (identity, words, description)
    source      RFC 5545: 3.1 folding, 3.3.11 escaping, 3.3.5 local time */

const form = document.getElementById("reminders");
const status = document.getElementById("reminders-status");
const NAME = "paminnelser.ics";
const LIMIT = 75; // octets a line
const DAYS = { weekly: 7, fortnightly: 14 };
const TODAY = { timeZone: "Europe/Stockholm", year: "numeric", month: "2-digit", day: "2-digit" };
const LAST_DAY = "9990-12-31"; // a year of four digits, whatever the pace
const KEEP_MS = 60000; // some browsers fetch the file only when the reader has said where to

const pad = (number) => String(number).padStart(2, "0");
const utc = (year, month, day) => new Date(Date.UTC(year, month - 1, day));
const iso = (day) => day.toISOString().slice(0, 10);
const octets = new TextEncoder();

/** Today in Stockholm, as a day without a time. */
function today() {
  const parts = new Intl.DateTimeFormat("en", TODAY).formatToParts(new Date());
  return utc(...["year", "month", "day"].map((type) => Number(parts.find((part) => part.type === type).value)));
}

/** The Monday after a day. */
function nextMonday(day) {
  const later = new Date(day);
  later.setUTCDate(day.getUTCDate() + ((8 - day.getUTCDay()) % 7 || 7));
  return later;
}

/** The day of a reminder, the first being 0; by month the same day of each, or its last where it is shorter. */
function dayOf(start, pace, number) {
  const [year, month, day] = start.split("-").map(Number);
  if (DAYS[pace]) return utc(year, month, day + number * DAYS[pace]);
  const last = utc(year, month + number + 1, 0).getUTCDate();
  return utc(year, month + number, Math.min(day, last));
}

/** A moment by the clock in Stockholm; the hour that summer time leaves out is the one after it. */
function moment(day, time) {
  const [hour, minute] = time.split(":").map(Number);
  const springs = day.getUTCMonth() === 2 && day.getUTCDate() > 24 && day.getUTCDay() === 0; // last Sunday of March
  return `${iso(day).replaceAll("-", "")}T${pad(springs && hour === 2 ? 3 : hour)}${pad(minute)}00`;
}

const escaped = (text) => text.replace(/[\\;,]/g, "\\$&").replaceAll("\n", "\\n");

/** A line in parts of at most 75 octets, no letter and no escape cut in two. */
function folded(line) {
  const parts = [];
  let part = [];
  let length = 0;
  for (const letter of line) {
    const more = octets.encode(letter).length;
    if (part.length && length + more >= LIMIT) {
      const kept = part.length > 1 && "\\^".includes(part.at(-1)) ? [part.pop()] : [];
      parts.push(part.join(""));
      part = kept;
      length = kept.length;
    }
    part.push(letter);
    length += more;
  }
  return [...parts, part.join("")].join("\r\n ");
}

function entry([uid, words, description], start, stamp, neutral) {
  const summary = escaped(neutral || words);
  return [
    "BEGIN:VEVENT", `SUMMARY:${summary}`, `DTSTART;TZID=Europe/Stockholm:${start}`, "DURATION:PT15M",
    `DTSTAMP:${stamp}`, `UID:${uid}`, "CLASS:PRIVATE", `DESCRIPTION:${escaped(description)}`, "TRANSP:TRANSPARENT",
    "BEGIN:VALARM", "ACTION:DISPLAY", `DESCRIPTION:${summary}`, "TRIGGER:P0D", "END:VALARM", "END:VEVENT",
  ];
}

function file(given, { pace, day, time, neutral }) {
  const end = given.frame.indexOf("END:VCALENDAR");
  const entries = given.reminders.flatMap((reminder, number) =>
    entry(reminder, moment(dayOf(day, pace, number), time), given.stamp, neutral ? given.neutral : ""));
  return [...given.frame.slice(0, end), ...entries, ...given.frame.slice(end)].map(folded).join("\r\n");
}

function handOver(name, text) {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type: "text/calendar;charset=utf-8" }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), KEEP_MS);
}

/** Says at a field what is wrong with it, or takes it back. */
function tell(field, wrong) {
  const words = document.getElementById(`${field.id}-wrong`);
  words.hidden = !wrong;
  for (const [name, value] of [["aria-invalid", "true"], ["aria-describedby", words.id]]) {
    if (wrong) field.setAttribute(name, value);
    else field.removeAttribute(name);
  }
  return wrong;
}

function begin() {
  const { day, time, neutral, pace } = form.elements;
  day.min = iso(today());
  day.max = LAST_DAY;
  day.value = iso(nextMonday(today()));
  form.hidden = false;
  document.getElementById("reminders-ready").hidden = true;
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    status.textContent = ""; // or the same words would not be said again
    day.min = iso(today()); // the page may have stood open overnight
    const fields = [[day, !(day.value >= day.min && day.value <= day.max)], [time, !time.value]];
    const wrong = fields.filter(([field, is]) => tell(field, is));
    if (wrong.length) {
      wrong[0][0].focus();
      return;
    }
    const given = JSON.parse(form.dataset.given);
    handOver(NAME, file(given, { pace: pace.value, day: day.value, time: time.value, neutral: neutral.checked }));
    const said = form.dataset.done.replace("{file}", NAME).replace("{count}", given.reminders.length);
    setTimeout(() => (status.textContent = said));
  });
}

if (form) begin();
