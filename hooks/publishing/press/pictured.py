"""Pictured: every window and pictogram that a text shows becomes a file, and says by what right it is shown."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from publishing.library.guides import Guide
from publishing.library.kinds import gifts
from publishing.library.library import Library
from publishing.library.recipes import Ready, ready
from publishing.look.drawings import Drawing, drawings
from publishing.look.drawn import drawn
from publishing.look.own_pictures import Unfit, inside
from publishing.press import licences, vendored


@dataclass(frozen=True)
class Draws:
    """A gift: the drawings that a page of the kind shows beside those of its text."""

    of: Callable[[Guide], Iterable[Drawing]]


def files(library: Library) -> Iterator[Ready]:
    """The drawings, each once, and by what right the pictograms among them are shown."""
    shapes = pictograms(library)
    bodies = (edition.document.body for _, edition in library.editions())
    given = list(gifts(library.kinds, Draws))
    chosen_from = (drawing for guide in library.guides.values() for each in given for drawing in each.of(guide))
    used = dict.fromkeys([*drawings(bodies), *chosen_from])
    for asked in used:
        yield ready(asked.place.as_posix(), drawn(asked, shapes))
    yield from licences.licences(library.pictograms, used)


def pictograms(library: Library) -> dict[str, str]:
    """The name of every pictogram that may be shown → its SVG without the frame.

    One that cannot be shown is left out, and drawn as a dark window: a check tells.
    """
    found = {}
    for each in library.pictograms.pictograms:
        if each.file and each.file in library.own_pictures:
            try:
                found[each.id] = inside(library.own_pictures[each.file])
            except Unfit:
                continue
        elif each.icon and each.icon in vendored.icons():
            found[each.id] = vendored.icons()[each.icon]
    return found
