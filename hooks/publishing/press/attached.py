"""Attached: the files that lie beside texts, each freed of what is not shown of it, or told with what to do."""

from collections.abc import Callable, Iterator
from pathlib import Path

from publishing.base.problems import Problem, Spot
from publishing.base.source import Source
from publishing.library.library import Library
from publishing.library.recipes import Made, Recipe, Unmade
from publishing.library.ways import published
from publishing.look.own_pictures import Unfit
from publishing.look.raster import MOST_MILLIONS, Unshown, size_of, smaller_name
from publishing.press.cache import code_mark
from publishing.press.freeing import Unfreed
from publishing.press.heads import UNKNOWN, head_of, kind_of
from publishing.press.photographs import digest
from publishing.press.sorts import OTHERWISE, SORTS, ending
from publishing.text.syntax import references

STUMBLES = (LookupError, ValueError, TypeError, AttributeError, ArithmeticError, EOFError, SyntaxError, RuntimeError)
"""What readers of files raise when a broken one leads them astray: its author can mend that, and nobody else."""
NOT_UTF8 = "file.not-utf8"
"""What is told of any text in other letters."""


def problems(library: Library) -> Iterator[Problem]:
    """What can be told of the files without reading them to their end."""
    if library.files:
        named = places(library)
        for file in sorted(library.files):
            yield from unfit(library, file, named.get(file))


def files(library: Library) -> Iterator[Recipe]:
    """Every file that may be published, at the address its language gives it."""
    if library.files:
        named = places(library)
        for file in sorted(library.files):
            if not any(unfit(library, file, None)):
                yield recipe(library, file, named.get(file))


def places(library: Library) -> dict[str, Spot]:
    """Where the files are named first: a path under docs/ → the author's line, Swedish before other languages."""
    found: dict[str, Spot] = {}
    for guide, edition in library.editions():
        for each in references(edition.document.body):
            target = library.resolve(each.target, guide.key)
            if target.kind == "file":
                file = library.file_for(target.file, edition.language.code)
                found.setdefault(file, edition.document.spot_at(each.offset, each.length))
    return found


def unfit(library: Library, file: str, named: Spot | None) -> Iterator[Problem]:
    """Why a file cannot be published, as far as its name and its first bytes say."""
    path, sort = library.docs / file, SORTS.get(ending(file))
    facts = {"file": f"docs/{file}"}
    spot = named or Spot(f"docs/{file}")
    if sort is None:
        code = OTHERWISE.get(ending(file), "sort")
        yield Problem(spot, f"attached.{code}", facts)
        return
    head = head_of(path)
    content = kind_of(head)
    if not head:
        yield Problem(spot, "attached.empty", facts)
    elif not sort.holds(content):
        if content == UNKNOWN:
            yield Problem(spot, "attached.broken", facts)
        else:
            yield Problem(spot, "attached.misnamed", facts | {"content": content, "ending": ending(file)})
    elif sort.look:
        yield from told(library, file, named, sort.look)


def told(library: Library, file: str, named: Spot | None, work: Callable[[Path], object]) -> Iterator[Problem]:
    """What is told of a file when something is done with it."""
    facts = {"file": f"docs/{file}"}
    try:
        work(library.docs / file)
    except Unshown as unshown:
        facts |= {"most": str(MOST_MILLIONS)} if unshown.why == "huge" else {}
        yield Problem(named or Spot(f"docs/{file}"), f"attached.{unshown.why}", facts)
    except Unfit as found:
        why = "broken" if found.why == "not-svg" else found.why
        yield Problem(named or Spot(f"docs/{file}"), f"attached.{why}", facts | {"found": found.found})
    except Unfreed as found:
        spot = named or Spot(f"docs/{file}")
        if found.line:
            spot = Source(f"docs/{file}", (library.docs / file).read_bytes().decode("utf-8", "replace")).spot(
                found.line
            )
        code = NOT_UTF8 if found.why == "not-utf8" else f"attached.{found.why}"
        yield Problem(spot, code, facts | {"found": found.found, "number": str(found.line)})
    except STUMBLES:
        yield Problem(named or Spot(f"docs/{file}"), "attached.broken", facts)


def recipe(library: Library, file: str, named: Spot | None) -> Recipe:
    """A file as it is published, with the smaller pictures that stand beside it."""
    path, sort, place = library.docs / file, SORTS[ending(file)], published(library, file)
    widths = size_of(path).smaller if sort.is_picture else []

    def make(_: object) -> bytes | Made:
        made: list[bytes | Made] = []
        if found := list(told(library, file, named, lambda path: made.append(sort.free(path)))):
            raise Unmade(found)
        return made[0]

    beside = [(smaller_name("", width), smaller_name(place, width)) for width in widths]
    return Recipe(place, f"attached {ending(file)} {code_mark()} {digest(path)}", make, beside=beside)
