"""News: pages with the day on which they were published."""

from datetime import date

from pydantic import Field

from publishing.library.guides import Facts, Guide
from publishing.library.library import Library

FOLDER = "nyheter"
"""Where every page but the index is a piece of news, and has to say its day."""


class NewsFacts(Facts):
    """The facts of a page that is a piece of news."""

    published: date = Field(description="Dagen då en nyhet publicerades; gör sidan till en nyhet.")


def news(library: Library) -> list[tuple[date, Guide]]:
    """The news with the day of each, newest first; one dated ahead waits for its day."""
    found = [
        (guide.facts.published, guide)
        for guide in library.guides.values()
        if isinstance(guide.facts, NewsFacts) and guide.facts.published <= library.today and library.shown(guide)
    ]
    return sorted(found, key=lambda each: (-each[0].toordinal(), each[1].key))
