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
WHITE = "#ffffff"


def redrawn(path: Path, kind: str) -> Made:
    """A picture at its own address, with the smaller ones that stand beside it.

    kind    JPEG, PNG, WebP or GIF: what its name says it is
    raises  Unshown
    """
    picture = upright(path, LONGEST)
    size = Size(*picture.size).published
    whole = picture.resize((size.width, size.height), Image.Resampling.LANCZOS, reducing_gap=3)
    drawn = whole.getcolors(COLOURS) is not None
    beside = {}
    for width in size.smaller:
        part = size.wide(width)
        small = whole.resize((part.width, part.height), Image.Resampling.LANCZOS) if width < size.width else whole
        beside[smaller_name("", width)] = _webp(small, drawn)
    return Made(SAVED[kind](whole, drawn), {"width": size.width, "height": size.height}, beside)


def _jpeg(picture: Image.Image, _drawn: bool) -> bytes:
    content = b""
    for quality in QUALITIES:
        content = _saved(laid_over(picture, WHITE), "JPEG", quality=quality, optimize=True, progressive=True)
        if len(content) <= BUDGET:
            break
    return content


def _png(picture: Image.Image, _drawn: bool) -> bytes:
    content = _saved(picture, "PNG", optimize=True)
    if len(content) > BUDGET:  # a photograph: in as many colours as PNG packs well
        content = _saved(picture.quantize(COLOURS, Image.Quantize.FASTOCTREE), "PNG", optimize=True)
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
