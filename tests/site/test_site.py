"""The real site, seen from outside: what every page owes its reader, in every language."""

import gzip
import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit
from xml.etree import ElementTree

import pytest
from selectolax.lexbor import LexborHTMLParser, LexborNode

from publishing.base.languages import Language
from publishing.base.settings import read_settings
from tests.tools.small import ROOT

URL = "https://example.test/blifamiljehem/"
LANGUAGES = read_settings(ROOT / "mkdocs.yml", ROOT).languages
NUMBER = re.compile(r"(?<![\w§:.,\-–/])\+?\d{1,4}(?:[ \u00a0-]\d{2,4})+(?![\w:])")


@dataclass(frozen=True)
class Page:
    """A finished page: its address under the site, the language of its address, and its HTML."""

    address: str
    language: Language
    text: str
    tree: LexborHTMLParser

    def all(self, selector: str) -> list[LexborNode]:
        return self.tree.css(selector)

    def one(self, selector: str) -> LexborNode:
        (node,) = self.tree.css(selector)
        return node

    def value(self, selector: str, name: str) -> str:
        return self.one(selector).attributes.get(name) or ""

    def follow(self, href: str) -> str:
        """The address under the site that a link leads to."""
        return unquote(urlsplit(urljoin(URL + self.address, href)).path).removeprefix("/blifamiljehem/")


@pytest.fixture(scope="module")
def pages(site: Path) -> dict[str, Page]:
    found = {}
    by_path = {language.path: language for language in LANGUAGES}
    for path in sorted(site.rglob("index.html")):
        address = path.relative_to(site).as_posix().removesuffix("index.html")
        if address.startswith("k/"):
            continue  # short pages send their reader on: tests/kinds/campaign/test_short_pages.py
        text = path.read_text("utf-8")
        language = by_path.get(address.partition("/")[0]) or by_path[""]
        found[address] = Page(address, language, text, LexborHTMLParser(text))
    return found


def words(node: LexborNode) -> str:
    return " ".join(node.text(separator=" ").replace("\u00ad", "").split())


def test_every_page_is_there_in_every_language(pages: dict[str, Page]) -> None:
    texts = len(list((ROOT / "docs/sv").rglob("*.md"))) + 2 * len(list((ROOT / "campaigns").glob("*/sv.md")))
    assert Counter(page.language.code for page in pages.values()) == {each.code: texts for each in LANGUAGES}


def test_a_page_says_its_language_and_direction(pages: dict[str, Page]) -> None:
    for page in pages.values():
        given = page.one("html").attributes
        assert (given.get("lang"), given.get("dir")) == (page.language.code, page.language.direction), page.address


def test_the_first_thing_one_can_reach_leads_past_the_menu(pages: dict[str, Page]) -> None:
    for page in pages.values():
        first = page.all("body a, body button, body input, body summary, body [tabindex]")[0]
        assert (first.attributes.get("class"), first.attributes.get("href")) == ("skip", "#main"), page.address
        assert page.one("main").id == "main", page.address


def test_a_page_has_one_heading_of_the_first_level_and_skips_none(pages: dict[str, Page]) -> None:
    for page in pages.values():
        shown = page.all("main :is(h1, h2, h3, h4, h5, h6):not([hidden] *)")  # hidden: campaigns of other days
        levels = [int((node.tag or "")[1]) for node in shown]
        assert levels.count(1) == 1 and levels[0] == 1, page.address
        assert all(after <= before + 1 for before, after in pairwise(levels)), page.address


def test_titles_are_unique_in_a_language_and_say_what_page_and_what_site(pages: dict[str, Page]) -> None:
    titles = Counter((page.language.code, words(page.one("title"))) for page in pages.values())
    assert {title for title, times in titles.items() if times > 1} == set()
    starts = {f"{language.path}/" if language.path else "" for language in LANGUAGES}  # headed by a campaign
    for page in pages.values():
        assert page.address in starts or words(page.one("h1")) in words(page.one("title")), page.address


def test_a_page_is_described_in_its_own_words(pages: dict[str, Page]) -> None:
    given = Counter(page.value('meta[name="description"]', "content") for page in pages.values())
    assert all(40 <= len(text) <= 180 for text in given)
    by_language = Counter((p.language.code, p.value('meta[name="description"]', "content")) for p in pages.values())
    assert max(by_language.values()) == 1


