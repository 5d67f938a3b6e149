"""Strays: what lies in the folders and never goes out is told, each thing once, with what to do about it."""

import re
from collections.abc import Collection, Iterable, Iterator
from pathlib import PurePosixPath

from publishing.base.problems import Problem, Spot, near
from publishing.base.settings import Settings
from publishing.base.wording import FOLDER as WORDING
from publishing.library.intake import Data
from publishing.library.kinds import Kinds, reads
from publishing.library.lying import Lying, Sort
from publishing.library.names import as_text, better, fits, original, same, shown
from publishing.look import pictograms

DOCS, DATA = "docs", "_data"
AS_DATA = re.compile(r"\.ya?ml(\.txt)?$", re.IGNORECASE)


def in_docs(lies: Lying, settings: Settings, kinds: Kinds) -> Iterator[Problem]:
    """What is told of docs/: its languages, and the data of the site."""
    known = [language.code for language in settings.languages]
    homes = {*known, DATA}
    for path in sorted(lies.texts | lies.files | lies.folders):
        if "/" not in path and path not in homes:
            code = "language.unknown-folder" if path in lies.folders else "language.outside-folder"
            yield Problem(_spot(DOCS, path), code, {"name": path, "known": known, **near(path, known)})
    asked = [f"{DATA}/{data.file}" for data in reads(kinds, Data) if "/" not in data.file]
    asked += [f"{DATA}/{pictograms.FILE}"]
    asked += [f"{WORDING.relative_to(DOCS).as_posix()}/{code}.yml" for code in known]
    read = [*asked, *(path for path, _ in lies.strays if PurePosixPath(path).match(f"{DATA}/{pictograms.OWN}/*.svg"))]
    for path, sort in _untold(lies, read):
        if "/" not in path or path.partition("/")[0] in homes:  # of a folder that is no language enough is told
            yield _stray(DOCS, path, sort)
    yield from _twice(DOCS, lies, homes)
    yield from _unread(DOCS, (file for file in lies.files if file.startswith(f"{DATA}/")), asked)


def in_folder(folder: str, lies: Lying, kinds: Kinds) -> Iterator[Problem]:
    """What is told of a folder of its own, whose kind tells of the names of what lies deeper."""
    asked = [data.file.removeprefix(f"{folder}/") for data in reads(kinds, Data) if data.file.startswith(f"{folder}/")]
    yield from (_stray(folder, path, sort) for path, sort in _untold(lies, asked))
    yield from _twice(folder, lies, {path.partition("/")[0] for path in lies.folders})
    yield from _unread(folder, (file for file in lies.files if "/" not in file), asked)


def names(lies: Lying, public: Iterable[str]) -> Iterator[Problem]:
    """The names that become addresses: of texts, of files that somebody names, and of the folders they lie in."""
    there = lies.texts | lies.files
    told = {path for path, _ in same(there | lies.folders)}
    ways = {path for file in public for path in _way(file)}
    for path in sorted(ways - told):
        folder, _, name = path.rpartition("/")
        if not folder or fits(name, folder=path in lies.folders):  # the languages' own folders are in mkdocs.yml
            continue
        facts = {"name": name, "better": better(name, folder=path in lies.folders)}
        beside = {other.rpartition("/")[2] for other in there if other.rpartition("/")[0] == folder}
        copied = original(name, beside) if path not in lies.folders else None
        if copied:
            yield Problem(_spot(DOCS, path), "name.copy", {"name": name, "other": copied})
        else:
            yield Problem(_spot(DOCS, path), "name.pattern", facts)


def _untold(lies: Lying, read: Collection[str]) -> Iterator[tuple[str, Sort]]:
    """The strays, but for data that nobody may open: that is told where it is read."""
    return ((path, sort) for path, sort in lies.strays if sort != "stray.unreadable" or path not in read)


def _stray(root: str, path: str, sort: str) -> Problem:
    name = path.rpartition("/")[2]
    meant = as_text(name) if sort == "stray.ending" else better(name, folder=sort == "stray.folder")
    return Problem(_spot(root, path), sort, {"name": shown(name), "better": meant})


def _twice(root: str, lies: Lying, homes: Collection[str]) -> Iterator[Problem]:
    everything = lies.texts | lies.files | lies.folders
    for path, other in same(each for each in everything if each.partition("/")[0] in homes):
        facts = {"name": path.rpartition("/")[2], "other": other.rpartition("/")[2]}
        yield Problem(_spot(root, path), "name.twice", facts)


def _unread(root: str, files: Iterable[str], asked: Collection[str]) -> Iterator[Problem]:
    """Data that nobody asks for: misspelt, a copy, or of another ending. Notes are nobody's business: none goes out."""
    for file in sorted(files):
        name = file.rpartition("/")[2]
        if AS_DATA.search(name) and file not in asked:
            known = [each.rpartition("/")[2] for each in asked]
            yield Problem(_spot(root, file), "stray.data", {"name": name, **near(name, known)})


def _way(path: str) -> Iterator[str]:
    """A path and the folders on the way to it."""
    parts = path.split("/")
    return ("/".join(parts[:number]) for number in range(1, len(parts) + 1))


def _spot(root: str, path: str) -> Spot:
    return Spot(shown(f"{root}/{path}"))
