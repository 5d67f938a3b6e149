"""Weeks: the questions of a page for thinking as an ordered list, one for each week."""

from xml.etree.ElementTree import Element, SubElement

from publishing.base.wording import Wording
from publishing.text.sections import sections

QUESTION = "h3"


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
