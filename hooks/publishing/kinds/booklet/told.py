"""Told: what is to be mended before a booklet can be printed."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from publishing.base.problems import Problem
from publishing.kinds.booklet.model import Booklet, spreads
from publishing.kinds.booklet.printed import NotInSpread
from publishing.library.guides import Edition, Guide
from publishing.library.site import Site
from publishing.look.drawings import drawing
from publishing.press import imposition, sheets
from publishing.press.inking import letters
from publishing.press.lettering import absent
from publishing.press.sheets import Data
from publishing.press.typesetting import TooLong

WRITTEN = {
    "table": r"^[ \t]*\|", "img": r"!\[", "pre": r"^[ \t]*(?:```|~~~)", "code": "`", "hr": r"^[ \t]*(?:---|\*\*\*)",
    "!!!": r"^[ \t]*!!!", "details": r"^[ \t]*\?\?\?", "dl": r"^:[ \t]", "h2": "^##", "h3": "^###", "h4": "^####",
}  # fmt: skip
"""How an author writes what no template draws; anything else begins with its own tag."""
LAST = {
    "contacts": "booklet.contacts",
    "card": "booklet.missing",
    "yours": "booklet.print-yours",
    "back": "booklet.about",
}
"""The pages after the spreads, and the wording of their headings."""


@dataclass(frozen=True)
class Wanted:
    """A booklet to make."""

    guide: Guide
    edition: Edition
    facts: Booklet


def lacking(site: Site, each: Wanted, data: Data) -> Iterator[Problem]:
    """The characters that the font lacks: no PDF can be made of them."""
    for letter, name in absent(letters(data)):
        spot = sheets.first_place(site, each.edition, letter)
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
    target = re.compile(r"!\[[^\[\]]*\]\(\s*<?([^)>\s]*)").match(body, offset)
    return target is None or drawing(target[1]) is None


def too_long(site: Site, each: Wanted, error: TooLong) -> Problem:
    """Which page is too long, and by how much: the words of some stand with the site's own."""
    document, language = each.edition.document, each.edition.language
    heading = next((heading for heading in each.edition.headings if heading.id == error.word), None)
    if heading is not None:
        facts = {"part": heading.text, "percent": error.percent}
        return Problem(document.spot_at(heading.offset, heading.length), "booklet.too-long", facts)
    if error.word in LAST:
        facts = {"part": site.library.wording[language.code](LAST[error.word]), "percent": error.percent}
        return Problem(sheets.worded(site.root, language, f"{LAST[error.word]}:"), "booklet.too-long", facts)
    facts = {"part": each.edition.words.title, "percent": error.percent}
    return Problem(document.front.spot(("title",)), "booklet.too-long", facts)


def blank_pages(guide: Guide, pages: int) -> Iterator[Problem]:
    """How many pages of the folded booklet are empty, and how many spreads would fill its papers."""
    empty = imposition.blanks(pages)
    if empty:
        facts = {"pages": pages, "blanks": empty, "more": empty, "fewer": imposition.FOLDED - empty}
        yield Problem(guide.source.document.front.spot(("booklet",)), "booklet.blank-pages", facts)
