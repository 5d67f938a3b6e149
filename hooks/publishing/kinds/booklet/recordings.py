"""Recordings: a booklet read aloud, as files beside its text: the whole of it, or one of its spreads.

docs/sv/for-barn/4-7/innan.mp3      the whole booklet
docs/sv/for-barn/4-7/innan.mat.mp3  the spread whose heading has the id mat
"""

from collections.abc import Iterable
from dataclasses import dataclass

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
