"""Proofs: what is made before the site has an address says across itself that it must not be printed."""

import io
from functools import cache
from pathlib import Path

import fontpkg
from PIL import Image, ImageDraw, ImageFont

WORDS = ("FÖRHANDSVISNING", "tryck inte")
"""In the language of those who edit, whatever that of the sheet: nobody else sees a proof."""
WEIGHT = 700
BAND, INK = "#ffc84a", "#0c2029"
LINES = ((0.086, 0.485), (0.07, 0.595))
"""Size of each line of WORDS, and where it stands, as shares of a square's side."""
ABOVE, BELOW = 0.385, 0.635
"""From where to where the band reaches."""


def over_drawing(side: int) -> str:
    """The band across a square drawing, as SVG: outlines, for it is read where our font is not."""
    top, high = side * ABOVE, side * (BELOW - ABOVE)
    lines = "".join(_line(words, side, size, at) for words, (size, at) in zip(WORDS, LINES, strict=True))
    return f'<rect y="{top:.2f}" width="{side}" height="{high:.2f}" fill="{BAND}"/><g fill="{INK}">{lines}</g>'


def over_picture(picture: Image.Image) -> Image.Image:
    """The band across a square picture."""
    side = picture.width
    made = picture.convert("RGB")
    pen = ImageDraw.Draw(made)
    pen.rectangle((0, round(side * ABOVE), side, round(side * BELOW)), fill=BAND)
    for words, (size, at) in zip(WORDS, LINES, strict=True):
        font = ImageFont.truetype(io.BytesIO(_font().read_bytes()), round(side * size))
        font.set_variation_by_axes([WEIGHT])
        pen.text((side / 2, side * at), words, INK, font, anchor="ms")
    return made


def _font() -> Path:
    return Path(fontpkg.family("rubik").files[0].path)


@cache
def _outlines() -> tuple[dict[str, tuple[str, float]], float]:
    """Letter → its outline and how far it reaches, and the units of an em."""
    from fontTools.pens.svgPathPen import SVGPathPen  # noqa: PLC0415 (a fifth of a second, for what most sites never see)
    from fontTools.ttLib import TTFont  # noqa: PLC0415

    font = TTFont(_font())
    shapes, names = font.getGlyphSet(location={"wght": WEIGHT}), font.getBestCmap()
    found = {}
    for letter in sorted(set("".join(WORDS))):
        shape, pen = shapes[names[ord(letter)]], SVGPathPen(shapes)
        shape.draw(pen)
        found[letter] = (pen.getCommands(), shape.width)
    return found, font["head"].unitsPerEm


def _line(words: str, side: int, size: float, at: float) -> str:
    """A line of words in the middle of a square, as paths."""
    outlines, em = _outlines()
    scale = side * size / em
    x = (side - sum(outlines[letter][1] for letter in words) * scale) / 2
    made = []
    for letter in words:
        path, wide = outlines[letter]
        if path:
            made.append(
                f'<path transform="translate({x:.3f} {side * at:.3f}) scale({scale:.5f} -{scale:.5f})" d="{path}"/>'
            )
        x += wide * scale
    return "".join(made)
