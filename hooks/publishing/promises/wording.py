"""Wording: each contact, offer and role that is shown has words, so that no page shows an empty card."""

from collections.abc import Iterator

from publishing.base.languages import SOURCE
from publishing.base.problems import Problem, Spot
from publishing.library.library import Library


def check(library: Library) -> Iterator[Problem]:
    """What data files name must have Swedish words; other languages are compared with the Swedish file."""
    words = library.wording[SOURCE].words
    asked = [f"contact.{contact.id}.{part}" for contact in library.contacts.contacts for part in ("name", "about")]
    asked += [f"offered.{offer.id}" for offer in library.offers.offers]
    asked += [f"card.{card.id}" for card in library.cards.cards]
    for key in asked:
        if key not in words:
            yield Problem(Spot("docs/_data/wording/sv.yml"), "wording.not-there", {"key": key})
