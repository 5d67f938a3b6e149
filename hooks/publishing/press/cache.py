"""Cache: what takes long and depends on nothing but its recipe is made once; deleting it changes no byte."""

import hashlib
import json
import os
import re
import threading
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import replace
from functools import cache
from importlib.metadata import version
from pathlib import Path
from tempfile import TemporaryDirectory

from publishing.library.recipes import Finished, Made, Recipe

TOOLS = ("typst", "fontpkg-rubik", "pillow", "pikepdf", "mutagen", "segno", "selectolax")
ROOMS = ("base", "text", "look", "library", "press", "kinds")
SEAL = "seal"
"""Beside each entry: the digests of its files and what pages tell of them."""
ENTRY = re.compile("[0-9a-f]{32}")
DAYS = 30


class Damaged(Exception):  # noqa: N818 (an answer, not an accident)
    """What lies in the cache is not what was kept there."""


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
    """The files of a recipe when they were made before: "" for its own, and those beside it by name.

    Every byte is looked at: a disk that forgets one would publish a broken picture, year after year.
    raises  Damaged when they are not what was kept
    """
    path = folder / name_of(recipe)
    seal = _beside(path, SEAL)
    try:
        digests, facts = _unsealed(seal.read_bytes())
        names = ["", *sorted({name for name, _ in recipe.beside})]
        files = {name: Finished(_beside(path, name), _sound(_beside(path, name), digests[name]), {}) for name in names}
    except (FileNotFoundError, NotADirectoryError, KeyError):
        return None
    except (OSError, ValueError) as error:
        raise Damaged(path.name) from error
    with suppress(OSError):  # a disk that may only be read
        os.utime(seal)  # used today: see `prune`
    return files | {"": replace(files[""], facts=facts)}


def keep(folder: Path, recipe: Recipe, made: bytes | Made) -> dict[str, Finished]:
    """The files of a recipe, kept under a seal; its own last: where it is, all of them are."""
    result = made if isinstance(made, Made) else Made(made)
    path = folder / name_of(recipe)
    folder.mkdir(parents=True, exist_ok=True)
    contents = {**result.beside, "": result.content}
    written = {name: _beside(path, name) for name in contents}
    _write(_beside(path, SEAL), _sealed({name: _digest(each) for name, each in contents.items()}, result.facts))
    for name, content in contents.items():
        _write(written[name], content)
    files = {name: Finished(written[name], len(content), {}) for name, content in contents.items()}
    return files | {"": replace(files[""], facts=result.facts)}


def prune(folder: Path, now: float, kept: int = DAYS) -> None:
    """Take away what no build has used for `kept` days, and what a build that was stopped left unfinished."""
    names: set[str] = set()
    with suppress(OSError):  # there is none, or it cannot be read
        names = {path.name for path in folder.iterdir()}
    last: dict[str, float] = {}
    for name in names:
        entry = name.partition(".")[0]
        seal = f"{entry}.{SEAL}"
        # A file has two names, here and on the site, and only its seal tells when it was used.
        if ENTRY.fullmatch(entry) and (name == seal or seal not in names):
            with suppress(OSError):  # another build was quicker
                last[entry] = max(last.get(entry, 0.0), (folder / name).stat().st_mtime)
    for name in names:
        if last.get(name.partition(".")[0], now) < now - kept * 86400:
            with suppress(OSError):  # as above, or the disk may only be read
                (folder / name).unlink()


@cache
def spare() -> TemporaryDirectory[str]:
    """Where files lie until the program ends, when the cache cannot be written."""
    return TemporaryDirectory(prefix="publishing-")


def _sealed(digests: Mapping[str, str], facts: Mapping[str, int]) -> bytes:
    """What was kept, as text that tells whether it is itself whole."""
    told = json.dumps([dict(digests), dict(facts)]).encode()
    return f"{_digest(told)}\n".encode() + told


def _unsealed(seal: bytes) -> tuple[dict[str, str], dict[str, int]]:
    """The digests and the facts.

    raises  ValueError when it is not what was sealed
    """
    mark, _, told = seal.partition(b"\n")
    if mark != _digest(told).encode():
        raise ValueError("a broken seal")
    digests, facts = json.loads(told)
    return digests, facts


def _digest(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()


def _sound(path: Path, digest: str) -> int:
    """The size of a file that is what it was.

    raises  ValueError when it is not
    """
    with path.open("rb") as opened:
        if hashlib.file_digest(opened, "sha256").hexdigest() != digest:
            raise ValueError(path.name)
        return opened.tell()


def _beside(path: Path, name: str) -> Path:
    return path.with_name(f"{path.name}.{name}") if name else path


def _write(path: Path, content: bytes) -> None:
    # Named after its thread too: two may make the same thing at once, and neither may take the other's away.
    unfinished = path.with_name(f"{path.name}.{os.getpid()}-{threading.get_ident()}.part")
    try:
        unfinished.write_bytes(content)
        unfinished.replace(path)  # a build that is stopped leaves no half file behind
    except OSError:  # a full disk: what stands there takes room from whoever tries again
        unfinished.unlink(missing_ok=True)
        raise
