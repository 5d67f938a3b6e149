"""Campaigns: when they run, what a campaign must have, and the two pages that are made of it."""

from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from pydantic import ValidationError

from publishing.kinds.campaign.campaigns import ranked, running
from publishing.kinds.campaign.model import CAMPAIGN_FACTS, CampaignTranslation, State, SwedishCampaign
from publishing.library.library import Library
from tests.tools.happenings import campaign, ledger
from tests.tools.small import TODAY, library, small_site

FIRST, LAST = date(2026, 12, 1), date(2027, 1, 6)
TEXT = "En text som är lång nog för att vara ett riktigt inlägg."
GIVEN = {
    "starts": "2026-12-01", "windows": ["lamp"], "short": "host", "next_page": "index.md", "section": "parents",
    "owner": "communications", "reviewed": "2026-11-01", "name": "Höst", "headline": "Höst vid bordet.",
    "lead": "En mening som är lång nog.", "call": "Läs mer", "promise": "Ett samtal.", "notice": TEXT, "radio": TEXT,
    "posts": {"facebook": TEXT, "instagram": TEXT, "linkedin": TEXT},
}  # fmt: skip


def given(**change: Any) -> SwedishCampaign:
    """A campaign with some things different; None takes them away."""
    return SwedishCampaign.model_validate({k: v for k, v in {**GIVEN, **change}.items() if v is not None})


STATES = [
    # what it shows                           last day           today               state
    ("the day before the first",              LAST,              date(2026, 11, 30), "coming"),
    ("the first day",                         LAST,              FIRST,              "running"),
    ("the last day is one of its days",       LAST,              LAST,               "running"),
    ("the day after the last",                LAST,              date(2027, 1, 7),   "over"),
    ("a day is enough",                       FIRST,             FIRST,              "running"),
    ("and over the next",                     FIRST,             date(2026, 12, 2),  "over"),
    ("until further notice, before",          None,              date(2026, 11, 30), "coming"),
    ("until further notice, ten years later", None,              date(2036, 12, 1),  "running"),
]  # fmt: skip


@pytest.mark.parametrize(("ends", "today", "state"), [pytest.param(*row, id=name) for name, *row in STATES])
def test_when_a_campaign_runs(ends: date | None, today: date, state: State) -> None:
    assert given(ends=ends).state(today) == state


RIGHT: list[tuple[str, dict[str, Any]]] = [
    # what it shows                           what is written
    ("windows",                               {}),
    ("a picture in the place of windows",     {"windows": None, "picture": "kok.jpg", "picture_alt": "Ett kök."}),
    ("a picture and windows",                 {"picture": "kok.jpg", "picture_alt": "Ett kök."}),
    ("one day",                               {"ends": "2026-12-01"}),
    ("a focal point in a corner",             {"focus": ["0", "1"]}),
    ("nothing to make but the pages",         {"channels": []}),
]  # fmt: skip


@pytest.mark.parametrize("change", [pytest.param(*row, id=name) for name, *row in RIGHT])
def test_what_a_campaign_may_be(change: dict[str, Any]) -> None:
    assert given(**change).short == "host"


WRONG: list[tuple[str, dict[str, Any], str, str]] = [
    # what it shows                           what is written                          code, told at
    ("ends the day before it starts",         {"ends": "2026-11-30"},                  "ends-before-start", "ends"),
    ("neither windows nor a picture",         {"windows": None},                       "no-motif", "windows"),
    ("no windows in the list",                {"windows": []},                         "no-motif", "windows"),
    ("a picture nobody describes",            {"picture": "kok.jpg"},                  "no-alt", "picture"),
    ("a focal point beside the picture",      {"focus": ["0.5", "1.01"]},              "focus", "focus"),
    ("a negative one",                        {"focus": ["-0.1", "0.5"]},              "focus", "focus"),
    ("one number",                            {"focus": ["0.5"]},                      "focus", "focus"),
    ("three",                                 {"focus": ["0.5", "0.5", "0.5"]},        "focus", "focus"),
    ("words",                                 {"focus": ["mitten", "0.5"]},            "focus", "focus"),
    ("no list",                               {"focus": "0.5"},                        "focus", "focus"),
    ("no number at all",                      {"focus": ["nan", "0.5"]},               "focus", "focus"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "code", "at"), [pytest.param(*row, id=name) for name, *row in WRONG])
def test_what_is_wrong_with_a_campaign(change: dict[str, Any], code: str, at: str) -> None:
    with pytest.raises(ValidationError) as raised:
        given(**change)
    (error,) = raised.value.errors()
    assert error["ctx"]["code"] == f"campaign.{code}"
    assert [*error["loc"], error["ctx"]["at"]] in ([at], [at, ""])


FIELDS: list[tuple[str, dict[str, Any]]] = [
    # what it shows                           what is written
    ("a channel that is not there",           {"channels": ["poster", "radio"]}),
    ("a window that is not there",            {"windows": ["lamp", "katt"]}),
    ("a short link with capitals",            {"short": "Host"}),
    ("a short link that ends in a hyphen",    {"short": "host-"}),
    ("a short link too long to type",         {"short": "a" * 21}),
    ("a field nobody knows",                  {"starst": "2026-12-01"}),
    ("no headline",                           {"headline": None}),
    ("a network without a text",              {"posts": {"facebook": TEXT, "instagram": TEXT}}),
]  # fmt: skip


