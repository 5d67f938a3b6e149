"""Languages: code, own name, address and direction of each, from mkdocs.yml."""

import unicodedata
from typing import Annotated, Literal

from pydantic import AfterValidator, Field, ValidationInfo

from publishing.base.validation import Content, fault

SOURCE = "sv"
"""The language texts are written in; all others are translations of it."""
TAG = r"^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
"""source  BCP 47: the language, then script, region and variants"""
PATH = r"^[a-z]{1,20}(-[a-z]{1,20})*$"
"""Part of the address of every page, and the name of a folder: nothing that leads out of the site."""


def _on_one_line(text: str, info: ValidationInfo) -> str:
    """Words that end up in titles and files, where a new line would be read as another entry."""
    if any(unicodedata.category(char) in ("Cc", "Zl", "Zp", "Cs") for char in text):
        raise fault("settings.control-character", field=info.field_name)
    return text


Line = Annotated[str, AfterValidator(_on_one_line)]


class Language(Content):
    """A language of the site. It is shown by its own name, never by a flag."""

    code: str = Field(
        pattern=TAG, max_length=20, description="Mappens namn under docs/, och språkets kod i sidan (BCP 47)."
    )
    name: Line = Field(max_length=40, description="Språkets eget namn, på språket självt.")
    path: str = Field(
        default="", pattern=PATH, max_length=40, description="Första delen av adressen; tomt för svenska."
    )
    direction: Literal["ltr", "rtl"] = Field(default="ltr", description="Skriftens riktning.")
    script: Literal["latin", "cyrillic", "arabic"] = Field(default="latin", description="Vilken del av typsnittet.")
    inherits: str | None = Field(default=None, description="Språk vars gränssnittstexter fyller luckor.")
    hreflang: str | None = Field(
        default=None, pattern=TAG, max_length=20, description="Kod för sökmotorer; tomt = sidan anges inte."
    )

    @property
    def is_source(self) -> bool:
        return self.code == SOURCE