def test_a_page_says_where_it_lies(pages: dict[str, Page]) -> None:
    for page in pages.values():
        swedish = page.one("article.text").attributes.get("lang")  # only where the text is not the reader's
        address = page.address.removeprefix(f"{page.language.path}/") if swedish else page.address
        assert page.value('link[rel="canonical"]', "href") == URL + address


def test_the_policy_comes_before_anything_it_binds(pages: dict[str, Page]) -> None:
    for page in pages.values():
        head = [node for node in page.one("head").iter() if node.tag in ("meta", "link", "script")]
        at = [node.attributes.get("http-equiv") for node in head].index("Content-Security-Policy")
        assert all(node.attributes.get("charset") for node in head[:at]), page.address
        assert "'unsafe-inline'" not in (head[at].attributes.get("content") or ""), page.address


def test_no_style_or_script_stands_in_a_page(pages: dict[str, Page]) -> None:
    for page in pages.values():
        assert (
            page.all("style, [style], script:not([src], [type='application/ld+json'], [type='application/json'])") == []
        ), page.address
        handlers = [name for node in page.all("*") for name in node.attributes if name.startswith("on")]
        assert handlers == [], page.address


def test_a_page_has_one_next_step(pages: dict[str, Page]) -> None:
    for page in pages.values():
        (step,) = page.all(".next-step:not([hidden] *)")  # hidden: campaigns of other days
        (link,) = step.css("a")
        assert words(link) and page.follow(link.attributes.get("href") or "") in pages, page.address


def test_a_page_says_who_answers_for_it_and_when_it_was_read(pages: dict[str, Page]) -> None:
    for page in pages.values():
        owner, reviewed = [words(node) for node in page.all(".about-page dd")][:2]
        assert owner and re.search(r"[0-9۰-۹٠-٩]{4}", reviewed), page.address


def test_the_switcher_stays_on_the_page(pages: dict[str, Page]) -> None:
    for page in pages.values():
        links = page.all("#languages a")
        leads = {
            link.attributes.get("hreflang") or "": page.follow(link.attributes.get("href") or "") for link in links
        }
        assert list(leads) == [language.code for language in LANGUAGES], page.address
        assert leads[page.language.code] == page.address
        for code, address in leads.items():
            there = pages[address]
            back = {there.follow(link.attributes.get("href") or "") for link in there.all("#languages a")}
            assert there.language.code == code and back == set(leads.values()), page.address


def test_a_language_is_written_in_itself(pages: dict[str, Page]) -> None:
    names = {language.code: (language.name, language.code, language.direction) for language in LANGUAGES}
    for page in pages.values():
        for link in page.all("#languages a"):
            given = link.attributes
            assert (words(link), given.get("lang"), given.get("dir")) == names[given.get("hreflang") or ""]


def alternates(page: Page) -> dict[str, str]:
    links = page.all('link[rel="alternate"][hreflang]')
    return {link.attributes.get("hreflang") or "": link.attributes.get("href") or "" for link in links}


def test_search_engines_find_the_same_languages_from_every_one_of_them(pages: dict[str, Page]) -> None:
    codes = [language.hreflang for language in LANGUAGES if language.hreflang]
    for page in pages.values():
        found = alternates(page)
        # Easy Swedish, and pages search engines may not list: nothing points at them, so they point at nothing.
        if page.language.hreflang is None or page.all('meta[name="robots"]'):
            assert not found
            continue
        assert list(found) == [*codes, "x-default"], page.address
        assert all(address.startswith(URL) for address in found.values())
        assert found["x-default"] == found["sv"]
        assert found[page.language.hreflang] == URL + page.address
        for address in found.values():
            assert alternates(pages[unquote(address.removeprefix(URL))]) == found


def test_the_sitemap_has_every_page_that_may_be_found_once(pages: dict[str, Page], site: Path) -> None:
    space, xhtml = "{http://www.sitemaps.org/schemas/sitemap/0.9}", "{http://www.w3.org/1999/xhtml}link"
    rows = list(ElementTree.parse(site / "sitemap.xml").getroot())
    listed = [row.findtext(space + "loc") or "" for row in rows]
    shown = {URL + page.address for page in pages.values() if not page.all('meta[name="robots"]')}
    assert len(listed) == len(set(listed)) and set(listed) == shown
    for row in rows:
        page = pages[unquote((row.findtext(space + "loc") or "").removeprefix(URL))]
        assert {link.get("hreflang"): link.get("href") for link in row.findall(xhtml)} == alternates(page)


