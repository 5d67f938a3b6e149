"""Support: who helps whom, and with what: facts of each route; its words stand under its heading."""

from typing import Literal, get_args

from pydantic import Field

from publishing.base.validation import Content
from publishing.library.guides import Facts, Guide
from publishing.library.times import Time

Need = Literal["talk", "child", "meetings", "rights", "home", "health", "money", "others", "urgent"]
NEEDS: tuple[Need, ...] = get_args(Need)
Hours = Literal["contact", "agreed"]
Told = Literal["yes", "no", "unconfirmed"]
Cost = Literal["free", "unconfirmed"]


class Route(Content):
    """A route to help: what is the same about it in every language. Its words stand under its heading."""

    id: str = Field(pattern=r"^[a-z0-9-]+$", description="Vägens rubrik, som den står inom {#…}.")
    contact: str | None = Field(
        default=None, description="Kontakt i contacts.yml, där numret står. Skriv aldrig numret här."
    )
    hours: Hours | None = Field(
        default=None, description="contact = kontaktens tider, agreed = tid kommer ni överens om."
    )
    languages: list[str] | None = Field(
        default=None, description="Språken man kan tala, t.ex. [sv, ar]; interpreter = med tolk. Tomt = inte bekräftat."
    )
    cost: Cost = Field(default="unconfirmed", description="free = kostar inget, unconfirmed = inte bekräftat.")
    anonymous: Told = Field(default="unconfirmed", description="Om man får vara anonym: yes, no, unconfirmed.")
    needs: list[Need] = Field(min_length=1, description="Vad vägen hjälper med.")
    offer: str | None = Field(default=None, description="Stödet i offers.yml, om kommunen ska säga om det finns i dag.")
    source: str | None = Field(default=None, description="Varifrån kostnad och anonymitet kommer, eller K.")


LAYOUT = "support"


class SupportFacts(Facts):
    """The facts of the page that tells who helps."""

    routes: list[Route] | None = Field(default=None, description="Vägarna till hjälp, en per ###-rubrik på sidan.")


class Timed(Content):
    """What any page may say: for a parent, which times it is about."""

    times: list[Time] = Field(
        default_factory=list, description="För föräldrar: tiden som sidan gäller, before, during och after."
    )


def routes_of(guide: Guide) -> list[Route]:
    """The routes of a page; none on any page but that of support."""
    return (guide.facts.routes or []) if isinstance(guide.facts, SupportFacts) else []


def times_of(guide: Guide) -> list[Time]:
    """The times that a page is about."""
    return guide.facts.times if isinstance(guide.facts, Timed) else []
