"""Insights: one record a file; what was heard is the lead, nobody is pointed out, and days come in order."""

from datetime import date
from pathlib import Path

import pytest

from publishing.base.problems import Problem
from publishing.base.settings import read_settings
from publishing.kinds import ALL
from publishing.kinds.insight import KIND
from publishing.kinds.insight.model import WINDOWS, insight_of, newest_first
from publishing.library.editions import stamped_parts
from publishing.library.intake import Records
from publishing.library.reading import read_library
from tests.kinds.insight.insights import FOLDER, insight, translated
from tests.tools.small import TODAY, library, small_site

NAME = f"docs/sv/{FOLDER}/plan.md"


def problems(tmp_path: Path, text: str, arabic: str = "") -> list[Problem]:
    files: dict[str, str | bytes] = {NAME: text}
    if arabic:
        files[f"docs/ar/{FOLDER}/plan.md"] = arabic
    root = small_site(tmp_path, files=files)
    return read_library(root, read_settings(root / "mkdocs.yml", root), ALL, today=TODAY)[1]


def test_what_was_heard_is_the_lead_and_the_day_of_change_that_of_review(tmp_path: Path) -> None:
    files = {NAME: insight(), f"docs/ar/{FOLDER}/plan.md": translated()}
    guide = library(small_site(tmp_path, files=files)).guides[f"{FOLDER}/plan"]
    assert (guide.kind, guide.facts.section, guide.facts.layout) == ("insight", "about", "page")
    assert guide.source.words.lead.startswith("Föräldrar behöver")
    assert guide.edition("ar").words.title == "خطة بلغتك" and guide.edition("ar").freshness == "fresh"
    assert guide.facts.reviewed == date(2026, 11, 1) and guide.facts.windows == WINDOWS["trying"]
    assert guide.parent == "utveckling/index"


PLACES = [
    # key                                   is it one
    ("utveckling/insikter/plan",            True),
    ("utveckling/insikter/index",           False),
    ("utveckling/plan",                     False),
    ("utveckling/insikter/mer/plan",        False),
]  # fmt: skip


@pytest.mark.parametrize(("key", "fits"), PLACES)
def test_a_record_is_known_by_its_place(key: str, fits: bool) -> None:
    (records,) = KIND.reads(Records)
    assert records.hold(key) is fits


RULES = [
    # what it shows                       changes                                  told at its value
    ("ten may be told",                   {"number": 10},                          ""),
    ("nine may not",                      {"number": 9},                           "group-too-small 9"),
    ("none is not a number either",       {"number": 0},                           "group-too-small 0"),
    ("nor half a person",                 {"number": 40.5},                        "number 40.5"),
    ("no number",                         {"number": "null"},                      ""),
    ("nor the line",                      {"number": None},                        ""),
    ("asked without consent",             {"consent": "false"},                    "no-consent meeting"),
    ("asked, and nothing said of consent",{"consent": None},                       "no-consent meeting"),
    ("only read",                         {"consent": None, "method": "reading"},  ""),
    ("changed the day it began",          {"opened": "2026-11-01"},                ""),
    ("changed before it began",           {"opened": "2026-11-02"},                "changed-before-opened 2026-11-01"),
    ("reviewed the day it was changed",   {"next_review": "2026-11-01"},           "review-before-changed 2026-11-01"),
    ("introduced, with a page",           {"status": "introduced"},                ""),
    ("introduced, nothing to look at",    {"status": "introduced", "page": None},  "no-page introduced"),
    ("closed, nothing to look at",        {"status": "closed", "page": None},      "no-page closed"),
    ("stopped, nothing to look at",       {"status": "stopped", "page": None},     ""),
    ("shown nowhere",                     {"sections": "[]"},                      "too-short []"),
]  # fmt: skip


@pytest.mark.parametrize(("changes", "expected"), [pytest.param(*row, id=name) for name, *row in RULES])
def test_the_rules_of_a_record(changes: dict[str, object], expected: str, tmp_path: Path) -> None:
    text = insight(**changes)
    values = [line.partition(": ")[2] for line in text.splitlines()]
    found = [f"{told.code.partition('.')[2]} {values[told.spot.line - 1]}" for told in problems(tmp_path, text)]
    assert found == ([expected] if expected else [])


def test_a_translation_may_not_set_a_fact(tmp_path: Path) -> None:
    told = problems(tmp_path, insight(), translated(status="closed"))
    assert [problem.code for problem in told] == ["translation.sets-fact"]


CHANGES = [
    # what changes         to
    ("heard",              "Föräldrar behöver två planer."),
    ("group",              "Föräldrar på två träffar."),
    ("did",                "Sajten har fått två planer."),
]  # fmt: skip


@pytest.mark.parametrize(("word", "words"), CHANGES)
def test_a_translation_is_told_when_any_word_changes(word: str, words: str, tmp_path: Path) -> None:
    def parts(text: str, name: str) -> object:
        return stamped_parts(library(small_site(tmp_path / name, files={NAME: text})).guides[f"{FOLDER}/plan"].source)

    assert parts(insight(), "before") == parts(insight(status="heard"), "facts") != parts(insight(**{word: words}), "x")


LISTED = [
    # whose pages        records, the last one changed first
    ("",                 ["c", "b", "a"]),
    ("parents",          ["b", "a"]),
    ("children",         ["c", "b"]),
    ("family-homes",     []),
]  # fmt: skip


@pytest.mark.parametrize(("readers", "expected"), LISTED)
def test_they_stand_by_day_for_those_they_concern(readers: str, expected: list[str], tmp_path: Path) -> None:
    rows = (
        ("a", "2026-11-01", "[parents]"),
        ("b", "2026-11-02", "[parents, children]"),
        ("c", "2026-11-03", "[children]"),
    )
    files = {f"docs/sv/{FOLDER}/{name}.md": insight(changed=day, sections=shown) for name, day, shown in rows}
    found = newest_first(library(small_site(tmp_path, files=files)).guides.values(), readers)
    assert [guide.key.rpartition("/")[2] for guide, _ in found] == expected
    assert all(insight_of(guide) is facts for guide, facts in found)
