"""The reader: what the page of a booklet shows around its spreads: who asked, voices, the other booklets."""

from collections.abc import Sequence
from dataclasses import dataclass

from publishing.kinds.booklet.books import Book, book, name_of
from publishing.kinds.booklet.model import LEVEL, Booklet, booklet_of, in_words
from publishing.kinds.booklet.questions import QUESTIONS
from publishing.kinds.booklet.voices import Recorded, recorded
from publishing.kinds.contact.model import CONTACTS, Contact
from publishing.kinds.contact.page import Shown, group
from publishing.library.guides import Guide
from publishing.library.library import Library
from publishing.library.times import TIMES
from publishing.look.facade import facade
from publishing.pages import menu
from publishing.pages.view import PageView
from publishing.text.prose import plain

CHILDREN = "children"
COLUMNS = 3
FIRST = ("danger", "bris")
"""Whom to call now: seen before anything is read."""
TOGETHER = "for-barn/lasa-tillsammans"
"""For the adult who reads along; it has a heading for each age."""


@dataclass(frozen=True, slots=True)
class BookletShown:
    """A booklet as its page shows it.

    ages          as it is written: 8–12
    asked, added  (id, heading) of the spreads that answer what children asked, and what adults added
    whole, parts  recordings of all of it, and of its spreads
    others        the booklets of the other times for the same age
    together      (name, address) of the page for the adult who reads along, where it speaks of that age; or None
    """

    ages: str
    asked: Sequence[tuple[str, str]]
    added: Sequence[tuple[str, str]]
    whole: Recorded | None
    parts: Sequence[Recorded]
    others: Sequence[menu.Entry]
    together: tuple[str, str] | None


def shown(library: Library, guide: Guide, code: str) -> BookletShown | None:
    """A booklet as a reader of `code` meets it; None for a page that is none."""
    booklet = booklet_of(guide)
    if booklet is None:
        return None
    asked: dict[str, list[tuple[str, str]]] = {"children": [], "adults": []}
    for heading in guide.edition(code).headings:
        question = QUESTIONS.of(library).get(heading.id) if booklet.time else None
        if question and heading.level == LEVEL:
            asked[question.by].append((heading.id, plain(heading.text)))
    voices = recorded(library, guide, code)
    return BookletShown(
        ages=in_words(booklet.age),
        asked=asked["children"],
        added=asked["adults"],
        whole=next((each for each in voices if not each.spread), None),
        parts=[each for each in voices if each.spread],
        others=[menu.entry(library, each, code) for each in others(library, guide, booklet)],
        together=together(library, booklet, code),
    )


def together(library: Library, booklet: Booklet, code: str) -> tuple[str, str] | None:
    """What the page for the adult is called, and its address under the site's root; None where there is none."""
    guide = library.guides.get(TOGETHER)
    if guide is None or booklet.time is None or not library.shown(guide):
        return None
    found = menu.entry(library, guide, code)
    part = f"{booklet.age}-ar"
    return found.name, found.address + (f"#{part}" if part in library.anchors(TOGETHER) else "")


def others(library: Library, guide: Guide, booklet: Booklet) -> list[Guide]:
    """The booklets of the other times for children of the same age, in the order of time; none beside an example."""
    if booklet.time is None:
        return []
    found = [
        (TIMES.index(its.time), each.key, each)
        for each in library.named
        if (its := booklet_of(each)) and its.time and its.age == booklet.age
        and each.facts.section == CHILDREN and each.key != guide.key
    ]  # fmt: skip
    return [each for *_, each in sorted(found, key=lambda row: row[:2])]


@dataclass(frozen=True)
class Reader:
    """What the templates of a booklet's page are given.

    book   what stands around its spreads; None where its facts are not told
    facade its cover; files: what it is as files, None before they are made
    call   whom a child may call, and danger: the numbers above everything
    """

    book: BookletShown | None
    facade: str
    files: Book | None
    call: Shown
    danger: Sequence[Contact]


def read(view: PageView) -> Reader:
    """A booklet with all that its page shows."""
    contacts = CONTACTS.of(view.library)
    danger = [each for identity in FIRST if (each := contacts.find(identity)) and each.nearest]
    windows, booklet = view.guide.facts.windows, booklet_of(view.guide)
    return Reader(
        shown(view.library, view.guide, view.code),
        facade(windows, COLUMNS) if windows else "",
        book(view.site, view.guide, view.text.language.code, name_of(view.guide, booklet)) if booklet else None,
        group(view, CHILDREN),
        [each for each in danger if each.way("phone")],
    )
