"""The road as a page shows it: a street whose windows are lit by its steps, and the place of a reader on it."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from publishing.base.languages import Language
from publishing.base.wording import Wording
from publishing.kinds.road.model import Phase, road, step_of, stops
from publishing.kinds.road.model import place as place_on_road
from publishing.library.guides import Guide
from publishing.library.library import Library
from publishing.look.facade import CORAL, DEEP, GAP, HIGH, LAMP, PANE, WIDE, window

COLUMNS, SIDE, GROUND = 2, 24, 106
"""Windows in a row; wall beside them and height of the ground floor, in the façade's units."""
ROOF, CHIMNEY = 80, 22
WALL = "#2c5f70"
"""Lighter than the panes and the dusk behind, so that a house is seen where no lamp is lit."""


@dataclass(frozen=True, slots=True)
class Milestone:
    """A step as a link: its number from 1, the id of its heading, and its words in the language of the text."""

    number: int
    id: str
    title: str


@dataclass(frozen=True, slots=True)
class House:
    """A part of the road: its phase, its picture (SVG, hidden from screen readers) and its steps."""

    phase: Phase
    picture: str
    steps: Sequence[Milestone]


@dataclass(frozen=True, slots=True)
class Place:
    """Where a page's reader is on the road.

    address   of the step, from the site's root
    language  of the title, which is Swedish where the road is not translated
    """

    number: int
    total: int
    title: str
    address: str
    language: Language


def street(guide: Guide, code: str, *, rtl: bool) -> list[House]:
    """The houses of a road in a language, first to last; none on a page without one.

    rtl  the reader's direction: the first window of a row is then the rightmost
    """
    titles = {heading.id: heading.text for heading in guide.edition(code).headings}
    told = [(number, stop) for number, stop in enumerate(stops(guide), 1) if stop.id in titles]
    parts = [(phase, list(each)) for phase, each in groupby(told, key=lambda numbered: numbered[1].phase)]
    found = []
    for index, (phase, part) in enumerate(parts):
        windows = [stop.window for _, stop in part]
        picture = house(windows, index, first=index == 0, home=index == len(parts) - 1, rtl=rtl)
        found.append(House(phase, picture, [Milestone(number, stop.id, titles[stop.id]) for number, stop in part]))
    return found


def house(windows: Sequence[str], kind: int, *, first: bool, home: bool, rtl: bool) -> str:
    """One house as SVG: a window for each step, row by row from the top, and a door.

    kind  its roof: gable, stepped gable as in old Helsingborg, flat, in turn
    first where the road begins there is more night: a row of dark windows above the lit ones
    home  where it ends the door stands open
    """
    cells = ["dark"] * (COLUMNS if first else 0) + list(windows)
    cells += ["dark"] * (-len(cells) % COLUMNS)
    rows = len(cells) // COLUMNS
    width = COLUMNS * WIDE + (COLUMNS - 1) * GAP + 2 * SIDE
    tall = SIDE + rows * (HIGH + GAP) - GAP + GROUND
    top = ROOF + CHIMNEY
    drawn = [_roof(kind % 3, width, top), f'<path d="M0 {top}h{width}v{tall}H0z" fill="{WALL}"/>']
    for index, name in enumerate(cells):
        column = index % COLUMNS
        x = SIDE + (COLUMNS - 1 - column if rtl else column) * (WIDE + GAP)
        drawn.append(window(name, x, top + SIDE + index // COLUMNS * (HIGH + GAP)))
    drawn.append(_door(width / 2, top + tall, home))
    return (
        f'<svg class="house" viewBox="-6 0 {width + 12} {top + tall}" width="{width + 12}" height="{top + tall}" '
        f'aria-hidden="true" focusable="false">{"".join(drawn)}</svg>'
    )


def _roof(kind: int, width: int, foot: int) -> str:
    """A roof with its foot at `foot`; the chimney stands on the house's far side."""
    if kind == 0:
        chimney = f'<path d="M{width * 0.68:g} {foot - ROOF - 8}h26v60h-26z" fill="{DEEP}"/>'
        return chimney + f'<path d="M-6 {foot}L{width / 2:g} {foot - ROOF}L{width + 6} {foot}z" fill="{CORAL}"/>'
    if kind == 1:
        step, rise = width / 7, ROOF / 3
        stairs = f"v-{rise:g}h{step:g}" * 3 + f"h{step:g}" + f"h{step:g}v{rise:g}" * 3
        frame = f'fill="{PANE}" stroke="{DEEP}" stroke-width="5"'
        attic = f'<circle cx="{width / 2:g}" cy="{foot - ROOF / 2 + 6:g}" r="17" {frame}/>'
        return f'<path d="M0 {foot + 1}{stairs}z" fill="{WALL}"/>{attic}'
    high = 34
    chimney = f'<path d="M{width * 0.2:g} {foot - high - 38}h26v40h-26z" fill="{DEEP}"/>'
    return chimney + f'<path d="M10 {foot - high}h{width - 20}l16 {high}H-6z" fill="{CORAL}"/>'


def _door(middle: float, foot: float, home: bool) -> str:
    wide, high = 60, 70
    x, arch = middle - wide / 2, f"v-{high}c0-34 {wide}-34 {wide} 0v{high}z"
    door = f'<path d="M{x:g} {foot:g}{arch}" fill="{LAMP if home else DEEP}" stroke="{DEEP}" stroke-width="5"/>'
    if home:
        return door + f'<path d="M{x + wide:g} {foot:g}v-{high}l-20 10v{high}z" fill="{CORAL}"/>'
    return door + f'<circle cx="{middle + 17:g}" cy="{foot - 44:g}" r="3.5" fill="{LAMP}"/>'


def who(guide: Guide, t: Wording) -> dict[str, tuple[str, str]]:
    """id of a step → the label and the words that say who takes part in it."""
    comma = t("list.comma") + " " if stops(guide) else ""
    label = t("road.who") if stops(guide) else ""
    return {stop.id: (label, comma.join(t(f"road.who.{each}") for each in stop.who)) for stop in stops(guide)}


def place(library: Library, guide: Guide, code: str) -> Place | None:
    """Where the reader of a page is; None on the road itself, and on pages that belong to no step."""
    found, step = road(library), step_of(guide)
    number = place_on_road(library, step)
    if found is None or found is guide or number is None or step is None:
        return None
    edition = found.edition(code)
    title = next((heading.text for heading in edition.headings if heading.id == step), "")
    address = f"{library.addresses[found.key, code]}#{step}"
    return Place(number, len(stops(found)), title, address, edition.language) if title else None
