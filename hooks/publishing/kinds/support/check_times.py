"""Times: a parent finds the pages of their time, before, during and after, in their own language."""

from collections.abc import Iterator

from publishing.base.problems import Problem
from publishing.kinds.support.model import times_of
from publishing.library.library import Library
from publishing.library.times import TIMES

SECTION = "parents"


def check(library: Library) -> Iterator[Problem]:
    """Every page for parents says its time, no other page does, and each time has a page of its own when one has."""
    pages = [guide for guide in library.guides.values() if guide.is_ordinary and guide.key not in library.broken]
    for guide in pages:
        front, times = guide.source.document.front, times_of(guide)
        if guide.facts.section == SECTION and not times:
            yield Problem(front.spot(("section",)), "parents.no-time", {"times": list(TIMES)})
        elif guide.facts.section != SECTION and times:
            yield Problem(front.spot(("times",)), "parents.time-elsewhere", {"section": guide.facts.section})
    mine = [guide for guide in pages if guide.facts.section == SECTION]
    if not any(len(times_of(guide)) == 1 for guide in mine) or library.broken:
        return  # one page for all of a parent's times is how such a section begins
    spot = min(mine, key=lambda guide: (guide.facts.order, guide.key)).source.document.front.start
    for language in library.languages:
        here = [times_of(guide) for guide in mine if language.code in guide.editions]
        told = {times[0] for times in here if len(times) == 1}
        if lacking := [time for time in TIMES if time not in told]:
            yield Problem(spot, "parents.time-without-page", {"language": language.name, "times": lacking})
