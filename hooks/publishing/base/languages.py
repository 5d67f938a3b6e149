"""Languages: code, own name, address and direction of each, from mkdocs.yml."""

from typing import Literal

from pydantic import Field

from publishing.base.validation import Content

SOURCE = "sv"
"""The language texts are written in; all others are translations of it."""


class Language(Content):
    """A language of the site. It is shown by its own name, never by a flag."""

    code: str = Field(description="Mappens namn under docs/, och språkets kod i sidan (BCP 47).")
    name: str = Field(description="Språkets eget namn, på språket självt.")
    path: str = Field(default="", description="Första delen av adressen; tomt för svenska.")
    direction: Literal["ltr", "rtl"] = Field(default="ltr", description="Skriftens riktning.")
    script: Literal["latin", "cyrillic", "arabic"] = Field(default="latin", description="Vilken del av typsnittet.")
    inherits: str | None = Field(default=None, description="Språk vars gränssnittstexter fyller luckor.")
    hreflang: str | None = Field(default=None, description="Kod för sökmotorer; tomt = sidan anges inte.")

    @property
    def is_source(self) -> bool:
        return self.code == SOURCE
