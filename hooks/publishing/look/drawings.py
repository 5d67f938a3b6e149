"""Drawings: what a text may show beside its words: our own windows, and pictograms that others drew.

![En säng. Lampan är tänd.](window:bed)
![Två vuxna och en lampa i ett hus.](windows:dark,lamp,two,dark)
![En skål soppa.](pictogram:soup)
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath
from typing import Literal

from publishing.text.syntax import references

DrawingKind = Literal["window", "windows", "pictogram"]
WRITTEN = re.compile(r"(?P<kind>window|windows|pictogram):(?P<names>.*)")
FOLDER = PurePosixPath("assets/drawings")
"""Where the finished drawings lie on the site."""
MANY = (2, 4)
"""How many windows may stand together."""


@dataclass(frozen=True, slots=True)
class Drawing:
    """What to draw. names: of one window or pictogram, of two or four windows; as written, perhaps unknown."""

    kind: DrawingKind
    names: tuple[str, ...]

    @property
    def place(self) -> PurePosixPath:
        """Where it lies on the site."""
        return FOLDER / f"{'-'.join([self.kind, *self.names])}.svg"

    @property
    def target(self) -> str:
        """As an author writes it."""
        return f"{self.kind}:{','.join(self.names)}"


DARK = Drawing("window", ("dark",))
"""Nobody is at home behind it."""


def drawing(target: str) -> Drawing | None:
    """What the target of a picture asks to be drawn; None when it is a file."""
    found = WRITTEN.fullmatch(target)
    if found is None:
        return None
    names = tuple(name.strip() for name in found["names"].split(","))
    return Drawing(found["kind"], names)  # type: ignore[arg-type]  # the pattern knows the three kinds


def drawings(bodies: Iterable[str]) -> Iterator[Drawing]:
    """Every drawing that some texts ask for, once each."""
    seen: set[Drawing] = set()
    for body in bodies:
        for found in references(body):
            asked = drawing(found.target) if found.kind == "image" else None
            if asked and asked not in seen:
                seen.add(asked)
                yield asked
