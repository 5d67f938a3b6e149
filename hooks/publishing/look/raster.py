"""Raster: pictures made of pixels: what their first bytes say of them, before anything of them is unpacked."""

import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

FORMATS = ("JPEG", "PNG", "WEBP", "GIF")
"""What cameras, telephones and picture editors save. Pillow would open fifty more, one of them by running a program."""
PIXELS = (".jpg", ".jpeg", ".png", ".webp", ".gif")
"""How their names end."""
MOST_MILLIONS = 50
"""Pixels of the largest picture that is unpacked: more than any usual camera has, and 150 MB in memory."""
LONGEST = 1600
"""Pixels of the longest side on the site: twice as many as the column of text is wide."""
WIDTHS = (480, 800, 1200)
"""Widths in which a browser may ask for a picture instead, for small screens and slow networks."""
ORIENTATION, ON_ITS_SIDE = 0x0112, (5, 6, 7, 8)
SERIES = "MPO"
"""A JPEG in which a telephone keeps a second picture, of depth or for 3D: the first is what was taken."""


class Unshown(Exception):  # noqa: N818 (an answer, not an accident)
    """Why a picture cannot be shown: broken, huge or moves."""

    def __init__(self, why: str) -> None:
        self.why = why
        super().__init__(why)


@dataclass(frozen=True, slots=True)
class Size:
    """A picture in pixels, as it is seen: turned as the camera was held."""

    width: int
    height: int

    @property
    def published(self) -> "Size":
        """As it lies on the site."""
        return self.within(LONGEST)

    @property
    def smaller(self) -> Sequence[int]:
        """The widths that a browser may choose among, the whole one last."""
        whole = self.published.width
        return [*(width for width in WIDTHS if width < whole), whole]

    def within(self, longest: int) -> "Size":
        """The same shape with no side longer than `longest`; never larger than it was."""
        scale = min(1, longest / max(self.width, self.height))
        return Size(max(1, round(self.width * scale)), max(1, round(self.height * scale)))

    def wide(self, width: int) -> "Size":
        """The same shape in another width."""
        return Size(width, max(1, round(self.height * width / self.width)))


def smaller_name(name: str, width: int) -> str:
    """What a picture in a smaller width is called: after its whole name, for `hus.jpg` and `hus.png` may be two."""
    return f"{name}.{width}.webp"


def size_of(path: Path) -> Size:
    """How large a picture is, from its first bytes.

    raises  Unshown
    """
    return _size_of(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=512)  # asked for by the check, by the file and by its page in every language
def _size_of(path: Path, _changed: int) -> Size:
    # Imported here: 50 ms at every build, for sites that may have no photograph.
    from PIL import Image  # noqa: PLC0415

    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", Image.DecompressionBombWarning)  # told below, to the author
            with Image.open(path, formats=FORMATS) as opened:
                width, height = opened.size
                if width * height > MOST_MILLIONS * 1_000_000:
                    raise Unshown("huge")
                if opened.format != SERIES and getattr(opened, "is_animated", False):
                    raise Unshown("moves")
                turned = opened.getexif().get(ORIENTATION) in ON_ITS_SIDE
    except Image.DecompressionBombError as error:
        raise Unshown("huge") from error
    except (OSError, SyntaxError, ValueError) as error:  # Pillow's ways to say that it is none
        raise Unshown("broken") from error
    return Size(height, width) if turned else Size(width, height)
