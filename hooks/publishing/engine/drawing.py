"""Drawing: every window and pictogram that a text shows becomes a file."""

from collections.abc import Iterator

from publishing.engine.build import Build
from publishing.look.drawings import DARK, drawings
from publishing.look.drawn import drawn
from publishing.look.own_pictures import Unfit, inside
from publishing.press import licences, vendored
from publishing.press.artefacts import Artefact, artefact


def artefacts(now: Build) -> Iterator[Artefact]:
    """The files, each once, and by what right the pictograms among them are shown."""
    shapes = pictograms(now)
    bodies = (edition.document.body for _, edition in now.library.editions())
    makers = (guide.facts.welcome for guide in now.library.guides.values() if guide.facts.welcome)
    chosen_from = (drawing for welcome in makers for drawing in [*welcome.drawings, DARK])
    used = dict.fromkeys([*drawings(bodies), *chosen_from])
    for asked in used:
        yield artefact(asked.place.as_posix(), drawn(asked, shapes).encode())
    yield from licences.licences(now.library.pictograms, used)


def pictograms(now: Build) -> dict[str, str]:
    """The name of every pictogram that may be shown → its SVG without the frame.

    One that cannot be shown is left out, and drawn as a dark window: a check tells.
    """
    library, found = now.library, {}
    for each in library.pictograms.pictograms:
        if each.file and each.file in library.own_pictures:
            try:
                found[each.id] = inside(library.own_pictures[each.file])
            except Unfit:
                continue
        elif each.icon and each.icon in vendored.icons():
            found[each.id] = vendored.icons()[each.icon]
    return found
