"""Intake: the ways in which a text or a data file is of a kind, and what is read of it."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar, cast

from publishing.base.problems import Problem
from publishing.base.settings import Settings
from publishing.base.validation import Content
from publishing.base.wording import Wording
from publishing.library.guides import Facts, Guide, Words
from publishing.text.conversion import Shape
from publishing.text.stamps import Section

if TYPE_CHECKING:  # a library knows its kinds, and a kind what may be asked of a library
    from publishing.library.library import Library

Model = TypeVar("Model", bound=Content)
Item = TypeVar("Item")


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

    folder  where every page but the index is of the kind, whatever its front matter says: its checks tell
    """

    name: str
    facts: type[Facts]
    words: type[Words] = Words
    folder: str = ""

    def hold(self, key: str) -> bool:
        """Whether a page is one of them, by its place."""
        return bool(self.folder) and _stands_in(self.folder, key)


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
        return _stands_in(self.folder, key)


def _stands_in(folder: str, key: str) -> bool:
    """Whether a page stands in a folder and does not list it."""
    own, _, name = key.rpartition("/")
    return own == folder and name != "index"


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
    shows_gaps  what nobody has told yet is shown as a gap, and its kind lists it
    """

    file: str
    model: type[Model]
    empty: Model | None
    needed: Callable[[Mapping[str, Guide]], bool] = lambda guides: True
    shows_gaps: bool = False

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

    kept     an item without those of its texts whose files are left out
    stamped  the Swedish words that a stamp of an item is made of
    swedish, translation  the models of the front matter
    """

    name: str
    read: Callable[[Path, Settings], Collected[Item]]
    pages: Callable[[Item, Mapping[str, Wording]], Iterable[Guide]]
    kept: Callable[[Item, Container[str]], Item]
    stamped: Callable[[Item], list[Section]]
    swedish: type[Content]
    translation: type[Content]

    def of(self, library: Library) -> Mapping[str, Item]:
        """The items of a library, by name."""
        return cast("Mapping[str, Item]", library.data.get(self.name, {}))


Read = Layout | Key | Records | Marks | Data[Any] | Folder[Any]
