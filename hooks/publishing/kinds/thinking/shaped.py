"""Weeks: the questions of a page for thinking as an ordered list, one for each week."""

from itertools import groupby
from xml.etree.ElementTree import Element, SubElement

from publishing.base.wording import Wording

QUESTION, ABOVE = "h3", ("h1", "h2")


def weekly(root: Element, t: Wording) -> None:
    """Each h3 with what follows it becomes an item of a list; an h2 between them begins another; the weeks go on."""
    week = 0
    for section in sections(root):
        at = next((place for place, child in enumerate(section) if child.tag == QUESTION), len(section))
        if at == len(section):
            continue
        weeks = Element("ol", {"class": "weeks"})
        if week:
            weeks.set("start", str(week + 1))
        root.insert(list(root).index(section[at]), weeks)
        for child in section[at:]:
            root.remove(child)
            if child.tag == QUESTION:
                week += 1
                item = SubElement(weeks, "li")
                SubElement(item, "p", {"class": "week"}).text = t("thinking.week", number=week)
            item.append(child)


def sections(root: Element) -> list[list[Element]]:
    """The parts of a body: what stands before the first h2, and each h2 with what follows it."""
    part = 0

    def numbered(child: Element) -> int:
        nonlocal part
        part += child.tag in ABOVE
        return part

    return [list(group) for _, group in groupby(list(root), numbered)]
