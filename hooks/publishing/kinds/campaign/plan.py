"""The yearly plan: what each month is about, and what is to happen in the months ahead. campaigns/plan.yml."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated, Any, Self

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from publishing.base.validation import Content, fault
from publishing.kinds.campaign.campaigns import CAMPAIGNS
from publishing.kinds.campaign.model import Campaign
from publishing.kinds.event.model import event_of, events
from publishing.library.guides import Guide
from publishing.library.intake import Data
from publishing.library.library import Library

AS_WRITTEN = r"^(\d{4})-(0[1-9]|1[0-2])$"
MONTHS = range(1, 13)


def first_of(value: Any) -> date:
    """`2027-01` as the first day of that month."""
    found = re.fullmatch(AS_WRITTEN, str(value))
    if not found or found[1] == "0000":
        raise fault("plan.year-month", at="", value=value)
    return date(int(found[1]), int(found[2]), 1)


YearMonth = Annotated[date, BeforeValidator(first_of), WithJsonSchema({"type": "string", "pattern": AS_WRITTEN})]


class Planned(Content):
    """Something decided that has no page of its own yet."""

    month: YearMonth = Field(description="År och månad: 2027-01.")
    what: str = Field(min_length=2, max_length=200, description="Vad som ska hända.")


class PlanMonth(Content):
    """What a month is about, every year."""

    month: int = Field(description="Månadens nummer, 1–12.")
    focus: str = Field(min_length=2, max_length=300, description="Månadens ämne.")
    carriers: list[str] = Field(default_factory=list, description="Det som bär budskapet: affisch, träff, inlägg.")
    pages: list[str] = Field(default_factory=list, description="Sidor som hör till ämnet, räknade från docs/sv/.")


class Plan(Content):
    """The plan file."""

    months: list[PlanMonth] = Field(description="Årets tolv månader, var och en en gång.")
    planned: list[Planned] = Field(default_factory=list, description="Det som är bestämt en viss månad ett visst år.")

    @model_validator(mode="after")
    def has_each_month_once(self) -> Self:
        given = [each.month for each in self.months]
        wrong = [month for month in sorted({*MONTHS, *given}) if given.count(month) != 1 or month not in MONTHS]
        if wrong:
            raise fault("plan.month", at="months", months=wrong)
        return self


PLAN = Data("campaigns/plan.yml", Plan, None, needed=lambda guides: False)


@dataclass(frozen=True, slots=True)
class MonthAhead:
    """A month to come: its first day, its place in the plan file, and what is to happen in it."""

    first: date
    number: int
    about: PlanMonth
    campaigns: tuple[Campaign, ...]
    events: tuple[Guide, ...]
    planned: tuple[str, ...]

    @property
    def empty(self) -> bool:
        return not (self.campaigns or self.events or self.planned)


def months_ahead(
    plan: Plan, today: date, campaigns: Iterable[Campaign], events: Iterable[Guide], count: int = 12
) -> list[MonthAhead]:
    """The coming months, this one first.

    campaigns  those without an end fill no month: they would hide that nothing new is planned
    events     pages of events; a cancelled one fills no month
    """
    dated, held = list(campaigns), list(events)
    order = {each.month: number for number, each in enumerate(plan.months)}
    found = []
    for first in _firsts(today, count):
        number = order[first.month]
        last = _next(first) - timedelta(days=1)
        found.append(
            MonthAhead(
                first,
                number,
                plan.months[number],
                tuple(c for c in dated if c.facts.ends and c.facts.starts <= last and first <= c.facts.ends),
                tuple(guide for guide in held if _in(guide, first, last)),
                tuple(each.what for each in plan.planned if each.month == first),
            )
        )
    return found


def _in(guide: Guide, first: date, last: date) -> bool:
    event = event_of(guide)
    return bool(event and not event.cancelled and event.first_day <= last and first <= event.last_day)


def _firsts(today: date, count: int) -> Sequence[date]:
    firsts = [today.replace(day=1)]
    while len(firsts) < count:
        firsts.append(_next(firsts[-1]))
    return firsts


def _next(first: date) -> date:
    return (first + timedelta(days=31)).replace(day=1)


def months(library: Library, count: int = 12) -> list[MonthAhead]:
    """The months ahead with all that is to happen in them, coming campaigns too: for those who plan."""
    plan = PLAN.find(library)
    if plan is None:
        return []
    known = sorted(CAMPAIGNS.of(library).values(), key=lambda each: (each.facts.starts, each.slug))
    return months_ahead(plan, library.today, known, events(library), count)
