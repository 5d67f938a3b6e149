"""News: a day so far ahead that nobody can mean it is told."""

from collections.abc import Iterator

from publishing.base.problems import Problem
from publishing.kinds.news.model import NewsFacts
from publishing.library.library import Library
from publishing.library.meant import far_ahead


def check(library: Library) -> Iterator[Problem]:
    """Look at the day of each piece of news."""
    for guide in library.guides.values():
        if isinstance(guide.facts, NewsFacts):
            spot = guide.source.document.front.spot(("published",))
            yield from far_ahead(spot, guide.facts.published, library.today)
