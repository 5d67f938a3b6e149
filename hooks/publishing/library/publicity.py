"""Publicity: whom a page is for on a day, decided in one place for every list, menu, file and machine that names pages.

| what it is   | named | told | built with its own words |
|--------------|-------|------|--------------------------|
| PUBLIC       | yes   | yes  | yes                      |
| OVER         | no    | yes  | yes                      |
| BY_ADDRESS   | no    | no   | yes                      |
| WITHHELD     | no    | no   | no                       |

named  by menus, lists, maps of the site, our search, search engines: sitemap, hreflang, structured data
told   as something that has been: feeds, calendars, lists of what is over
"""

from datetime import date
from enum import Enum
from typing import TYPE_CHECKING

from publishing.base.days import Days
from publishing.library.gifts import Named
from publishing.library.guides import Guide

if TYPE_CHECKING:  # a library asks
    from publishing.library.library import Library


class Publicity(Enum):
    """Whom a page is for."""

    PUBLIC = "for everybody"
    OVER = "for everybody who looks back"
    BY_ADDRESS = "for those who have been given its address: unlisted, or ahead of its day"
    WITHHELD = "for nobody any more"


NAMED = frozenset({Publicity.PUBLIC})
TOLD = frozenset({Publicity.PUBLIC, Publicity.OVER})


def publicity(library: "Library", guide: Guide) -> Publicity:
    """What a page is today."""
    days, today = _days(library, guide), library.today
    if guide.withheld:
        return Publicity.WITHHELD
    if days is None or not guide.facts.listed or (days.first and today < days.first):
        return Publicity.BY_ADDRESS
    return Publicity.PUBLIC if days.hold(today) else Publicity.OVER


def first_day(library: "Library", guide: Guide) -> date | None:
    """The day from which everybody finds a page that is ahead of it; None for all others."""
    days = _days(library, guide)
    first = days.first if days and guide.facts.listed and not guide.withheld else None
    return first if first and library.today < first else None


def _days(library: "Library", guide: Guide) -> Days | None:
    """The days on which its kind lets a page be named: always, when it says nothing."""
    return next((each.days(library, guide) for each in library.gives(guide, Named)), Days())
