"""Same: two built sites, file by file; says what differs beside the names of styles and scripts.

Run as `python .ci/same.py BEFORE AFTER`. A rebuilt house has to make the same site: only what a style or a script is
called may change, and the marks that follow from it (`?v=…`, and the sums by which an offline copy knows its files).
Exit 1 when anything else differs.
"""

import json
import re
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

ASSETS = (".css", ".mjs", ".js")
TEXTS = (*ASSETS, ".html", ".json", ".txt", ".xml", ".webmanifest", ".svg", ".ics")
NAME = re.compile(r"[\w-]+\.(?:css|mjs|js)\b")
VERSION = re.compile(r"\?v=[0-9a-f]{8}")
COPY = re.compile(r"self\.copy = (\{.*\});")
MOST = 20
"""Differences that are named; the others are counted."""


def files(site: Path) -> dict[str, bytes]:
    """Path under a site → bytes."""
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in sorted(site.rglob("*")) if path.is_file()}


def renamed(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> dict[str, str]:
    """File name in `after` → file name in `before`, of the styles and scripts with the same content under another name.

    Two that only differ in the names of those they ask for are the same.
    """
    old, new = ({n: _nameless(c) for n, c in site.items() if n.endswith(ASSETS)} for site in (before, after))
    gone = {content: name for name, content in old.items() if name not in new}
    pairs = {name: gone[content] for name, content in new.items() if name not in old and content in gone}
    return {name.rpartition("/")[2]: other.rpartition("/")[2] for name, other in pairs.items()}


def _nameless(content: bytes) -> str:
    return NAME.sub("@", content.decode())


def levelled(name: str, content: bytes, names: Mapping[str, str]) -> tuple[str, object]:
    """A file as it is compared: under its old name, asking for others by their old names, without version marks."""
    folder, slash, last = name.rpartition("/")
    place = folder + slash + names.get(last, last)
    if not name.endswith(TEXTS):
        return place, content
    text = NAME.sub(lambda match: names.get(match[0], match[0]), VERSION.sub("", content.decode()))
    copy = COPY.search(text)
    if copy:  # the sums of what is kept follow from the names; which files are kept does not
        return place, (text.replace(copy[1], ""), sorted(address for address, _ in json.loads(copy[1])["files"]))
    return place, text


def differences(before: Mapping[str, bytes], after: Mapping[str, bytes]) -> Iterator[str]:
    """What differs, a line each."""
    old = dict(levelled(name, content, {}) for name, content in before.items())
    names = renamed(before, after)
    new = dict(levelled(name, content, names) for name, content in after.items())
    for name in sorted(old.keys() | new.keys()):
        if name not in new:
            yield f"{name} finns bara före"
        elif name not in old:
            yield f"{name} finns bara efter"
        elif old[name] != new[name]:
            yield f"{name} skiljer sig{_where(old[name], new[name])}"


def _where(old: object, new: object) -> str:
    """The first place where two texts part."""
    if not isinstance(old, str) or not isinstance(new, str):
        return ""
    at = next((i for i, (a, b) in enumerate(zip(old, new, strict=False)) if a != b), min(len(old), len(new)))
    return f" vid tecken {at}: {old[max(0, at - 40) : at + 60]!r} ≠ {new[max(0, at - 40) : at + 60]!r}"


def main() -> None:
    """Compare two sites."""
    before, after = (files(Path(folder)) for folder in sys.argv[1:3])
    found = list(differences(before, after))
    for line in found[:MOST]:
        print(line)
    names = renamed(before, after)
    if found or not before:
        sys.exit(f"{len(found)} av {len(before)} filer skiljer sig.")
    print(f"{len(after)} filer är lika; {len(names)} formatmallar och skript har bytt namn.")


if __name__ == "__main__":
    main()
