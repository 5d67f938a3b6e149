"""Support: who helps whom, and with what; and the pages for each of a parent's times."""

from publishing.base.wording import Wording
from publishing.kinds.support import check_times, checks, page, times_page
from publishing.kinds.support.model import LAYOUT, SupportFacts, Timed, routes_of
from publishing.library.guides import Guide
from publishing.library.intake import Layout, Marks, Stray
from publishing.library.kinds import Block, Kind
from publishing.pages.lending import Lends
from publishing.pages.needs import Wears, Worn
from publishing.pages.view import PageView
from publishing.text.conversion import Shape


def shape(guide: Guide, t: Wording) -> Shape:
    """Each route as a card."""
    return lambda root: page.routed(root, routes_of(guide))


def worn(view: PageView) -> Worn:
    """What the page of the routes asks for."""
    hours = tuple(page.tells_hours(view.library, view.guide))
    return Worn((LAYOUT,), (LAYOUT,), over=("narrow",), also=hours)


def begins(section: str) -> str:
    """The line of a new page for parents."""
    return "times: [before, during, after] # ta bort de tider som sidan inte gäller\n" if section == "parents" else ""


KIND = Kind(
    name="support",
    called="vägar till hjälp",
    read=(
        Layout(LAYOUT, facts=SupportFacts, shape=shape, strays={"routes": Stray("support.not-shown", key=False)}),
        Marks(Timed, begins),
    ),
    uses=("contact",),
    blocks=(
        Block(page.FACTS, page.shown, styles=(), written=False),
        Block(page.CHOICES, lambda view, argument: page.needs(view.guide), styles=(), written=False),
    ),
    checks=(checks.check, check_times.check),
    also=(
        Wears(worn),
        Lends("times", "top", lambda view: times_page.doors(view.library, view.guide, view.code) or None,
              over=("times",)),
    ),
)  # fmt: skip
