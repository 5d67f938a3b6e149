"""A parent's times on a page: three doors, before, during and after, and which of them the page is about."""

from collections.abc import Sequence
from dataclasses import dataclass

from publishing.kinds.support.model import times_of
from publishing.library.guides import Guide
from publishing.library.library import Library
from publishing.library.times import TIMES, Time
from publishing.look.facade import facade

SECTION = "parents"
LIT: dict[Time, str] = {"before": "visit", "during": "lamp", "after": "door"}
"""The window of each time where the page is about it; else it is dark."""


@dataclass(frozen=True, slots=True)
class TimeDoor:
    """A time as a door: the address of its own page from the site's root, and its window (SVG, hidden from screen
    readers), lit when the page it stands on is about that time.

    here   the page it stands on is the one it leads to
    about  the page it stands on is about that time
    """

    time: Time
    address: str
    picture: str
    here: bool
    about: bool


def doors(library: Library, guide: Guide, code: str) -> Sequence[TimeDoor]:
    """The doors of a page for parents, in order; none on other pages, nor where a time has no page of its own."""
    if guide.facts.section != SECTION or not guide.is_ordinary:
        return []
    found = []
    for time in TIMES:
        home = own_page(library, time)
        if home is None:
            return []
        about = time in times_of(guide)
        picture = facade([LIT[time] if about else "dark"], 1)
        found.append(TimeDoor(time, library.addresses[home.key, code], picture, home.key == guide.key, about))
    return found


def own_page(library: Library, time: Time) -> Guide | None:
    """The page of a time: an ordinary page with just that time; of several the first in order."""
    pages = [
        guide
        for guide in library.named
        if guide.is_ordinary and guide.facts.section == SECTION and guide.facts.layout == "page"
        and times_of(guide) == [time]
    ]  # fmt: skip
    return min(pages, key=lambda guide: (guide.facts.order, guide.key), default=None)
