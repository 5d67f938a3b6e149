"""Events: their days can be meant, and what they say of interpreters can be shown in every language."""

from collections.abc import Iterator

from publishing.base.problems import Problem
from publishing.kinds.event.model import event_of
from publishing.library.library import Library
from publishing.library.meant import far_ahead, over_when_reviewed


def check(library: Library) -> Iterator[Problem]:
    """Look at the days, and at the interpreters that are booked."""
    known = [language.code for language in library.languages]
    for guide in library.guides.values():
        event = event_of(guide)
        if event:
            spot = guide.source.document.front.spot(("event", "starts"))
            yield from over_when_reviewed(spot, event.last_day, guide.facts.reviewed)
            yield from far_ahead(spot, event.first_day, library.today)
        booked = event.interpreter if event and isinstance(event.interpreter, list) else []
        for number, code in enumerate(booked):
            if code not in known:
                spot = guide.source.document.front.spot(("event", "interpreter", number))
                yield Problem(spot, "event.interpreter-language", {"language": code, "known": known})
