"""Support: every way to help leads to somebody, says when, and has its number from the contact file."""

import re
import unicodedata
from collections.abc import Iterator

from publishing.base.problems import Problem, near
from publishing.kinds.contact.model import CONTACTS
from publishing.kinds.contact.offers import OFFERS
from publishing.kinds.support.model import Route, SupportFacts
from publishing.library.guides import Edition, Guide
from publishing.library.library import Library
from publishing.text.gaps import wanted
from publishing.text.syntax import SOURCE, masked

INTERPRETER = "interpreter"
NUMBER = re.compile(
    r"(?<![\w§:.,/–-])(?:(?:\+|0)\d(?:[ \u00a0-]?\d){3,}|11[346][ \u00a0-]?\d\d\d?|1177|112)(?![\w:]|[ \u00a0-]?\d)"
)
"""A telephone number as it is written in Sweden: 042-10 50 00, +46 42…, 116 111, 114 14, 1177, 112."""


def check(library: Library) -> Iterator[Problem]:
    """Look at the pages with routes to help: their facts, and their text in every language."""
    for guide in library.guides.values():
        if not isinstance(guide.facts, SupportFacts):
            continue
        if guide.facts.routes is None:
            yield Problem(guide.source.document.front.start, "support.no-routes")
            continue
        for number, route in enumerate(guide.facts.routes):
            yield from known(library, guide, number, route)
            if CONTACTS.name not in library.broken:
                yield from answered(library, guide, number, route)
        yield from headed(guide, guide.facts.routes)
        if CONTACTS.name not in library.broken:
            for edition in guide.editions.values():
                yield from numbers(library, edition)


def known(library: Library, guide: Guide, number: int, route: Route) -> Iterator[Problem]:
    """What a route names is there: languages and the offer."""
    front, codes = guide.source.document.front, [language.code for language in library.languages]
    for place, code in enumerate(route.languages or []):
        if code not in codes and code != INTERPRETER:
            facts = {"language": code, "known": [*codes, INTERPRETER], **near(code, [*codes, INTERPRETER])}
            yield Problem(front.spot(("routes", number, "languages", place)), "support.unknown-language", facts)
    offers = [offer.id for offer in OFFERS.of(library).offers]
    if route.offer is not None and route.offer not in offers and OFFERS.name not in library.broken:
        facts = {"offer": route.offer, "known": offers, **near(route.offer, offers)}
        yield Problem(front.spot(("routes", number, "offer")), "support.unknown-offer", facts)


def answered(library: Library, guide: Guide, number: int, route: Route) -> Iterator[Problem]:
    """A route leads to somebody in the contact file, and says when somebody answers."""
    front = guide.source.document.front
    ids = [contact.id for contact in CONTACTS.of(library).contacts]
    contact = CONTACTS.of(library).find(route.contact) if route.contact else None
    if route.contact and contact is None:
        facts = {"route": route.id, "contact": route.contact, "known": ids, **near(route.contact, ids)}
        yield Problem(front.spot(("routes", number, "contact")), "support.unknown-contact", facts)
    elif route.hours is None:
        yield Problem(front.spot(("routes", number, "id")), "support.no-hours", {"route": route.id})
    elif route.hours == "contact" and (contact is None or contact.hours is None):
        facts = {"route": route.id, "contact": route.contact or "–"}
        yield Problem(front.spot(("routes", number, "hours")), "support.contact-no-hours", facts)


def headed(guide: Guide, routes: list[Route]) -> Iterator[Problem]:
    """The facts beside the Swedish headings, both ways."""
    edition = guide.source
    heads = {heading.id: heading for heading in edition.headings if heading.level == 3}
    ids = [route.id for route in routes]
    for number, identity in enumerate(ids):
        spot = edition.document.front.spot(("routes", number, "id"))
        if identity in ids[:number]:
            yield Problem(spot, "support.route-twice", {"route": identity})
        elif identity not in heads:
            yield Problem(spot, "support.no-heading", {"route": identity, **near(identity, heads)})
    for identity, heading in heads.items():
        if identity not in ids:
            spot = edition.document.spot_at(heading.offset, heading.length)
            yield Problem(spot, "support.no-route", {"heading": heading.text, "id": identity, **near(identity, ids)})


def numbers(library: Library, edition: Edition) -> Iterator[Problem]:
    """A telephone number in the text that is not in the contact file: nobody would mend it when it changes."""
    listed = {digits(number) for contact in CONTACTS.of(library).contacts for number in (contact.phone, contact.sms)
              if number and wanted(number) is None}  # fmt: skip
    text = SOURCE.sub(lambda mark: " " * len(mark[0]), masked(edition.document.body))
    for match in NUMBER.finditer(plain(text)):
        if digits(match[0]) not in listed:
            spot = edition.document.spot_at(match.start(), len(match[0]))
            yield Problem(spot, "support.unlisted-number", {"number": match[0]})


def plain(text: str) -> str:
    """The text with the digits of every script as 0–9, so that every offset still holds."""
    return "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in text)


def digits(number: str) -> str:
    """A number as it is dialled within Sweden: `+46 42-10 50 00` → `042105000`."""
    only = re.sub(r"[^\d+]", "", number)
    return re.sub(r"^(?:\+|00)46", "0", only)
