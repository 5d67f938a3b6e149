"""Support on a page: each route to help as a card, its words from the text and the rest from facts and contacts."""

from collections.abc import Sequence
from dataclasses import dataclass
from xml.etree.ElementTree import Comment, Element, SubElement

from publishing.base.languages import Language
from publishing.kinds.contact import page as contacts
from publishing.kinds.contact.hours import tells
from publishing.kinds.contact.model import CONTACTS, Contact
from publishing.kinds.contact.offers import Offer
from publishing.kinds.contact.page import Shown
from publishing.kinds.support.model import NEEDS, Hours, Need, Route, Told, routes_of
from publishing.library.guides import Guide
from publishing.library.library import Library
from publishing.pages.view import PageView

INTERPRETER, REVIEW, URGENT = "interpreter", "K", "urgent"
FACTS, CHOICES = "route", "route_needs"
"""Blocks that the layout puts into the page; no author writes them."""


@dataclass(frozen=True, slots=True)
class RouteShown:
    """What a card says below its words. What nobody has told is None or `unconfirmed`, and is said to be so.

    contact      who answers; None where the facts name nobody
    hours        None too where the contact they refer to has none
    languages    those spoken, without an interpreter
    sources      where this comes from; unreviewed when some of it waits for the municipality
    """

    contact: Contact | None
    hours: Hours | None
    languages: Sequence[Language]
    interpreter: bool
    free: bool
    anonymous: Told
    offer: str | None
    sources: Sequence[str]
    unreviewed: bool


def routed(root: Element, routes: Sequence[Route]) -> None:
    """Each h3 that is a route becomes a card, in the group of its h2.

    The choices stand below what is urgent, so that nobody in danger has to get past them.
    """
    needs = {route.id: " ".join(route.needs) for route in routes}
    children = list(root)
    starts = [index for index, child in enumerate(children) if child.tag == "h2"]
    parts = [children[start:end] for start, end in zip(starts, [*starts[1:], len(children)], strict=True)]
    groups = [part for part in parts if any(_is_route(child, needs) for child in part)]
    if not groups:
        return
    calm = [
        part
        for part in groups
        if any(URGENT not in needs[each.get("id", "")] for each in part if _is_route(each, needs))
    ]
    root.insert(children.index((calm or groups)[0][0]), Comment(f"block:{CHOICES}:"))
    for part in groups:
        # No section: the article of the page would then have no heading of its own.
        group = Element("div", {"class": "route-group", "role": "group", "aria-labelledby": part[0].get("id", "")})
        root.insert(list(root).index(part[0]), group)
        for child in part:
            root.remove(child)
        _grouped(group, part, needs)


def _is_route(element: Element, needs: dict[str, str]) -> bool:
    return element.tag == "h3" and element.get("id") in needs


def _grouped(group: Element, part: Sequence[Element], needs: dict[str, str]) -> None:
    """The heading and the words of a group, then its cards."""
    cards = Element("div", {"class": "routes"})
    card: Element | None = None
    for child in part:
        if child.tag == "h3":
            identity = child.get("id", "")
            card = SubElement(cards, "article", {"class": "route"}) if identity in needs else None
            if card is not None:
                card.set("data-needs", needs[identity])
                card.set("data-route", identity)
        (group if card is None else card).append(child)
    for each in cards:
        each.append(Comment(f"block:{FACTS}:{each.get('data-route')}"))
    group.append(cards)


def route(library: Library, guide: Guide, identity: str) -> RouteShown | None:
    """The facts of a route by its id."""
    facts = next((each for each in routes_of(guide) if each.id == identity), None)
    if facts is None:
        return None
    contact = CONTACTS.of(library).find(facts.contact) if facts.contact else None
    told = facts.hours != "contact" or bool(contact and contact.hours)
    spoken = facts.languages or []
    sources = [part.strip() for part in (facts.source or "").split(";") if part.strip()]
    return RouteShown(
        contact,
        facts.hours if told else None,
        [language for language in library.languages if language.code in spoken],
        INTERPRETER in spoken,
        facts.cost == "free" or bool(contact and contact.free),
        "yes" if contact and contact.anonymous else facts.anonymous,
        facts.offer,
        [source for source in sources if source != REVIEW],
        REVIEW in sources,
    )


def needs(guide: Guide) -> list[Need]:
    """What the routes of a page help with, in the order in which it is asked; what is urgent is never narrowed down."""
    met = {need for each in routes_of(guide) if URGENT not in each.needs for need in each.needs}
    return [need for need in NEEDS if need in met]


def tells_hours(library: Library, guide: Guide) -> list[str]:
    """The script that says whether somebody answers now, where a card says so."""
    found = (route(library, guide, each.id) for each in routes_of(guide))
    return tells(each.contact for each in found if each and each.hours == "contact" and each.contact)


def shown(view: PageView, identity: str) -> tuple[RouteShown, Shown, Offer | None] | None:
    """A route, the contact that answers with its hours, and whether it is offered here today."""
    found = route(view.library, view.guide, identity)
    if found is None:
        return None
    who = [found.contact] if found.contact and found.hours == "contact" else []
    return found, contacts.shown(view, who), contacts.offer(view, found.offer) if found.offer else None
