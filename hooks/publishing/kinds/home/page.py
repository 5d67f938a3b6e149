"""The start page: who carries it, and its doors."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pydantic import Field

from publishing.kinds.campaign import COLOURS
from publishing.kinds.campaign.page import season
from publishing.kinds.campaign.seasons import Showing
from publishing.library.guides import Facts, Guide
from publishing.pages import menu
from publishing.pages.needs import Worn
from publishing.pages.view import PageView

LAYOUT = "home"


class HomeFacts(Facts):
    """The facts of the start page."""

    doors: list[str] = Field(default_factory=list, description="Startsidans dörrar, som länkar till sidor.")


@dataclass(frozen=True, slots=True)
class Home:
    """What the templates of the start page are given.

    heroes  who carries it, from today on; None is the page itself
    doors   the page behind each, the words on the door, the words below them
    """

    heroes: Sequence[Showing | None]
    doors: Sequence[tuple[menu.Entry, str, str]]


def shown(view: PageView) -> Home:
    """The start page."""
    return Home(season(view).heroes, doors(view))


def doors(view: PageView) -> list[tuple[menu.Entry, str, str]]:
    """The doors in the reader's language."""
    found = []
    for _, target in pages(view.guide):
        guide = view.library.guides.get(view.library.resolve(target, view.guide.key).key)
        if guide and view.library.shown(guide):
            words = guide.edition(view.code).words
            item = menu.entry(view.library, guide, view.code)
            found.append((item, words.door or words.title, words.door_text or words.lead))
    return found


def pages(guide: Guide) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """The pages behind the doors, which have to be there."""
    targets = guide.facts.doors if isinstance(guide.facts, HomeFacts) else []
    yield from ((("doors", number), target) for number, target in enumerate(targets))


def worn(view: PageView) -> Worn:
    """What it asks for: a campaign brings its colours, and other days."""
    if not isinstance(view.it, Home):
        return Worn(("hero",))
    carried = list(view.it.heroes) != [None]
    passing = any(page.until for page, _, _ in view.it.doors)
    return Worn(("hero",), over=COLOURS if carried else (), gated=carried or passing)
