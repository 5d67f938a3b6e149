"""Cache: what takes long and depends on nothing but its recipe is made once; deleting it changes no byte."""

import hashlib
from collections.abc import Callable
from pathlib import Path


def kept(folder: Path, recipe: str, make: Callable[[], bytes]) -> bytes:
    """The bytes for a recipe: from `folder` when they were made before, else made and kept.

    recipe  everything the bytes depend on: inputs, settings, versions
    """
    path = folder / hashlib.sha256(recipe.encode()).hexdigest()[:32]
    if path.is_file():
        return path.read_bytes()
    content = make()
    folder.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".part")
    unfinished.write_bytes(content)
    unfinished.replace(path)  # a build that is stopped leaves no half file behind
    return content
