"""Contacts: every number and address of the site, once. What only the municipality knows is a placeholder.

A placeholder is written `FYLL I: vad som ska stå här`; the site shows it as one, and the build lists it.
"""

from typing import Literal

from pydantic import Field

from publishing.base.validation import Content

PLACEHOLDER = "FYLL I:"
Group = Literal["family-homes", "parents", "children", "authorities"]


class Contact(Content):
    """Someone to call or write to. Its name and what it is for are wording: contact.<id>.name and .about."""

    id: str = Field(description='Kort namn, används i {{ contact("…") }}.')
    groups: list[Group] = Field(default_factory=list, description="Var kontakten visas.")
    phone: str | None = Field(default=None, description="Nummer med mellanslag, som det läses upp.")
    sms: str | None = Field(default=None, description="Nummer för sms.")
    mail: str | None = Field(default=None, description="E-postadress.")
    web: str | None = Field(default=None, description="Webbadress med https://.")
    hours: str | None = Field(default=None, description="always, see-web eller FYLL I: …")
    free: bool = Field(default=False, description="Samtalet är gratis.")
    anonymous: bool = Field(default=False, description="Man får vara anonym.")
    urgent: bool = Field(default=False, description="Vid fara: visas tydligast.")
    source: str | None = Field(default=None, description="Varifrån uppgiften kommer, eller K.")

    @property
    def placeholders(self) -> dict[str, str]:
        """Field → what should stand there, for what the municipality has not told yet."""
        pairs = {name: getattr(self, name) for name in ("phone", "sms", "mail", "web", "hours")}
        return {n: v[len(PLACEHOLDER) :].strip() for n, v in pairs.items() if v and v.startswith(PLACEHOLDER)}


class Contacts(Content):
    """The contact file."""

    contacts: list[Contact] = Field(description="Kontakterna.")

    def find(self, identity: str) -> Contact | None:
        """The contact with this id."""
        return next((contact for contact in self.contacts if contact.id == identity), None)

    def group(self, group: str) -> list[Contact]:
        return [contact for contact in self.contacts if group in contact.groups]
