"""Opening: the hours at which somebody answers, day by day."""

import re
from collections.abc import Sequence
from typing import Annotated, Any, Literal, Self, get_args

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema, model_validator

from publishing.base.validation import Content, fault

Day = Literal["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
DAYS: tuple[Day, ...] = get_args(Day)
CLOCK = r"^([01]\d|2[0-3]):[0-5]\d$"
Hours = tuple[str, str]
"""(opens, closes), as 08:30; times of such a form stand in the order of the day when they are sorted."""


def clock_time(value: Any) -> str:
    """`08:30`, with four digits. Without quotation marks other readers of YAML take 8:30 for the number 510."""
    if not isinstance(value, str) or not re.fullmatch(CLOCK, value):
        raise fault("contact.time", at="", value=value)
    return value


ClockTime = Annotated[str, BeforeValidator(clock_time), WithJsonSchema({"type": "string", "pattern": CLOCK})]


class OpenSpan(Content):
    """A stretch of the day, the same on one day or several."""

    days: list[Day] = Field(min_length=1, description="Dagarna: mon, tue, wed, thu, fri, sat, sun.")
    opens: ClockTime = Field(description='Klockslaget då det öppnar, inom citattecken: "08:30".')
    closes: ClockTime = Field(description='Klockslaget då det stänger, samma dag: "16:00".')

    @model_validator(mode="after")
    def closes_after_it_opens(self) -> Self:
        if self.closes <= self.opens:
            raise fault("contact.closes-before-opens", at="closes", opens=self.opens, closes=self.closes)
        return self


def not_twice(spans: list[OpenSpan]) -> list[OpenSpan]:
    """No moment is told twice: one of the two would be a slip."""
    taken: dict[Day, list[Hours]] = {}
    for number, span in enumerate(spans):
        for day in span.days:
            for opens, closes in taken.setdefault(day, []):
                if span.opens < closes and opens < span.closes:
                    facts = {"day": day, "first": f"{opens}–{closes}", "second": f"{span.opens}–{span.closes}"}
                    raise fault("contact.hours-overlap", at=number, **facts)
            taken[day].append((span.opens, span.closes))
    return spans


Spans = Annotated[list[OpenSpan], Field(min_length=1), AfterValidator(not_twice)]


def week(spans: Sequence[OpenSpan]) -> list[list[Hours]]:
    """The hours of each day, Monday first; a day when nobody answers is empty. What touches is one stretch."""
    found: list[list[Hours]] = []
    for day in DAYS:
        hours: list[Hours] = []
        for opens, closes in sorted((span.opens, span.closes) for span in spans if day in span.days):
            if hours and hours[-1][1] == opens:
                hours[-1] = (hours[-1][0], closes)
            else:
                hours.append((opens, closes))
        found.append(hours)
    return found


def alike(days: Sequence[Sequence[Hours]]) -> list[tuple[int, int, list[Hours]]]:
    """(first day, last day, hours), 0 for Monday: neighbouring days with the same hours told as one, closed ones not
    at all."""
    found: list[tuple[int, int, list[Hours]]] = []
    for number, hours in enumerate(days):
        if found and found[-1][1] == number - 1 and found[-1][2] == list(hours):
            found[-1] = (found[-1][0], number, list(hours))
        elif hours:
            found.append((number, number, list(hours)))
    return found
