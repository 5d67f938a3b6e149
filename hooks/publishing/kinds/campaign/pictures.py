"""Pictures: a photograph beside a campaign: is it one, and is it large enough for the largest paper?"""

from dataclasses import dataclass
from pathlib import Path

from publishing.base.problems import Problem, Refused, Spot
from publishing.look.raster import MOST_MILLIONS, Unshown
from publishing.press.heads import head_of, kind_of

A3_MM = (297, 420)
LEAST_DPI = 150
"""What a poster read from a metre away needs; half the usual 300 dpi of what is held in the hand."""
SORTS = ("JPEG", "PNG", "WebP")
"""What cameras and picture editors save. A GIF has too few colours for a poster."""
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
    from publishing.press.photographs import upright  # noqa: PLC0415

    if not path.is_file():
        raise Refused([Problem(spot, "campaign.no-picture", {"picture": path.name})])
    try:
        if kind_of(head_of(path)) not in SORTS:
            raise Unshown("broken")
        width, height = upright(path).size  # turned as it is seen, and so read to its end
    except Unshown as unshown:
        facts = {"picture": path.name, "most": MOST_MILLIONS}
        raise Refused([Problem(spot, "campaign.not-a-picture", facts)]) from unshown
    least_width, least_height = (round(mm / MM_PER_INCH * LEAST_DPI) for mm in A3_MM)
    if width < least_width or height < least_height:
        facts = {"picture": path.name, "width": width, "height": height}
        least = {"least_width": least_width, "least_height": least_height, "dpi": LEAST_DPI}
        raise Refused([Problem(spot, "campaign.small-picture", facts | least)])
    return Picture(path, width, height, focus)
