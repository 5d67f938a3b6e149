"""Contacts: every number and address of the site, once. What only the municipality knows is a placeholder.

A placeholder is written `FYLL I: vad som ska stå här`, in any spelling; the site shows it as one, and the build lists
it.
"""

from collections.abc import Callable
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Discriminator, Field, Tag

from publishing.base.reaching import Means, Way, read_mail, read_phone, read_sms, read_web, way
from publishing.base.validation import EITHER, Content
from publishing.kinds.contact.opening import OpenSpan, Spans
from publishing.library.intake import Data
from publishing.text.gaps import wanted

Group = Literal["family-homes", "parents", "children", "authorities"]


def _written(value: Any) -> str:
    """Whether hours are words or stretches of the day."""
    return EITHER + ("spans" if isinstance(value, list) else "words")


Told = Annotated[
    Annotated[str, Tag(EITHER + "words")] | Annotated[Spans, Tag(EITHER + "spans")], Discriminator(_written)
]


def _or_gap(read: Callable[[str], str]) -> AfterValidator:
    """A field that is read by a rule, or waits for the municipality."""
    return AfterValidator(lambda given: read(given) if wanted(given) is None else given)


class Contact(Content):
    """Someone to call or write to. Its name and what it is for are wording: contact.<id>.name and .about."""

    id: str = Field(description='Kort namn, används i {{ contact("…") }}.')
    groups: list[Group] = Field(default_factory=list, description="Var kontakten visas.")
    phone: Annotated[str, _or_gap(read_phone)] | None = Field(
        default=None, description="Nummer med mellanslag, som det läses upp."
    )
    sms: Annotated[str, _or_gap(read_sms)] | None = Field(default=None, description="Nummer för sms.")
    mail: Annotated[str, _or_gap(read_mail)] | None = Field(default=None, description="E-postadress.")
    web: Annotated[str, _or_gap(read_web)] | None = Field(default=None, description="Webbadress med https://.")
    hours: Told | None = Field(
        default=None, description="always, see-web, FYLL I: … eller en lista med days, opens och closes."
    )
    free: bool = Field(default=False, description="Samtalet är gratis.")
    anonymous: bool = Field(default=False, description="Man får vara anonym.")
    urgent: bool = Field(default=False, description="Vid fara: visas tydligast.")
    source: str | None = Field(default=None, description="Varifrån uppgiften kommer, eller K.")

    @property
    def placeholders(self) -> dict[str, str]:
        """Field → what should stand there, for what the municipality has not told yet."""
        pairs = {name: getattr(self, name) for name in ("phone", "sms", "mail", "web", "hours")}
        found = {name: wanted(value) for name, value in pairs.items() if isinstance(value, str)}
        return {name: what for name, what in found.items() if what is not None}

    def way(self, means: Means) -> Way | None:
        """How to reach them by a means; None when the municipality has not told, or there is none."""
        given: str | None = getattr(self, means)
        return way(means, given) if given and means not in self.placeholders else None

    @property
    def nearest(self) -> tuple[Literal["phone", "web"], str] | None:
        """One way to reach them, as it is read: ("phone", "116 111") or ("web", "kollpasoc.se"); None when not told."""
        called, visited = self.way("phone"), self.way("web")
        return ("phone", called.shown) if called else ("web", visited.shown) if visited else None

    @property
    def spans(self) -> list[OpenSpan]:
        """When somebody answers, for one whose hours are known day by day."""
        return self.hours if isinstance(self.hours, list) else []


class Contacts(Content):
    """The contact file."""

    contacts: list[Contact] = Field(description="Kontakterna.")

    def find(self, identity: str) -> Contact | None:
        """The contact with this id."""
        return next((contact for contact in self.contacts if contact.id == identity), None)

    def group(self, group: str) -> list[Contact]:
        return [contact for contact in self.contacts if group in contact.groups]


CONTACTS = Data("contacts.yml", Contacts, Contacts(contacts=[]), shows_gaps=True)
