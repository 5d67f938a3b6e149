"""Wording: whatever data name has words, so that no page shows an empty card."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from publishing.base.languages import SOURCE
from publishing.base.problems import Problem, Spot
from publishing.library.kinds import gifts
from publishing.library.library import Library


@dataclass(frozen=True)
class Worded:
    """A gift: the keys of the wording that its data need."""

    keys: Callable[[Library], Iterable[str]]


def check(library: Library) -> Iterator[Problem]:
    """What data files name must have Swedish words; other languages are compared with the Swedish file."""
    words = library.wording[SOURCE].words
    for key in (key for each in gifts(library.kinds, Worded) for key in each.keys(library)):
        if key not in words:
            yield Problem(Spot("docs/_data/wording/sv.yml"), "wording.not-there", {"key": key})
