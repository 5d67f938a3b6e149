"""Keeping: finished files found in the cache, or kept there; a cache that fails costs time and nothing else."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from publishing.base.problems import Problem, Spot
from publishing.library.recipes import Finished, Made, Recipe, Unmade
from publishing.library.site import CACHE
from publishing.press import cache

Files = dict[str, Finished]
CALLED = 40
"""Letters of what a file without a place is called by."""


@dataclass
class Keeping:
    """The cache as one build meets it.

    damaged  what was found damaged, and is made anew
    outside  whether anything had to be kept elsewhere
    """

    folder: Path
    damaged: list[str] = field(default_factory=list)
    outside: bool = False

    @property
    def spare(self) -> Path:
        """Where files lie when the cache takes none."""
        return Path(cache.spare().name)

    def share(self) -> None:
        """Make the spare folder before there are workers: one that a worker made would end with it."""
        cache.spare()

    def found(self, recipe: Recipe) -> Files | None:
        """The files of a recipe, when they were made before and are whole."""
        try:
            return cache.found(self.folder, recipe)
        except cache.Damaged:
            self.damaged.append(called(recipe))
            return None

    def keep(self, recipe: Recipe, made: bytes | Made) -> Files:
        """Its files, kept where there is room.

        raises  Unmade when there is none
        """
        for folder in (self.folder, self.spare):
            try:
                return cache.keep(folder, recipe, made)
            except OSError:
                continue
        raise Unmade([Problem(Spot(f"site/{called(recipe)}"), "cache.no-room", {"place": called(recipe)})])

    def kept(self, files: Files) -> None:
        """Take note of where a worker kept something."""
        self.outside = self.outside or any(file.path.parent == self.spare for file in files.values())

    def problems(self) -> Iterator[Problem]:
        """What is wrong with the cache, once."""
        if self.damaged:
            facts = {"count": len(self.damaged), "first": self.damaged[0]}
            yield Problem(Spot(CACHE.as_posix()), "cache.damaged", facts)
        if self.outside:
            yield Problem(Spot(CACHE.as_posix()), "cache.unwritable")


def called(recipe: Recipe) -> str:
    """A recipe, as it is told of."""
    return recipe.place or recipe.of[:CALLED]
