"""Artefacts: finished files with their place on the site; one function writes them."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath


@dataclass(frozen=True, slots=True)
class Artefact:
    """A finished file: its place under a folder, and its bytes."""

    place: PurePosixPath
    content: bytes


def artefact(place: str, content: str | bytes) -> Artefact:
    """A finished file; text is written as UTF-8."""
    return Artefact(PurePosixPath(place), content.encode() if isinstance(content, str) else content)


def put(artefacts: Iterable[Artefact], folder: Path) -> None:
    """Write artefacts under `folder`: the only place where a file is made."""
    for each in artefacts:
        target = folder / each.place
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(each.content)
