"""Cache: what takes long and depends on nothing but its recipe is made once; deleting it changes no byte."""

import hashlib
import os
import threading
from collections.abc import Callable
from functools import cache
from importlib.metadata import version
from pathlib import Path

TOOLS = ("typst", "fontpkg-rubik", "pillow", "pikepdf", "segno", "selectolax")


def kept(folder: Path, recipe: str, make: Callable[[], bytes]) -> bytes:
    """The bytes for a recipe: from `folder` when they were made before, else made and kept.

    recipe  everything the bytes depend on: inputs, settings, versions
    """
    path = folder / name_of(recipe)
    if path.is_file():
        return path.read_bytes()
    content = make()
    folder.mkdir(parents=True, exist_ok=True)
    # Named after its thread too: two may make the same thing at once, and neither may take the other's away.
    unfinished = path.with_name(f"{path.name}.{os.getpid()}-{threading.get_ident()}.part")
    unfinished.write_bytes(content)
    unfinished.replace(path)  # a build that is stopped leaves no half file behind
    return content


def is_kept(folder: Path, recipe: str) -> bool:
    """Whether the bytes for a recipe were made before."""
    return (folder / name_of(recipe)).is_file()


def kept_file(folder: Path, recipe: str, make: Callable[[], bytes]) -> Path:
    """The file that holds the bytes for a recipe, for those that read a file themselves."""
    kept(folder, recipe, make)
    return folder / name_of(recipe)


@cache
def code_mark() -> str:
    """A mark that changes with all that has a hand in a campaign's files: what was made before may no longer hold.

    The code of this room, the floors below and the façade; the tools that draw, encode and mark.
    """
    house = Path(__file__).parent.parent
    rooms = ("base", "text", "look", "library", "press", "kinds")
    texts = [path.read_bytes() for room in rooms for path in sorted((house / room).rglob("*.py"))]
    tools = " ".join(f"{name} {version(name)}" for name in TOOLS)
    return f"{tools} {hashlib.sha256(bytes(1).join(texts)).hexdigest()}"


def name_of(recipe: str) -> str:
    """What a recipe's file is called."""
    return hashlib.sha256(recipe.encode()).hexdigest()[:32]
