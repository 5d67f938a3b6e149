"""Pictures: what is shown beside a link to a page, in messages and social networks."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True)
class Picture:
    """A finished picture: its address under the site's root, what it shows and says, width and height in pixels."""

    address: str
    alt: str
    width: int
    height: int


@dataclass(frozen=True)
class OwnPicture:
    """A gift: the picture of a page of the kind, from its view."""

    of: Callable[[Any], Picture | None]


@dataclass(frozen=True)
class SitePicture:
    """A gift: the picture of a page that has none of its own."""

    of: Callable[[Any], Picture | None]
