"""The reader: what the page of a booklet shows around its spreads: who asked, voices, the other booklets."""

from collections.abc import Sequence
from dataclasses import dataclass

from publishing.kinds.booklet.model import LEVEL, Booklet, in_words
from publishing.kinds.booklet.voices import Recorded, recorded
from publishing.kinds.support.times import TIMES
from publishing.library.guides import Guide
from publishing.library.library import Library
from publishing.pages import menu
from publishing.text.prose import plain

CHILDREN = "children"
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
    booklet = guide.facts.booklet
    if booklet is None:
        return None
    asked: dict[str, list[tuple[str, str]]] = {"children": [], "adults": []}
    for heading in guide.edition(code).headings:
        question = library.questions.get(heading.id) if booklet.time else None
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
    if guide is None or booklet.time is None:
        return None
    found = menu.entry(library, guide, code)
    part = f"{booklet.age}-ar"
    return found.name, found.address + (f"#{part}" if part in library.anchors(TOGETHER) else "")


def others(library: Library, guide: Guide, booklet: Booklet) -> list[Guide]:
    """The booklets of the other times for children of the same age, in the order of time; none beside an example."""
    if booklet.time is None:
        return []
    found = [
        (TIMES.index(each.facts.booklet.time), each.key, each)
        for each in library.guides.values()
        if each.facts.booklet and each.facts.booklet.time and each.facts.booklet.age == booklet.age
        and each.facts.section == CHILDREN and each.key != guide.key and library.shown(each)
    ]  # fmt: skip
    return [each for *_, each in sorted(found, key=lambda row: row[:2])]
