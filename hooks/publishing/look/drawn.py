"""Drawings: windows and pictograms as SVG, 320 × 240, without ground: page or paper lends the night behind them."""

from collections.abc import Mapping, Sequence

from publishing.look.drawings import Drawing
from publishing.look.facade import DEEP, GAP, HIGH, PANE, WIDE, window
from publishing.look.windows import WINDOWS

WIDTH, HEIGHT = 320, 240
DAY = "#fff1cf"
"""Light behind a pictogram: paler than a lamp, so that yellow things are seen."""
SIZE = 32  # of a pictogram's own units
WITHIN = 66  # of the window that a pictogram takes
ONE, TWO, FOUR = 2.0, 1.45, 0.92
"""How much larger than in a façade, by how many stand together."""


def drawn(asked: Drawing, pictograms: Mapping[str, str]) -> str:
    """A drawing as SVG; a name that nobody knows, which a check tells, becomes a dark window.

    pictograms  name → the inside of its SVG, 32 × 32
    """
    if asked.kind == "pictogram":
        inside = _alone(_framed(pictograms.get(asked.names[0], "")))
    else:
        names = [name if name in WINDOWS else "dark" for name in asked.names]
        inside = _alone(window(names[0], 0, 0)) if len(names) == 1 else _together(names)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}">'
        f"{inside}</svg>"
    )


def _alone(lit: str) -> str:
    """One large window, between two dark ones that go on past the edge."""
    left, top, step = (WIDTH - WIDE * ONE) / 2, (HEIGHT - HIGH * ONE) / 2, (WIDE + GAP) * ONE
    dark = window("dark", 0, 0)
    return "".join(
        f'<g transform="translate({x:g} {top:g}) scale({ONE:g})">{each}</g>'
        for each, x in [(dark, left - step), (lit, left), (dark, left + step)]
    )


def _together(names: Sequence[str]) -> str:
    """Two windows beside each other, or two rows of two."""
    scale = TWO if len(names) == 2 else FOUR
    rows = -(-len(names) // 2)
    left = (WIDTH - (2 * WIDE + GAP) * scale) / 2
    top = (HEIGHT - (rows * HIGH + (rows - 1) * GAP) * scale) / 2
    cells = "".join(window(name, i % 2 * (WIDE + GAP), i // 2 * (HIGH + GAP)) for i, name in enumerate(names))
    return f'<g transform="translate({left:g} {top:g}) scale({scale:g})">{cells}</g>'


def _framed(body: str) -> str:
    """A pictogram in a window."""
    scale = WITHIN / SIZE
    light = DAY if body else PANE
    return (
        f'<rect width="{WIDE}" height="{HIGH}" rx="9" fill="{light}"/>'
        f'<g transform="translate({(WIDE - WITHIN) / 2:g} {(HIGH - WITHIN) / 2:g}) scale({scale:g})">{body}</g>'
        f'<rect x="-2" y="-2" width="{WIDE + 4}" height="{HIGH + 4}" rx="11" fill="none" '
        f'stroke="{DEEP}" stroke-width="5"/>'
    )
