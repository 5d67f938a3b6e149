"""Support: every way to help leads to somebody in the contact file, and says when."""

from collections.abc import Iterator

from publishing.base.problems import Problem, near
from publishing.kinds.contact.model import CONTACTS
from publishing.kinds.contact.offers import OFFERS
from publishing.kinds.support.model import Route, SupportFacts
from publishing.library.guides import Guide
from publishing.library.library import Library

INTERPRETER = "interpreter"


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
