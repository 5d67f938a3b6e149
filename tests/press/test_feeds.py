"""Feeds: what RFC 4287 asks of a feed, and only what is public and exists in the language."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from publishing.library.library import Library
from publishing.press import feeds
from tests.tools.happenings import AT_THE_LIBRARY, WORDS, campaign, event, ledger, page, translation
from tests.tools.small import library, small_site

SITE = "https://x.test/p/"
ATOM = "{http://www.w3.org/2005/Atom}"
EVENING = event("2027-01-14 18:00", "2027-01-14 19:30", AT_THE_LIBRARY)
TEXTS = {
    "docs/sv/nytt.md": page("Nytt & bra", "published: 2026-11-20\n", reviewed="2026-11-21"),
    "docs/ar/nytt.md": translation("جديد"),
    "docs/sv/i-morgon.md": page("I morgon", "published: 2026-11-23\n"),
    "docs/sv/traff.md": page("Träff\u00adpunkten", EVENING),
    "docs/sv/installd.md": page("Inställd", f"{EVENING}  cancelled: true\n"),
    "campaigns/host/sv.md": campaign("Höst", "2026-11-10", "2026-11-30", short="host"),
    "campaigns/december/sv.md": campaign("December", "2026-12-01", "2026-12-31", short="december"),
    "campaigns/short-links.yml": ledger("host", "december"),
}  # fmt: skip


@pytest.fixture
def found(tmp_path: Path) -> Library:
    return library(small_site(tmp_path, files={**WORDS, **TEXTS}))


def feed(found: Library, code: str = "sv") -> Element:
    return ElementTree.fromstring(feeds.feed(found, found.settings.language(code), SITE))


def titles(root: Element) -> list[str | None]:
    return [entry.findtext(ATOM + "title") for entry in root.findall(ATOM + "entry")]


def test_each_language_has_its_own_feed(found: Library) -> None:
    assert [each.place for each in feeds.feeds(found, SITE)] == ["flode.xml", "ar/flode.xml"]


def test_what_is_public_is_told_newest_first(found: Library) -> None:
    assert titles(feed(found)) == ["Nytt & bra", "Höst vid köksbordet.", "Träffpunkten"]


def test_a_feed_holds_only_what_exists_in_its_language(found: Library) -> None:
    root = feed(found, "ar")
    assert titles(root) == ["جديد"] and root.findtext(ATOM + "title") == "تجربة: جديد"
    assert root.findtext(f"{ATOM}entry/{ATOM}id") == "https://x.test/p/ar/nytt/"


LATER = [
    # what it shows                                       day                titles
    ("a campaign is told on its first day",               date(2026, 12, 1), "December vid köksbordet."),
    ("and stays when it is over",                         date(2027, 1, 1),  "December vid köksbordet."),
    ("news dated ahead is told on its day",               date(2026, 11, 23), "I morgon"),
]  # fmt: skip


@pytest.mark.parametrize(("today", "title"), [pytest.param(*row, id=name) for name, *row in LATER])
def test_what_comes_with_time(today: date, title: str, found: Library) -> None:
    assert titles(feed(replace(found, today=today)))[0] == title


def test_a_feed_says_what_a_feed_must(found: Library) -> None:
    root = feed(found)
    assert root.tag == ATOM + "feed" and root.get("{http://www.w3.org/XML/1998/namespace}lang") == "sv"
    assert root.findtext(ATOM + "id") == "https://x.test/p/flode.xml"
    assert root.findtext(ATOM + "updated") == "2026-11-21T00:00:00Z"
    assert root.findtext(f"{ATOM}author/{ATOM}name") == "Provköpings kommun"
    links = {link.get("rel"): (link.get("href"), link.get("type")) for link in root.findall(ATOM + "link")}
    assert links == {
        "self": ("https://x.test/p/flode.xml", "application/atom+xml"),
        "alternate": ("https://x.test/p/", "text/html"),
    }


def test_an_entry_says_what_an_entry_must(found: Library) -> None:
    entry = feed(found).findall(ATOM + "entry")[0]
    assert {each.tag.removeprefix(ATOM): each.text for each in entry} == {
        "title": "Nytt & bra",
        "id": "https://x.test/p/nytt/",
        "published": "2026-11-20T00:00:00Z",
        "updated": "2026-11-21T00:00:00Z",
        "link": None,
        "summary": "Nytt & bra: en mening som säger vad läsaren får veta.",
    }
    link = entry.find(ATOM + "link")
    assert link is not None and link.attrib == {"rel": "alternate", "type": "text/html", "href": SITE + "nytt/"}


def test_no_two_entries_are_one(found: Library) -> None:
    ids = [entry.findtext(ATOM + "id") for entry in feed(found).findall(ATOM + "entry")]
    assert len(ids) == len(set(ids))


def test_a_campaign_is_updated_on_the_day_it_becomes_public_not_when_it_was_read(found: Library) -> None:
    entry = feed(found).findall(ATOM + "entry")[1]
    assert (entry.findtext(ATOM + "published"), entry.findtext(ATOM + "updated")) == ("2026-11-10T00:00:00Z",) * 2


def test_a_feed_is_not_endless(tmp_path: Path) -> None:
    news = {f"docs/sv/n{n}.md": page(f"N{n}", f"published: 2026-0{1 + n // 28}-{1 + n % 28:02}\n") for n in range(55)}
    found = feed(library(small_site(tmp_path, files={**WORDS, **news})))
    assert len(titles(found)) == feeds.MOST and titles(found)[0] == "N54" and titles(found)[-1] == "N5"


def test_an_empty_feed_is_a_feed(tmp_path: Path) -> None:
    root = feed(library(small_site(tmp_path, files=WORDS)))
    assert titles(root) == [] and root.findtext(ATOM + "updated") == "2026-11-22T00:00:00Z"


def test_the_same_texts_give_the_same_bytes_on_another_day(found: Library) -> None:
    later = replace(found, today=date(2026, 11, 22))
    assert list(feeds.feeds(found, SITE)) == list(feeds.feeds(later, SITE))
    assert feeds.feed(found, found.languages[0], SITE).startswith(b"<?xml version='1.0' encoding='utf-8'?>\n")
