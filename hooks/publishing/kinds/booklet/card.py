"""The card "Vad saknas?": two to cut out and give away, with what a child may miss in a booklet."""

from collections.abc import Iterator

from publishing.base.problems import Problem
from publishing.kinds.booklet.last_pages import card
from publishing.library.guides import Edition, Guide
from publishing.library.recipes import Recipe
from publishing.library.site import Site
from publishing.library.stems import stem_of
from publishing.press import sheets
from publishing.press.typesetting import TooLong

SHEET, SHEET_FILE, BLOCK = "missing", "kortet-vad-saknas", "missing_card"


def files(site: Site) -> Iterator[Recipe]:
    """The card of every text that hands it out."""
    for guide, edition in sheets.handed_out(site, BLOCK):
        yield from sheet_files(site, guide, edition)


def sheet_files(site: Site, guide: Guide, edition: Edition) -> Iterator[Recipe]:
    """The card in one language."""
    t = site.library.wording[edition.language.code]
    origin = f"{t('site.name')} · {site.library.settings.municipality}"
    paper = sheets.paper(site, guide, edition, heading=t("booklet.missing"), lead=t("booklet.card-why"))
    called = site.library.wording["sv"](f"sheet.{SHEET}")

    def too_long(error: TooLong) -> Problem:
        facts = {"sheet": called, "percent": error.percent}
        return Problem(edition.document.front.start, "sheet.too-long", facts)

    yield from sheets.recipes(site, sheets.Sheet(
        name=SHEET,
        template="booklet/missing.typ",
        stem=stem_of(site.library, guide, edition.language.code, SHEET_FILE),
        language=edition.language,
        data=paper.data() | {"card": card(t, origin)["card"]},
        day=guide.facts.reviewed,
        too_long=too_long,
        where=lambda letter: sheets.first_place(site, edition, letter),
    ))  # fmt: skip
