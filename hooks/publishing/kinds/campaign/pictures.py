"""Pictures: a photograph beside a campaign: is it one, and is it large enough for the largest paper?"""

from dataclasses import dataclass
from pathlib import Path

from publishing.base.problems import Problem, Refused, Spot

A3_MM = (297, 420)
LEAST_DPI = 150
"""What a poster read from a metre away needs; half the usual 300 dpi of what is held in the hand."""
FORMATS = ("JPEG", "PNG", "WEBP")
"""What cameras and picture editors save. Pillow would open fifty more, one of them by running a program."""
MM_PER_INCH = 25.4


@dataclass(frozen=True, slots=True)
class Picture:
    """A photograph: where it lies, its size in pixels and the part that must be seen, 0–1 from the upper left."""

    path: Path
    width: int
    height: int
    focus: tuple[float, float]


def read_picture(path: Path, focus: tuple[float, float], spot: Spot) -> Picture:
    """A picture, opened to its end, so that one cut off on its way here is not found out at the printer's.

    raises  Refused when it is not there, is no picture, or is too small to print on A3 at 150 dpi
    """
    # Imported here: 50 ms at every build, for the few campaigns that have a photograph.
    from PIL import Image, ImageOps  # noqa: PLC0415

    if not path.is_file():
        raise Refused([Problem(spot, "campaign.no-picture", {"picture": path.name})])
    try:
        with Image.open(path, formats=FORMATS) as opened:
            width, height = ImageOps.exif_transpose(opened).size  # turned as it is seen, and so read to its end
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:  # Pillow's ways to say it
        raise Refused([Problem(spot, "campaign.not-a-picture", {"picture": path.name})]) from error
    least_width, least_height = (round(mm / MM_PER_INCH * LEAST_DPI) for mm in A3_MM)
    if width < least_width or height < least_height:
        facts = {"picture": path.name, "width": width, "height": height}
        least = {"least_width": least_width, "least_height": least_height, "dpi": LEAST_DPI}
        raise Refused([Problem(spot, "campaign.small-picture", facts | least)])
    return Picture(path, width, height, focus)
