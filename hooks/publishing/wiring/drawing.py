"""Drawing: every window and pictogram that a text shows becomes a file."""

from collections.abc import Iterator
from pathlib import Path

from publishing.base.source import read
from publishing.content.drawings import drawings
from publishing.outputs import vendored
from publishing.outputs.artefacts import Artefact, artefact
from publishing.pages.drawings import drawn
from publishing.wiring.build import Build

OWN = Path("docs/_data/pictograms")
"""Where a municipality keeps pictures of its own."""


def artefacts(now: Build) -> Iterator[Artefact]:
    """The files, each once."""
    inside = pictograms(now)
    bodies = (edition.document.body for _, edition in now.library.editions())
    for asked in drawings(bodies):
        yield artefact(asked.place.as_posix(), drawn(asked, inside).encode())


def pictograms(now: Build) -> dict[str, str]:
    """The name of every pictogram that may be shown → its SVG without the frame; those that are not there are told."""
    icons, found = vendored.icons(), {}
    for each in now.library.pictograms.pictograms:
        own = now.root / OWN / each.file if each.file else None
        if own and own.is_file():
            found[each.id] = read(own, now.root).text
        elif each.icon in icons:
            found[each.id] = icons[each.icon]
    return found
