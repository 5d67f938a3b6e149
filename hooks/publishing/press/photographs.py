"""Photographs: cropped round their focal point, and how dark a veil words on them need. Pixels only, never text."""

import hashlib
import io
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from pathlib import Path

from PIL import Image, ImageCms, ImageOps

from publishing.look.colours import READABLE, contrast, luminance

WORST = 0.01
"""The share of pixels that may be worse than measured: single sparks do not make a letter hard to read."""
STEPS = 512  # of a veil's fading: finer than an eye sees
SAMPLE = 64  # pixels along a side that are measured; neighbours in a photograph are alike


@dataclass(frozen=True, slots=True)
class Part:
    """A part of a picture, as shares of its width and height: left, top, right, bottom, 0–1."""

    left: float
    top: float
    right: float
    bottom: float


def crop(
    size: tuple[int, int], aspect: float, focus: tuple[float, float], toward: tuple[float, float] = (0.5, 0.5)
) -> tuple[float, float, float, float]:
    """The largest part of a picture with a shape, its focal point as near as it gets to where it should be seen.

    size     of the picture, in pixels; aspect  width over height of the part
    focus    the point that must be seen, 0–1 of the picture; toward  where in the part it should lie, 0–1
    returns  left, top, right, bottom in pixels
    """
    width, height = size
    wide, high = (width, width / aspect) if width / height < aspect else (height * aspect, float(height))
    left = min(max(focus[0] * width - toward[0] * wide, 0), width - wide)
    top = min(max(focus[1] * height - toward[1] * high, 0), height - high)
    return left, top, left + wide, top + high


@dataclass(frozen=True, slots=True)
class Fade:
    """How a veil goes over: stops of (place along the way, share of its strength), both 0–1, in order.

    across  from left to right; else from the top down
    """

    stops: tuple[tuple[float, float], ...]
    across: bool

    def at(self, place: float) -> float:
        """The share of its strength at a place."""
        for (start, one), (end, other) in pairwise(self.stops):
            if place <= end:
                return one if end == start else one + (other - one) * max(0.0, place - start) / (end - start)
        return self.stops[-1][1]


@lru_cache(maxsize=2)  # one campaign at a time, on two cores
def opened(path: Path, _changed: int) -> Image.Image:
    """A picture turned upright, in sRGB, without its metadata: cameras write where they were."""
    with Image.open(path) as found:
        picture = in_srgb(ImageOps.exif_transpose(found))
    picture.info.clear()  # Pillow writes a comment on into every JPEG made of it
    return picture


def in_srgb(picture: Image.Image) -> Image.Image:
    """A picture in the colours every screen and printer takes for granted; phones take theirs in Display P3.

    A profile that cannot be read is left out: the colours are then as the numbers say.
    """
    profile = picture.info.get("icc_profile")
    if not profile:
        return picture.convert("RGB")
    try:
        own = ImageCms.ImageCmsProfile(io.BytesIO(profile))
        made = ImageCms.profileToProfile(picture, own, ImageCms.createProfile("sRGB"), outputMode="RGB")
    except (ImageCms.PyCMSError, OSError):
        return picture.convert("RGB")
    return made or picture.convert("RGB")


def digest(path: Path) -> str:
    """What a picture is, whatever its name and date."""
    return _digest(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=64)
def _digest(path: Path, _changed: int) -> str:
    return hashlib.sha256(path.read_bytes()).hexdigest()


def cut(path: Path, width: int, height: int, focus: tuple[float, float], toward: tuple[float, float]) -> Image.Image:
    """A picture in just this size, in pixels."""
    picture = opened(path, path.stat().st_mtime_ns)
    box = crop(picture.size, width / height, focus, toward)
    return picture.resize((width, height), Image.Resampling.BICUBIC, box=box, reducing_gap=2)


