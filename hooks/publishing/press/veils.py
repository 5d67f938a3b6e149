"""Veils: what lies between a photograph and the words on it, so that they can be read."""

from bisect import bisect_left
from dataclasses import dataclass
from itertools import pairwise

from PIL import Image

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
