"""Dishes on paper: a recipe on one page, beside its own, in every language it is written in."""

from collections.abc import Iterator

from publishing.base.problems import Problem
from publishing.kinds.dish.model import DishWords, dish_of, steps
from publishing.library.guides import Edition, Guide
from publishing.library.recipes import Recipe
from publishing.library.site import Site
from publishing.library.stems import stem_of
from publishing.press import sheets
from publishing.press.sheets import Data
from publishing.press.typesetting import TooLong

SHEET = "dish"


def files(site: Site) -> Iterator[Recipe]:
    """Every recipe in every language."""
    for guide, edition in site.library.editions():
        yield from sheet_files(site, guide, edition)


def sheet_files(site: Site, guide: Guide, edition: Edition) -> Iterator[Recipe]:
    """One of them."""
    data = on_paper(site, guide, edition)
    if data is None:
        return

    def too_long(error: TooLong) -> Problem:
        facts = {"sheet": site.library.wording["sv"](f"sheet.{SHEET}"), "percent": error.percent}
        return Problem(edition.document.front.start, "sheet.too-long", facts)

    yield from sheets.recipes(site, sheets.Sheet(
        name=SHEET,
        template="dish/sheet.typ",
        stem=stem_of(site.library, guide, edition.language.code),
        language=edition.language,
        data=data,
        day=guide.facts.reviewed,
        too_long=too_long,
        where=lambda letter: sheets.first_place(site, edition, letter),
    ))  # fmt: skip


def on_paper(site: Site, guide: Guide, edition: Edition) -> Data | None:
    """A recipe as data; None for a page that is none."""
    facts, words = dish_of(guide), edition.words
    if facts is None or not isinstance(words, DishWords):
        return None
    paper = sheets.paper(site, guide, edition)
    data, t = paper.data(), paper.t
    return data | {
        "ingredients": words.ingredients,
        "steps": steps(edition.document.body),
        "words": data["words"]
        | {
            "ingredients": t("dish.ingredients"),
            "steps": t("dish.steps"),
            "portions": t("dish.portions", count=facts.portions),
        },
    }
