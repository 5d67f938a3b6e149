"""Offers: what is given here today. Wished for is not offered, and the reader is told which."""

from typing import Literal

from pydantic import Field

from publishing.base.validation import Content
from publishing.library.intake import Data
from publishing.library.meant import DoneDayOrNone

Answer = Literal["yes", "no", "trying", "unconfirmed"]


class Offer(Content):
    """One kind of support and the municipality's answer. Its name is wording: offered.<id>."""

    id: str = Field(description='Kort namn, används i {{ offered("…") }}.')
    answer: Answer = Field(default="unconfirmed", description="yes, no, trying eller unconfirmed.")
    confirmed: DoneDayOrNone = Field(default=None, description="Dagen då kommunen svarade.")


class Offers(Content):
    """The file of offers."""

    offers: list[Offer] = Field(description="Stöden.")

    def get(self, identity: str) -> Offer | None:
        return next((offer for offer in self.offers if offer.id == identity), None)


OFFERS = Data("offers.yml", Offers, Offers(offers=[]))
