"""Redrawn: a picture beside a text as readers get it: its pixels and nothing else, small enough for a telephone."""

import io
from pathlib import Path

from PIL import Image

from publishing.library.recipes import Made
from publishing.look.raster import LONGEST, Size, smaller_name
from publishing.press.photographs import laid_over, upright

BUDGET = 500_000
"""Bytes of the largest picture; nearly all browsers ask for a smaller one."""
QUALITIES = (82, 70, 58, 46)
COLOURS = 256
"""As many as a palette holds: a picture with no more may be a drawing, which is kept to the last pixel."""
NOTHING = (0, 0, 0, 0)
NEARLY = 8
"""How far from nothing, or from all of it, a colour of a palette may lie that stands for it."""
WHITE = "#ffffff"


def redrawn(path: Path, kind: str) -> Made:
    """A picture at its own address, with the smaller ones that stand beside it.

    kind    JPEG, PNG, WebP or GIF: what its name says it is
    raises  Unshown
    """
    picture = upright(path, LONGEST)
    size = Size(*picture.size).published
    whole = unseen_is_nothing(picture.resize((size.width, size.height), Image.Resampling.LANCZOS, reducing_gap=3))
    drawn = whole.getcolors(COLOURS) is not None
    beside = {}
    for width in size.smaller:
        part = size.wide(width)
        small = whole.resize((part.width, part.height), Image.Resampling.LANCZOS) if width < size.width else whole
        beside[smaller_name("", width)] = _webp(unseen_is_nothing(small), drawn)
    return Made(SAVED[kind](whole, drawn), {"width": size.width, "height": size.height}, beside)


def unseen_is_nothing(picture: Image.Image) -> Image.Image:
    """A picture that holds nothing where it is transparent: what was rubbed out is often still there."""
    if picture.mode != "RGBA":
        return picture
    clear = Image.new("RGBA", picture.size, NOTHING)
    clear.paste(picture, (0, 0), picture.getchannel("A").point(lambda alpha: 255 * (alpha > 0)))
    return clear


def in_few_colours(picture: Image.Image) -> Image.Image:
    """A picture in as many colours as PNG packs well; nothing and all of it stay so."""
    few = picture.quantize(COLOURS, Image.Quantize.FASTOCTREE)
    if picture.mode != "RGBA":
        return few
    palette = few.getpalette("RGBA") or []
    for at in range(0, len(palette), 4):
        alpha = palette[at + 3]
        exact = 0 if alpha < NEARLY else 255 if alpha > 255 - NEARLY else alpha
        palette[at : at + 4] = [*palette[at : at + 3], exact] if exact else NOTHING
    few.putpalette(palette, "RGBA")
    return few


def _jpeg(picture: Image.Image, _drawn: bool) -> bytes:
    content = b""
    for quality in QUALITIES:
        content = _saved(laid_over(picture, WHITE), "JPEG", quality=quality, optimize=True, progressive=True)
        if len(content) <= BUDGET:
            break
    return content


def _png(picture: Image.Image, _drawn: bool) -> bytes:
    content = _saved(picture, "PNG", optimize=True)
    if len(content) > BUDGET:  # a photograph
        content = _saved(in_few_colours(picture), "PNG", optimize=True)
    return content


def _webp(picture: Image.Image, drawn: bool) -> bytes:
    content = b""
    for quality in QUALITIES:
        content = _saved(picture, "WEBP", quality=quality, method=4)
        if len(content) <= BUDGET:
            break
    whole = _saved(picture, "WEBP", lossless=True, method=4) if drawn else content
    return min(content, whole, key=len)  # a photograph in grey has few colours too, and packs badly to the last pixel


def _gif(picture: Image.Image, _drawn: bool) -> bytes:
    return _saved(picture, "GIF", optimize=True)


SAVED = {"JPEG": _jpeg, "PNG": _png, "WebP": _webp, "GIF": _gif}


def _saved(picture: Image.Image, kind: str, **options: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()
