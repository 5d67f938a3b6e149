"""Handouts: sheets and files that a page gives its reader to take home, as the page shows them."""

from dataclasses import dataclass

from publishing.base.languages import SOURCE, Language
from publishing.base.wording import Wording
from publishing.library.guides import Guide
from publishing.library.site import Site
from publishing.library.stems import stem_of
from publishing.pages.view import PageView
from publishing.pages.weights import weight


@dataclass(frozen=True, slots=True)
class SheetShown:
    """A finished sheet as a page shows it.

    name     of its wording, sheet.<name>
    address  under the site's root; size in bytes; preview: its first page, width and height in pixels
    language of its words
    """

    name: str
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
class File:
    """A finished file: its address under the site's root, and its size in bytes."""

    address: str
    size: int

    def weight(self, t: Wording) -> str:
        """How heavy it is, in words."""
        return weight(self.size, t)


def sheet(view: PageView, name: str, file: str = "") -> SheetShown | None:
    """A sheet of a page in the language of its text, else the Swedish one; None where none could be made.

    file  what it is called, without ending; "" for the name of its page
    """
    for code in (view.text.language.code, SOURCE):
        found = _sheet(view.site, view.guide, code, name, file)
        if found:
            return found
    return None


def _sheet(site: Site, guide: Guide, code: str, name: str, file: str) -> SheetShown | None:
    stem = stem_of(site.library, guide, code, file)
    pdf = site.finished.get(f"{stem}.pdf")
    if pdf is None:
        return None
    return SheetShown(
        name,
        f"{stem}.pdf",
        pdf.size,
        pdf.facts["pages"],
        f"{stem}.webp",
        pdf.facts["width"],
        pdf.facts["height"],
        site.library.settings.language(code),
    )


def file(site: Site, place: str) -> File | None:
    """A finished file; None before it is made."""
    found = site.finished.get(place)
    return File(place, found.size) if found else None
