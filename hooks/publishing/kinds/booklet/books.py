"""Booklets as files, as a page shows them: to read, to fold, and as an e-book."""

from dataclasses import dataclass

from publishing.base.languages import SOURCE, Language
from publishing.kinds.booklet.model import Booklet
from publishing.library.guides import Guide
from publishing.library.site import Site
from publishing.library.stems import stem_of
from publishing.pages.handouts import File, file
from publishing.press import imposition

ENDINGS = {"read": ".pdf", "fold": "-vik.pdf", "epub": ".epub"}
"""What the files of a booklet are called, after its name."""


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


def name_of(guide: Guide, booklet: Booklet) -> str:
    """What the files of a booklet are called, without their endings, in every language."""
    name = guide.key.rpartition("/")[2]
    return f"bok-{booklet.age}-{name}" if booklet.time else f"valkommen-{name}"


def book(site: Site, guide: Guide, code: str, name: str) -> Book | None:
    """A booklet in the language of a text, else the Swedish one; None where none could be made.

    name  what its files are called
    """
    return _book(site, guide, code, name) or _book(site, guide, SOURCE, name)


def _book(site: Site, guide: Guide, code: str, name: str) -> Book | None:
    stem = stem_of(site.library, guide, code, name)
    read, fold = (file(site, stem + ENDINGS[each]) for each in ("read", "fold"))
    if read is None or fold is None:
        return None
    pages = site.finished[read.address].facts["pages"]
    language = site.library.settings.language(code)
    return Book(read, fold, file(site, stem + ENDINGS["epub"]), pages, imposition.papers(pages), language)
