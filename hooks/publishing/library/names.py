"""Names: what a text, a folder or a file may be called, one pattern for every way in."""

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator
from pathlib import PurePosixPath

from publishing.text.headings import slug

PART = r"[a-z0-9]+(?:-[a-z0-9]+)*"
NAME = rf"^{PART}$"
"""Of what becomes a part of an address: somebody reads it out over the telephone, and another writes it down."""
FILE = re.compile(rf"{PART}(?:\.{PART})*")
TEXT = re.compile(rf"\A{PART}\.md")
MARKDOWN = frozenset(("md", "mdx", "mkd", "mkdn", "mdwn", "mdown", "mdtxt", "mdtext", "markdown"))
ADDED = frozenset(("txt", "text", "rtf", "md"))
"""What editors of Markdown and of plain text put after a name; Notepad adds .txt, and Explorer does not show it."""
COPY = re.compile(
    r"^(?:kopia av|copy of)[ _-]++|(?<![ _-])[ _-]++(?:kopia|copy)$"
    r"|(?:(?<![ _-])[ _-]++)?\((?:\d++|kopia|copy)\)$|[ _]\d++$",
    re.IGNORECASE,
)
"""What Explorer, Finder, browsers and office programs add to the name of a copy."""
SOME = "abc"
"""A name in the place of one that has no letter an address can have."""


def fits(name: str, *, folder: bool = False) -> bool:
    """Whether a text or a file, or a folder, may be called so."""
    if folder:
        return re.fullmatch(PART, name) is not None
    return (TEXT if name.endswith(".md") else FILE).fullmatch(name) is not None


def better(name: str, *, folder: bool = False) -> str:
    """The name it should have: `Åka Buss.jpg` → `aka-buss.jpg`."""
    if folder or name.endswith(".md"):
        return _address(stem_of(name)) + ("" if folder else ".md")
    return ".".join(_address(part) for part in name.split(".") if part) or SOME


def as_text(name: str) -> str:
    """The name that a text of another ending should have: `Åka Buss.md.txt` → `aka-buss.md`."""
    return _address(stem_of(name)) + ".md"


def stem_of(name: str) -> str:
    """A name without the ending of a text, or that of a note."""
    ending = text_ending(name)
    return name.removesuffix(ending) if ending else name.removesuffix(".txt").removesuffix(".text")


def text_ending(name: str) -> str:
    """`.md` of a text, and all that editors have added, with the spaces around it; "" of what is no text."""
    parts, ending = name.split("."), 0
    for number in range(len(parts) - 1, 0, -1):
        part = parts[number].strip().lower()
        if part in MARKDOWN:
            ending = number
        if part not in ADDED:
            break
    return name[len(".".join(parts[:ending]).rstrip()) :] if ending else ""


def ending_of(name: str) -> str:
    """`.jpg` of hund.jpg; "" without one."""
    return PurePosixPath(name).suffix


def original(name: str, others: Collection[str]) -> str | None:
    """The one of the others that a file was copied from, by its name: `hund - Kopia (2).jpg` → `hund.jpg`."""
    ending = ending_of(name)
    stem, was = name.removesuffix(ending), ""
    while stem != was:
        was, stem = stem, COPY.sub("", stem)
        if stem != was and stem + ending in others:
            return stem + ending
    return None


def readable(name: str) -> bool:
    """Whether every character can be shown and written: not bytes of another encoding, nor what no one sees."""
    return name.isprintable()


def shown(name: str) -> str:
    """A name as it may be told: what cannot be read has a mark in its place."""
    return "".join(letter if letter.isprintable() else "\N{REPLACEMENT CHARACTER}" for letter in name)


def same(paths: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Those that differ from another in the same folder only in case, or in how their letters are stored; that other.

    To Windows and macOS they are one, and which one is published depends on where the site is built.
    """
    first: dict[tuple[str, str], str] = {}
    well = sorted(paths, key=lambda path: (not fits(PurePosixPath(path).name), path))
    for path in well:
        folder, _, name = path.rpartition("/")
        other = first.setdefault((folder, unicodedata.normalize("NFC", name).casefold()), path)
        if other != path:
            yield path, other


def _address(text: str) -> str:
    try:
        return slug(text)
    except ValueError:
        return SOME
