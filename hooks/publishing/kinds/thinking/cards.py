"""Cards: pictures with a few words, to lay on the table when words are hard to find."""

from collections.abc import Iterator, Mapping

from pydantic import Field

from publishing.base.validation import Content
from publishing.library.guides import Guide
from publishing.library.intake import Data
from publishing.library.library import Library
from publishing.look.windows import Window
from publishing.text.masking import masked
from publishing.text.syntax import BLOCK


class Card(Content):
    """One card. Its words are wording: card.<id>; what the picture shows is window.<window>."""

    id: str = Field(pattern=r"^[a-z]+(-[a-z]+)*$", description="Kort namn; orden på kortet heter card.<id>.")
    window: Window = Field(description="Fönstret som är kortets bild.")


class Cards(Content):
    """The file of cards."""

    cards: list[Card] = Field(description="Korten, i den ordning de skrivs ut.")


def asked_for(guides: Mapping[str, Guide]) -> bool:
    """Whether a page shows the cards; a site that does not need have no file of them."""
    bodies = (guide.source.document.body for guide in guides.values())
    return any(match["name"] == "cards" for body in bodies for match in BLOCK.finditer(masked(body)))


CARDS = Data("cards.yml", Cards, Cards(cards=[]), needed=asked_for)


def words(library: Library) -> Iterator[str]:
    """The wording that each card needs."""
    return (f"card.{card.id}" for card in CARDS.of(library).cards)