@pytest.mark.parametrize("change", [pytest.param(*row, id=name) for name, *row in FIELDS])
def test_what_a_field_does_not_take(change: dict[str, Any]) -> None:
    with pytest.raises(ValidationError) as raised:
        given(**change)
    assert len(raised.value.errors()) == 1


def test_a_translation_has_words_only() -> None:
    words = set(CampaignTranslation.model_fields) - {"native_reader", "source"}
    assert words | CAMPAIGN_FACTS == set(SwedishCampaign.model_fields) and not words & CAMPAIGN_FACTS


# --- the pages made of it


@pytest.fixture
def found(tmp_path: Path) -> Library:
    return library(small_site(tmp_path, campaign=True))


LANDING, KIT = "kampanj/host/index", "kampanj/host/delningspaket"
PAGES = [
    # what it shows                          page     language  title, menu
    ("the landing page",                     LANDING, "sv",     "En plats till vid bordet.", "En plats till"),
    ("in Arabic",                            LANDING, "ar",     "ما زال هناك مكان حول المائدة.", "مكان آخر"),
    ("the share kit, named after it",        KIT,     "sv",     "Delningspaket: En plats till", "Delningspaket"),
    ("in Arabic too",                        KIT,     "ar",     "حزمة المشاركة: مكان آخر", "حزمة المشاركة"),
]  # fmt: skip


@pytest.mark.parametrize(("key", "code", "title", "menu"), [pytest.param(*row, id=name) for name, *row in PAGES])
def test_a_campaign_becomes_two_pages(key: str, code: str, title: str, menu: str, found: Library) -> None:
    words = found.guides[key].editions[code].words
    assert (words.title, words.menu) == (title, menu)


LEADS = [
    # what it shows                          page     part   next page                 section
    ("the landing page to the next step",    LANDING, "",    "bli-familjehem/kontakt", "family-homes"),
    ("the share kit to the landing page",    KIT,     "kit", LANDING,                  "about"),
]  # fmt: skip


@pytest.mark.parametrize(("key", "part", "leads", "section"), [pytest.param(*row, id=name) for name, *row in LEADS])
def test_where_its_pages_lead(key: str, part: str, leads: str, section: str, found: Library) -> None:
    guide = found.guides[key]
    assert (guide.kind, guide.part, guide.about, guide.facts.section) == ("campaign", part, "host", section)
    assert found.resolve(guide.facts.next_page, key).key == leads


def test_a_kit_has_no_text_of_its_own_but_is_as_fresh_as_its_campaign(tmp_path: Path) -> None:
    root = small_site(tmp_path, campaign=True)
    file = root / "campaigns/host/sv.md"
    file.write_text(file.read_text("utf-8").replace("Läs mer", "Ring oss"), "utf-8")
    made = library(root).guides
    kit = made[KIT]
    assert (kit.source.document.body, kit.source.headings) == ("", ())
    assert [made[key].status("ar") for key in (LANDING, KIT)] == ["outdated", "outdated"]
    assert kit.source.document.source.file == "campaigns/host/sv.md"


def test_their_addresses_stand_below_each_language(found: Library) -> None:
    assert {key: address for key, address in found.addresses.items() if key[0].startswith("kampanj/")} == {
        (LANDING, "sv"): "kampanj/host/",
        (LANDING, "ar"): "ar/kampanj/host/",
        (KIT, "sv"): "kampanj/host/delningspaket/",
        (KIT, "ar"): "ar/kampanj/host/delningspaket/",
    }


# --- several campaigns

SEVERAL = {
    # slug          first day     last day      priority
    "tid":        ("2026-01-01", None,         10),
    "kommande":   ("2026-12-01", "2027-01-06", 90),
    "forbi":      ("2026-01-01", "2026-11-21", 90),
    "lang":       ("2026-11-01", "2026-12-31", 50),
    "kort":       ("2026-11-01", "2026-11-22", 50),
    "annan":      ("2026-11-22", "2026-12-31", 50),
    "viktig":     ("2026-11-01", "2027-06-01", 60),
}  # fmt: skip


@pytest.fixture
def several(tmp_path: Path) -> Library:
    files: dict[str, str | bytes] = {"campaigns/short-links.yml": ledger(*SEVERAL)}
    for slug, (starts, ends, priority) in SEVERAL.items():
        text = campaign(slug.capitalize(), starts, ends, short=slug).replace("priority: 50\n", "")
        files[f"campaigns/{slug}/sv.md"] = text.replace("short:", f"priority: {priority}\nshort:")
    return library(small_site(tmp_path, files=files))


def test_of_those_running_the_highest_priority_is_first_and_of_equals_the_one_that_ends_first(several: Library) -> None:
    assert [each.slug for each in running(several)] == ["viktig", "kort", "annan", "lang", "tid"]
    assert [each.slug for each in ranked(several)][:2] == ["forbi", "kommande"]


def test_menus_name_the_pages_of_running_campaigns_only(several: Library) -> None:
    shown = {guide.about for guide in several.guides.values() if guide.kind == "campaign" and several.shown(guide)}
    assert shown == {each.slug for each in running(several)}
    later = replace(several, today=date(2026, 12, 1))
    assert later.shown(later.guides["kampanj/kommande/index"]) and several.today == TODAY
    assert not later.shown(later.guides["kampanj/kort/delningspaket"])
