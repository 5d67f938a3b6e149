"""What may lie about: links, pipes, folders and names of any bytes, which no repository could hold, laid by lines.

docs/sv/a.md -> b.md       a link
docs/sv/ror |              a pipe
docs/sv/x.md /             a folder
docs/sv/Min.md < page.txt  a copy of another file
docs/sv/x.md !             shut to whoever builds, as `shut` then makes it
docs/sv/bl\\udce5.jpg      an empty file, with a byte that is no UTF-8
"""

import os
from collections.abc import Iterable
from pathlib import Path

import pytest

FILE = "lies.txt"


def lay(root: Path, lines: Iterable[str]) -> set[Path]:
    """Lay them under a root; those that are shut."""
    shut = set()
    for line in lines:
        name, mark, rest = parts(line)
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        if mark == "->":
            path.symlink_to(rest)
        elif mark == "|":
            os.mkfifo(path)
        elif mark == "/":
            path.mkdir()
        else:
            path.write_bytes((root / rest).read_bytes() if mark == "<" else b"")
        if mark == "!":
            shut.add(path)
    return shut


def shut(paths: set[Path], monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody may read them: said by what is asked, since those who test may be allowed everything."""
    monkeypatch.setattr(os, "access", lambda path, mode: path not in paths)
    reads = Path.read_bytes

    def refusing(path: Path) -> bytes:
        if path in paths:
            raise PermissionError(path)
        return reads(path)

    monkeypatch.setattr(Path, "read_bytes", refusing)


def parts(line: str) -> tuple[str, str, str]:
    """The name, the mark and what follows it."""
    for mark in ("->", "|", "/", "<", "!"):
        name, found, rest = line.partition(f" {mark}")
        if found:
            return _name(name), mark, rest.strip()
    return _name(line), "", ""


def _name(text: str) -> str:
    return text.encode("latin-1", "backslashreplace").decode("unicode_escape")
