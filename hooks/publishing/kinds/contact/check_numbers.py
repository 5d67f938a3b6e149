"""Numbers: a telephone number in a text is one of the contact file, or nobody would mend it when it changes."""

import re
import unicodedata
from collections.abc import Iterator

from publishing.base.problems import Problem
from publishing.base.reaching import nationally
from publishing.kinds.contact.model import CONTACTS, Contacts
from publishing.library.guides import Edition, Guide
from publishing.library.library import Library
from publishing.text.masking import masked
from publishing.text.syntax import SOURCE

COUNTRY = r"(?:\+|00)\d{1,3}[ -]?(?:\(0\)[ -]?)?\d(?:[ -]?\d){5,10}"
AREA = r"(?!0\d[0-5]\d-[0-2]\d[0-5]\d(?!\d))0\d(?:[ -]?\d){6,8}|\(0\d{1,3}\)[ -]?\d(?:[ -]?\d){4,6}"
"""Not 0800-1600, which are hours."""
SHORT = r"11[346] ?(?!000)\d{2,3}|1177|112"
NUMBER = re.compile(rf"(?<![\w§.,/–=+-])(?<!\d:)(?<!\d )(?:{COUNTRY}|{AREA}|{SHORT})(?!\w|:\d|[ -]?\d)")
"""A telephone number as it is written in Sweden: 042-10 50 00, +46 42…, (042) 10 50 00, 116 111, 114 14, 1177, 112."""
FOLLOWED = re.compile(r"\b(?:tel|sms):(?P<number>[+\d][\d -]*)")
LEADS = re.compile(r"https?://\S+|\]\([^)\s]*\)?")
"""Addresses, in which digits are no number to call."""
STAMP = re.compile(r"^source: .*$", re.MULTILINE)
SPACE = re.compile(r"[\u00a0\u2007\u2009\u202f\t]")
DASH = re.compile(r"[\u2010-\u2013\u2212]")
"""A hyphen as programs write it. Between digits a full stop or a slash may as well be a date."""


def check(library: Library) -> Iterator[Problem]:
    """Look at every text in every language; a number that the Swedish text has is told there alone."""
    if CONTACTS.name in library.broken:
        return
    known, seen = listed(CONTACTS.of(library)), set[str]()
    for guide in library.guides.values():
        told: set[str] = set(known)
        for edition in in_order(guide):
            file = edition.document.source.file
            if file not in seen:
                yield from unlisted(edition, told)
            seen.add(file)


def in_order(guide: Guide) -> list[Edition]:
    """The editions of a page, the Swedish first."""
    return sorted(guide.editions.values(), key=lambda edition: not edition.language.is_source)


def listed(contacts: Contacts) -> set[str]:
    """The numbers of the contact file, as they are dialled within Sweden."""
    ways = [way for each in contacts.contacts for way in (each.way("phone"), each.way("sms")) if way]
    return {nationally(way.shown) for way in ways}


def unlisted(edition: Edition, told: set[str]) -> Iterator[Problem]:
    """The numbers of a text that are neither listed nor told, once each; they are told from now on."""
    source = edition.document.source
    text = plain(masked(source.text))
    found = [(match.start("number"), match["number"]) for match in FOLLOWED.finditer(text)]
    for pattern in (SOURCE, STAMP, LEADS):
        text = pattern.sub(lambda mark: " " * len(mark[0]), text)
    found += [(match.start(), match[0]) for match in NUMBER.finditer(text)]
    for start, number in sorted(found):
        digits = nationally(number.replace("(0)", ""))
        if digits not in told:
            told.add(digits)
            written = source.text[start : start + len(number)]
            yield Problem(source.spot_at(start, len(number)), "contact.unlisted-number", {"number": written})


def plain(text: str) -> str:
    """The text with all digits as 0–9, all spaces and hyphens alike; every offset still holds."""
    digits = "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in text)
    return DASH.sub("-", SPACE.sub(" ", digits))
