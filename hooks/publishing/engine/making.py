"""Making: every recipe becomes a file, once, on all cores; what cannot be made is told, and all else is made."""

import struct
import sys
import time
import zlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from zipfile import BadZipFile

from pikepdf import PdfError

from publishing.base.problems import Problem, Spot
from publishing.engine.cores import shared_out
from publishing.engine.keeping import Files, Keeping, called
from publishing.library.recipes import Finished, Ready, Recipe, Unmade
from publishing.press import cache

WORTH_IT = 12
"""Files; with fewer, starting the workers takes longer than they save."""
BROKEN = (
    ArithmeticError, AssertionError, AttributeError, EOFError, LookupError, MemoryError, OSError, RuntimeError,
    TypeError, ValueError, StopIteration, BadZipFile, PdfError, struct.error, zlib.error,
)  # fmt: skip
"""What a fault of the house raises: what Python itself knows and the libraries that draw and pack, but nothing that
stops the program."""


@dataclass(frozen=True)
class Failed:
    """A recipe that made no file, and what is told of it: nothing, where a file that it needs could not be made."""

    problems: tuple[Problem, ...]


@dataclass
class Progress:
    """One line that says how far the work has come; silent when everything was made before."""

    total: int
    begun: float = field(default_factory=time.monotonic)
    done: int = 0

    def step(self) -> None:
        """One more is done."""
        self.done += 1
        last = self.done == self.total
        if sys.stderr.isatty() or last:  # a log has no use for each step
            back, end = ("\r\x1b[K" if sys.stderr.isatty() else ""), ("\n" if last else "")
            print(f"{back}{self.line(time.monotonic() - self.begun)}", end=end, file=sys.stderr, flush=True)

    def line(self, seconds: float) -> str:
        """How many, and how long it will take, `seconds` after it began."""
        left = seconds / self.done * (self.total - self.done)
        rest = f", {left:.0f} s kvar" if self.done < self.total else ""
        return f"Filer: {grouped(self.done)} av {grouped(self.total)}{rest}"


def grouped(number: int) -> str:
    """1240 → 1 240, with a space that does not break."""
    return f"{number:,}".replace(",", "\u00a0")


@dataclass(frozen=True)
class Made:
    """What came of all recipes: place on the site → file, and what is to be mended."""

    finished: Mapping[str, Finished]
    ready: Mapping[str, Ready]
    problems: list[Problem]


def made(wanted: Iterable[Recipe | Ready], folder: Path, *, least: int = WORTH_IT) -> Made:
    """The files of all recipes; what was made before lies in `folder`. A place that two want is told.

    least  so many are made in processes
    """
    given = list(wanted)
    recipes = [each for each in given if isinstance(each, Recipe)]
    kept = Keeping(folder)
    files = all_made(recipes, kept, least)
    finished: dict[str, Finished] = {}
    for recipe in recipes:
        found = files[cache.name_of(recipe)]
        if isinstance(found, Failed):
            continue
        for name, place in [("", recipe.place), *recipe.beside]:
            if place:
                finished.setdefault(place, found[name])
    ready: dict[str, Ready] = {}
    for each in given:
        if isinstance(each, Ready) and each.place not in finished:
            ready.setdefault(each.place, each)
    said = [problem for each in recipes if not isinstance(files[cache.name_of(each)], Failed) for problem in each.says]
    return Made(finished, ready, [*twice(given), *told(recipes, files), *said, *kept.problems()])


def twice(given: Iterable[Recipe | Ready]) -> Iterator[Problem]:
    """Places that two files have: the second would silently take the first one's."""
    seen: set[str] = set()
    for each in given:
        for place in each.places:
            if place in seen:
                yield Problem(Spot(f"site/{place}"), "recipe.twice", {"place": place})
            seen.add(place)


def told(recipes: Iterable[Recipe], files: Mapping[str, Files | Failed]) -> Iterator[Problem]:
    """What is to be mended: of files that belong together, what the first one says."""
    silent: set[str] = set()
    seen: set[str] = set()
    for recipe in recipes:
        for each in with_needs([recipe]):
            name = cache.name_of(each)
            found = files[name]
            if isinstance(found, Failed) and found.problems and name not in seen and recipe.batch not in silent:
                yield from found.problems
                silent |= {recipe.batch} - {""}
            seen.add(name)


def with_needs(recipes: Iterable[Recipe]) -> Iterator[Recipe]:
    """Recipes in their order, each after those whose files it is made of, once."""
    seen: set[int] = set()

    def walk(recipe: Recipe) -> Iterator[Recipe]:
        if id(recipe) not in seen:
            seen.add(id(recipe))
            for need in recipe.needs:
                yield from walk(need)
            yield recipe

    for recipe in recipes:
        yield from walk(recipe)


def all_made(recipes: Iterable[Recipe], kept: Keeping, least: int) -> dict[str, Files | Failed]:
    """Name in the cache → the files of a recipe, or why there are none; made in waves, those that others need first."""
    by_name = {cache.name_of(recipe): recipe for recipe in with_needs(recipes)}
    files: dict[str, Files | Failed] = {}
    left = {}
    for name, recipe in by_name.items():
        found = kept.found(recipe)
        if found is None:
            left[name] = recipe
        else:
            files[name] = found
    if left:
        kept.share()
    progress = Progress(len(left))
    while left:
        wave = [name for name, recipe in left.items() if all(cache.name_of(need) in files for need in recipe.needs)]
        work = _worker([left.pop(name) for name in wave], files, kept)
        for number, result in shared_out(work, range(len(wave)), least=least):
            files[wave[number]] = result
            kept.kept({} if isinstance(result, Failed) else result)
            progress.step()
    return files


def _worker(wave: list[Recipe], files: Mapping[str, Files | Failed], kept: Keeping) -> Callable[[int], Files | Failed]:
    def work(number: int) -> Files | Failed:
        recipe = wave[number]
        needs = [files[cache.name_of(need)] for need in recipe.needs]
        paths = [need[""].path for need in needs if not isinstance(need, Failed)]
        return one(recipe, paths, kept) if len(paths) == len(needs) else Failed(())

    return work


def one(recipe: Recipe, needs: list[Path], kept: Keeping) -> Files | Failed:
    """The files of one recipe, kept in the cache."""
    try:
        return kept.keep(recipe, recipe.make(needs))
    except Unmade as unmade:
        return Failed(unmade.problems)
    except BROKEN as error:
        return Failed((broken(called(recipe), error),))


def broken(place: str, error: Exception) -> Problem:
    """What is told of a fault of the house, and where."""
    return Problem(
        Spot(f"site/{place}"), "recipe.failed", {"place": place, "error": f"{type(error).__name__}: {error}"}
    )
