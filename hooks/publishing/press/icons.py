"""Icons: one lit window, drawn once as SVG and set as PNG in the sizes devices ask for."""

import json
from collections.abc import Callable, Iterator
from importlib.metadata import version

import typst

from publishing.library.recipes import Ready, Recipe, ready
from publishing.press.cache import module_mark

SIZES = {
    # name                px   share of the side left empty around the window
    "icon-192": (192, 0.0),
    "icon-512": (512, 0.0),
    "maskable-512": (512, 0.14),  # a mask may cut a tenth off each side: w3.org/TR/appmanifest, safe zone
    "apple-touch-icon": (180, 0.06),
}  # fmt: skip


def svg(motif: str, margin: float = 0.0) -> str:
    """The lit window on night, 100 × 100; `motif` is the SVG of a window, 84 × 100 with its corner at 0 0."""
    scale = 0.8 * (1 - 2 * margin)
    x, y = 50 - 42 * scale, 50 - 50 * scale
    corner = 0 if margin else 22
    return (
        '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">'
        f'<rect width="100" height="100" rx="{corner}" fill="#12303b"/>'
        f'<g transform="translate({x:g} {y:g}) scale({scale:g})">{motif}</g></svg>'
    )


def icons(motif: str) -> Iterator[Recipe | Ready]:
    """favicon.svg and the PNGs."""
    yield ready("assets/icons/favicon.svg", svg(motif))
    for name, (size, margin) in SIZES.items():
        picture = svg(motif, margin)
        of = f"typst {version('typst')} {module_mark(__file__)} {size} {picture}"
        yield Recipe(f"assets/icons/{name}.png", of, _drawing(picture, size))


def _drawing(picture: str, size: int) -> Callable[[object], bytes]:
    return lambda _: png(picture, size)


def png(picture: str, size: int) -> bytes:
    """An SVG as PNG, `size` pixels wide and high."""
    quoted = json.dumps(picture, ensure_ascii=False)
    text = f'#set page(width: 100pt, height: 100pt, margin: 0pt, fill: none)\n#image(bytes({quoted}), format: "svg")'
    made = typst.compile(text.encode(), format="png", ppi=72 * size / 100)
    return made[0] if isinstance(made, list) else made
