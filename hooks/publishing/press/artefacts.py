"""Artefacts: finished files with their place on the site; one function writes them."""

import os
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path, PurePosixPath

from publishing.library.recipes import Finished, Ready


def put(files: Iterable[Ready], folder: Path) -> None:
    """Write files that are ready under `folder`."""
    for each in files:
        target = _free(folder, each.place)
        target.write_bytes(each.content)


def lay(finished: Mapping[str, Finished], folder: Path) -> None:
    """Lay finished files under `folder`: as another name of the one in the cache, or a copy on another disk."""
    for place, file in finished.items():
        target = _free(folder, place)
        try:
            os.link(file.path, target)
        except OSError:  # another disk, or one that knows no second names
            shutil.copyfile(file.path, target)


class Outside(ValueError):  # noqa: N818 (an answer, not an accident)
    """A place that is not on the site. Whoever asked for it, nothing is written there."""


def _free(folder: Path, place: str) -> Path:
    """A place where nothing lies: writing over a second name would change the file in the cache.

    raises  Outside, for a place that leads out of the folder, through a link too
    """
    parts = PurePosixPath(place).parts
    target = folder.joinpath(*parts)
    if not parts or "\\" in place or PurePosixPath(place).is_absolute() or ".." in parts:
        raise Outside(place)
    if not target.parent.resolve().is_relative_to(folder.resolve()):
        raise Outside(place)
    target.parent.mkdir(parents=True, exist_ok=True)
    target.unlink(missing_ok=True)
    return target
