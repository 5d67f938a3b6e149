"""Declared: what is wrong with how kinds declare themselves; two that claim the same thing would hide each other."""

from collections.abc import Iterator

from publishing.base.problems import Problem, Spot
from publishing.library.guides import PLAIN
from publishing.library.intake import Data, Folder, Key, Layout, Records
from publishing.library.kinds import Kind, Kinds

ORDINARY = Kind("page", "vanlig sida", ())
"""What stands for the pages of no kind, whose layouts no kind may have."""


def problems(kinds: Kinds) -> Iterator[Problem]:
    """Names, layouts, keys, folders, data, blocks and starters that two kinds claim; kinds used that are not there."""
    owners: dict[tuple[str, str], Kind] = {("layout", f"layout: {name}"): ORDINARY for name in PLAIN}
    for kind in kinds:
        for thing in claims(kind):
            other = owners.setdefault(thing, kind)
            if other is not kind:
                facts = {"kind": kind.name, "other": other.name, "thing": thing[1]}
                yield Problem(_spot(kind), "kind.clash", facts)
        for used in kind.uses:
            if used not in [each.name for each in kinds]:
                yield Problem(_spot(kind), "kind.unknown-use", {"kind": kind.name, "other": used})


def claims(kind: Kind) -> Iterator[tuple[str, str]]:
    """What is a kind's alone: what sort of thing it is, and as it is written."""
    yield "name", kind.slug  # its room, templates, style, script, wording and problem codes all have it
    for each in kind.read:
        if isinstance(each, Layout):
            yield "layout", f"layout: {each.name}"
        elif isinstance(each, Key):
            yield "key", f"{each.name}:"
            if each.folder:
                yield "folder", f"docs/sv/{each.folder}/"
        elif isinstance(each, Records):
            yield "folder", f"docs/sv/{each.folder}/"
        elif isinstance(each, Data):
            yield "file", each.name  # places and what is broken are known by it, whatever the folder
        elif isinstance(each, Folder):
            yield "folder", f"{each.name}/"
    for block in kind.blocks:
        yield "block", f"{{{{ {block.name}() }}}}"
    for starter in kind.starters:
        yield "starter", f"docs/sv/{starter.folder}/"


def _spot(kind: Kind) -> Spot:
    return Spot(f"hooks/publishing/kinds/{kind.name}/__init__.py")
