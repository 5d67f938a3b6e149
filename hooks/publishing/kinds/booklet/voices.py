"""Audio: the recordings of a booklet, as its page plays them: never in another language than the text."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby

from publishing.kinds.booklet.recordings import recordings
from publishing.library.guides import Guide
from publishing.library.library import Library
from publishing.library.ways import published
from publishing.text.prose import plain


@dataclass(frozen=True, slots=True)
class Recorded:
    """A voice: the id and the heading of its spread ("" for the whole booklet), and (address, type) of its files."""

    spread: str
    heading: str
    files: Sequence[tuple[str, str]]


def recorded(library: Library, guide: Guide, code: str) -> list[Recorded]:
    """The voices of a booklet as a reader of `code` meets its text, in the order of the text, the whole one first.

    One that belongs to no spread is left out; a check tells.
    """
    edition = guide.edition(code)
    found = recordings(library.files, guide.key, edition.language.code)
    by_spread = {
        spread: [(published(library, each.file), each.type) for each in files]
        for spread, files in groupby(found, lambda each: each.spread)
    }
    places = {"": "", **{heading.id: plain(heading.text) for heading in edition.headings}}
    return [Recorded(spread, words, by_spread[spread]) for spread, words in places.items() if spread in by_spread]
