"""Contacts on a page: one, a group, or the one that takes what readers think; and the one nearest to a page."""

from collections.abc import Sequence
from dataclasses import dataclass

from publishing.kinds.contact.hours import OpeningHours
from publishing.kinds.contact.model import CONTACTS, Contact
from publishing.kinds.contact.offers import OFFERS, Offer
from publishing.pages.view import PageView

FEEDBACK = "feedback"
"""The contact that takes what readers think of the site."""
FEEDBACK_PAGE = "om/tyck-till"
PAGE = "bli-familjehem/kontakt"
NEAR = {"parents": "parent-support", "children": "bris"}
"""Section → whom its readers find at the foot of every page; the others the unit for family homes."""
UNIT = "family-home-unit"


@dataclass(frozen=True)
class Shown:
    """Contacts as a page shows them, with their opening hours."""

    contacts: Sequence[Contact]
    hours: OpeningHours

    @property
    def contact(self) -> Contact:
        return self.contacts[0]


def shown(view: PageView, contacts: Sequence[Contact]) -> Shown:
    """Contacts on a page."""
    return Shown(contacts, OpeningHours(view.library, view.t))


def named(view: PageView, identity: str) -> Sequence[Contact]:
    """The contact with an id, alone; nobody when there is none: the checks tell."""
    found = CONTACTS.of(view.library).find(identity)
    return [found] if found else []


def one(view: PageView, identity: str) -> Shown | None:
    """The contact with an id."""
    found = named(view, identity)
    return shown(view, found) if found else None


def group(view: PageView, name: str) -> Shown:
    """The contacts of a group."""
    return shown(view, CONTACTS.of(view.library).group(name))


def near(view: PageView) -> Shown | None:
    """Whom the reader of a page would call; nothing to show where the file has nobody."""
    return one(view, NEAR.get(view.guide.facts.section, UNIT))


def offer(view: PageView, identity: str) -> Offer | None:
    """What is given here today of one kind of support."""
    return OFFERS.of(view.library).get(identity)
