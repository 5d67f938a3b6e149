"""Layouts: what each makes of a converted body: the steps of a road, the questions of a self-check."""

from collections.abc import Callable

from publishing.base.wording import Wording
from publishing.content.guides import Guide
from publishing.content.road import labels
from publishing.pages.markdown import Shape
from publishing.pages.road import who
from publishing.pages.shapes import questioned, stepped
from publishing.pages.weeks import weekly

Makes = Callable[[Guide, Wording], Shape]
SHAPES: dict[str, Makes] = {
    # layout     with the guide and the words of the language its text is in
    "steps": lambda guide, t: lambda root: stepped(root, labels(t), who(guide, t)),
    "self-check": lambda guide, t: questioned,
    "thinking": lambda guide, t: lambda root: weekly(root, t),
}
CLOSE = ("self-check", "matrix")
"""Layouts whose definition lists may be written without an empty line before each term."""


def shape_of(guide: Guide, t: Wording) -> Shape | None:
    """What the layout of a page makes of its body, in the language with these words; None when it stays as it is."""
    makes = SHAPES.get(guide.facts.layout)
    return makes(guide, t) if makes else None
