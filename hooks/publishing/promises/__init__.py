"""Floor 4: checks of any page; one file, one promise to the reader."""

from collections.abc import Callable, Container, Iterator

from publishing.base.problems import Problem
from publishing.library.library import Library
from publishing.promises import (
    addresses,
    days,
    drawings,
    links,
    outline,
    raw_html,
    readability,
    sources,
    translations,
    wording,
)

ALL = (
    links.check, raw_html.check, outline.check, translations.check, addresses.check, wording.check, readability.check,
    sources.check, drawings.check, days.check,
)  # fmt: skip


def problems(library: Library, icons: Callable[[], Container[str]]) -> Iterator[Problem]:
    """What is wrong with the texts: the promises of any page, then those of each kind.

    icons  the names of all pictograms of the package
    """
    for check in (*ALL, *(check for kind in library.kinds for check in kind.checks)):
        yield from check(library)
    yield from drawings.without_icon(library, icons)
