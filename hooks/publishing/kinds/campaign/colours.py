"""Colours of a campaign: three, of which two can be read on the third."""

import math
import re
from typing import Annotated, Self

from pydantic import AfterValidator, ConfigDict, Field, model_validator

from publishing.base.validation import Content, fault
from publishing.look.colours import READABLE, TOKENS, contrast


def _known(value: str) -> str:
    colour = TOKENS.get(value, value.lower())
    if not re.fullmatch(r"#[0-9a-f]{6}", colour):
        raise fault("campaign.unknown-colour", at="", value=value, known=list(TOKENS))
    return colour


def _written(colour: str) -> str:
    """A colour as an author writes it: by its name, if it has one."""
    return next((name for name, value in TOKENS.items() if value == colour), colour)


Colour = Annotated[str, AfterValidator(_known)]


class Colours(Content):
    """The three colours of a campaign, as `#rrggbb` once read."""

    ground: Colour = Field(default="night", description="Bakgrunden: ett namn (night, coral …) eller #rrggbb.")
    text: Colour = Field(default="paper", description="Orden på bakgrunden.")
    accent: Colour = Field(default="lamp", description="Adress och knapp på bakgrunden.")

    model_config = ConfigDict(validate_default=True)  # names of tokens become colours, the default ones too

    @model_validator(mode="after")
    def words_can_be_read(self) -> Self:
        for name in ("text", "accent"):
            value = contrast(getattr(self, name), self.ground)
            if value < READABLE:
                facts = {"one": _written(getattr(self, name)), "other": _written(self.ground)}
                told = math.floor(value * 10) / 10  # 4.46 is not 4.5
                raise fault("campaign.low-contrast", at=name, contrast=told, least=READABLE, **facts)
        return self
