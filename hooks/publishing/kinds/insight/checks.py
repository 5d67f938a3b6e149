"""Insights: a record tells all its parts, somebody looks at it again in time, and what readers say reaches somebody."""

from collections.abc import Iterator

from publishing.base.problems import Problem
from publishing.kinds.insight.model import PARTS, newest_first
from publishing.library.guides import Edition, Guide
from publishing.library.library import Library
from publishing.promises.links import place
from publishing.promises.reviews import due
from publishing.text.headings import parts
from publishing.text.syntax import masked, references

CONTACTS, FEEDBACK = "contacts.yml", "feedback"


def check(library: Library) -> Iterator[Problem]:
    """Look at every record, and at every page where readers may say what they think."""
    for guide, facts in newest_first(library.guides.values()):
        for edition in guide.editions.values():
            yield from told(guide, edition)
        spot = guide.source.document.front.spot(("next_review",))
        codes = {"passed": "insight.review-passed", "soon": "insight.review-soon"}
        yield from due(spot, facts.next_review, library.today, **codes)
    if CONTACTS not in library.broken and library.contacts.find(FEEDBACK) is None:
        for _, edition in library.editions():
            for found in references(edition.document.body):
                if found.kind == "block" and found.target == FEEDBACK:
                    yield Problem(place(edition, found), "feedback.no-contact")


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
