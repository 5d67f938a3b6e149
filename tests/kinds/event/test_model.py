"""Events: when they are, what is wrong with how they are written, and when they are over."""

from datetime import date, datetime, timedelta
from pathlib import Path

import pytest
from pydantic import ValidationError

from publishing.base.clock import STOCKHOLM
from publishing.kinds.event.model import Event, EventState, event_of, local_time
from tests.tools.happenings import AT_THE_LIBRARY, event, page
from tests.tools.small import library, small_site

EVENING = {
    "starts": "2027-01-14 18:00", "ends": "2027-01-14 19:30", "place": "Stadsbiblioteket",
    "access": ["step-free"], "interpreter": "ask",
}  # fmt: skip


TIMES = [
    # what it shows                                   as written          time ahead of UTC, in hours
    ("winter time",                                   "2027-01-14 18:00", 1),
    ("summer time",                                   "2027-07-14 18:00", 2),
    ("just before the clocks go forward",             "2027-03-28 01:59", 1),
    ("just after",                                    "2027-03-28 03:00", 2),
    ("of an hour that comes twice, the first",        "2027-10-31 02:30", 2),
    ("just after the hour that comes twice",          "2027-10-31 03:00", 1),
]  # fmt: skip


@pytest.mark.parametrize(("written", "hours"), [pytest.param(*row, id=name) for name, *row in TIMES])
def test_a_time_is_swedish(written: str, hours: int) -> None:
    found = local_time(written)
    assert found.replace(tzinfo=None) == datetime.fromisoformat(written) and found.tzinfo is STOCKHOLM
    assert found.utcoffset() == timedelta(hours=hours)


WRONG = [
    # what it shows                            what is written                        code
    ("a day that does not exist",              {"starts": "2027-02-30 18:00"},        "event.time"),
    ("a day without a time",                   {"starts": "2027-01-14"},              "event.time"),
    ("a time that does not exist",             {"ends": "2027-01-14 24:00"},          "event.time"),
    ("with seconds",                           {"ends": "2027-01-14 19:30:00"},       "event.time"),
    ("with a T",                               {"ends": "2027-01-14T19:30"},          "event.time"),
    ("words",                                  {"starts": "i kväll"},                 "event.time"),
    ("a list",                                 {"starts": ["2027-01-14 18:00"]},      "event.time"),
    ("a year before there were clocks",        {"starts": "0001-01-01 00:00"},        "event.time"),
    ("in the hour that summer time leaves out", {"starts": "2027-03-28 02:30"},       "event.no-such-time"),
    ("the first minute of it",                 {"starts": "2027-03-28 02:00"},        "event.no-such-time"),
    ("ends before it starts",                  {"ends": "2027-01-14 17:00"},          "event.ends-before-start"),
    ("ends as it starts",                      {"ends": "2027-01-14 18:00"},          "event.ends-before-start"),
    ("neither a place nor online",             {"place": None},                       "event.no-place"),
    ("a place one may not get into",           {"access": []},                        "event.no-access"),
    ("both with and without steps",            {"access": ["step-free", "not-step-free"]}, "event.access-twice"),
    ("nothing about interpreters",             {"interpreter": None},                 "event.no-interpreter"),
    ("no language of an interpreter",          {"interpreter": []},                   "event.no-interpreter"),
]  # fmt: skip


@pytest.mark.parametrize(("change", "code"), [pytest.param(*row, id=name) for name, *row in WRONG])
def test_what_is_wrong_with_an_event(change: dict[str, object], code: str) -> None:
    with pytest.raises(ValidationError) as raised:
        Event.model_validate({**EVENING, **change})
    assert [error["ctx"]["code"] for error in raised.value.errors()] == [code]


RIGHT = [
    # what it shows                 what is written
    ("at a place",                  {}),
    ("online alone",                {"place": None, "online": "true", "access": []}),
    ("with an interpreter booked",  {"interpreter": ["ar", "so"]}),
    ("both",                        {"online": "true"}),
    ("over midnight",               {"ends": "2027-01-15 01:00"}),
]  # fmt: skip


@pytest.mark.parametrize("change", [pytest.param(*row, id=name) for name, *row in RIGHT])
def test_where_an_event_may_be(change: dict[str, object]) -> None:
    assert Event.model_validate({**EVENING, **change}).cancelled is False


STATES = [
    # what it shows                            ends                today               state
    ("the day before",                         "2027-01-14 19:30", date(2027, 1, 13), "coming"),
    ("the whole day it is on",                 "2027-01-14 19:30", date(2027, 1, 14), "coming"),
    ("the day after",                          "2027-01-14 19:30", date(2027, 1, 15), "over"),
    ("the day it ends on, when that is later", "2027-01-15 01:00", date(2027, 1, 15), "coming"),
]  # fmt: skip


@pytest.mark.parametrize(("ends", "today", "state"), [pytest.param(*row, id=name) for name, *row in STATES])
def test_when_an_event_is_over(ends: str, today: date, state: EventState) -> None:
    assert Event.model_validate({**EVENING, "ends": ends}).state(today) == state


def test_a_page_with_a_time_is_an_event_and_another_is_not(tmp_path: Path) -> None:
    text = page("Öppet hus", event("2027-01-14 18:00", "2027-01-14 19:30", AT_THE_LIBRARY))
    guides = library(small_site(tmp_path, files={"docs/sv/oppet-hus.md": text})).guides
    held = event_of(guides["oppet-hus"])
    assert held and (held.place, held.first_day, held.last_day) == ("Stadsbiblioteket", *[date(2027, 1, 14)] * 2)
    assert guides["oppet-hus"].kind == "event"
    assert event_of(guides["index"]) is None


def test_an_editor_that_reads_the_schema_helps_with_the_time() -> None:
    given = Event.model_json_schema()["properties"]["starts"]
    assert given["type"] == "string" and given["pattern"] == r"^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$"
