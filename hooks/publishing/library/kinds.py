"""Kinds: how a kind of text declares itself: how it is read, shown, made into files and checked, and what it gives."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from publishing.base.problems import Problem
from publishing.base.settings import Settings
from publishing.base.validation import Content
from publishing.base.wording import Wording
from publishing.library.guides import Facts, Guide, Words
from publishing.text.markdown import Shape
from publishing.text.stamps import Section

if TYPE_CHECKING:  # a library knows its kinds, and a kind what may be asked of a library
    from publishing.library.library import Library
    from publishing.library.recipes import Ready, Recipe
    from publishing.library.site import Site

Model = TypeVar("Model", bound=Content)
Item = TypeVar("Item")
Gift = TypeVar("Gift")


@dataclass(frozen=True)
class Stray:
    """What is told of a key on a page of another kind: a code, at the key itself or at what stands under it."""

    code: str
    key: bool = True


@dataclass(frozen=True)
class Layout:
    """Pages that say so: `layout: booklet`.

    facts, words  what their front matter holds beside what every page's does
    shape         what becomes of the converted body, in the language of the text; close: definition lists whose terms
                  may stand close to the definition above
    toc           the headings of a long one are listed above it, as on an ordinary page
    labels        lists of the text are columns and choices, and claim nothing
    offline       the page opens without the net once it has been opened with it
    policy        what its Content-Security-Policy says differently
    strays        a key of these facts → what is told when it stands on another kind of page
    """

    name: str
    facts: type[Facts] = Facts
    words: type[Words] = Words
    shape: Callable[[Guide, Wording], Shape | None] | None = None
    close: bool = False
    toc: bool = False
    labels: bool = False
    offline: bool = False
    policy: Mapping[str, str] = field(default_factory=dict)
    strays: Mapping[str, Stray] = field(default_factory=dict)


@dataclass(frozen=True)
class Key:
    """Pages with a certain key in their front matter: `event:`.

    folder  where every page but the index is of the kind, also one that lacks the key: its checks tell
    """

    name: str
    facts: type[Facts]
    words: type[Words] = Words
    folder: str = ""

    def marks(self, key: str, given: Mapping[str, object]) -> bool:
        """Whether a page is of the kind, by its front matter or its place."""
        folder, _, name = key.rpartition("/")
        return self.name in given or (bool(self.folder) and folder == self.folder and name != "index")


@dataclass(frozen=True)
class Records:
    """Every page in a folder but its index: front matter of its own, of which the page is made.

    words   what a translation says anew: a model with `words()`, as any page's; facts: one with `facts()`
    nested  the folder lies below the page that lists them
    """

    folder: str
    swedish: type[Content]
    translation: type[Content]
    words: type[Content]
    facts: type[Content]
    nested: bool = False

    def hold(self, key: str) -> bool:
        """Whether a page is one of them, by its place."""
        folder, _, name = key.rpartition("/")
        return folder == self.folder and name != "index"


@dataclass(frozen=True)
class Marks:
    """Keys that any page may have for the sake of a kind: `step:`.

    begins  whole lines of front matter for a new page in a section, or ""
    """

    facts: type[Content]
    begins: Callable[[str], str] = lambda section: ""


@dataclass(frozen=True)
class Data(Generic[Model]):
    """A data file: its path under docs/_data, or from the root of the repository when it has a folder.

    empty   what stands for it where there is none, or it cannot be read
    needed  whether a site with these pages has to have one; it is told of otherwise
    """

    file: str
    model: type[Model]
    empty: Model | None
    needed: Callable[[Mapping[str, Guide]], bool] = lambda guides: True

    @property
    def name(self) -> str:
        """By which its places and what is broken are known."""
        return self.file.rpartition("/")[2]

    def of(self, library: Library) -> Model:
        """The data of a library.

        raises  LookupError where there is none, of a file that has nothing to stand for it; see `find`
        """
        found = self.find(library)
        if found is None:
            raise LookupError(self.file)
        return found

    def find(self, library: Library) -> Model | None:
        """The data of a library, or what stands for it."""
        return cast("Model | None", library.data.get(self.file, self.empty))


@dataclass(frozen=True)
class Collected(Generic[Item]):
    """What a folder of its own held: its items by name, what was wrong, and what could not be read.

    broken  keys of pages and paths of translations; pages: of those keys the ones that a preview shows empty → file
    """

    items: Mapping[str, Item]
    problems: list[Problem]
    broken: frozenset[str]
    pages: Mapping[str, Path]


@dataclass(frozen=True)
class Folder(Generic[Item]):
    """A folder beside docs/, whose items become pages.

    stamped  the Swedish words that a stamp of an item is made of
    swedish, translation  the models of the front matter
    """

    name: str
    read: Callable[[Path, Settings], Collected[Item]]
    pages: Callable[[Item, Mapping[str, Wording]], Iterable[Guide]]
    stamped: Callable[[Item], list[Section]]
    swedish: type[Content]
    translation: type[Content]

    def of(self, library: Library) -> Mapping[str, Item]:
        """The items of a library, by name."""
        return cast("Mapping[str, Item]", library.data.get(self.name, {}))


Read = Layout | Key | Records | Marks | Data[Any] | Folder[Any]


@dataclass(frozen=True)
class Block:
    """What an author may write as `{{ name("argument") }}`; templates/kinds/<kind>/block-<name>.html shows it.

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
