"""Conversion: what converting one body needs and finds, and what comes of it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Protocol
from xml.etree.ElementTree import Element

from publishing.base.wording import Wording
from publishing.text.headings import Heading

Shape = Callable[[Element], None]
"""Changes a converted body in its place, its headings having their ids."""
BLOCK_TOKEN = re.compile(r"<!--block:(?P<name>[a-z_]+):(?P<argument>[^<>]*?)-->")


@dataclass(frozen=True, slots=True)
class Sized:
    """A picture made of pixels: its width and height on the site, and (address, width) of what a browser may choose."""

    width: int
    height: int
    smaller: Sequence[tuple[str, int]]


class Way(Protocol):
    """How a text finds its way: from what an author wrote to an address relative to the page."""

    def link(self, target: str) -> tuple[str, str | None]:
        """The address for a link, and its whole address for print (None outside the site)."""

    def file(self, target: str) -> str:
        """The address for a picture."""

    def sized(self, target: str) -> Sized | None:
        """How large a picture is; None for what is drawn, and for what is not there."""

    def term(self, identity: str) -> str:
        """The address of a glossary word."""


@dataclass
class Conversion:
    """One conversion: what it needs, and what it finds.

    shape  what the layout makes of the converted body, see Layout in library/intake.py
    close  definition lists whose terms may stand close to the definition above
    """

    way: Way
    t: Wording
    headings: Sequence[Heading] = ()
    shape: Shape | None = None
    close: bool = False
    terms: list[str] = field(default_factory=list)
    sources: list[str] = field(default_factory=list)
    reviews: int = 0


@dataclass(frozen=True, slots=True)
class Rendered:
    """A converted body. `html` may hold block tokens; terms and sources in the order they are first met."""

    html: str
    terms: tuple[str, ...]
    sources: tuple[str, ...]
    reviews: int
