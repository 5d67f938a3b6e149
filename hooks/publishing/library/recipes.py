"""Recipes: finished files as what they are made of and how, so that somebody else decides when and on which core."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from publishing.base.problems import Problem


class Unmade(Exception):  # noqa: N818 (an answer, not an accident)
    """A file that cannot be made of what somebody wrote; `problems` says why."""

    def __init__(self, problems: Iterable[Problem]) -> None:
        self.problems = tuple(problems)
        super().__init__("; ".join(problem.code for problem in self.problems))


@dataclass(frozen=True, slots=True)
class Made:
    """What came of a recipe.

    facts   what pages tell of it, such as how many pages or pixels there are
    beside  files that come of the same work, by name: a smaller picture of it
    """

    content: bytes
    facts: Mapping[str, int] = field(default_factory=dict)
    beside: Mapping[str, bytes] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Finished:
    """A finished file, kept where it was made.

    path  in the cache; size in bytes; facts as `Made` tells them
    """

    path: Path
    size: int
    facts: Mapping[str, int]


@dataclass(frozen=True)
class Recipe:
    """A finished file.

    place   on the site, under its root; "" for what only other recipes are made of
    of      everything the bytes depend on, as text; of several recipes with the same, one is made, and tells
    make    makes them, from the files of `needs` in their order, in whatever process
    needs   the recipes whose files it is made of
    beside  places on the site of what comes of the same work, by their names in `Made`; one may lie in two places
    batch   files that belong together: the first that cannot be made tells for all of them
    says    what is told of the file once it is made
    raises  `make` raises Unmade for what somebody has to mend
    """

    place: str
    of: str
    make: Callable[[Sequence[Path]], bytes | Made]
    needs: tuple["Recipe", ...] = ()
    beside: Sequence[tuple[str, str]] = ()
    batch: str = ""
    says: tuple[Problem, ...] = ()

    @property
    def places(self) -> list[str]:
        """Every place on the site that a file of it has."""
        return [place for place in (self.place, *(place for _, place in self.beside)) if place]


@dataclass(frozen=True, slots=True)
class Ready:
    """A finished file that costs less to make than to look for: its place on the site, and its bytes."""

    place: str
    content: bytes

    @property
    def places(self) -> list[str]:
        """Its place, as a recipe tells its own."""
        return [self.place]


def ready(place: str, content: str | bytes) -> Ready:
    """A file that is ready; text is written as UTF-8."""
    return Ready(place, content.encode() if isinstance(content, str) else content)
