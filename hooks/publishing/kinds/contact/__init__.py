"""Contacts: every number and address of the site, when somebody answers, and what is given here today."""

from publishing.kinds.contact import check_holidays, check_numbers, checks, page
from publishing.kinds.contact.holidays import HOLIDAYS
from publishing.kinds.contact.hours import tells
from publishing.kinds.contact.model import CONTACTS
from publishing.kinds.contact.offers import OFFERS
from publishing.library.gifts import Landmark
from publishing.library.kinds import Block, Kind
from publishing.library.library import Library
from publishing.pages.lending import Lends
from publishing.pages.view import PageView
from publishing.promises.wording import Worded


def _ids(library: Library) -> list[str]:
    return [contact.id for contact in CONTACTS.of(library).contacts]


def _groups(library: Library) -> list[str]:
    return sorted({group for contact in CONTACTS.of(library).contacts for group in contact.groups})


def _offers(library: Library) -> list[str]:
    return [offer.id for offer in OFFERS.of(library).offers]


def _of_group(view: PageView, name: str) -> list[str]:
    return tells(CONTACTS.of(view.library).group(name))


def _waits(argument: str) -> str:
    return CONTACTS.name


KIND = Kind(
    name="contact",
    called="kontakt",
    read=(CONTACTS, OFFERS, HOLIDAYS),
    blocks=(
        Block("contact", page.one, names=_ids, waits=_waits, styles=(),
              also=lambda view, argument: tells(page.named(view, argument))),
        Block("contacts", page.group, names=_groups, waits=_waits, styles=(), also=_of_group),
        Block("offered", page.offer, names=_offers, waits=lambda argument: OFFERS.name, styles=()),
        Block("feedback", lambda view, argument: page.one(view, page.FEEDBACK), styles=(),
              also=lambda view, argument: tells(page.named(view, page.FEEDBACK))),
    ),
    checks=(checks.left, checks.heard, check_holidays.check, check_numbers.check),
    also=(
        Lends("near", "foot", page.near),
        Landmark("feedback", lambda library: library.guides.get(page.FEEDBACK_PAGE)),
        Landmark("answers", lambda library: library.guides.get(page.PAGE)),
        Worded(checks.words),
    ),
)  # fmt: skip
