"""What a page for thinking gives to take home: the questions on paper, picture cards, reminders for a calendar."""

from collections.abc import Iterator, Sequence

from publishing.base.problems import Problem
from publishing.kinds.thinking import reminders
from publishing.kinds.thinking.cards import CARDS, Card
from publishing.kinds.thinking.model import Question, questions
from publishing.library.guides import Edition, Guide
from publishing.library.recipes import Ready, Recipe
from publishing.library.site import Site
from publishing.library.stems import stem_of
from publishing.look.facade import picture
from publishing.press import sheets
from publishing.press.inking import sentences
from publishing.press.sheets import Data, Paper
from publishing.press.typesetting import TooLong

SHEET, SHEET_FILE = "thinking", "funderingsblad"
CARD_SHEET, CARD_FILE = "cards", "bildkort"
BLOCK, CARD_BLOCK, REMINDERS = "thinking_sheet", "cards", "reminders"


def files(site: Site) -> Iterator[Recipe | Ready]:
    """Everything that a text has the block for."""
    for guide, edition in sheets.handed_out(site, REMINDERS):
        yield from reminders.files(site.library, guide, edition, site.site_url)
    for guide, edition in sheets.handed_out(site, BLOCK):
        yield from question_sheet(site, guide, edition)
    for guide, edition in sheets.handed_out(site, CARD_BLOCK):
        yield from card_sheet(site, guide, edition)


def question_sheet(site: Site, guide: Guide, edition: Edition) -> Iterator[Recipe]:
    """The questions of a page on paper, with lines to write on."""
    found = questions(edition.document.body, edition.headings)
    if not found:
        return
    called = site.library.wording["sv"](f"sheet.{SHEET}")

    def too_long(error: TooLong) -> Problem:
        heading = found[int(error.word) - 1].heading
        facts = {"sheet": called, "percent": error.percent}
        return Problem(edition.document.spot_at(heading.offset, heading.length), "sheet.too-long", facts)

    yield from sheets.recipes(site, sheets.Sheet(
        name=SHEET,
        template="thinking/sheet.typ",
        stem=stem_of(site.library, guide, edition.language.code, SHEET_FILE),
        language=edition.language,
        data=asked(sheets.paper(site, guide, edition), found),
        day=guide.facts.reviewed,
        too_long=too_long,
        where=lambda letter: sheets.first_place(site, edition, letter),
    ))  # fmt: skip


def asked(paper: Paper, found: Sequence[Question]) -> Data:
    """The thinking sheet as data."""
    told = [{"number": str(n), "text": each.text, "help": each.help} for n, each in enumerate(found, 1)]
    return paper.data() | {"questions": told}


def card_sheet(site: Site, guide: Guide, edition: Edition) -> Iterator[Recipe]:
    """The picture cards on paper, to cut out."""
    t, given = site.library.wording[edition.language.code], CARDS.of(site.library).cards
    if not given or f"card.{given[0].id}" not in t.words:
        return
    called = site.library.wording["sv"](f"sheet.{CARD_SHEET}")

    def too_long(error: TooLong) -> Problem:
        spot = sheets.worded(site.root, edition.language, f"card.{error.word}:")
        return Problem(spot, "sheet.too-long", {"sheet": called, "percent": error.percent})

    yield from sheets.recipes(site, sheets.Sheet(
        name=CARD_SHEET,
        template="thinking/cards.typ",
        stem=stem_of(site.library, guide, edition.language.code, CARD_FILE),
        language=edition.language,
        data=laid_out(sheets.paper(site, guide, edition, heading=t("sheet.cards")), given),
        day=guide.facts.reviewed,
        too_long=too_long,
        where=lambda letter: sheets.first_place(site, edition, letter),
    ))  # fmt: skip


def laid_out(paper: Paper, given: Sequence[Card]) -> Data:
    """The cards as data."""
    t = paper.t
    found = [
        {
            "id": card.id,
            "svg": picture(card.window),
            "alt": t(f"window.{card.window}"),
            "sentences": sentences(t(f"card.{card.id}")),
        }
        for card in given
    ]
    data = paper.data()
    return data | {"cards": found, "words": data["words"] | {"cut": t("sheet.cut")}}
