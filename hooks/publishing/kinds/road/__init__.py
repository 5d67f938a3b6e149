"""The road: the steps from the first thought to life together, and where on it the reader of a page is."""

from publishing.base.wording import Wording
from publishing.kinds.road import check_next_steps, checks, page
from publishing.kinds.road.model import LAYOUT, Placed, RoadFacts, labels, step_of
from publishing.kinds.road.shaped import stepped
from publishing.library.guides import Guide
from publishing.library.intake import Layout, Marks
from publishing.library.kinds import Kind
from publishing.pages.lending import Lends
from publishing.pages.view import PageView
from publishing.text.conversion import Shape


def shape(guide: Guide, t: Wording) -> Shape:
    """The steps as one list."""
    return lambda root: stepped(root, labels(t), page.who(guide, t))


def street(view: PageView) -> list[page.House]:
    """The houses along the road, on its own page."""
    return page.street(view.guide, view.code, rtl=view.language.direction == "rtl")


def placed(view: PageView) -> page.Place | str | None:
    """Where the reader of a page is; nothing to say, "", on the road itself."""
    found = page.place(view.library, view.guide, view.code)
    return found or ("" if step_of(view.guide) else None)


KIND = Kind(
    name="road",
    called="väg",
    read=(Layout(LAYOUT, facts=RoadFacts, shape=shape, toc=True), Marks(Placed)),
    page=street,
    checks=(checks.check, check_next_steps.check),
    also=(Lends("place", "after", placed),),
)
