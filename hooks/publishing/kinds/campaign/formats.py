"""Formats: every size a campaign is made in, and where on each the picture, the words and the address stand."""

from dataclasses import dataclass
from typing import Literal

from publishing.kinds.campaign.model import Channel
from publishing.press.printing import BLEED_MM, MM

Shape = Literal["portrait", "story", "square", "landscape", "strip"]
Unit = Literal["mm", "px"]


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle in points from the upper left corner."""

    x: float
    y: float
    w: float
    h: float


@dataclass(frozen=True, slots=True)
class Boxes:
    """Where things stand: the façade, headline and lead, code and address."""

    art: Box
    words: Box
    foot: Box


@dataclass(frozen=True, slots=True)
class Format:
    """A size: `poster-a4` is 210 × 297 mm, `social-square` 1080 × 1080 px.

    file      its part of the name of the finished file, Swedish as the communicators'
    place     which code and address it carries: a key of short_links.SUFFIX
    has_code  false where the reader already holds the phone that would read it
    pages     2 where the long text stands on the back
    """

    id: str
    file: str
    channel: Channel
    place: str
    width: int
    height: int
    unit: Unit
    shape: Shape
    has_code: bool
    bleed_mm: int = 0
    pages: int = 1

    @property
    def points(self) -> tuple[float, float]:
        """Width and height in points."""
        scale = MM if self.unit == "mm" else 1
        return self.width * scale, self.height * scale

    @property
    def is_print(self) -> bool:
        return self.unit == "mm"

    @property
    def beside(self) -> bool:
        """Whether words and picture stand beside each other; else the picture is above."""
        return self.shape in ("landscape", "strip")

    @property
    def columns(self) -> int:
        """Whole windows in a row of the façade."""
        return 4 if self.beside else 5


FORMATS = (
    # id                       file                    channel    place      width height     shape        code  bleed
    Format("poster-a4",        "affisch-a4",           "poster",  "poster",  210, 297, "mm", "portrait", True),
    Format("poster-a3",        "affisch-a3",           "poster",  "poster",  297, 420, "mm", "portrait", True),
    Format("poster-a4-bleed",  "affisch-a4-tryckeri",  "poster",  "poster", 210, 297, "mm", "portrait", True, BLEED_MM),
    Format("poster-a3-bleed",  "affisch-a3-tryckeri",  "poster",  "poster", 297, 420, "mm", "portrait", True, BLEED_MM),
    Format("leaflet-a5",       "folder-a5",            "leaflet", "leaflet", 148, 210, "mm", "portrait", True, pages=2),
    Format("leaflet-a5-bleed", "folder-a5-tryckeri",   "leaflet", "leaflet", 148, 210, "mm", "portrait", True,
           BLEED_MM, pages=2),
    Format("screen-wide",      "skarm-liggande",       "screen",  "screen",  1920, 1080, "px", "landscape", True),
    Format("screen-tall",      "skarm-staende",        "screen",  "screen",  1080, 1920, "px", "portrait", True),
    Format("social-link",      "bild-lank",            "social",  "social",  1200, 630, "px", "landscape", False),
    Format("social-square",    "bild-kvadrat",         "social",  "social",  1080, 1080, "px", "square",    False),
    Format("social-portrait",  "bild-staende",         "social",  "social",  1080, 1350, "px", "portrait",  False),
    Format("social-story",     "bild-story",           "social",  "social",  1080, 1920, "px", "story",     False),
    Format("email-banner",     "mejl-banner",          "email",   "email",   1200, 300, "px", "strip",     False),
)  # fmt: skip

HEADLINE = {"portrait": 0.165, "story": 0.165, "square": 0.13, "landscape": 0.15, "strip": 0.085}
"""The largest headline, as a share of the width of its box: what long words in seven languages still allow."""


def lay_out(form: Format, *, rtl: bool = False) -> Boxes:
    """Where things stand. Right to left mirrors the boxes, as the page itself turns."""
    width, _ = form.points
    boxes = _beside(form) if form.beside else _above(form)
    if not rtl:
        return boxes
    return Boxes(*(Box(width - b.x - b.w, b.y, b.w, b.h) for b in (boxes.art, boxes.words, boxes.foot)))


def _above(form: Format) -> Boxes:
    """The façade above, from edge to edge; the words below it."""
    width, height = form.points
    margin = width * 0.075
    art = height * {"portrait": 0.45, "story": 0.48, "square": 0.41}[form.shape]
    foot = width * (0.17 if form.has_code else 0.085)
    lowest = height * (0.87 if form.shape == "story" else 1) - margin  # a story's foot is hidden by the app's buttons
    top = art + margin * 0.75
    return Boxes(
        Box(0, 0, width, art),
        Box(margin, top, width - 2 * margin, lowest - foot - margin * 0.8 - top),
        Box(margin, lowest - foot, width - 2 * margin, foot),
    )


def _beside(form: Format) -> Boxes:
    """The words where reading begins, the façade on the other side."""
    width, height = form.points
    margin = height * (0.09 if form.shape == "landscape" else 0.14)
    start = width * (0.56 if form.shape == "landscape" else 0.68)
    foot = height * ((0.2 if form.has_code else 0.12) if form.shape == "landscape" else 0.24)
    top = margin
    return Boxes(
        Box(start, 0, width - start, height),
        Box(margin, top, start - 2 * margin, height - 2 * margin - foot - margin * 0.6),
        Box(margin, height - margin - foot, start - 2 * margin, foot),
    )
