"""Contacts: what only the municipality knows is listed until it is told, and what is shown has words."""

from collections.abc import Iterator

from publishing.base.problems import Problem
from publishing.kinds.contact.model import CONTACTS
from publishing.kinds.contact.offers import OFFERS
from publishing.kinds.contact.page import FEEDBACK
from publishing.library.library import Library
from publishing.promises.links import place
from publishing.text.syntax import references


def left(library: Library) -> Iterator[Problem]:
    """The gaps in the contact file, and the unanswered offers."""
    for number, contact in enumerate(CONTACTS.of(library).contacts):
        for field, wanted in contact.placeholders.items():
            spot = library.spot(CONTACTS.name, "contacts", number, field)
            yield Problem(spot, "placeholder.left", {"id": contact.id, "field": field, "wanted": wanted})
    for number, offer in enumerate(OFFERS.of(library).offers):
        if offer.answer == "unconfirmed":
            spot = library.spot(OFFERS.name, "offers", number, "answer")
            yield Problem(spot, "offer.unconfirmed", {"id": offer.id})


def heard(library: Library) -> Iterator[Problem]:
    """Every page where readers may say what they think has somebody who hears it."""
    if CONTACTS.name in library.broken or CONTACTS.of(library).find(FEEDBACK) is not None:
        return
    for _, edition in library.editions():
        for found in references(edition.document.body):
            if found.kind == "block" and found.target == FEEDBACK:
                yield Problem(place(edition, found), "feedback.no-contact")


def words(library: Library) -> Iterator[str]:
    """The wording that each contact and offer needs, so that no page shows an empty card."""
    for contact in CONTACTS.of(library).contacts:
        yield from (f"contact.{contact.id}.{part}" for part in ("name", "about"))
    yield from (f"offered.{offer.id}" for offer in OFFERS.of(library).offers)
