"""The yearly plan on a page: the months ahead, all in Swedish: it is for those who edit."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from publishing.base.languages import SOURCE
from publishing.kinds.campaign.plan import MonthAhead, months
from publishing.library.library import Library
from publishing.pages.menu import Entry, entry


@dataclass(frozen=True, slots=True)
class PlanRow:
    """A month of the plan, all in Swedish: it is for those who edit.

    links   pages that belong to the month's subject
    held    campaigns and events of the month; said is what has no page yet
    """

    month: str
    first: date
    focus: str
    carriers: Sequence[str]
    links: Sequence[Entry]
    held: Sequence[Entry]
    said: Sequence[str]
    empty: bool


def plan(library: Library) -> list[PlanRow]:
    """The twelve months ahead; none when the site has no plan."""
    return [plan_row(library, month) for month in months(library)]


def plan_row(library: Library, month: MonthAhead) -> PlanRow:
    names = library.wording[SOURCE]("date.months").split("|")
    targets = [library.resolve(target, "index").key for target in month.about.pages]
    guides = [library.guides[key] for key in targets if key in library.guides]
    held = [library.guides[campaign.key] for campaign in month.campaigns] + list(month.events)
    return PlanRow(
        month=f"{names[month.first.month - 1].strip()} {month.first.year}",
        first=month.first,
        focus=month.about.focus,
        carriers=month.about.carriers,
        links=[entry(library, guide, SOURCE) for guide in guides],
        held=[entry(library, guide, SOURCE) for guide in held],
        said=month.planned,
        empty=month.empty,
    )
