"""The pages after the spreads: whom to call, a card or a page of one's own, the back."""

import re
from collections.abc import Sequence

from publishing.base.wording import Wording
from publishing.kinds.contact.model import Contact
from publishing.press.inking import END, LEFT_TO_RIGHT
from publishing.press.sheets import Data

GROUPED = re.compile(r"(?<![\w.,:/\-])\+?\d{1,4}(?:[ \u00a0-]\d{2,4})+(?![\w:])")
"""A number in groups, such as 116 111."""
NO_BREAK = "\u00a0"


def contacts_page(t: Wording, given: Sequence[Contact], heading: str = "") -> Data:
    """Whom to call, as data. What the municipality has not told yet is left out: nobody can call a gap."""
    return {
        "heading": heading or t("booklet.contacts"),
        "lead": t("booklet.print-call-lead"),
        "own": t("booklet.print-worker"),  # with a line to write on
        "items": [_contact(t, each) for each in given],
    }


def card(t: Wording, origin: str) -> Data:
    """The card "Vad saknas?" as data. origin: which book it was cut out of."""
    found = {
        "heading": t("booklet.missing"),
        "why": t("booklet.card-why"),
        "ask": t("booklet.missing-ask"),
        "draw": t("booklet.card-draw"),
        "give": t("booklet.card-give"),
        "how": t("booklet.missing-how"),  # where there is no paper to cut
        "from": origin,
    }
    return {"card": found, "yours": None}


def yours(t: Wording) -> Data:
    """The page "Din sida" as data: to draw, ask and wish."""
    words = {
        "draw": t("booklet.print-yours-draw"),
        "ask": t("booklet.print-yours-ask"),
        "wish": t("booklet.print-yours-wish"),
    }
    return {"card": None, "yours": {"heading": t("booklet.print-yours"), **words}}


def back_page(t: Wording, parts: Sequence[str]) -> Data:
    """The back as data. parts: who answers for the words and the pictures, a paragraph each."""
    return {"heading": t("booklet.about"), "web": t("booklet.web"), "parts": [steady(part) for part in parts if part]}


def steady(text: str) -> str:
    """Plain words whose numbers in groups keep their order among letters from right to left, and are never parted."""
    return GROUPED.sub(lambda match: f"{LEFT_TO_RIGHT}{whole(match[0])}{END}", text)


def whole(number: str) -> str:
    """A number in groups as one: readers of PDFs turn what plain spaces part, in lines from right to left."""
    return number.replace(" ", NO_BREAK)


def _contact(t: Wording, contact: Contact) -> Data:
    """A contact: its ways, the first of them the one to take."""
    called, visited = contact.way("phone"), contact.way("web")
    ways = [{"url": each.url, "typed": whole(each.shown)} for each in (called, visited) if each]
    name = t(f"contact.{contact.id}.name")
    if contact.phone:
        name = re.sub(rf"[,،]?\s*{re.escape(contact.phone)}$", "", name)  # the number stands above it
    return {
        "name": f"{steady(name)}." if name else None,
        "about": steady(t(f"contact.{contact.id}.about")),
        "urgent": contact.urgent,
        "ways": ways,
    }
