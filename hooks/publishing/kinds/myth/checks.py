"""Myths: every source is named and dated, kin exist, and no answer outlives its review in silence."""

from collections.abc import Iterator

from publishing.base.problems import Problem, near
from publishing.kinds.myth.model import FOLDER, MythFacts, in_order, slug_of
from publishing.library.guides import Guide
from publishing.library.library import Library
from publishing.promises.links import place
from publishing.promises.reviews import due
from publishing.text.syntax import references


def check(library: Library) -> Iterator[Problem]:
    """Look at every myth."""
    found = in_order(library.guides.values())
    known = {slug_of(guide) for guide, _ in found}
    for guide, facts in found:
        yield from sources(guide, facts)
        spot = guide.source.document.front.spot(("review_by",))
        codes = {"passed": "myth.review-passed", "soon": "myth.review-soon"}
        yield from due(spot, facts.review_by, library.today, **codes)
        front = guide.source.document.front
        for number, slug in enumerate(facts.kin):
            if slug not in known and f"{FOLDER}/{slug}" not in library.broken:
                yield Problem(front.spot(("kin", number)), "myth.unknown-kin", {"kin": slug, **near(slug, known)})


def sources(guide: Guide, facts: MythFacts) -> Iterator[Problem]:
    """The sources of the text and those of the record are the same."""
    edition = guide.source
    named = [found for found in references(edition.document.body) if found.kind == "source" and found.target]
    listed = [source.text for source in facts.sources]
    for found in named:
        if found.target not in listed:
            facts_told = {"source": found.target, **near(found.target, listed)}
            yield Problem(place(edition, found), "myth.source-unlisted", facts_told)
    used = {found.target for found in named}
    for number, source in enumerate(facts.sources):
        spot = edition.document.front.spot(("sources", number, "text"))
        if source.text not in used:
            yield Problem(spot, "myth.source-unused", {"source": source.text})
        if source.dated == "not-stated":
            yield Problem(spot, "myth.source-undated", {"source": source.text})