def veil(picture: Image.Image, part: Part, ground: str, words: list[str]) -> float:
    """The least opacity, 0–1, of a veil in `ground` over `part` of a picture at which all `words` colours can be read.

    source  WCAG 2.2, 1.4.3: measured where the picture is worst, not where it is kind
    """
    width, height = picture.size
    box = (part.left * width, part.top * height, part.right * width, part.bottom * height)
    sample = picture.resize((SAMPLE, SAMPLE), Image.Resampling.NEAREST, box=box)
    data = sample.tobytes()
    pixels = sorted((hexed(data[i : i + 3]) for i in range(0, len(data), 3)), key=luminance)
    skip = int(len(pixels) * WORST)
    worst = pixels[skip], pixels[-1 - skip]  # both ends: one colour of words may be lighter than the ground, one darker

    def readable(step: int) -> bool:
        seen = [mixed(each, ground, step / 255) for each in worst]
        return all(contrast(each, word) >= READABLE for each in seen for word in words)

    return bisect_left(range(255), True, key=readable) / 255  # in steps of what a mask of 8 bits can hold


def veiled(picture: Image.Image, fade: Fade, ground: str, alpha: float) -> Image.Image:
    """A picture under its veil. Laid on here, since a typesetter takes half a second for a gradient."""
    row = bytes(round(255 * alpha * fade.at(x / (STEPS - 1))) for x in range(STEPS))
    mask = Image.frombytes("L", (STEPS, 1) if fade.across else (1, STEPS), row)
    return Image.composite(
        Image.new("RGB", picture.size, ground), picture, mask.resize(picture.size, Image.Resampling.BILINEAR)
    )


def set_beside(picture: Image.Image, width: int, ground: str, *, start: bool) -> Image.Image:
    """A picture at one side of a ground `width` pixels wide, fading into it. `start`: at the left, else the right."""
    inner = picture.width
    fade = Fade(((0.0, 0.0), (0.34, 1.0), (1.0, 1.0)), across=True)
    row = bytes(round(255 * fade.at(x / (STEPS - 1))) for x in range(STEPS))
    mask = Image.frombytes("L", (STEPS, 1), row[::-1] if start else row)
    made = Image.new("RGB", (width, picture.height), ground)
    made.paste(picture, (0 if start else width - inner, 0), mask.resize(picture.size, Image.Resampling.BILINEAR))
    return made


def mixed(below: str, above: str, opacity: float) -> str:
    """What is seen of a colour under another one, both as `#rrggbb`."""
    pairs = ((int(below[i : i + 2], 16), int(above[i : i + 2], 16)) for i in (1, 3, 5))
    return hexed(bytes(round(b + (a - b) * opacity) for b, a in pairs))


def hexed(rgb: bytes) -> str:
    """Three bytes as `#rrggbb`."""
    return f"#{rgb.hex()}"


def jpeg(picture: Image.Image, quality: int = 88) -> bytes:
    """As JPEG without colour loss round letters (4:4:4)."""
    return _saved(picture, "JPEG", quality=quality, subsampling=0, optimize=True)


def webp(picture: Image.Image, quality: int = 80) -> bytes:
    """As WebP, for our own pages."""
    return _saved(picture, "WEBP", quality=quality, method=1)


def read(image: bytes) -> Image.Image:
    """An image file, decoded."""
    with Image.open(io.BytesIO(image)) as found:
        return found.convert("RGB")


def shrunk(picture: Image.Image, width: int) -> Image.Image:
    """A smaller picture, `width` pixels wide."""
    height = max(1, round(picture.height * width / picture.width))
    # By whole pixels first: for a card on a page the eye sees no difference, and it takes a quarter of the time.
    return picture.resize((width, height), Image.Resampling.BICUBIC, reducing_gap=1.1)


def laid_on(photograph: Path, words: bytes, size: tuple[int, int], place: tuple[int, int]) -> Image.Image:
    """Words (a PNG with a transparent ground) on a photograph.

    size   of the finished picture, in pixels: a photograph that reaches past its edges is cut round
    place  of the words' upper left corner
    """
    below = decoded(photograph)
    with Image.open(io.BytesIO(words)) as found:
        over = found.convert("RGBA")
    left, top = (below.width - size[0]) // 2, (below.height - size[1]) // 2
    picture = below.crop((left, top, left + size[0], top + size[1]))  # a copy: the next language has its own
    picture.paste(over, place, over)
    return picture


@lru_cache(maxsize=24)  # the crops of one campaign, in both directions of writing: about 60 MB
def decoded(photograph: Path) -> Image.Image:
    """A kept crop; its name is its recipe, so it never changes."""
    with Image.open(photograph) as found:
        return found.convert("RGB")


def _saved(picture: Image.Image, kind: str, **options: object) -> bytes:
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()
