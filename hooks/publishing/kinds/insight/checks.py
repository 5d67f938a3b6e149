"""Insights: a record tells all its parts, and somebody looks at it again in time."""

from collections.abc import Iterator

from publishing.base.problems import Problem
from publishing.kinds.insight.model import PARTS, insight_of, newest_first
from publishing.library.guides import Edition, Guide
from publishing.library.library import Library
from publishing.promises.reviews import due
from publishing.text.headings import parts
from publishing.text.masking import masked


def check(library: Library) -> Iterator[Problem]:
    """Look at every record."""
    for guide, facts in newest_first(library.guides.values()):
        for edition in guide.editions.values():
            yield from told(guide, edition)
        spot = guide.source.document.front.spot(("next_review",))
        codes = {"passed": "insight.review-passed", "soon": "insight.review-soon"}
        yield from due(spot, facts.next_review, library.today, **codes)


def told(guide: Guide, edition: Edition) -> Iterator[Problem]:
    """Every part has its heading and something under it; which headings a translation lacks is told elsewhere."""
    body = edition.document.body
    text = masked(body)
    found = {h.id: (h, text[start:end].strip()) for h, start, end in parts(body, edition.headings, 2)}
    for identity, words in PARTS.items():
        heading, said = found.get(identity, (None, ""))
        if heading and not said:
            spot = edition.document.spot_at(heading.offset, heading.length)
            yield Problem(spot, "insight.part-missing", {"part": heading.text})
        elif heading is None and edition is guide.source:
            yield Problem(edition.document.front.start, "insight.part-missing", {"part": f"{words} {{#{identity}}}"})


def pages(guide: Guide) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """The page that changed, which has to be there."""
    facts = insight_of(guide)
    if facts and facts.page:
        yield ("page",), facts.page
