"""Publicity in a finished site: each sort of page stands in exactly the places it may, and nowhere else."""

import gzip
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.kinds.story.told import consent, story
from tests.tools.browsing import small
from tests.tools.happenings import AT_THE_LIBRARY, campaign, event, ledger, page

# The site is built on 2026-11-22. Every page has a word that stands nowhere else, and no such word in its address.
MEETING = event("2027-01-14 18:00", "2027-01-14 19:30", AT_THE_LIBRARY)
LISTS = "\n\n".join(f"{{{{ {name}() }}}}" for name in ("news", "events", "campaigns", "stories", "children"))
OVERVIEWS = "{{ sitemap() }}\n\n{{ translations() }}"


def made(word: str, starts: str, ends: str, short: str) -> str:
    """A campaign of which one small thing is made."""
    return campaign(word, starts, ends, short=short).replace("short:", "channels: [email]\nshort:")


def below(text: str) -> str:
    return text.replace("next_page: ", "next_page: ../")


FILES = {
    "docs/sv/allt/index.md": below(page("Listor", "header: 1\n", body=LISTS)),
    "docs/sv/berattelser/index.md": below(page("Berattat")),
    "docs/sv/kampanj/index.md": below(page("Samlat")),
    "docs/sv/oversikt.md": page("Oversikt", body=OVERVIEWS),
    "docs/sv/allt/a.md": below(page("Vardaglig", MEETING + "header: 2\n")),
    "docs/sv/allt/b.md": below(page("Olistad", MEETING + "header: 3\nlisted: false\n")),
    "docs/sv/allt/c.md": below(page("Framtida", "published: 2027-03-01\nheader: 4\n")),
    "docs/sv/allt/d.md": below(page("Nyss", "published: 2026-11-22\nheader: 5\n")),
    "docs/sv/berattelser/e.md": story(*consent("2026-12-01"), title="Samtycket", facts="header: 6\n"),
    "docs/sv/berattelser/f.md": story(*consent("2026-11-21"), title="Återtaget", facts="header: 7\n"),
    "campaigns/g/sv.md": made("Blåsippa", "2027-06-01", "2027-06-30", "g"),
    "campaigns/h/sv.md": made("Granris", "2026-12-10", "2026-12-24", "h"),
    "campaigns/i/sv.md": made("Pågående", "2026-11-01", "2026-11-30", "i"),
    "campaigns/j/sv.md": made("Förbi", "2026-10-01", "2026-10-31", "j"),
    "campaigns/short-links.yml": ledger("g", "h", "i", "j"),
}
EVERYWHERE = "its words, lists, menu, overview, sitemap, feed, calendar, found, in the index, hreflang, structured"
SORTS = [
    # what it is               word         its page             stands in
    ("ordinary, a meeting",    "Vardaglig", "allt/a/",           EVERYWHERE),
    ("unlisted, a meeting",    "Olistad",   "allt/b/",           "its words, noindex"),
    ("news ahead of its day",  "Framtida",  "allt/c/",           "its words, noindex, waits"),
    ("news of today",          "Nyss",      "allt/d/",
     EVERYWHERE.replace(" calendar,", "").replace(", structured", "")),
    ("a story with a last day", "Samtycket", "berattelser/e/",   "its words, lists, overview, sitemap, hreflang"),
    ("a story taken back",     "Återtaget", "berattelser/f/",    "noindex"),
    ("a campaign in summer",   "Blåsippa",  "kampanj/g/",        "its words, noindex, waits"),
    ("its kit",                "Blåsippa",  "kampanj/g/delningspaket/", "its words, noindex, waits"),
    ("a campaign soon",        "Granris",     "kampanj/h/",        "its words, noindex, waits"),
    ("a campaign that is on",  "Pågående",  "kampanj/i/",
     "its words, lists, overview, sitemap, feed, calendar, found, in the index, hreflang"),
    ("a campaign that is over", "Förbi",    "kampanj/j/",
     "its words, lists, feed, calendar, in the index, noindex"),
]  # fmt: skip


@dataclass(frozen=True)
class Built:
    """A finished site."""

    folder: Path

    def text(self, place: str) -> str:
        return (self.folder / place).read_text("utf-8")

    def tree(self, page: str) -> LexborHTMLParser:
        """A page without what is hidden."""
        tree = LexborHTMLParser(self.text(f"{page}index.html"))
        for node in tree.css("body [hidden]"):
            node.decompose()
        return tree

    def seen(self, page: str, selector: str) -> str:
        return " ".join(node.text() for node in self.tree(page).css(selector))

    @property
    def indexed(self) -> list[str]:
        """The pages as our own search has them, packed."""
        return [gzip.decompress(each.read_bytes()).decode() for each in (self.folder / "pagefind/fragment").glob("*")]

    def places(self, word: str, page: str) -> Iterator[str]:
        """Where a word stands, and what its page says of itself."""
        head = self.text(f"{page}index.html").partition("</head>")[0]
        told = {
            "its words": self.seen(page, "h1"),
            "lists": self.seen("allt/", "article"),
            "menu": self.seen("", "#menu"),
            "overview": self.seen("oversikt/", "article"),
            "feed": self.text("flode.xml"),
            "calendar": self.text("kalender.ics").replace("\r\n ", ""),
            "in the index": "\n".join(self.indexed),
        }
        yield from (place for place, text in told.items() if word in text)
        addressed = {
            "sitemap": re.search(rf"<loc>[^<]*/{page}</loc>", self.text("sitemap.xml")),
            "found": any(f'"url":"/{page}"' in each for each in self.indexed),
            "hreflang": "hreflang" in head,
            "structured": "ld+json" in head,
            "noindex": '"noindex"' in head,
            "waits": "visas för alla från" in self.seen(page, "main") or "redan nu" in self.seen(page, "main"),
        }
        yield from (place for place, there in addressed.items() if there)


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    return Built(small(tmp_path_factory, "publicity", dict(FILES)))


@pytest.mark.parametrize(("word", "page", "expected"), [pytest.param(*row, id=name) for name, *row in SORTS])
def test_a_page_stands_where_it_may(word: str, page: str, expected: str, built: Built) -> None:
    assert sorted(built.places(word, page)) == sorted(expected.split(", "))


def test_what_is_taken_back_is_in_no_file(built: Built) -> None:
    files = [path for path in built.folder.rglob("*") if path.is_file()]
    assert len(files) > 50
    assert [path.name for path in files if "Återtaget".encode() in path.read_bytes()] == []
    assert not any("Återtaget" in each for each in built.indexed)


def test_a_coming_campaign_is_only_in_its_own_folder_and_behind_its_short_links(built: Built) -> None:
    """Its file for one's calendar, its kit and its codes go with it; a page that lists others has nothing of it."""
    pages = (path for path in built.folder.rglob("*") if path.suffix in (".html", ".xml", ".ics", ".json"))
    found = {path.relative_to(built.folder).as_posix() for path in pages if "Blåsippa" in path.read_text("utf-8")}
    assert {re.sub(r"^(ar/)?(kampanj|k)/g/.*", r"\2/g/", each) for each in found} == {"kampanj/g/", "k/g/"}


def test_the_site_says_when_it_was_built_to_those_who_watch_over_it(built: Built) -> None:
    assert built.text("built.txt") == "2026-11-22\n"
