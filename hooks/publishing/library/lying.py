"""Lying about: all that a folder of texts holds, found by one walk that follows no link, each thing by its sort."""

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Literal

from publishing.library.names import readable, text_ending

Sort = Literal[
    "text", "file", "folder", "system", "stray.hidden", "stray.draft", "stray.ending", "stray.folder", "stray.link",
    "stray.special", "stray.unreadable", "name.unreadable",
]  # fmt: skip
"""What is no text, no file and no folder is called by what is told of it; nothing is told of what systems leave."""

SYSTEM = re.compile(
    r"\A(?:\.(?:ds_store|_.*|git.*|obsidian|vscode|idea|editorconfig|keep|directory|nfs.*|fuse_hidden.*|goutputstream-.*"
    r"|trash.*|spotlight-v100|fseventsd|stfolder|dropbox.*|#.*|~lock\..*#|.*~|.*\.(?:sw[a-p]|kate-swp))"
    r"|thumbs\.db|ehthumbs.*\.db|desktop\.ini|icon\r|\$recycle\.bin|@eadir|__macosx)"
)
"""What computers and editors leave and take away by themselves, and do not show: nobody could do anything about it."""
DRAFT = re.compile(
    r"^~\$|^#.*#$|~$|^~.*\.tmp$|\.sb-[\w-]+$"
    r"|\.(bak|backup|old|orig|rej|save|tmp|temp|part|partial|crdownload|download|asd|wbk|sw[a-p]|lnk|url|webloc)$"
)
"""Backups, locks of office programs, halves of downloads, shortcuts: what nobody wrote in order to show it."""
FRONT = b"---"
NOTES = ("", ".txt", ".text")


@dataclass(frozen=True)
class Lying:
    """What a folder holds, as paths under it.

    files   what is no text: it may be shown by one
    strays  what is never read nor shown → its sort, by which it is told
    system  what is not even told
    """

    texts: frozenset[str] = frozenset()
    files: frozenset[str] = frozenset()
    folders: frozenset[str] = frozenset()
    strays: tuple[tuple[str, Sort], ...] = ()
    system: frozenset[str] = frozenset()

    @property
    def kept_out(self) -> frozenset[str]:
        """What no text can show, whoever names it."""
        return self.system | {path for path, _ in self.strays}

    def texts_in(self, folder: str) -> list[str]:
        """The texts below a folder, as paths under it, in a fixed order: that of the folders."""
        within = [text.removeprefix(f"{folder}/") for text in self.texts if text.startswith(f"{folder}/")]
        return sorted(within, key=lambda text: text.split("/"))


def lying(folder: Path) -> Lying:
    """Everything in a folder; nothing where there is none. No file is opened but a note that may be a text."""
    found = sorted(_walked(folder))
    by: dict[Sort, set[str]] = {}
    for path, sort in found:
        by.setdefault(sort, set()).add(path)
    texts, files, folders, system = (frozenset(by.get(sort, ())) for sort in ("text", "file", "folder", "system"))
    return Lying(texts, files, folders, tuple(each for each in found if "." in each[1]), system)


def _walked(folder: Path) -> Iterator[tuple[str, Sort]]:
    """Each thing once. Not by calling itself: a folder may be as deep as somebody likes."""
    left = [""]
    while left:
        at = left.pop()
        try:
            entries = list(os.scandir(folder / at))
        except FileNotFoundError:  # gone since its folder was read, or never there
            continue
        except OSError:
            yield at or ".", "stray.unreadable"
            continue
        for entry in entries:
            path = f"{at}/{entry.name}".lstrip("/")
            sort = sort_of(Path(entry.path))
            yield path, sort
            if sort == "folder":
                left.append(path)


def sort_of(path: Path) -> Sort:
    """What something is, by its name and by what it is to the computer."""
    said = named(path.name)
    if said == "system":
        return said
    try:
        mode = path.lstat().st_mode
        if stat.S_ISLNK(mode):
            # Not even to a file beside it: of a film whose consent has ended the other name would stay.
            return "stray.link"
        if stat.S_ISDIR(mode):
            return of_folder(said)
        if not stat.S_ISREG(mode):
            return "stray.special"
        if not os.access(path, os.R_OK):
            return "stray.unreadable"
        return "stray.ending" if said == "file" and _opens_as_a_text(path) else said
    except FileNotFoundError:  # an editor has just put another in its place
        return "system"
    except OSError:  # a path longer than the computer can follow, a disk that is gone
        return "stray.unreadable"


def of_folder(said: Sort) -> Sort:
    """What a folder is, from what its name says."""
    if said == "file":
        return "folder"
    return "stray.folder" if said in ("text", "stray.ending") else said


def named(name: str) -> Sort:
    """What a name alone says that something is."""
    folded = name.casefold()
    if SYSTEM.fullmatch(folded):
        return "system"
    if not readable(name):
        return "name.unreadable"
    if name.startswith("."):
        return "stray.hidden"
    if DRAFT.search(folded):
        return "stray.draft"
    if ending := text_ending(name):
        return "text" if ending == ".md" else "stray.ending"
    return "file"


def _opens_as_a_text(path: Path) -> bool:
    """Whether a note has the front matter of a text: saved by an editor that chose another ending, or none."""
    if PurePosixPath(path.name).suffix.lower() not in NOTES:
        return False
    with path.open("rb") as file:
        opening = file.read(64)
    letters = opening.removeprefix(b"\xef\xbb\xbf").removeprefix(b"\xff\xfe").removeprefix(b"\xfe\xff")
    return letters.replace(b"\0", b"").lstrip().startswith(FRONT)
