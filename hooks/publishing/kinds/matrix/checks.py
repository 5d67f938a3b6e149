"""The matrix: everywhere the same three, each with something to do, in every language; and it is there to be shown."""

from collections.abc import Iterator, Sequence

from publishing.base.problems import Problem
from publishing.kinds.matrix.model import BLOCK, LAYOUT, SHARES, Area, areas, roles
from publishing.library.guides import Edition
from publishing.library.library import Library
from publishing.text.syntax import references


def check(library: Library) -> Iterator[Problem]:
    """Look at the matrix in every language, and at the pages that borrow it."""
    missing = library.page(LAYOUT) is None and not library.broken  # what is broken may be the matrix itself
    for guide, edition in library.editions():
        if guide.facts.layout == LAYOUT and guide.key not in library.broken:
            yield from told(edition)
            if edition.freshness not in ("source", "outdated"):
                yield from compared(edition, guide.source)
        elif missing:
            yield from borrowed(edition)


def told(edition: Edition) -> Iterator[Problem]:
    """What is wrong with the areas of one text."""
    document = edition.document
    found = areas(document.body, edition.headings)
    if not found:
        yield Problem(document.front.start, "matrix.no-area")
    called = roles([[cell.term for cell in area.cells] for area in found])
    for area in found:
        if area.cells:
            yield from filled(edition, area, called)
        elif edition.freshness == "source":  # a translation is compared with the Swedish text
            yield Problem(document.spot_at(area.offset, area.length), "matrix.no-cells", {"area": area.text})


def filled(edition: Edition, area: Area, called: Sequence[str]) -> Iterator[Problem]:
    """The cells of one area, beside what the three are called in the first."""
    document = edition.document
    if len(area.cells) != len(SHARES):
        facts = {"area": area.text, "count": len(area.cells), "terms": [cell.term for cell in area.cells]}
        yield Problem(document.spot_at(area.offset, area.length), "matrix.cells", facts)
    else:
        for cell, role in zip(area.cells, called, strict=False):
            if cell.term != role:
                facts = {"word": cell.term, "role": role, "area": area.text}
                yield Problem(document.spot_at(cell.offset, cell.length), "matrix.other-word", facts)
    for cell in area.cells:
        if not cell.said:
            facts = {"word": cell.term, "area": area.text}
            yield Problem(document.spot_at(cell.offset, cell.length), "matrix.empty-cell", facts)


def compared(edition: Edition, source: Edition) -> Iterator[Problem]:
    """A translation's areas beside the Swedish ones, by their ids."""
    mine, theirs = ({a.id: len(a.cells) for a in areas(e.document.body, e.headings)} for e in (edition, source))
    for heading in edition.headings:
        own, swedish = mine.get(heading.id, 0), theirs.get(heading.id, 0)
        if bool(own) != bool(swedish):
            file = source.document.source.file
            facts = {"area": heading.text, "mine": own, "swedish": swedish, "file": file}
            yield Problem(edition.document.spot_at(heading.offset, heading.length), "matrix.areas-differ", facts)


def borrowed(edition: Edition) -> Iterator[Problem]:
    """A page that shows the matrix where no page holds one."""
    for reference in references(edition.document.body):
        if reference.kind == "block" and reference.target == BLOCK:
            yield Problem(edition.document.spot_at(reference.offset, reference.length), "matrix.no-page")
