"""Overviews on a page: the pages below it, the map of the site, and the state of every translation."""

from collections.abc import Sequence

from publishing.library.guides import Guide
from publishing.pages import menu
from publishing.pages.view import PageView


def below(view: PageView, argument: str = "") -> list[menu.Entry]:
    """The pages below a hub."""
    return menu.children(view.library, view.guide.key, view.code)


def everything(view: PageView, argument: str = "") -> menu.Branch:
    """All pages as a tree."""
    return menu.site_map(view.library, view.code)


def states(view: PageView, argument: str = "") -> Sequence[Guide]:
    """All pages in the order of the site map: how far each has come in each language."""
    return view.library.in_order()