def test_only_pages_that_may_be_found_are_searched(pages: dict[str, Page]) -> None:
    for page in pages.values():
        searched = bool(page.all("[data-pagefind-body]"))
        assert searched == (not page.address.endswith("sok/") and not page.all('meta[name="robots"]')), page.address


def test_no_text_of_the_interface_is_missing(pages: dict[str, Page], site: Path) -> None:
    """A text that is missing is shown as its key in brackets."""
    for name, text in {
        **{p.address: p.text for p in pages.values()},
        "404": (site / "404.html").read_text("utf-8"),
    }.items():
        assert re.findall(r"\[[a-z0-9-]+(?:\.[a-z0-9-]+)+\]", text) == [], name


def test_no_mark_of_the_author_is_left_on_a_page(pages: dict[str, Page]) -> None:
    for page in pages.values():
        said = words(page.one("body"))
        for data in page.all("body script:not([src])"):
            said = said.replace(words(data), "")
        assert re.findall(r"\[\[|\]\]|\{[VK#]|\{\{|\}\}|<!--block", said) == [], page.address


def loose_numbers(node: LexborNode) -> list[str]:
    """Numbers in groups that nothing keeps in order: text outside every element that is left to right."""
    found: list[str] = []
    for child in node.iter(include_text=True):
        if child.tag == "script":
            continue  # data for scripts, which show it as they show all else
        if child.tag == "-text":
            found += NUMBER.findall(child.text(deep=False))
        elif child.attributes.get("dir") != "ltr":
            found += loose_numbers(child)
    return found


def test_a_number_is_never_turned_round(pages: dict[str, Page]) -> None:
    """116 111 must not be read 111 116."""
    for page in pages.values():
        if page.language.direction == "rtl":
            assert loose_numbers(page.one("body")) == [], page.address


def test_loose_numbers_are_seen() -> None:
    tree = LexborHTMLParser(
        '<body><p>بيت 116 111</p><p dir="rtl"><bdi dir="ltr">020-120 06 06</bdi> 2013–2022</p></body>'
    )
    body = tree.body
    assert body is not None and loose_numbers(body) == ["116 111"]


def test_the_page_for_what_is_not_there_speaks_every_language(site: Path, pages: dict[str, Page]) -> None:
    tree = LexborHTMLParser((site / "404.html").read_text("utf-8"))
    parts = tree.css("section.lost")
    assert [(part.attributes.get("lang"), part.attributes.get("dir")) for part in parts] == [
        (language.code, language.direction) for language in LANGUAGES
    ]
    assert len(tree.css("h1")) == 1 and tree.css('meta[name="robots"][content="noindex"]')
    for link in tree.css("a[href]:not(.skip), link[href], script[src]"):
        target = link.attributes.get("href") or link.attributes.get("src") or ""
        assert target.startswith("/blifamiljehem/"), "it is met at any depth, so its addresses begin at the host"


def weight(site: Path, page: Page, selector: str, name: str, *, packed: bool) -> int:
    """Bytes a browser fetches for what a selector finds on a page; a host packs text with gzip, fonts are packed."""
    files = {site / page.follow((node.attributes.get(name) or "").partition("?")[0]) for node in page.all(selector)}
    return sum(len(gzip.compress(f.read_bytes(), 9, mtime=0)) if packed else f.stat().st_size for f in files)


@pytest.mark.parametrize("language", LANGUAGES, ids=lambda language: language.code)
def test_a_start_page_is_light(language: Language, pages: dict[str, Page], site: Path) -> None:
    """An old phone on a slow net: at most 60 KiB of text, and 100 KiB with the fonts that are asked for at once."""
    page = pages[f"{language.path}/" if language.path else ""]
    text = len(gzip.compress(page.text.encode(), 9, mtime=0))
    text += weight(site, page, 'link[rel="stylesheet"]', "href", packed=True)
    text += weight(site, page, "script[src]", "src", packed=True)
    fonts = weight(site, page, 'link[rel="preload"][as="font"]', "href", packed=False)
    assert text <= 60 * 1024 and text + fonts <= 100 * 1024, f"{text / 1024:.1f} KiB text, {fonts / 1024:.1f} KiB fonts"
