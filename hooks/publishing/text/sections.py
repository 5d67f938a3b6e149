"""Sections: the parts of a converted body."""

from itertools import groupby
from xml.etree.ElementTree import Element

ABOVE = ("h1", "h2")


def sections(root: Element) -> list[list[Element]]:
    """The parts of a body: what stands before the first h2, and each h2 with what follows it."""
    part = 0

    def numbered(child: Element) -> int:
        nonlocal part
        part += child.tag in ABOVE
        return part

    return [list(group) for _, group in groupby(list(root), numbered)]
