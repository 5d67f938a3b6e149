"""Booklets: each becomes PDF, print and e-book in every language before the pages; what does not fit is told."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from publishing.base.places import absolute
from publishing.base.problems import Problem
from publishing.base.wording import Wording
from publishing.engine.build import Build
from publishing.engine.drawing import pictograms
from publishing.engine.handouts import is_unread, worded
from publishing.engine.making import side_by_side, typesetter
from publishing.kinds.booklet import files as booklets
from publishing.kinds.booklet.files import Cover, NotInSpread, Printed
from publishing.kinds.booklet.model import LAYOUT, Booklet, in_words, spreads, told_apart
from publishing.kinds.campaign.making import CACHE
from publishing.library.guides import Edition, Guide
from publishing.look.drawings import drawing, drawings
from publishing.look.drawn import drawn
from publishing.look.facade import wall
from publishing.pages.handouts import Book, File
from publishing.press import imposition, sheets
from publishing.press.cache import code_mark, kept
from publishing.press.codes import code
from publishing.press.sheets import Data
from publishing.press.typesetting import TooLong
from publishing.promises.letters import absent

COVER_WIDE, COVER_HIGH, COLUMNS = 419.53, 311.81, 3
"""Points of a cover's picture, as print/booklet-parts.typ has it, and its windows in a row."""
WRITTEN = {
    "table": r"^[ \t]*\|", "img": r"!\[", "pre": r"^[ \t]*(?:```|~~~)", "code": "`", "hr": r"^[ \t]*(?:---|\*\*\*)",
    "!!!": r"^[ \t]*!!!", "details": r"^[ \t]*\?\?\?", "dl": r"^:[ \t]", "h2": "^##", "h3": "^###", "h4": "^####",
}  # fmt: skip
"""How an author writes what no template draws; anything else begins with its own tag."""
LAST = {
    "contacts": "booklet.contacts",
    "card": "booklet.missing",
    "yours": "welcome.print-yours",
    "back": "booklet.about",
}
"""The pages after the spreads, and the wording of their headings."""


@dataclass(frozen=True)
class Wanted:
    """A booklet to make."""

    guide: Guide
    edition: Edition
    facts: Booklet


def make(now: Build) -> None:
    """Make every booklet in every language it is written in, on all cores; nothing is made twice."""
    found = list(wanted(now))
    if not found:
        return
    setter = typesetter(now)
    ready = [(each, data) for each, data in zip(found, all_data(now, found), strict=True) if data is not None]

    def one(made_of: tuple[Wanted, Data]) -> Printed | list[Problem]:
        each, data = made_of
        problems = list(lacking(now, each, data))
        if problems:
            return problems
        try:
            return booklets.printed(setter, each.edition.language, data, each.guide.facts.reviewed)
        except TooLong as error:
            return [too_long(now, each, error)]

    for (each, _data), made in side_by_side(now, ready, one):
        _keep(now, each, made)


def wanted(now: Build) -> Iterator[Wanted]:
    """Every booklet in every language it is written in."""
    for guide, edition in now.library.editions():
        if guide.facts.layout == LAYOUT and guide.facts.booklet:
            yield Wanted(guide, edition, guide.facts.booklet)


def all_data(now: Build, found: list[Wanted]) -> list[Data | None]:
    """What stands in each booklet; None where it cannot be printed, which is told."""
    inside = pictograms(now)
    asked = drawings(each.edition.document.body for each in found)
    pictures = {each.place.name: drawn(each, inside) for each in asked}
    result: list[Data | None] = []
    for each in found:
        page = each.guide.key, each.edition.language.code
        rendered = now.views.rendered(each.guide, page[1])
        now.converted = {**now.converted, page: rendered}  # the page itself has no need to do it again
        try:
            result.append(data_of(now, each, booklets.spreads_of(rendered.html, pictures.__getitem__)))
        except NotInSpread as error:
            now.problems.append(not_for_print(each, error))
            result.append(None)
    return result


def data_of(now: Build, each: Wanted, found: list[booklets.Spread]) -> Data:
    """A booklet as data."""
    library, words, facts = now.library, each.edition.words, each.guide.facts
    language = each.edition.language
    t = library.wording[language.code]
    title = told_apart(words.title, each.facts, t)
    lamps = [t(f"window.{window}") for window in dict.fromkeys(facts.windows) if window != "dark"]
    address = absolute(now.views.site_url, library.addresses[each.guide.key, language.code])
    cover = Cover(
        heading=words.title,
        lead=words.lead,
        language=language,
        t=t,
        address=address,
        code=code_svg(now, address),
        sender=library.settings.municipality,
        art=wall(facts.windows, COVER_WIDE, COVER_HIGH, columns=COLUMNS, beside=False, rtl=language.direction == "rtl"),
        art_alt=t("print.facade-alt", windows=f"{t('list.comma')} ".join(lamps)),
        size=booklets.SIZES[each.facts.age],
        age=t("booklet.age", age=in_words(each.facts.age)),
        title=title,
        note="" if each.facts.time else t("story.example"),
    )
    contacts = library.contacts.group("children")
    if each.facts.time:
        last, whom = booklets.card(t, f"{title} · {t('site.name')}"), booklets.contacts_page(t, contacts)
    else:
        last, whom = booklets.yours(t), booklets.contacts_page(t, contacts, t("welcome.print-call"))
    return booklets.booklet(cover, found, whom, last, booklets.back_page(t, list(imprint(now, each, t, found))))


