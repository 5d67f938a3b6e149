"""Lending: what a kind shows on pages of other kinds: a reader's place, doors to other pages, whom to call."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, Literal

Slot = Literal["top", "explained", "after", "further", "foot"]
"""Where: above the text, inside it at its end, a line below it, more below that, in the foot of the page."""


@dataclass(frozen=True)
class Lends:
    """A gift: a part of any page, shown by kinds/<kind>/lent-<name>.html.

    show    from the page's view, what the template is given as `it`; None: nothing stands there
    styles, over  names of the styles it needs, before and after that of the quick exit
    scripts what it needs beside them
    """

    name: str
    slot: Slot
    show: Callable[[Any], object | None]
    styles: tuple[str, ...] = ()
    over: tuple[str, ...] = ()
    scripts: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Lent:
    """Such a part on one page: its template, and what that is given."""

    template: str
    it: object
    gift: Lends
