"""Placeholders: what only the municipality knows is listed until it is told, so that nobody forgets it."""

from collections.abc import Iterator

from publishing.base.problems import Problem, Spot
from publishing.library.library import Library


def check(library: Library) -> Iterator[Problem]:
    """List the gaps in the contact file, the unanswered offers, and terms a language lacks."""
    for number, contact in enumerate(library.contacts.contacts):
        for field, wanted in contact.placeholders.items():
            spot = library.spot("contacts.yml", "contacts", number, field)
            yield Problem(spot, "placeholder.left", {"id": contact.id, "field": field, "wanted": wanted})
    for number, offer in enumerate(library.offers.offers):
        if offer.answer == "unconfirmed":
            spot = library.spot("offers.yml", "offers", number, "answer")
            yield Problem(spot, "offer.unconfirmed", {"id": offer.id})
    for language in library.languages:
        lacking = [term.id for term in library.glossary.terms if language.code not in term.text]
        if lacking:
            facts = {"language": language.name, "terms": lacking}
            yield Problem(Spot("docs/_data/glossary.yml"), "glossary.missing", facts)


def published_under(site_url: str) -> Iterator[Problem]:
    """The address of the site itself, when it is still the one that leads nowhere."""
    if ".example" in site_url:
        yield Problem(Spot("mkdocs.yml"), "site.no-address", {"address": site_url})
