"""Listings on a page: what readers are told of news, events and the plan, in their language and in the right order."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from jinja2 import Environment, FileSystemLoader
from markupsafe import Markup

from publishing.library.library import Library
from publishing.pages import listing
from publishing.pages.head import plain
from publishing.pages.view import PageView
from publishing.pages.views import Views
from publishing.text.markdown import text_html
from tests.tools.happenings import AT_THE_LIBRARY, PLAN, WORDS, campaign, event, ledger, page, translation
from tests.tools.small import ROOT, library, small_site

SITE = "https://x.test/p/"
EVENING = event("2027-01-14 18:00", "2027-01-14 19:30", AT_THE_LIBRARY, "  interpreter: [ar, sv]")
NEW_YEAR = event("2026-12-31 18:00", "2027-01-01 01:00", "  online: true")
TEXTS = {
    "docs/sv/nytt.md": page("Nytt & bra", "published: 2026-11-20\n"),
    "docs/sv/aldre.md": page("Äldre", "published: 2026-10-20\n"),
    "docs/ar/aldre.md": translation("أقدم"),
    "docs/sv/sen.md": page("Sen", EVENING + "  address: <Gatan> 1\n"),
    "docs/ar/sen.md": translation("لاحقا"),
    "docs/sv/snart.md": page("Snart", NEW_YEAR + "  cancelled: true\n"),
    "docs/sv/nyss.md": page("Nyss", event("2026-11-21 18:00", "2026-11-21 19:00", AT_THE_LIBRARY)),
    "docs/sv/forr.md": page("Förr", event("2026-01-14 18:00", "2026-01-14 19:00", AT_THE_LIBRARY)),
    "campaigns/december/sv.md": campaign("December", "2026-12-01", "2026-12-31", short="december"),
    "campaigns/short-links.yml": ledger("december"),
    "campaigns/plan.yml": PLAN + "planned:\n  - {month: 2027-02, what: Insats & mässa}\n",
}  # fmt: skip


@pytest.fixture
def found(tmp_path: Path) -> Library:
    return library(small_site(tmp_path, files={**WORDS, **TEXTS}))


def test_news_tells_day_words_and_their_language(found: Library) -> None:
    told = [(item.title, str(item.day), item.address, item.language.code) for item in listing.news(found, "ar")]
    assert told == [
        ("Nytt & bra", "2026-11-20", "ar/nytt/", "sv"),
        ("أقدم", "2026-10-20", "ar/aldre/", "ar"),
    ]


def test_events_to_come_are_listed_the_next_one_first_and_those_that_are_over_are_not(found: Library) -> None:
    told = [(item.title, item.over, item.event.cancelled) for item in listing.events(found, "sv")]
    assert told == [("Snart", False, True), ("Sen", False, False)]


def test_an_event_says_how_to_get_in_and_in_which_languages(found: Library) -> None:
    item = listing.event_item(found, found.guides["sen"], "ar")
    assert item and item.event.access == ["step-free"] and item.interpreters == "Svenska, العربية"


DAYS = [
    # what it shows              key      day                              last day                 starts   ends
    ("one day is told once",     "sen",   "torsdag 14 januari 2027",       "",                      "18:00", "19:30"),
    ("over midnight, both",      "snart", "torsdag 31 december 2026",      "fredag 1 januari 2027", "18:00", "01:00"),
]  # fmt: skip


@pytest.mark.parametrize(
    ("key", "day", "last_day", "starts", "ends"), [pytest.param(*row, id=name) for name, *row in DAYS]
)
def test_when_an_event_is(key: str, day: str, last_day: str, starts: str, ends: str, found: Library) -> None:
    item = listing.event_item(found, found.guides[key], "sv")
    assert item and (item.day, item.last_day, item.starts, item.ends) == (day, last_day, starts, ends)
    assert item.calendar == f"{key}/handelse.ics"


def test_a_page_that_is_no_event_has_no_time(found: Library) -> None:
    assert listing.event_item(found, found.guides["index"], "sv") is None


def test_the_plan_tells_subject_carriers_and_what_is_to_happen(found: Library) -> None:
    rows = listing.plan(found)
    assert [row.month for row in rows[:3]] == ["november 2026", "december 2026", "januari 2027"]
    assert [row.empty for row in rows] == [False, False, False, False, *[True] * 8]
    held = [[item.name for item in row.held] for row in rows[:4]]
    assert held == [["Nyss"], ["December"], ["Sen"], []], "a cancelled event is nothing to come to"
    assert rows[3].said == ("Insats & mässa",)
    assert (rows[0].focus, rows[0].carriers, [item.address for item in rows[0].links]) == ("Ämne 11", ["affisch"], [""])


# --- the blocks themselves


class Echo(dict[str, str]):
    """Wording that has every key: its words, or the key itself where this test has none."""

    def __missing__(self, key: str) -> str:
        return key


def block(found: Library, name: str, code: str, key: str = "index") -> str:
    env = Environment(loader=FileSystemLoader(ROOT / "overrides"), trim_blocks=False)
    env.filters |= {"plain": plain, "words": lambda text: Markup(text_html(text))}
    return env.get_template(f"partials/{name}.html").render(view=view(found, code, key))


def view(found: Library, code: str, key: str) -> PageView:
    views, guide = Views(found, SITE), found.guides[key]
    rendered = views.rendered(guide, code)
    made = views.view(guide, code, rendered, "")
    return replace(made, t=replace(made.t, words=Echo(made.t.words)))


SHOWN = [
    # what it shows                           block           language page
    # HTML
    ("news in its own language",               "block-news",    "ar", "index",
     'lang="sv" dir="ltr">Nytt &amp; bra</a>'),
    ("the day of news",                        "block-news",    "sv", "index",
     '<time datetime="2026-11-20">20 november 2026</time>'),
    ("a cancelled event says so in words",     "block-events",  "sv", "index",
     '<strong class="cancelled">event.cancelled</strong> <a href="snart/">'),
    ("times keep their direction",             "block-events",  "ar", "index",
     '<bdi dir="ltr" class="number">18:00–19:30</bdi>'),
    ("a place is Swedish everywhere",          "block-events",  "ar", "index",
     '<bdi lang="sv" dir="ltr">Stadsbiblioteket, &lt;Gatan&gt; 1</bdi>'),
    ("a calendar file for one event",          "block-events",  "sv", "index",
     'href="sen/handelse.ics" type="text/calendar"'),
    ("on its own page the file lies beside",   "event-facts",   "ar", "sen",
     'href="handelse.ics" type="text/calendar"'),
    ("what was cancelled, on its page",        "event-facts",   "sv", "snart",
     '<strong class="cancelled">event.cancelled</strong>'),
    ("what is over, on its page",              "event-facts",   "sv", "nyss",
     "<strong>event.over</strong>"),
    ("the feed of one's language",             "block-follow",  "ar", "index",
     'readonly value="https://x.test/p/ar/flode.xml"'),
    ("the calendar, as a link too",            "block-follow",  "sv", "nytt",
     '<a href="../kalender.ics" type="text/calendar">'),
    ("an empty month says so in words",        "block-plan",    "sv", "index",
     '<td><strong class="mark">plan.empty</strong></td>'),
    ("a month has a heading for its row",      "block-plan",    "sv", "index",
     '<th scope="row"><time datetime="2027-02">februari 2027</time></th>'),
    ("the plan's own words are Swedish",       "block-plan",    "ar", "index",
     '<td lang="sv" dir="ltr">Ämne 11</td>'),
    ("a campaign has a link",                  "block-plan",    "sv", "index",
     '<a href="kampanj/december/">December</a>'),
    ("what is planned is escaped",             "block-plan",    "sv", "index",
     "<li>Insats &amp; mässa</li>"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "code", "key", "html"), [pytest.param(*row, id=name) for name, *row in SHOWN])
def test_what_a_block_shows(name: str, code: str, key: str, html: str, found: Library) -> None:
    assert html in block(found, name, code, key)


ABSENT = [
    # what it shows                                      block           page     HTML
    ("a cancelled event is put in nobody's calendar",    "event-facts",  "snart", "handelse.ics"),
    ("nor one that is over",                             "event-facts",  "nyss",  "handelse.ics"),
    ("no program is asked for that few have",            "block-follow", "index", "webcal:"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "key", "html"), [pytest.param(*row, id=name) for name, *row in ABSENT])
def test_what_a_block_does_not_show(name: str, key: str, html: str, found: Library) -> None:
    assert html not in block(found, name, "sv", key)


@pytest.mark.parametrize(("name", "line"), [("block-news", "news.none"), ("block-events", "events.none")])
def test_an_empty_list_says_that_it_is_empty(name: str, line: str, tmp_path: Path) -> None:
    bare = library(small_site(tmp_path, files=WORDS))
    assert f"<p>{line}</p>" in block(bare, name, "sv") and "<ul" not in block(bare, name, "sv")


def test_when_all_events_are_over_the_list_says_that_none_is_planned(found: Library) -> None:
    later = block(replace(found, today=date(2027, 6, 1)), "block-events", "sv")
    assert "<p>events.none</p>" in later and "<li" not in later
