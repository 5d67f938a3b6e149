"""The matrix: who does what in each part of a child's life, as definition lists below headings tell it.

    ## Vardag {#vardag}

    Förälder
    :   Berättar om vanor, tröst och traditioner.

A heading without such a list, before the first area or after the last, is ordinary text.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from publishing.text.definitions import Entry, Paragraph, paragraphs
from publishing.text.headings import Heading, parts

Share = Literal["parent", "family-home", "social-services"]
SHARES: tuple[Share, ...] = get_args(Share)
"""Those who share the responsibility, in the order of the cells of every area."""
LAYOUT = BLOCK = "matrix"


@dataclass(frozen=True, slots=True)
class Area:
    """A part of the child's life: its heading's id, words and place in the body, and its cells in order.

    cells  who, and what they do there
    """

    id: str
    text: str
    cells: tuple[Entry, ...]
    offset: int
    length: int


def areas(body: str, headings: Sequence[Heading]) -> tuple[Area, ...]:
    """The areas of a body: its headings of the second level, from the first that has cells to the last.

    headings  those of the body
    A line that says who, as the first area does, is a cell without words, so that the author is told; and a heading
    among the areas with nothing of the kind below it is an area without cells.
    """
    told = [(heading, list(paragraphs(body, start, end))) for heading, start, end in parts(body, headings, 2)]
    called = roles([[part.first for part in found if part.is_term] for _, found in told])
    all_of_them = [_area(heading, found, called) for heading, found in told]
    filled = [number for number, area in enumerate(all_of_them) if area.cells]
    return tuple(all_of_them[filled[0] : filled[-1] + 1]) if filled else ()


def roles(terms: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """What the three are called: the words of the first area that has three cells, else of the first with any."""
    whole = [found for found in terms if len(found) == len(SHARES)]
    return tuple(next(iter([*whole, *(found for found in terms if found)]), ()))


def _area(heading: Heading, found: Sequence[Paragraph], called: Sequence[str]) -> Area:
    cells = tuple(part.entry for part in found if part.is_term or part.first in called)
    return Area(heading.id, heading.text, cells, heading.offset, heading.length)
