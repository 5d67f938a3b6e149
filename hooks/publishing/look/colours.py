"""Colours: the tokens of the look, and whether one can be read on another."""

import math
import re
from typing import Annotated, Self

from pydantic import AfterValidator, ConfigDict, Field, model_validator

from publishing.base.validation import Content, fault

TOKENS = {
    "night": "#12303b",
    "deep": "#0c2029",
    "pane": "#1d4452",
    "lamp": "#ffc84a",
    "paper": "#fff8ee",
    "coral": "#c8401b",
    "leaf": "#2f6f4f",
    "sky": "#2a6f97",
}
"""The look's own colours; css/site.css has the same, and a test compares."""

ACCENTS = {"family-homes": TOKENS["coral"], "parents": TOKENS["leaf"], "children": TOKENS["sky"]}
"""Section → the colour of its audience; the others have that of the night."""

READABLE = 4.5
"""Least contrast between words and what lies behind them. source  WCAG 2.2, 1.4.3 Contrast (Minimum)"""


def luminance(colour: str) -> float:
    """Relative luminance of `#rrggbb`, 0 for black to 1 for white.

    source  WCAG 2.2, definition of relative luminance
    """
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, other: str) -> float:
    """Contrast of two colours as `#rrggbb`, from 1 to 21.

    source  WCAG 2.2, definition of contrast ratio
    """
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


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
