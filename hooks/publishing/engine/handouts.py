"""Handouts: sheets and reminders are made before the pages, which tell their sizes; what does not fit is told."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from publishing.base.languages import Language
from publishing.base.places import absolute
from publishing.base.problems import Problem, Spot
from publishing.base.source import read
from publishing.base.wording import FOLDER, Wording
from publishing.engine.build import Build
from publishing.engine.making import side_by_side, typesetter
from publishing.kinds.booklet.files import card
from publishing.kinds.form import sheet as form_sheets
from publishing.kinds.myth.model import MythFacts, MythWords, written_in
from publishing.kinds.thinking import reminders
from publishing.kinds.thinking.model import questions
from publishing.library.guides import Edition, Guide
from publishing.look.colours import ACCENTS, TOKENS
from publishing.look.facade import facade, picture
from publishing.pages.handouts import Reminders, Sheet
from publishing.press import sheets
from publishing.press.artefacts import Artefact
from publishing.press.sheets import Data, Paper, Printed, SheetName
from publishing.press.typesetting import TooLong
from publishing.promises.letters import absent
from publishing.text.prose import plain
from publishing.text.syntax import references

WINDOWS = 4
"""So many windows stand in the head of a sheet."""


@dataclass(frozen=True)
class Wanted:
    """A sheet to make: for the page and in the language that has its block."""

    name: SheetName
    guide: Guide
    edition: Edition

    @property
    def language(self) -> Language:
        return self.edition.language


def make(now: Build) -> None:
    """Make what every page hands out, in every language it is written in, on all cores; nothing is made twice."""
    for guide, edition in now.library.editions():
        if "reminders" in blocks(edition):
            _remind(now, guide, edition)
    ready = [(each, data) for each in wanted(now) if (data := data_of(now, each)) is not None]
    if not ready:
        return
    setter = typesetter(now)

    def one(made_of: tuple[Wanted, Data]) -> Printed | list[Problem]:
        each, data = made_of
        problems = list(lacking(now, each, data))
        if problems:
            return problems
        try:
            return sheets.printed(setter, each.name, each.language, data, reviewed(now, each))
        except TooLong as error:
            return [too_long(now, each, error)]

    for (each, _data), made in side_by_side(now, ready, one):
        _keep(now, each, made)


def artefacts(now: Build) -> Iterator[Artefact]:
    """The files, each beside its page."""
    yield from now.handouts


def blocks(edition: Edition) -> list[str]:
    """The names of the blocks in a text."""
    return [each.target for each in references(edition.document.body) if each.kind == "block"]


def wanted(now: Build) -> Iterator[Wanted]:
    """Every sheet that a text has the block for."""
    for guide, edition in now.library.editions():
        for name in dict.fromkeys(blocks(edition)):
            if name in sheets.BLOCKS:
                yield Wanted(sheets.BLOCKS[name], guide, edition)


def data_of(now: Build, each: Wanted) -> Data | None:
    """What stands on a sheet; None when there is nothing to put there, which other checks tell."""
    t, made = now.library.wording[each.language.code], paper(now, each)
    if each.name == "thinking":
        found = questions(each.edition.document.body, each.edition.headings)
        return sheets.thinking(made, found) if found else None
    if each.name == "missing":
        origin = f"{t('site.name')} · {now.library.settings.municipality}"
        return sheets.missing(made, card(t, origin)["card"])
    if each.name == "form":
        form, text = each.guide.facts.form, each.edition
        return form_sheets.form(made, form, text.document.body, text.headings) if form else None
    if each.name == "cards":
        given = now.library.cards.cards
        return sheets.cards(made, given, picture) if given and f"card.{given[0].id}" in t.words else None
    code, site = each.language.code, now.views.site_url
    said = [(f, w, absolute(site, now.library.addresses[g.key, code])) for g, f, w in _myths(now, each.language)]
    return sheets.myths(made, said) if said else None


def paper(now: Build, each: Wanted) -> Paper:
    """What a sheet says round its content."""
    library, words, language = now.library, each.edition.words, each.language
    t = library.wording[language.code]
    windows = each.guide.facts.windows[:WINDOWS]
    drawn = facade(windows, WINDOWS).replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1) if windows else ""
    editions = [each.edition, *(guide.edition(language.code) for guide, _, _ in _myths(now, language))]
    heading = {"cards": t("sheet.cards"), "missing": t("booklet.missing")}.get(each.name, words.title)
    return Paper(
        heading=heading,
        lead=t("booklet.card-why") if each.name == "missing" else words.lead,
        language=language,
        t=t,
        address=absolute(now.views.site_url, library.addresses[each.guide.key, language.code]),
        sender=library.settings.municipality,
        reviewed=reviewed(now, each),
        facade=drawn,
        accent=ACCENTS.get(each.guide.facts.section, TOKENS["night"]),
        unread=any(map(is_unread, editions if each.name == "myths" else editions[:1])),
    )


def reviewed(now: Build, each: Wanted) -> date:
    """The day a sheet was read through: of many answers, the one that was longest ago."""
    answers = [facts.reviewed for _, facts, _ in _myths(now, each.language)] if each.name == "myths" else []
    return min([each.guide.facts.reviewed, *answers])


def is_unread(edition: Edition) -> bool:
    """Whether no native reader has read a translation."""
    return edition.freshness != "source" and edition.native_reader is None and not edition.language.inherits


def lacking(now: Build, each: Wanted, data: Data) -> Iterator[Problem]:
    """The characters that the font lacks: no PDF can be made of them."""
    for letter, name in absent(sheets.letters(data)):
        facts = {"letter": letter, "name": name, "sheet": name_of(now, each)}
        yield Problem(_where(now, each, letter), "sheet.missing-letter", facts)


def too_long(now: Build, each: Wanted, error: TooLong) -> Problem:
    """What to shorten, and by how much."""
    facts = {"sheet": name_of(now, each), "percent": error.percent}
    document = each.edition.document
    if each.name == "thinking":
        heading = questions(document.body, each.edition.headings)[int(error.word) - 1].heading
        return Problem(document.spot_at(heading.offset, heading.length), "sheet.too-long", facts)
    if each.name == "form":
        heading = next(heading for heading in each.edition.headings if heading.id == error.word)
        told = {"percent": error.percent, "field": plain(heading.text)}
        return Problem(document.spot_at(heading.offset, heading.length), "sheet.too-many-lines", told)
    spot = worded(now, each.language, f"card.{error.word}:") if each.name == "cards" else document.front.start
    return Problem(spot, "sheet.too-long", facts)


def name_of(now: Build, each: Wanted) -> str:
    """What a sheet is called, to those who edit."""
    return now.library.wording["sv"](f"sheet.{each.name}")


def _where(now: Build, each: Wanted, letter: str) -> Spot:
    """Where a character first stands: in a text of the sheet, else in the wording of its language."""
    texts = [each.edition, *(guide.edition(each.language.code) for guide, _, _ in _myths(now, each.language))]
    for edition in texts if each.name == "myths" else texts[:1]:
        source = edition.document.source
        if letter in source.text:
            return source.spot_at(source.text.index(letter))
    return worded(now, each.language, letter)


def worded(now: Build, language: Language, text: str) -> Spot:
    """Where something stands in the wording of a language, or of the one it inherits from."""
    for code in filter(None, [language.code, language.inherits]):
        path = now.root / FOLDER / f"{code}.yml"
        source = read(path, now.root)
        if text in source.text:
            return source.spot_at(source.text.index(text), len(text))
    return Spot((FOLDER / f"{language.code}.yml").as_posix())


def _myths(now: Build, language: Language) -> list[tuple[Guide, MythFacts, MythWords]]:
    return written_in(now.library.guides.values(), language.code)


def _keep(now: Build, each: Wanted, made: Printed) -> None:
    folder = now.library.addresses[each.guide.key, each.language.code]
    stem = folder + sheets.file_name(each.name, each.guide.key)
    now.handouts += made.artefacts(stem)
    now.views.handouts.sheets[each.guide.key, each.language.code, each.name] = Sheet(
        f"{stem}.pdf", len(made.pdf), made.pages, f"{stem}.webp", *made.preview_size, each.language
    )


def _remind(now: Build, guide: Guide, edition: Edition) -> None:
    library, language, site = now.library, edition.language, now.views.site_url
    t: Wording = library.wording[language.code]
    now.handouts += reminders.files(library, guide, edition, site)
    folder = library.addresses[guide.key, language.code]
    given = {
        "frame": reminders.frame(library, language),
        "stamp": f"{reminders.stamp(guide):%Y%m%dT%H%M%SZ}",
        "neutral": t("reminders.neutral-name"),
        "reminders": [[e.uid, e.summary, e.description] for e in reminders.reminders(library, guide, edition, site)],
    }
    now.views.handouts.reminders[guide.key, language.code] = Reminders(
        json.dumps(given, ensure_ascii=False, separators=(",", ":")),
        [(pace, folder + name) for pace, name in reminders.FILES.items()],
        reminders.first_day(library.today),
        reminders.AT,
        language,
    )
