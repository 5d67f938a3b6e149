"""Contents: what recipes become, as bytes by their place on the site."""

from collections.abc import Iterable
from pathlib import Path

from publishing.engine.making import made
from publishing.library.recipes import Ready, Recipe


def contents(wanted: Iterable[Recipe | Ready], folder: Path) -> dict[str, bytes]:
    """The bytes at each place, made in a cache; nothing may be amiss."""
    found = made(wanted, folder)
    assert found.problems == []
    read = {place: file.path.read_bytes() for place, file in found.finished.items()}
    return {place: file.content for place, file in found.ready.items()} | read
