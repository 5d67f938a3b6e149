"""Publicity: what a page is on a day, in the order in which the questions are asked."""

import re
from dataclasses import replace

import pytest

from publishing.library.library import Library
from publishing.library.publicity import NAMED, TOLD, Publicity, first_day, publicity
from tests.kinds.campaign.seasons import day
from tests.kinds.story.told import HERE, consent, story
from tests.kinds.story.told import WORDS as ENDED
from tests.test_house import HOUSE
from tests.tools.happenings import WORDS, campaign, ledger, page
from tests.tools.small import library, small_site

FILES = {
    "docs/sv/vanlig.md": page("Vanlig"),
    "docs/sv/olistad.md": page("Olistad", "listed: false\n"),
    "docs/sv/nytt.md": page("Nytt", "published: 2027-03-01\n"),
    "docs/sv/tyst.md": page("Tyst", "published: 2027-03-01\nlisted: false\n"),
    HERE: story(*consent("2027-10-01")),
    "campaigns/var/sv.md": campaign("Vår", "2027-03-01", "2027-03-31", short="var"),
    "campaigns/tid/sv.md": campaign("Tid", "2027-03-01", None, short="tid"),
    "campaigns/short-links.yml": ledger("var", "tid"),
}


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return library(small_site(tmp_path_factory.mktemp("publicity"), files={**ENDED, **WORDS, **FILES}))


PUBLIC, OVER, BY_ADDRESS, WITHHELD = Publicity
DAYS = [
    # page                        last day before   its first day     the last day      the day after
    ("vanlig",                    PUBLIC,           PUBLIC,           PUBLIC,           PUBLIC),
    ("olistad",                   BY_ADDRESS,       BY_ADDRESS,       BY_ADDRESS,       BY_ADDRESS),
    ("nytt",                      BY_ADDRESS,       PUBLIC,           PUBLIC,           PUBLIC),
    ("tyst",                      BY_ADDRESS,       BY_ADDRESS,       BY_ADDRESS,       BY_ADDRESS),
    ("kampanj/var/index",         BY_ADDRESS,       PUBLIC,           PUBLIC,           OVER),
    ("kampanj/var/delningspaket", BY_ADDRESS,       PUBLIC,           PUBLIC,           OVER),
    ("kampanj/tid/index",         BY_ADDRESS,       PUBLIC,           PUBLIC,           PUBLIC),
]  # fmt: skip
ON = ("2027-02-28", "2027-03-01", "2027-03-31", "2027-04-01")


@pytest.mark.parametrize(("key", "expected"), [pytest.param(key, row, id=key) for key, *row in DAYS])
def test_whom_a_page_is_for_on_a_day(key: str, expected: list[Publicity], small: Library) -> None:
    found = [replace(small, today=day(today)) for today in ON]
    assert [publicity(each, each.guides[key]) for each in found] == expected


def test_what_is_withheld_is_for_nobody_whatever_its_facts_say(small: Library) -> None:
    gone = replace(small.guides["vanlig"], withheld=True)
    assert publicity(small, gone) is WITHHELD and first_day(small, gone) is None


def test_all_that_is_named_is_told(small: Library) -> None:
    assert NAMED < TOLD and {BY_ADDRESS, WITHHELD}.isdisjoint(TOLD)
    assert [guide.key for guide in small.named] == [key for key in small.guides if small.shown(small.guides[key])]


FIRST = [
    # what it shows                               page         today         the day it tells
    ("ahead of its day",                          "nytt",      "2027-02-28", "2027-03-01"),
    ("on its day there is nothing to wait for",   "nytt",      "2027-03-01", None),
    ("an unlisted page does not come on any day", "tyst",      "2027-02-28", None),
    ("an ordinary page",                          "vanlig",    "2027-02-28", None),
    ("a kit waits with its campaign", "kampanj/var/delningspaket", "2027-02-28", "2027-03-01"),
]  # fmt: skip


@pytest.mark.parametrize(("key", "today", "told"), [pytest.param(*row, id=name) for name, *row in FIRST])
def test_the_day_that_a_page_waits_for(key: str, today: str, told: str | None, small: Library) -> None:
    found = first_day(replace(small, today=day(today)), small.guides[key])
    assert (str(found) if found else None) == told


ALL_PAGES = re.compile(r"\bguides\.values\(\)|\.editions\(\)")
LOOKING = [
    path
    for room in ("kinds", "pages", "press", "engine")
    for path in sorted((HOUSE / room).rglob("*.py"))
    if not path.name.startswith("check")
]
NAMES_NOBODY = {
    "engine/files.py": "the sitemap, which asks for each page",
    "engine/finishing.py": "a copy beside each page that opens without the net",
    "kinds/booklet/files.py": "the files beside each booklet",
    "kinds/campaign/short_links.py": "whether there are any at all",
    "kinds/event/files.py": "the calendar file beside each event",
    "kinds/myth/__init__.py": "what an author may write between quotation marks",
    "kinds/myth/files.py": "the picture beside each myth",
    "kinds/road/model.py": "which page is the road",
    "kinds/thinking/cards.py": "whether there are any at all",
    "pages/needs.py": "whether any page has a last day",
    "press/attached.py": "the line where a file is named first",
    "press/feeds.py": "the day when any page was last read",
    "press/pictured.py": "which drawings any page shows",
    "press/sheets.py": "the sheets beside each page",
}
"""Who goes through pages without asking whether they may be named, and for what: never to name them."""


def test_whoever_lists_pages_asks_whether_they_may_be_named() -> None:
    """A list is made of `library.named`. What is made beside every page, or only counted, is written down above."""
    found = {path.relative_to(HOUSE).as_posix() for path in LOOKING if ALL_PAGES.search(path.read_text("utf-8"))}
    assert found == set(NAMES_NOBODY)
