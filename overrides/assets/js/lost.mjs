/** The page that does not exist: the language of the address first, the others below. */

const parts = [...document.querySelectorAll("section.lost")];
const { base } = document.body.dataset;
const place = location.pathname.startsWith(base) ? location.pathname.slice(base.length) : "";
const fits = ({ dataset: { path } }) => path === "" || place === path || place.startsWith(`${path}/`);
const mine = parts.filter(fits).sort((a, b) => b.dataset.path.length - a.dataset.path.length)[0];

if (mine && mine !== parts[0]) {
  parts[0].before(mine);
  for (const part of parts) {
    const old = part.querySelector("h1, h2");
    const heading = document.createElement(part === mine ? "h1" : "h2"); // one h1, and it is the first heading
    heading.append(...old.childNodes);
    old.replaceWith(heading);
  }
  const page = document.documentElement;
  page.lang = mine.lang;
  page.dir = mine.dir;
  const { name, skip } = mine.dataset;
  document.title = `${mine.querySelector("h1").textContent} – ${name}`;
  document.querySelector(".skip").textContent = skip;
  const brand = document.querySelector(".brand");
  brand.textContent = name;
  brand.href = mine.querySelector("a").href;
}