def code_svg(now: Build, address: str) -> str:
    """The code of an address: an eighth of the time that a booklet takes which was made before, so it is kept too."""
    recipe = f"{code_mark()} code {address}"
    return kept(now.root / CACHE, recipe, lambda: code(address).svg.encode()).decode()


def imprint(now: Build, each: Wanted, t: Wording, found: list[booklets.Spread]) -> Iterator[str]:
    """What the back says of the words and the pictures, a paragraph each."""
    facts = each.guide.facts
    yield f"{t('page.reviewed', date=t.date(facts.reviewed))}. {t('page.owner')}: {t(f'role.{facts.owner}')}."
    if is_unread(each.edition):
        yield t("notice.unchecked")
    if any(spread.mark for spread in found):
        yield f"{t('review.mark')}: {t('review.explain')}"
    if each.facts.time:
        yield asked(now, t, found)
    shown = [name for one in drawings([each.edition.document.body]) if one.kind == "pictogram" for name in one.names]
    makers = now.library.pictograms.makers(shown)
    if makers:
        yield t("booklet.pictures", makers=f"{t('list.comma')} ".join(makers))


def asked(now: Build, t: Wording, found: list[booklets.Spread]) -> str:
    """Which questions come from children. That they do, the municipality has still to confirm."""
    questions = [(spread, now.library.questions.get(spread.id)) for spread in found]
    added = [spread.heading for spread, question in questions if question and question.by == "adults"]
    mark = f"({t('review.mark')})"
    if not added:
        return f"{t('booklet.all-asked')} {mark}"
    return f"{t('booklet.added')}: {' '.join(added)} {t('booklet.rest-asked')} {mark}"


def lacking(now: Build, each: Wanted, data: Data) -> Iterator[Problem]:
    """The characters that the font lacks: no PDF can be made of them."""
    for letter, name in absent(sheets.letters(data)):
        source = each.edition.document.source
        spot = (
            source.spot_at(source.text.index(letter))
            if letter in source.text
            else worded(now, each.edition.language, letter)
        )
        yield Problem(spot, "booklet.missing-letter", {"letter": letter, "name": name})


def not_for_print(each: Wanted, error: NotInSpread) -> Problem:
    """Which element, and the line it stands on; that of its spread's heading when nobody can tell."""
    document = each.edition.document
    spread = next(
        (each for each in spreads(document.body, each.edition.headings) if each.heading.id == error.spread), None
    )
    if spread is None:
        return Problem(document.front.start, "booklet.not-for-print", {"tag": error.tag})
    name = error.tag.strip("<>")
    as_tag = r"\{\{\s*" + name.strip("{} ") if name.startswith("{") else f"<{name}\\b"
    pattern = "|".join(filter(None, [WRITTEN.get(name), as_tag]))
    places = [
        match for match in re.compile(pattern, re.MULTILINE).finditer(document.body, spread.start, spread.end)
        if name != "img" or _is_no_drawing(document.body, match.start())
    ]  # fmt: skip
    offset, length = (
        (places[0].start(), len(places[0][0])) if places else (spread.heading.offset, spread.heading.length)
    )
    return Problem(document.spot_at(offset, length), "booklet.not-for-print", {"tag": error.tag})


def _is_no_drawing(body: str, offset: int) -> bool:
    target = re.compile(r"!\[[^\]]*\]\(\s*<?([^)>\s]*)").match(body, offset)
    return target is None or drawing(target[1]) is None


def too_long(now: Build, each: Wanted, error: TooLong) -> Problem:
    """Which page is too long, and by how much: the words of some stand with the site's own."""
    document, language = each.edition.document, each.edition.language
    heading = next((heading for heading in each.edition.headings if heading.id == error.word), None)
    if heading is not None:
        facts = {"part": heading.text, "percent": error.percent}
        return Problem(document.spot_at(heading.offset, heading.length), "booklet.too-long", facts)
    if error.word in LAST:
        facts = {"part": now.library.wording[language.code](LAST[error.word]), "percent": error.percent}
        return Problem(worded(now, language, f"{LAST[error.word]}:"), "booklet.too-long", facts)
    facts = {"part": each.edition.words.title, "percent": error.percent}
    return Problem(document.front.spot(("title",)), "booklet.too-long", facts)


def stem(guide: Guide, facts: Booklet) -> str:
    """What the files of a booklet are called, without their endings, in every language."""
    name = guide.key.rpartition("/")[2]
    return f"bok-{facts.age}-{name}" if facts.time else f"valkommen-{name}"


def _keep(now: Build, each: Wanted, made: Printed) -> None:
    language = each.edition.language
    place = now.library.addresses[each.guide.key, language.code] + stem(each.guide, each.facts)
    files = list(made.artefacts(place))
    now.handouts += files
    read, fold, book = (File(file.place.as_posix(), len(file.content)) for file in files)
    papers = imposition.papers(made.pages)
    now.views.handouts.books[each.guide.key, language.code, ""] = Book(read, fold, book, made.pages, papers, language)
    empty = imposition.blanks(made.pages)
    if empty and language.is_source:
        now.problems.append(blank_pages(each, made.pages, empty))


def blank_pages(each: Wanted, pages: int, empty: int) -> Problem:
    """How many pages of the folded booklet are empty, and how many spreads would fill its papers."""
    facts = {"pages": pages, "blanks": empty, "more": empty, "fewer": imposition.FOLDED - empty}
    return Problem(each.edition.document.front.spot(("booklet",)), "booklet.blank-pages", facts)
