"""Opening: hours as they are written, what is wrong with them, and the week they make."""

from typing import Any

import pytest

from publishing.base.problems import Refused, Spot
from publishing.base.source import Source
from publishing.base.validation import validate
from publishing.base.yamltext import Mapped, read_yaml
from publishing.kinds.contact.model import Contact, Contacts
from publishing.kinds.contact.opening import OpenSpan, alike, week

OFFICE = [
    {"days": ["mon", "tue", "wed", "thu"], "opens": "08:30", "closes": "16:00"},
    {"days": ["fri"], "opens": "08:30", "closes": "15:00"},
]


def contact(hours: Any) -> Contact:
    return validate(Contact, Mapped({"id": "x", "hours": hours}, {}, {}, Spot("x.yml")))


def span(days: str, opens: str = "08:30", closes: str = "16:00") -> dict[str, Any]:
    return {"days": days.split(), "opens": opens, "closes": closes}


WRONG = [
    # what it shows                       hours                                               code
    ("without a leading zero",            [span("mon", "8:30")],                              "contact.time"),
    ("what YAML makes of 8:30",           [span("mon", "510")],                               "contact.time"),
    ("with a dot",                        [span("mon", "08.30")],                             "contact.time"),
    ("an hour that does not exist",       [span("mon", "08:30", "24:00")],                    "contact.time"),
    ("a line after the time",             [span("mon", "08:30\n", "16:00")],                  "contact.time"),
    ("closes before it opens",            [span("mon", "16:00", "08:30")],         "contact.closes-before-opens"),
    ("closes as it opens",                [span("mon", "08:30", "08:30")],         "contact.closes-before-opens"),
    ("a day nobody knows",                [span("mon måndag")],                               "field.choice"),
    ("no days",                           [span("")],                                         "field.too-short"),
    ("no spans",                          [],                                                 "field.too-short"),
    ("a day twice in one span",           [span("mon mon")],                                  "contact.hours-overlap"),
    ("a day in two spans that overlap",   [*OFFICE, span("fri", "14:59", "18:00")],           "contact.hours-overlap"),
    ("one span inside another",           [span("mon", "10:00", "11:00"), span("mon")],       "contact.hours-overlap"),
    ("days without times",                [{"days": ["mon"], "closes": "16:00"}],             "field.missing"),
    ("a group",                           {"mon": "08:30"},                                   "field.text"),
    ("a list of words",                   ["08:30–16:00"],                                    "field.group"),
]  # fmt: skip


@pytest.mark.parametrize(("hours", "code"), [pytest.param(*row, id=name) for name, *row in WRONG])
def test_what_is_wrong_with_hours(hours: Any, code: str) -> None:
    with pytest.raises(Refused) as refused:
        contact(hours)
    assert [problem.code for problem in refused.value.problems] == [code]


TOLD = [
    # what it shows                    the second span                                         line, column, marked
    ("a wrong time, at the time",      "{days: [fri], opens: 8:30, closes: '15:00'}",          (5, 30, "8:30")),
    ("a wrong day, at the day",        "{days: [frei], opens: '08:30', closes: '15:00'}",      (5, 17, "frei")),
    ("an overlap, at the later span",  "{days: [mon], opens: '15:00', closes: '16:00'}",       (5, 9, "{")),
    ("a key left out, at the span",    "{days: [fri], opens: '08:30'}",                        (5, 9, "{")),
]  # fmt: skip


@pytest.mark.parametrize(("second", "place"), [pytest.param(*row, id=name) for name, *row in TOLD])
def test_where_it_is_told(second: str, place: tuple[int, int, str]) -> None:
    text = f"""contacts:
  - id: x
    hours:
      - {{days: [mon], opens: "08:30", closes: "16:00"}}
      - {second}
"""
    with pytest.raises(Refused) as refused:
        validate(Contacts, read_yaml(Source("contacts.yml", text)))
    (problem,) = refused.value.problems
    line, column, marked = place
    assert (problem.spot.line, problem.spot.column) == (line, column)
    assert problem.spot.excerpt[column - 1 :].startswith(marked)


def test_a_time_needs_no_quotation_marks_here() -> None:
    text = "contacts:\n  - id: x\n    hours:\n      - {days: [sun], opens: 00:00, closes: 23:59}\n"
    (found,) = validate(Contacts, read_yaml(Source("contacts.yml", text))).contacts
    assert [(each.opens, each.closes) for each in found.spans] == [("00:00", "23:59")]


WORDS = [
    ("always", "always", {}),
    ("see-web", "see-web", {}),
    ("not told yet", "FYLL I: telefontider", {"hours": "telefontider"}),
    ("day by day", OFFICE, {}),
]


@pytest.mark.parametrize(("hours", "gaps"), [pytest.param(*row, id=name) for name, *row in WORDS])
def test_hours_are_words_or_spans(hours: Any, gaps: dict[str, str]) -> None:
    found = contact(hours)
    assert found.placeholders == gaps
    assert bool(found.spans) == isinstance(hours, list)


MORNING, NOON, EVENING = ("08:00", "12:00"), ("13:00", "16:00"), ("16:00", "18:00")
WEEKS: list[tuple[str, list[dict[str, Any]], list[Any], list[Any]]] = [
    # what it shows, spans, the week from Monday, days that are alike
    ("an office", OFFICE, [*[[("08:30", "16:00")]] * 4, [("08:30", "15:00")], [], []],
     [(0, 3, [("08:30", "16:00")]), (4, 4, [("08:30", "15:00")])]),
    ("closed for lunch, written backwards", [span("mon", *NOON), span("mon", *MORNING)],
     [[MORNING, NOON], *[[]] * 6], [(0, 0, [MORNING, NOON])]),
    ("what touches is one", [span("sun", *EVENING), span("sun", *NOON)],
     [*[[]] * 6, [("13:00", "18:00")]], [(6, 6, [("13:00", "18:00")])]),
    ("a closed day between", [span("mon wed", *MORNING)],
     [[MORNING], [], [MORNING], *[[]] * 4], [(0, 0, [MORNING]), (2, 2, [MORNING])]),
]  # fmt: skip


@pytest.mark.parametrize(("spans", "days", "told"), [pytest.param(*row, id=name) for name, *row in WEEKS])
def test_the_week(spans: list[dict[str, Any]], days: list[Any], told: list[Any]) -> None:
    found = week([OpenSpan.model_validate(each) for each in spans])
    assert found == days
    assert alike(found) == told
