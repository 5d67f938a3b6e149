"""Dishes on a page: what one needs and for how many, and the list of all recipes."""

from collections.abc import Sequence
from dataclasses import dataclass

from publishing.base.languages import Language
from publishing.base.wording import Wording
from publishing.kinds.dish.files import SHEET
from publishing.kinds.dish.model import DishFacts, DishWords, dish_of, newest_first
from publishing.pages.handouts import SheetShown, sheet
from publishing.pages.view import PageView


@dataclass(frozen=True, slots=True)
class DishItem:
    """A recipe as it is listed. `language` is that of its words, Swedish where it is not translated."""

    title: str
    month: str
    address: str
    language: Language


@dataclass(frozen=True, slots=True)
class DishShown:
    """A recipe on its own page.

    month  as the reader writes it; sheet: on paper; None before it is made
    """

    month: str
    portions: int
    ingredients: Sequence[str]
    sheet: SheetShown | None


def shown(view: PageView) -> DishShown | None:
    """What stands above the text of a recipe; None for a page that could not be read as one."""
    facts, words = dish_of(view.guide), view.text.words
    if facts is None or not isinstance(words, DishWords):
        return None
    return DishShown(month_of(facts, view.t), facts.portions, words.ingredients, sheet(view, SHEET))


def listed(view: PageView, argument: str = "") -> list[DishItem]:
    """All recipes, that of the latest month first."""
    return [
        DishItem(
            guide.edition(view.code).words.title,
            month_of(facts, view.t),
            view.library.addresses[guide.key, view.code],
            guide.edition(view.code).language,
        )
        for guide, facts in newest_first(view.library)
    ]


def month_of(facts: DishFacts, t: Wording) -> str:
    """The month of a recipe in words, such as november 2026."""
    year, number = facts.month.split("-")
    return f"{t('date.months').split('|')[int(number) - 1].strip()} {year}"
