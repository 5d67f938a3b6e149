"""Layouts: what each makes of a converted body: the steps of a road, the questions of a self-check, a form."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

from publishing.base.wording import Wording
from publishing.kinds.booklet import shaped as booklets
from publishing.kinds.form.fields import filled_in
from publishing.kinds.matrix.page import tabled
from publishing.kinds.road.model import labels
from publishing.kinds.road.page import who
from publishing.kinds.support import page as support
from publishing.kinds.thinking.shaped import weekly
from publishing.library.guides import Guide
from publishing.text.markdown import Shape
from publishing.text.shapes import questioned, stepped

Makes = Callable[[Guide, Wording], Shape]
SHAPES: dict[str, Makes] = {
    # layout     with the guide and the words of the language its text is in
    "steps": lambda guide, t: lambda root: stepped(root, labels(t), who(guide, t)),
    "self-check": lambda guide, t: questioned,
    "thinking": lambda guide, t: lambda root: weekly(root, t),
    "form": lambda guide, t: lambda root: form(root, guide, t),
    "matrix": lambda guide, t: tabled,
    "booklet": lambda guide, t: lambda root: booklets.spread_out(root, t),
    "maker": lambda guide, t: lambda root: form(root, guide, t),
    "support": lambda guide, t: lambda root: support.routed(root, guide.facts.routes or []),
}
CLOSE = ("self-check", "matrix")
"""Layouts whose definition lists may be written without an empty line before each term."""
PARTS = {support.FACTS: "route", support.CHOICES: "route-needs"}
"""What a layout puts into a body by a block of its own, and the partial that shows it."""


def shape_of(guide: Guide, t: Wording) -> Shape | None:
    """What the layout of a page makes of its body, in the language with these words; None when it stays as it is."""
    makes = SHAPES.get(guide.facts.layout)
    return makes(guide, t) if makes else None


def form(root: Element, guide: Guide, t: Wording) -> None:
    """The fields of a form; without facts about them the body stays as it is, and the checks tell."""
    if guide.facts.form:
        key = guide.folder if guide.is_index else guide.key
        filled_in(root, key.rpartition("/")[2], guide.facts.form, t, guide.facts.welcome)
