"""Audio: every recording beside a booklet belongs to one of its spreads, or it would never be heard."""

from collections.abc import Iterator

from publishing.base.problems import Problem, Spot, near
from publishing.kinds.booklet.model import booklet_of
from publishing.kinds.booklet.recordings import has, recordings
from publishing.library.library import Library


def check(library: Library) -> Iterator[Problem]:
    """Look at the recordings of every booklet, in every language."""
    for guide in library.guides.values():
        if not booklet_of(guide):
            continue
        for language in library.languages:
            edition = guide.editions.get(language.code)
            known = [heading.id for heading in edition.headings] if edition else []
            for each in recordings(library.beside, guide.key, language.code):
                if not has(guide, each):
                    facts = {"file": f"docs/{each.file}", "spread": each.spread, **near(each.spread, known)}
                    yield Problem(Spot(f"docs/{each.file}"), "audio.no-spread", facts)
