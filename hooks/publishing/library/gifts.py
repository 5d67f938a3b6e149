"""Gifts: what a kind gives to the library: when its pages are named, until when they are shown, where they lead."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from publishing.base.days import Days
from publishing.library.guides import Guide

if TYPE_CHECKING:  # a library asks its kinds for them
    from publishing.library.library import Library


@dataclass(frozen=True)
class Named:
    """A gift: the days on which a page of the kind may be named, see publicity.py; None is never."""

    days: Callable[["Library", Guide], Days | None]


@dataclass(frozen=True)
class Anchors:
    """A gift: ids that a link to a page of the kind may end in, beside those of its headings."""

    ids: Callable[["Library"], list[str]]


@dataclass(frozen=True)
class Landmark:
    """A gift: a page that any page may lead to, by what it is for: `find`, `words`, `feedback`, `answers`,
    `translations`.
    """

    name: str
    page: Callable[["Library"], Guide | None]


@dataclass(frozen=True)
class LastDay:
    """A gift: until when a page of the kind may be shown, that day included; None is open."""

    day: Callable[[Guide], date | None]
