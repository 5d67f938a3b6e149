"""Kinds: how a kind of text declares itself: how it is read, shown, made into files and checked, and what it gives."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from publishing.base.problems import Problem

if TYPE_CHECKING:  # a library knows its kinds, and a kind what may be asked of a library
    from publishing.library.library import Library
    from publishing.library.recipes import Ready, Recipe
    from publishing.library.site import Site
from publishing.library.intake import Layout, Read

Gift = TypeVar("Gift")


@dataclass(frozen=True)
class Block:
    """What an author may write as `{{ name("argument") }}`; overrides/kinds/<kind>/block-<name>.html shows it.

    show      what the template is given as `it`, from the page's view and the argument
    names     what the argument may be; None when it takes none. optional: it may be left out
    waits     the data file, or page of a record, that an argument may be waiting for: told already when it is broken
    styles, scripts, over  names of styles and scripts; over: styles laid over those of the page. None: the kind's own
    also      scripts that it needs by what is shown, not by its name
    gated     it shows other things on other days
    written   False for what a layout puts into a body; no author writes it
    """

    name: str
    show: Callable[[Any, str], object] | None = None
    names: Callable[[Library], Iterable[str]] | None = None
    optional: bool = False
    waits: Callable[[str], str] = lambda argument: ""
    styles: tuple[str, ...] | None = None
    scripts: tuple[str, ...] = ()
    over: tuple[str, ...] = ()
    also: Callable[[Any, str], Iterable[str]] | None = None
    gated: bool = False
    written: bool = True


@dataclass(frozen=True)
class Starter:
    """How a new page in a folder begins: its name and the day → its text."""

    folder: str
    text: Callable[[str, Any], str]


@dataclass(frozen=True, eq=False)
class Kind:
    """A kind of text, in a room of its own.

    name     of its room, its templates, its style and script, and of what its problems and wording begin with
    called   what those who write call it
    read     the ways a text is of this kind, and its data
    uses     names of the kinds that it knows
    page     what its templates are given as `it`, from the page's view
    files    the recipes of its finished files
    also     what it gives to what all pages share; each sort of gift is told by the room that takes it
    """

    name: str
    called: str
    read: tuple[Read, ...] = ()
    uses: tuple[str, ...] = ()
    page: Callable[[Any], object] | None = None
    blocks: tuple[Block, ...] = ()
    files: Callable[[Site], Iterable[Recipe | Ready]] | None = None
    checks: tuple[Callable[[Library], Iterator[Problem]], ...] = ()
    also: tuple[object, ...] = ()
    starters: tuple[Starter, ...] = ()

    @property
    def slug(self) -> str:
        """Its name as styles, scripts, wording and problem codes have it: `self-check`."""
        return self.name.replace("_", "-")

    def reads(self, sort: type[Gift]) -> list[Gift]:
        """The ways of one sort."""
        return [each for each in self.read if isinstance(each, sort)]

    def gives(self, sort: type[Gift]) -> list[Gift]:
        """The gifts of one sort."""
        return [each for each in self.also if isinstance(each, sort)]

    def layout(self, name: str) -> Layout | None:
        """Its layout of that name."""
        return next((each for each in self.reads(Layout) if each.name == name), None)


Kinds = tuple[Kind, ...]


def gifts(kinds: Kinds, sort: type[Gift]) -> Iterator[Gift]:
    """What all kinds give of one sort, in the order of the kinds."""
    return (gift for kind in kinds for gift in kind.gives(sort))


def reads(kinds: Kinds, sort: type[Gift]) -> Iterator[Gift]:
    """The ways of one sort in which texts and data are read."""
    return (each for kind in kinds for each in kind.reads(sort))


def blocks(kinds: Kinds) -> dict[str, Block]:
    """The blocks of all kinds, by name."""
    return {block.name: block for kind in kinds for block in kind.blocks}
