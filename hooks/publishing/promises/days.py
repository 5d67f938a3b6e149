"""Days: what somebody says to have done has been done, and a text that is called reviewed was so lately."""

from collections.abc import Iterator

from publishing.base.problems import Problem
from publishing.base.validation import Content
from publishing.library.guides import Guide
from publishing.library.library import Library
from publishing.library.meant import done_days, long_ago, not_yet


def check(library: Library) -> Iterator[Problem]:
    """Look at the days in texts and in data."""
    for guide in library.guides.values():
        if not (guide.own_words or guide.key in library.broken):
            yield from of_page(library, guide)
    for name, value in library.data.items():
        if isinstance(value, Content):
            file = name.rpartition("/")[2]
            for path, day in done_days(value):
                yield from not_yet(library.spot(file, *path), day, library.today)


def of_page(library: Library, guide: Guide) -> Iterator[Problem]:
    """The days of a page, and those of its translations."""
    front = guide.source.document.front
    for path, day in done_days(guide.source.record or guide.facts):
        yield from not_yet(front.spot(path), day, library.today)
    if "reviewed" in front.data:
        yield from long_ago(front.spot(("reviewed",)), guide.facts.reviewed, library.today)
    for edition in guide.editions.values():
        if edition.native_reader:
            yield from not_yet(edition.document.front.spot(("native_reader",)), edition.native_reader, library.today)
