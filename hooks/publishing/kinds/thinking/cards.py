"""Cards: pictures with a few words, to lay on the table when words are hard to find."""

from collections.abc import Iterable

from pydantic import Field

from publishing.base.validation import Content
from publishing.library.guides import Guide, Window
from publishing.text.syntax import BLOCK, masked

FILE = "cards.yml"


class Card(Content):
    """One card. Its words are wording: card.<id>; what the picture shows is window.<window>."""

    id: str = Field(pattern=r"^[a-z]+(-[a-z]+)*$", description="Kort namn; orden på kortet heter card.<id>.")
    window: Window = Field(description="Fönstret som är kortets bild.")


class Cards(Content):
    """The file of cards."""

    cards: list[Card] = Field(description="Korten, i den ordning de skrivs ut.")


NO_CARDS = Cards(cards=[])


def asked_for(guides: Iterable[Guide]) -> bool:
    """Whether a page shows the cards; a site that does not need have no file of them."""
    bodies = (guide.source.document.body for guide in guides)
    return any(match["name"] == "cards" for body in bodies for match in BLOCK.finditer(masked(body)))
