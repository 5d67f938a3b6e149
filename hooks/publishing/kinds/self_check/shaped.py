"""The self-check as its page shows it: each question with its choices and their answers."""

from xml.etree.ElementTree import Element, SubElement


def questioned(root: Element) -> None:
    """Each h2 with a definition list below it becomes a question: the list holds its choices and their answers."""
    children = list(root)
    starts = [index for index, child in enumerate(children) if child.tag == "h2"]
    for start, end in zip(starts, [*starts[1:], len(children)], strict=True):
        inside = children[start:end]
        if not any(child.tag == "dl" for child in inside):
            continue
        box = Element("div", {"class": "question"})
        root.insert(list(root).index(inside[0]), box)
        for child in inside:
            root.remove(child)
            box.append(child)
            if child.tag == "dl":
                _grouped(child)


def _grouped(choices: Element) -> None:
    """A choice and its answer in one group."""
    choices.set("class", "choices")
    group: Element | None = None
    for child in list(choices):
        choices.remove(child)
        if child.tag == "dt" or group is None:
            group = SubElement(choices, "div", {"class": "choice"})
        group.append(child)
