"""Booklets as files: each becomes PDF, print and e-book in every language; what does not fit is told."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from publishing.base.languages import Language
from publishing.base.places import absolute
from publishing.base.wording import Wording
from publishing.kinds.booklet import epub, last_pages, printed
from publishing.kinds.booklet.books import ENDINGS, name_of
from publishing.kinds.booklet.model import ROUND, booklet_of, in_words, told_apart
from publishing.kinds.booklet.printed import Cover, NotInSpread, Spread
from publishing.kinds.booklet.questions import QUESTIONS
from publishing.kinds.booklet.told import Wanted, blank_pages, lacking, not_for_print, too_long
from publishing.kinds.contact.model import CONTACTS
from publishing.library.recipes import Made, Recipe, Unmade
from publishing.library.site import Site
from publishing.library.stems import stem_of
from publishing.look.drawings import drawings
from publishing.look.drawn import drawn
from publishing.look.facade import wall
from publishing.press import imposition, sheets
from publishing.press.codes import code
from publishing.press.inking import all_inked
from publishing.press.pictured import pictograms
from publishing.press.sheets import Data
from publishing.press.typesetting import TooLong, Typesetter

TEMPLATE = "booklet/booklet.typ"
COVER_WIDE, COVER_HIGH, COLUMNS = 419.53, 311.81, 3
"""Points of a cover's picture, as print/booklet/parts.typ has it, and its windows in a row."""


def files(site: Site) -> Iterator[Recipe]:
    """Every booklet in every language it is written in."""
    found = list(wanted(site))
    inside = pictograms(site.library) if found else {}
    asked = drawings(each.edition.document.body for each in found)
    pictures = {each.place.name: drawn(each, inside) for each in asked}
    for each in found:
        yield from recipes(site, each, pictures)


def wanted(site: Site) -> Iterator[Wanted]:
    """Every booklet in every language it is written in."""
    for guide, edition in site.library.editions():
        facts = booklet_of(guide)
        if facts:
            yield Wanted(guide, edition, facts)


def recipes(site: Site, each: Wanted, pictures: Mapping[str, str]) -> Iterator[Recipe]:
    """One booklet: to read, to fold and as an e-book; one that cannot be printed tells why.

    pictures  file name of a drawing → its SVG
    """
    language, day = each.edition.language, each.guide.facts.reviewed
    stem = stem_of(site.library, each.guide, language.code, name_of(each.guide, each.facts))
    rendered = site.rendered(each.guide, language.code)
    try:
        data = data_of(site, each, printed.spreads_of(rendered.html, pictures.__getitem__))
    except NotInSpread as error:
        problem = not_for_print(each, error)

        def refuse(_: object) -> bytes:
            raise Unmade([problem])

        yield Recipe(stem + ENDINGS["read"], f"not for print {stem} {rendered.html}", refuse)
        return
    given, setter = all_inked(data, language), Typesetter.of(site)
    of = setter.asked("booklet", TEMPLATE, given, language.code, day)

    def read(_: object) -> Made:
        if problems := list(lacking(site, each, data)):
            raise Unmade(problems)
        try:
            content = setter.pdf(TEMPLATE, with_code(given), day)
        except TooLong as error:
            raise Unmade([too_long(site, each, error)]) from error
        return Made(content, {"pages": len(given["spreads"]) + ROUND})

    pdf = Recipe(stem + ENDINGS["read"], of, read)
    yield pdf
    empty = blank_pages(each.guide, len(given["spreads"]) + ROUND) if language.is_source else ()
    yield replace(folded(stem + ENDINGS["fold"], pdf, language), says=tuple(empty))
    yield Recipe(stem + ENDINGS["epub"], f"epub {of}", lambda _: as_epub(given, language, day), needs=(pdf,))


def folded(place: str, pdf: Recipe, language: Language) -> Recipe:
    """A booklet to print on both sides and fold, made of the one to read."""
    rtl = language.direction == "rtl"

    def fold(made: Sequence[Path]) -> bytes:
        return imposition.impose(made[0].read_bytes(), rtl)

    return Recipe(place, f"fold {rtl}", fold, needs=(pdf,))


def with_code(given: Data) -> Data:
    """The data with the code of the address drawn: it takes longer than all the rest."""
    return given | {"code": given["code"] | {"svg": code(given["address"]["whole"]).svg}}


def as_epub(given: Data, language: Language, day: date) -> bytes:
    """The same booklet as an e-book."""
    return epub.epub(with_code(given), language.code, day)


def data_of(site: Site, each: Wanted, found: list[Spread]) -> Data:
    """A booklet as data."""
    library, words, facts = site.library, each.edition.words, each.guide.facts
    language = each.edition.language
    t = library.wording[language.code]
    title = told_apart(words.title, each.facts, t)
    lamps = [t(f"window.{window}") for window in dict.fromkeys(facts.windows) if window != "dark"]
    address = absolute(site.site_url, library.addresses[each.guide.key, language.code])
    cover = Cover(
        heading=words.title,
        lead=words.lead,
        language=language,
        t=t,
        address=address,
        sender=library.settings.municipality,
        art=wall(facts.windows, COVER_WIDE, COVER_HIGH, columns=COLUMNS, beside=False, rtl=language.direction == "rtl"),
        art_alt=t("print.facade-alt", windows=f"{t('list.comma')} ".join(lamps)),
        size=printed.SIZES[each.facts.age],
        age=t("booklet.age", age=in_words(each.facts.age)),
        title=title,
        note="" if each.facts.time else t("page.example"),
    )
    contacts = CONTACTS.of(library).group("children")
    if each.facts.time:
        last, whom = last_pages.card(t, f"{title} · {t('site.name')}"), last_pages.contacts_page(t, contacts)
    else:
        last, whom = last_pages.yours(t), last_pages.contacts_page(t, contacts, t("booklet.print-call"))
    return printed.booklet(cover, found, whom, last, last_pages.back_page(t, list(imprint(site, each, t, found))))


def imprint(site: Site, each: Wanted, t: Wording, found: list[Spread]) -> Iterator[str]:
    """What the back says of the words and the pictures, a paragraph each."""
    facts = each.guide.facts
    yield f"{t('page.reviewed', date=t.date(facts.reviewed))}. {t('page.owner')}: {t(f'role.{facts.owner}')}."
    if sheets.is_unread(each.edition):
        yield t("notice.unchecked")
    if any(spread.mark for spread in found):
        yield f"{t('review.mark')}: {t('review.explain')}"
    if each.facts.time:
        yield asked(site, t, found)
    shown = [name for one in drawings([each.edition.document.body]) if one.kind == "pictogram" for name in one.names]
    makers = site.library.pictograms.makers(shown)
    if makers:
        yield t("booklet.pictures", makers=f"{t('list.comma')} ".join(makers))


def asked(site: Site, t: Wording, found: list[Spread]) -> str:
    """Which questions come from children. That they do, the municipality has still to confirm."""
    questions = [(spread, QUESTIONS.of(site.library).get(spread.id)) for spread in found]
    added = [spread.heading for spread, question in questions if question and question.by == "adults"]
    mark = f"({t('review.mark')})"
    if not added:
        return f"{t('booklet.all-asked')} {mark}"
    return f"{t('booklet.added')}: {' '.join(added)} {t('booklet.rest-asked')} {mark}"
