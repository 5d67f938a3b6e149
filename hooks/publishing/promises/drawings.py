"""Drawings: whatever a text shows can be drawn, and no picture is shown that nobody has the right to show."""

import re
from collections.abc import Callable, Container, Iterator

from publishing.base.problems import Problem, Spot, near
from publishing.library.guides import Edition
from publishing.library.library import Library
from publishing.look.drawings import MANY, Drawing, drawing
from publishing.look.own_pictures import Unfit, inside
from publishing.look.pictograms import FILE, OWN
from publishing.look.windows import WINDOWS
from publishing.text.masking import masked
from publishing.text.syntax import Reference, references

SPACED = re.compile(r"!\[[^\[\]\n]*\]\((?P<target>[ \t]*(?:window|windows|pictogram):[^()\n]*)\)")
"""A drawing with a space in its target: Markdown makes no picture of it, and shows the marks as words."""


def check(library: Library) -> Iterator[Problem]:
    """Look at every picture in every text that is drawn and not a file, and at the list of pictograms."""
    for _, edition in library.editions():
        body = edition.document.body
        for found in references(body):
            asked = drawing(found.target) if found.kind == "image" else None
            if asked:
                yield from undrawn(library, edition, found, asked)
        read = {found.offset for found in references(body)}
        for spaced in (each for each in SPACED.finditer(masked(body)) if each.start() not in read):
            spot = edition.document.spot_at(spaced.start(), len(spaced[0]))
            yield Problem(spot, "drawing.space", {"picture": spaced["target"].strip()})
    yield from own(library)


def undrawn(library: Library, edition: Edition, found: Reference, asked: Drawing) -> Iterator[Problem]:
    """What is wrong with one picture."""
    spot = edition.document.spot_at(found.offset, found.length)
    names = asked.names
    if not all(names):
        yield Problem(spot, "drawing.empty", {"picture": found.target})
    elif len(names) not in (MANY if asked.kind == "windows" else (1,)):
        yield Problem(spot, "drawing.number", {"picture": asked.target, "number": len(names)})
    elif asked.kind == "pictogram":
        known = [each.id for each in library.pictograms.pictograms]
        if asked.names[0] not in known and FILE not in library.broken:
            facts = {"picture": asked.names[0], "file": f"docs/_data/{FILE}", **near(asked.names[0], known)}
            yield Problem(spot, "drawing.no-licence", facts)
    else:
        for name in dict.fromkeys(names):
            if name not in WINDOWS:
                yield Problem(spot, "drawing.unknown-window", {"window": name, "known": WINDOWS, **near(name, WINDOWS)})


def own(library: Library) -> Iterator[Problem]:
    """A municipality's own pictures beside the list, both ways, and what they hold."""
    if FILE in library.broken:
        return
    files = [name for name in library.own_pictures if name not in library.broken]
    listed = [(number, each.file) for number, each in enumerate(library.pictograms.pictograms) if each.file]
    for number, name in listed:
        if name not in files and name not in library.broken:
            spot = library.spot(FILE, "pictograms", number, "file")
            yield Problem(spot, "pictogram.no-file", {"file": f"docs/_data/{OWN}/{name}", **near(name, files)})
    for name in files:
        spot = Spot(f"docs/_data/{OWN}/{name}")
        if name not in [each for _, each in listed]:
            yield Problem(spot, "pictogram.no-entry", {"file": name, "list": f"docs/_data/{FILE}"})
            continue
        try:
            inside(library.own_pictures[name])
        except Unfit as unfit:
            yield Problem(spot, f"pictogram.{unfit.why}", {"file": name, "found": unfit.found})


def without_icon(library: Library, icons: Callable[[], Container[str]]) -> Iterator[Problem]:
    """Entries whose icon is not in the package. That the package is not there is told by others.

    icons  the names of all that it holds; a large file, asked for only when there are entries
    """
    entries = list(enumerate(library.pictograms.pictograms))
    known = icons() if any(each.icon for _, each in entries) else {}
    for number, each in entries if known else []:
        if each.icon and each.icon not in known:
            spot = library.spot(FILE, "pictograms", number, "icon")
            yield Problem(spot, "pictogram.no-icon", {"icon": each.icon})
