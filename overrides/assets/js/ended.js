/** Ended: a page whose last day has passed keeps nothing of its own, also when no build has come to take it away.

    It stands in the head and is no module, so that it has looked at the day before anything is painted. Without script
    the page is as it was built. What it takes away is gone from print, from searching in the page and from the ear; a
    film stops and is asked for no more. The file of the film it cannot take away: only a build does that.

    data-until, data-built   as in gate.mjs
    data-title, data-lead    the neutral words of the site; data-name its name */

(() => {
  const { until, built, title, lead, name } = document.currentScript.dataset;
  const FORMAT = { timeZone: "Europe/Stockholm", year: "numeric", month: "2-digit", day: "2-digit" };
  const FOR_MACHINES = 'script[type="application/ld+json"], [property^="og:image"], [name^="twitter:"]';

  /** Whether the last day has passed in Stockholm; a clock that is behind the build is wrong. */
  function over() {
    const { year, month, day } = Object.fromEntries(
      new Intl.DateTimeFormat("en", FORMAT).formatToParts(new Date()).map(({ type, value }) => [type, value]),
    );
    const today = `${year}-${month}-${day}`;
    return until < (today < built ? built : today);
  }

  function say(selector, words) {
    for (const meta of document.head.querySelectorAll(selector)) meta.content = words;
  }

  function leave() {
    const own = document.querySelector("main > [data-until]");
    if (!own) return;
    for (const media of own.querySelectorAll("audio, video")) {
      media.pause();
      media.replaceChildren();
      media.removeAttribute("src");
      media.load(); // without a source: stops what is still on its way
    }
    window.speechSynthesis?.cancel();
    own.nextElementSibling.hidden = false;
    own.remove();
  }

  function look() {
    if (!over()) return;
    document.documentElement.dataset.ended = ""; // hidden by site.css while the rest of the page arrives
    document.title = `${title} – ${name}`;
    say('[property="og:title"]', title);
    say('[name="description"], [property="og:description"]', lead);
    say('[name="robots"]', "noindex");
    for (const told of document.head.querySelectorAll(FOR_MACHINES)) told.remove();
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", leave);
    else leave();
  }

  look();
  addEventListener("pageshow", (event) => event.persisted && look()); // a page that was put aside yesterday
  document.addEventListener("visibilitychange", () => document.hidden || look()); // and one that lay open overnight
})();
