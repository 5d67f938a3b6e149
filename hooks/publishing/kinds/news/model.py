"""News: pages with the day on which they were published."""

from datetime import date

from pydantic import Field

from publishing.base.days import Days
from publishing.library.guides import Facts, Guide
from publishing.library.library import Library

FOLDER = "nyheter"
"""Where every page but the index is a piece of news, and has to say its day."""


class NewsFacts(Facts):
    """The facts of a page that is a piece of news."""

    published: date = Field(description="Dagen då en nyhet publicerades; gör sidan till en nyhet.")


def days(library: Library, guide: Guide) -> Days | None:
    """The days on which a piece of news is named: it waits for its day."""
    return Days(first=guide.facts.published) if isinstance(guide.facts, NewsFacts) else None


def news(library: Library) -> list[tuple[date, Guide]]:
    """The news with the day of each, newest first."""
    found = [(guide.facts.published, guide) for guide in library.named if isinstance(guide.facts, NewsFacts)]
    return sorted(found, key=lambda each: (-each[0].toordinal(), each[1].key))
