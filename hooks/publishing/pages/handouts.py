"""Handouts: what a page gives its reader to take home: sheets to print, reminders for a calendar."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, time

from publishing.base.languages import SOURCE, Language
from publishing.base.wording import Wording
from publishing.kinds.campaign.sharing import weight
from publishing.library.guides import Guide
from publishing.pages.listing import with_weekday


@dataclass(frozen=True, slots=True)
class Sheet:
    """A finished sheet as a page shows it.

    address  under the site's root; size in bytes; preview: its first page, width and height in pixels
    language of its words
    """

    address: str
    size: int
    pages: int
    preview: str
    preview_width: int
    preview_height: int
    language: Language

    def measure(self, t: Wording) -> str:
        """How long and how heavy it is."""
        size = weight(self.size, t)
        return t("sheet.file-one", size=size) if self.pages == 1 else t("sheet.file", pages=self.pages, size=size)


@dataclass(frozen=True, slots=True)
class Reminders:
    """The reminders of a page: what the script makes files of, as JSON, and the ready-made ones.

    ready  pace and address under the site's root; starts, at: when the first of them comes
    """

    given: str
    ready: Sequence[tuple[str, str]]
    starts: date
    at: time
    language: Language

    def begins(self, t: Wording) -> str:
        """The first day in words."""
        return with_weekday(t, self.starts)


@dataclass(frozen=True, slots=True)
class File:
    """A finished file: its address under the site's root, and its size in bytes."""

    address: str
    size: int

    def weight(self, t: Wording) -> str:
        """How heavy it is, in words."""
        return weight(self.size, t)


@dataclass(frozen=True, slots=True)
class Book:
    """A booklet as files.

    read    PDF in the order of reading; pages: how many A5 pages it has
    fold    PDF to print on both sides of `papers` A4 and fold
    epub    None for a blank one, which nobody reads on a screen
    """

    read: File
    fold: File
    epub: File | None
    pages: int
    papers: int
    language: Language


@dataclass(frozen=True, slots=True)
class Handouts:
    """All of a site's, by key of the page, language and name.

    books  the name is "" for a booklet that is a page, the age for a blank one to fill in by hand
    """

    books: dict[tuple[str, str, str], Book] = field(default_factory=dict)
    sheets: dict[tuple[str, str, str], Sheet] = field(default_factory=dict)
    reminders: dict[tuple[str, str], Reminders] = field(default_factory=dict)

    def book(self, guide: Guide, code: str, name: str = "") -> Book | None:
        """A booklet in the language of a text, else the Swedish one; None where none could be made."""
        return self.books.get((guide.key, code, name)) or self.books.get((guide.key, SOURCE, name))

    def sheet(self, guide: Guide, code: str, name: str) -> Sheet | None:
        """A sheet in the language of a text, else the Swedish one; None where none could be made."""
        return self.sheets.get((guide.key, code, name)) or self.sheets.get((guide.key, SOURCE, name))
