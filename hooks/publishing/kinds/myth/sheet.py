"""The sheet of myths: all of them on paper, for the page that hands them out."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from publishing.base.places import absolute
from publishing.base.problems import Problem, Spot
from publishing.kinds.myth.model import TOPICS, MythFacts, MythWords, written_in
from publishing.library.guides import Edition, Guide
from publishing.library.recipes import Recipe
from publishing.library.site import Site
from publishing.library.stems import stem_of
from publishing.pages.handouts import SheetShown, sheet
from publishing.pages.view import PageView
from publishing.press import sheets
from publishing.press.sheets import Data, Paper
from publishing.press.typesetting import TooLong

SHEET, SHEET_FILE, SHEET_TEMPLATE, BLOCK = "myths", "myter", "myth/sheet.typ", "myths_sheet"
Said = tuple[Guide, MythFacts, MythWords]


def sheet_files(site: Site, guide: Guide, edition: Edition) -> Iterator[Recipe]:
    """All myths of a language on paper, for the page that hands them out."""
    library, language = site.library, edition.language
    found = written_in(library.named, language.code)
    if not found:
        return
    day = min([guide.facts.reviewed, *(facts.reviewed for _, facts, _ in found)])
    yield from sheets.recipes(site, sheets.Sheet(
        name=SHEET,
        template=SHEET_TEMPLATE,
        stem=stem_of(site.library, guide, language.code, SHEET_FILE),
        language=language,
        data=sheet_data(site, paper_of(site, guide, edition, found, day), found),
        day=day,
        too_long=lambda error: does_not_fit(site, edition, error),
        where=lambda letter: first_place(site, edition, found, letter),
    ))  # fmt: skip


def paper_of(site: Site, guide: Guide, edition: Edition, found: Sequence[Said], day: date) -> Paper:
    """What the sheet says round the myths: of many answers the one that was read longest ago tells the day."""
    editions = [edition, *(each.edition(edition.language.code) for each, _, _ in found)]
    paper = sheets.paper(site, guide, edition)
    return replace(paper, reviewed=day, unread=any(map(sheets.is_unread, editions)))


def sheet_data(site: Site, paper: Paper, found: Iterable[Said]) -> Data:
    """The myths as data: facts, words and whole address of each, in order."""
    t, code, library = paper.t, paper.language.code, site.library
    said = [(f, w, absolute(site.site_url, library.addresses[g.key, code])) for g, f, w in found]
    groups = [
        {
            "name": t(f"topic.{topic}"),
            "items": [
                {
                    "fact": words.fact,
                    "claim": t("myth.quoted", claim=words.claim),
                    "answer": words.answer,
                    "review": t("review.mark") if facts.unreviewed else None,
                    "address": sheets.address(whole),
                }
                for facts, words, whole in said
                if facts.topic == topic
            ],
        }
        for topic in TOPICS
    ]
    data = paper.data()
    return data | {
        "groups": [group for group in groups if group["items"]],
        "words": data["words"] | {"claim": t("myth.claim")},
    }


def does_not_fit(site: Site, edition: Edition, error: TooLong) -> Problem:
    """By how much the sheet is too long."""
    facts = {"sheet": site.library.wording["sv"](f"sheet.{SHEET}"), "percent": error.percent}
    return Problem(edition.document.front.start, "sheet.too-long", facts)


def first_place(site: Site, edition: Edition, found: Sequence[Said], letter: str) -> Spot:
    """Where a character first stands: in a text of the sheet, else in the wording of its language."""
    for each in [edition, *(guide.edition(edition.language.code) for guide, _, _ in found)]:
        source = each.document.source
        if letter in source.text:
            return source.spot_at(source.text.index(letter))
    return sheets.worded(site.root, edition.language, letter)


def shown(view: PageView) -> SheetShown | None:
    """The sheet on the page that hands it out."""
    return sheet(view, SHEET, SHEET_FILE)
