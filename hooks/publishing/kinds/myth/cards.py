"""Myth cards: the picture shown beside a link to a myth, and saved by those who want to show it to a friend."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from publishing.base.languages import Language
from publishing.base.wording import Wording
from publishing.kinds.campaign.panels import Wall, inked
from publishing.press.typesetting import Typesetter

WIDTH, HEIGHT = 1200, 630
"""Pixels; what Facebook, LinkedIn and messengers show whole. source  The Open Graph image size they recommend"""
ART_WIDTH, COLUMNS = 372, 2
NAME = "myt.png"


@dataclass(frozen=True, slots=True)
class Card:
    """What stands on a card. `address` as it is typed: no scheme, no slash at the end."""

    claim: str
    fact: str
    address: str
    windows: Sequence[str]


def cards(
    setter: Typesetter, said: Sequence[Card], language: Language, t: Wording, sender: str, wall: Wall
) -> list[bytes]:
    """A PNG for each card, in their order; those that are new are set together.

    raises  TooLong when the fact of a card does not fit, with its number in `said` as the word
    """
    rtl = language.direction == "rtl"
    common: dict[str, Any] = {
        "language": language.code.partition("-")[0],
        "direction": language.direction,
        "script": language.script,
        "sender": sender,
        "claim": inked(t("myth.claim"), language),
        "true": inked(t("myth.true"), language),
    }
    items = [
        {
            "number": number,
            "claim": inked(t("myth.quoted", claim=each.claim), language),
            "fact": inked(each.fact, language),
            "address": each.address,
            "facade": wall(each.windows, ART_WIDTH, HEIGHT, columns=COLUMNS, beside=True, rtl=rtl),
        }
        for number, each in enumerate(said)
    ]
    return setter.pngs("myth-card.typ", common, items)
