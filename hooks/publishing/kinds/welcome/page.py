"""Welcome: what a booklet "Välkommen till oss" says by itself, in every language it can be made in."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from publishing.base.languages import Language
from publishing.kinds.booklet.books import Book, book
from publishing.kinds.booklet.model import AGES, Age
from publishing.kinds.contact.model import CONTACTS
from publishing.kinds.form.model import LISTED, asked, form_of
from publishing.kinds.welcome.model import STEM, Welcome, welcome_of
from publishing.library.guides import Edition, Guide
from publishing.library.library import Library
from publishing.pages.structured import as_script
from publishing.pages.view import PageView
from publishing.text.prose import plain

GROUP = "children"
WORDS = {
    # label        words
    "age":         "welcome.print-age",
    "page":        "sheet.page",
    "more":        "welcome.print-more",
    "call":        "booklet.print-call",
    "call-lead":   "booklet.print-call-lead",
    "worker":      "booklet.print-worker",
    "yours":       "booklet.print-yours",
    "yours-draw":  "booklet.print-yours-draw",
    "yours-ask":   "booklet.print-yours-ask",
    "yours-wish":  "booklet.print-yours-wish",
    "private":     "welcome.print-private",
}  # fmt: skip
"""Their {holes} are filled by the one who prints: how many pages there are is not known before."""


def welcome_json(library: Library, guide: Guide) -> str:
    """The printed words of every language that the maker's page is written in, as JSON for a script element.

    {"sv": {"name", "lang", "dir", "title", "headings": {field: words}, "columns": {field: [words]},
    "words": {label: words}, "contacts": [{"name", "number", "why", "kind"}], "drawings": {"window:bed": words}}, …},
    in the order of the languages

    A language that the page is not translated to is left out: a child would get headings in another one.
    """
    found = {edition.language.code: of_language(library, guide, edition) for edition in editions(library, guide)}
    return as_script(found, sort=False)


def editions(library: Library, guide: Guide) -> Iterator[Edition]:
    """The real translations of a page, in the order of the site's languages."""
    return (guide.editions[each.code] for each in library.languages if each.code in guide.editions)


def of_language(library: Library, guide: Guide, edition: Edition) -> dict[str, Any]:
    """What is printed in one language; see `welcome_json`."""
    language = edition.language
    return {
        "name": language.name,
        "lang": language.code.partition("-")[0],
        "dir": language.direction,
        "title": plain(edition.words.title),
        "headings": headings(guide, edition),
        "columns": columns(guide, edition),
        "words": words(library, edition),
        "contacts": contacts(library, language),
        "drawings": drawings(library, guide, language),
    }


def headings(guide: Guide, edition: Edition) -> dict[str, str]:
    """The heading of every field."""
    questions, form = asked(edition.document.body, edition.headings), form_of(guide)
    fields = form.fields if form else []
    return {field.id: plain(questions[field.id].heading.text) for field in fields if field.id in questions}


def columns(guide: Guide, edition: Edition) -> dict[str, list[str]]:
    """The columns or choices of the fields that have any."""
    questions, form = asked(edition.document.body, edition.headings), form_of(guide)
    fields = [field for field in form.fields if field.kind in LISTED and field.id in questions] if form else []
    return {field.id: [plain(item) for item in questions[field.id].items] for field in fields}


def words(library: Library, edition: Edition) -> dict[str, str]:
    """What stands round the answers."""
    t, settings = library.wording[edition.language.code], library.settings
    unread = edition.freshness != "source" and edition.native_reader is None and not edition.language.inherits
    return {
        **{label: t(key) for label, key in WORDS.items()},
        "site": t("welcome.print-site", site=t("site.name"), municipality=settings.municipality),
        "unread": t("notice.unchecked") if unread else "",
    }


def contacts(library: Library, language: Language) -> list[dict[str, str]]:
    """Who a child may call, with the one way that is nearest; those that the municipality has not told are left out."""
    t = library.wording[language.code]
    return [
        {
            "name": plain(t(f"contact.{contact.id}.name")),
            "number": contact.nearest[1],
            "why": plain(t(f"contact.{contact.id}.about")),
            "kind": contact.nearest[0],
        }
        for contact in CONTACTS.of(library).group(GROUP)
        if contact.nearest
    ]


def drawings(library: Library, guide: Guide, language: Language) -> dict[str, str]:
    """What can be seen on the drawings that may be chosen, for a child who does not see them."""
    t, welcome = library.wording[language.code], welcome_of(guide)
    keys = {drawn.target: f"{drawn.kind}.{drawn.names[0]}" for drawn in (welcome.drawings if welcome else [])}
    return {target: t(key) for target, key in keys.items() if key in t.words}


@dataclass(frozen=True)
class Maker:
    """What the templates of the maker's page are given.

    welcome    what makes the booklet; None where the facts are not told
    languages  the printed words of every language, as JSON for a script element
    """

    welcome: Welcome | None
    languages: str


def shown(view: PageView) -> Maker:
    """The maker on its page."""
    return Maker(welcome_of(view.guide), welcome_json(view.library, view.guide))


def blanks(view: PageView, argument: str = "") -> list[tuple[Age, Book]]:
    """The booklets to fill in by hand that a page hands out, by age."""
    found = ((age, book(view.site, view.guide, view.text.language.code, f"{STEM}-{age}")) for age in AGES)
    return [(age, each) for age, each in found if each]
