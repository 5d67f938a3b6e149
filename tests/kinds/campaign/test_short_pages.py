"""Short pages: where a printed code leads, without JavaScript, in every language, for ever."""

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from publishing import promises
from publishing.base.settings import read_settings
from publishing.kinds import ALL
from publishing.kinds.campaign.campaigns import CAMPAIGNS
from publishing.kinds.campaign.short_links import SUFFIX
from publishing.kinds.campaign.short_pages import short_pages
from publishing.library.library import Library
from publishing.library.reading import read_library
from tests.kinds.campaign.campaigns import LEDGER, text
from tests.tools.small import BASE, TODAY, library, small_site

SITE = "https://prov.test/hem/"
HEADLINE = 'Mer "mat" & 3 < 4 > 2 \u00adnu.'
REDIRECT = 'redirect.title: "Vidare"\nredirect.text: "Till sidan »{name}«."\nredirect.link: "Gå nu"\n'
FILES = {
    "campaigns/short-links.yml": LEDGER,
    "campaigns/prov/sv.md": text(headline=HEADLINE),
    "campaigns/prov/ar.md": text("ar"),
    **{
        name: (BASE / name).read_text("utf-8") + REDIRECT.replace("Vidare", title)
        for name, title in (("docs/_data/wording/sv.yml", "Vidare"), ("docs/_data/wording/ar.yml", "تحويل"))
    },
}


@pytest.fixture(scope="module")
def found(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return library(small_site(tmp_path_factory.mktemp("short"), files=FILES))


@pytest.fixture(scope="module")
def pages(found: Library) -> dict[str, str]:
    return {each.place: each.content.decode() for each in short_pages(found, SITE)}


def attribute(page: str, css: str, name: str) -> str | None:
    (node,) = LexborHTMLParser(page).css(css)
    return node.attributes[name]


def test_there_is_a_page_for_every_language_and_place(pages: dict[str, str]) -> None:
    ends = ["", *(f"{suffix}/" for suffix in SUFFIX.values() if suffix)]
    assert sorted(pages) == sorted(f"k/prov/{way}{end}index.html" for way in ("", "ar/") for end in ends)


PAGES = [
    # page               leads to                             canonical
    ("k/prov/",          "../../kampanj/prov/",               f"{SITE}kampanj/prov/"),
    ("k/prov/affisch/",  "../../../kampanj/prov/?via=affisch", f"{SITE}kampanj/prov/"),
    ("k/prov/ar/",       "../../../ar/kampanj/prov/",         f"{SITE}ar/kampanj/prov/"),
    ("k/prov/ar/skarm/", "../../../../ar/kampanj/prov/?via=skarm", f"{SITE}ar/kampanj/prov/"),
]  # fmt: skip


@pytest.mark.parametrize(("place", "way", "canonical"), PAGES, ids=[place for place, *_ in PAGES])
def test_it_sends_on_by_itself_and_by_hand(place: str, way: str, canonical: str, pages: dict[str, str]) -> None:
    page = pages[f"{place}index.html"]
    assert attribute(page, "meta[http-equiv=refresh]", "content") == f"0; url={way}"
    assert attribute(page, "a", "href") == way
    assert attribute(page, "link[rel=canonical]", "href") == canonical


def test_no_page_is_indexed_runs_a_script_or_loads_anything(pages: dict[str, str]) -> None:
    for page in pages.values():
        read = LexborHTMLParser(page)
        assert attribute(page, "meta[name=robots]", "content") == "noindex"
        assert attribute(page, "meta[http-equiv=Content-Security-Policy]", "content") == "default-src 'none'"
        assert read.css("script, style, img, iframe, link:not([rel=canonical]), [style], [onclick]") == []


@pytest.mark.parametrize(("place", "code", "direction", "title"), [
    ("k/prov/bild/",     "sv", "ltr", "Vidare"),
    ("k/prov/ar/bild/",  "ar", "rtl", "تحويل"),
])  # fmt: skip
def test_a_page_speaks_its_language(place: str, code: str, direction: str, title: str, pages: dict[str, str]) -> None:
    page = pages[f"{place}index.html"]
    read = LexborHTMLParser(page)
    assert (attribute(page, "html", "lang"), attribute(page, "html", "dir")) == (code, direction)
    assert [node.text() for node in read.css("title, h1")] == [title, title]


def test_a_headline_is_text_whatever_it_holds(pages: dict[str, str]) -> None:
    read = LexborHTMLParser(pages["k/prov/index.html"])
    (said,) = read.css("p:not(:has(a))")
    assert said.text() == 'Till sidan »Mer "mat" & 3 < 4 > 2 nu.«.' and read.css("b") == []


def test_a_language_without_the_campaign_has_its_pages_too(tmp_path: Path) -> None:
    """The code may be printed before the translation is there; the page says where it leads in its own words."""
    lacking = {name: words for name, words in FILES.items() if name != "campaigns/prov/ar.md"}
    made = {
        each.place: each.content.decode() for each in short_pages(library(small_site(tmp_path, files=lacking)), SITE)
    }
    page = made["k/prov/ar/affisch/index.html"]
    assert attribute(page, "a", "href") == "../../../../ar/kampanj/prov/?via=affisch" and "تحويل" in page


WAITING = 'unwritten.title: "Snart"\nunwritten.lead: "x"\nunwritten.next: "x"\nunwritten.next-why: "x"\n'


def test_a_printed_code_lives_while_its_campaign_waits_for_words(tmp_path: Path) -> None:
    files = {name: said + WAITING * ("wording" in name) for name, said in FILES.items()}
    root = small_site(tmp_path, files={**files, "campaigns/prov/sv.md": text(call="Fyll i: knappen")})
    settings = read_settings(root / "mkdocs.yml", root)
    night, told = read_library(root, settings, ALL, today=TODAY, gaps=False)
    pages = {each.place: each.content.decode() for each in short_pages(night, SITE)}
    assert [problem.code for problem in told] == ["gap.left"] and CAMPAIGNS.of(night) == {}
    assert "Till sidan »Snart«." in pages["k/prov/affisch/index.html"]
    assert [problem.code for problem in promises.problems(night, tuple)] == []
