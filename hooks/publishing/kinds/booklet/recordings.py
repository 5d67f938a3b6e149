"""Recordings: a booklet read aloud, as files beside its text: the whole of it, or one of its spreads.

docs/sv/for-barn/4-7/innan.mp3      the whole booklet
docs/sv/for-barn/4-7/innan.mat.mp3  the spread whose heading has the id mat
"""

from collections.abc import Iterable
from dataclasses import dataclass

from publishing.kinds.booklet.model import booklet_of
from publishing.library.guides import Guide

TYPES = {
    ".mp3": "audio/mpeg",
    ".m4a": "audio/mp4",
    ".ogg": "audio/ogg",
    ".opus": "audio/ogg",
    ".wav": "audio/wav",
}
"""Endings, those that most devices play first, and what browsers call them."""


@dataclass(frozen=True, slots=True)
class Recording:
    """A file with a voice: its path under docs/, the id of its spread ("" for the whole booklet), its media type."""

    file: str
    spread: str
    type: str


def recordings(files: Iterable[str], key: str, code: str) -> list[Recording]:
    """The recordings of a booklet in a language: one in another language is never played to a text.

    files  paths under docs/
    key    of the booklet
    """
    found = []
    for file in files:
        stem, dot, ending = file.rpartition(".")
        media = TYPES.get((dot + ending).lower())
        name = stem.removeprefix(f"{code}/{key}")
        if media and name != stem and (not name or name.startswith(".")):
            found.append(Recording(file, name.removeprefix("."), media))
    order = list(TYPES.values())
    return sorted(found, key=lambda each: (each.spread, order.index(each.type), each.file))


def claimed(guide: Guide, files: Iterable[str]) -> list[str]:
    """The recordings of a booklet in all languages, and what is called as if it were one: a check tells of that."""
    named = [(file, file.partition("/")[0]) for file in files] if booklet_of(guide) else []
    return [each.file for file, code in named for each in recordings([file], guide.key, code)]


def heard(guide: Guide, files: Iterable[str]) -> list[str]:
    """Those of them that somebody may hear: the booklet is there in the language, and has such a spread."""
    return [
        each.file
        for file in claimed(guide, files)
        for each in recordings([file], guide.key, file.partition("/")[0])
        if has(guide, each)
    ]


def has(guide: Guide, each: Recording) -> bool:
    """Whether a booklet has what is read aloud, in that language."""
    edition = guide.editions.get(each.file.partition("/")[0])
    return edition is not None and each.spread in ("", *(heading.id for heading in edition.headings))
