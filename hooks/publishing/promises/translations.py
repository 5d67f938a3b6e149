"""Translations: alike in shape, no older than their source without the reader being told, missing ones counted."""

from collections.abc import Iterator

from publishing.base.problems import Problem, Spot
from publishing.library.guides import Edition, Guide
from publishing.library.library import Library
from publishing.text.syntax import references


def check(library: Library) -> Iterator[Problem]:
    """Compare every translation with its Swedish page."""
    for guide in library.guides.values():
        if guide.key in library.broken:
            continue  # told already; that its translations wait for it is no news
        for language in library.languages:
            if guide.facts.languages is not None and language.code not in guide.facts.languages:
                continue
            if guide.own_words:
                continue  # its words are the site's own
            edition = guide.editions.get(language.code)
            if edition is None:
                spot, file = guide.source.document.front.start, file_of(guide, language.code)
                if file not in library.broken:
                    yield Problem(spot, "translation.missing", {"language": language.name, "file": file})
            elif not language.is_source:
                yield from compared(guide, edition)


def file_of(guide: Guide, code: str) -> str:
    """Where the text of a page in a language lies, or would lie."""
    folder = guide.source.document.source.file.rpartition("/")[0]
    return f"{folder}/{code}.md" if guide.about else f"docs/{code}/{guide.key}.md"


def compared(guide: Guide, edition: Edition) -> Iterator[Problem]:
    """One translation beside its source."""
    start = edition.document.front.start
    if edition.freshness == "unstamped":
        yield Problem(start, "translation.unstamped", {"file": edition.document.source.file})
    if edition.freshness == "outdated":
        spot = edition.document.front.spot(("source",))
        names = [name or guide.source.words.title for name in edition.changed]
        yield Problem(spot, "translation.outdated", {"sections": names, "file": edition.document.source.file})
    mine, theirs = ([heading.level for heading in e.headings] for e in (edition, guide.source))
    if mine != theirs and edition.freshness != "outdated":
        yield Problem(_first_difference(edition, mine, theirs), "translation.headings-differ", {
            "mine": len(mine), "swedish": len(theirs), "file": guide.source.document.source.file,
        })  # fmt: skip
    if edition.freshness != "outdated":
        yield from _marks(guide, edition)


def _first_difference(edition: Edition, mine: list[int], theirs: list[int]) -> Spot:
    same = [a == b for a, b in zip(mine, theirs, strict=False)]
    at = same.index(False) if False in same else min(len(mine), len(theirs))
    if at >= len(edition.headings):
        return edition.document.front.start
    heading = edition.headings[at]
    return edition.document.spot_at(heading.offset, heading.length)


def _marks(guide: Guide, edition: Edition) -> Iterator[Problem]:
    """A source that fell away in translation leaves a fact without ground."""
    swedish = [r.target for r in references(guide.source.document.body) if r.kind == "source"]
    mine = [r.target for r in references(edition.document.body) if r.kind == "source"]
    lost = [source for source in dict.fromkeys(swedish) if mine.count(source) < swedish.count(source)]
    if lost:
        facts = {"sources": lost, "file": guide.source.document.source.file}
        yield Problem(edition.document.front.start, "translation.sources-differ", facts)
