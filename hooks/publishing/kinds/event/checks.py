"""Events: what an event says of interpreters can be shown in every language."""

from collections.abc import Iterator

from publishing.base.problems import Problem
from publishing.kinds.event.model import event_of
from publishing.library.library import Library


def check(library: Library) -> Iterator[Problem]:
    """Look at the interpreters that are booked."""
    known = [language.code for language in library.languages]
    for guide in library.guides.values():
        event = event_of(guide)
        booked = event.interpreter if event and isinstance(event.interpreter, list) else []
        for number, code in enumerate(booked):
            if code not in known:
                spot = guide.source.document.front.spot(("event", "interpreter", number))
                yield Problem(spot, "event.interpreter-language", {"language": code, "known": known})
