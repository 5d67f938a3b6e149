"""Cache: what takes long and depends on nothing but its recipe is made once; deleting it changes no byte."""

import hashlib
import json
import os
import threading
from collections.abc import Mapping
from functools import cache
from importlib.metadata import version
from pathlib import Path

from publishing.library.recipes import Finished, Made, Recipe

TOOLS = ("typst", "fontpkg-rubik", "pillow", "pikepdf", "mutagen", "segno", "selectolax")
ROOMS = ("base", "text", "look", "library", "press", "kinds")
FACTS = ".facts"


@cache
def code_mark() -> str:
    """A mark that changes with all that has a hand in finished files: what was made before may no longer hold.

    The code of the rooms up to those of the kinds; the tools that draw, encode and mark.
    """
    house = Path(__file__).parent.parent
    texts = [path.read_bytes() for room in ROOMS for path in sorted((house / room).rglob("*.py"))]
    tools = " ".join(f"{name} {version(name)}" for name in TOOLS)
    return f"{tools} {hashlib.sha256(bytes(1).join(texts)).hexdigest()}"


def module_mark(file: str) -> str:
    """A mark that changes with one module alone, of files in which no other has a hand."""
    return hashlib.sha256(Path(file).read_bytes()).hexdigest()[:16]


def name_of(recipe: Recipe) -> str:
    """What the file of a recipe is called in the cache: it changes with all that the bytes depend on."""
    beside = sorted({name for name, _ in recipe.beside})
    given = "\n".join([recipe.of, *beside, *map(name_of, recipe.needs)])
    return hashlib.sha256(given.encode()).hexdigest()[:32]


def found(folder: Path, recipe: Recipe) -> dict[str, Finished] | None:
    """The files of a recipe when they were made before: "" for its own, and those beside it by name."""
    path = folder / name_of(recipe)
    told = path.with_name(path.name + FACTS)
    try:
        own = path.stat().st_size
        facts: Mapping[str, int] = json.loads(told.read_bytes()) if told.is_file() else {}
        files = {"": Finished(path, own, facts)}
        for name in {name for name, _ in recipe.beside}:
            other = _beside(path, name)
            files[name] = Finished(other, other.stat().st_size, {})
    except FileNotFoundError:
        return None
    return files


def keep(folder: Path, recipe: Recipe, made: bytes | Made) -> dict[str, Finished]:
    """The files of a recipe, kept; those beside it and its facts first: where it is, they are too."""
    result = made if isinstance(made, Made) else Made(made)
    path = folder / name_of(recipe)
    folder.mkdir(parents=True, exist_ok=True)
    files = {}
    for name, content in result.beside.items():
        _write(_beside(path, name), content)
        files[name] = Finished(_beside(path, name), len(content), {})
    if result.facts:
        _write(path.with_name(path.name + FACTS), json.dumps(dict(result.facts)).encode())
    _write(path, result.content)
    return files | {"": Finished(path, len(result.content), result.facts)}


def _beside(path: Path, name: str) -> Path:
    return path.with_name(f"{path.name}.{name}")


def _write(path: Path, content: bytes) -> None:
    # Named after its thread too: two may make the same thing at once, and neither may take the other's away.
    unfinished = path.with_name(f"{path.name}.{os.getpid()}-{threading.get_ident()}.part")
    unfinished.write_bytes(content)
    unfinished.replace(path)  # a build that is stopped leaves no half file behind
