"""Welcome: which of a family home's answers make the booklet for which age, and what may be drawn beside them."""

from collections.abc import Iterable
from typing import Self

from pydantic import Field, model_validator

from publishing.base.validation import Content, fault
from publishing.kinds.booklet.model import AGES
from publishing.kinds.form.model import FormFacts
from publishing.library.guides import Guide
from publishing.look.drawings import DARK, Drawing, drawing

LAYOUT = "maker"
STEM = "valkommen"
"""What blank booklets are called, before the age: the same in every language."""
FACADE = 6
"""Windows in the house that a family home puts together for the cover."""


class Welcome(Content):
    """What the maker knows beside the fields of its form: the same in every language."""

    ages: dict[str, list[str]] = Field(
        description="För varje ålder, 4-7, 8-12 och 13-17: fälten som blir sidor i häftet, i ordning."
    )
    most: dict[str, int] = Field(
        default_factory=dict, description="Högsta antalet rader i ett fält med rader, t.ex. regler: 5."
    )
    album: str | None = Field(default=None, description="Fältet som samlar fler bilder än en.")
    back: str | None = Field(default=None, description="Fältet som står på häftets baksida.")
    pictures: list[str] = Field(
        default_factory=list,
        description="Tecknade bilder att välja bland, t.ex. window:bed och pictogram:soup; fönstren också till huset.",
    )

    @model_validator(mode="after")
    def every_age_has_its_fields(self) -> Self:
        if sorted(self.ages) != sorted(AGES):
            raise fault("welcome.ages", at="ages", ages=list(AGES))
        return self

    @property
    def shown(self) -> list[str]:
        """Every field that comes into some booklet, in the order of the file, each once."""
        named = [each for ids in self.ages.values() for each in ids]
        return list(dict.fromkeys([*named, *([self.back] if self.back else [])]))

    @property
    def drawings(self) -> list[Drawing]:
        """What may be chosen; what is written otherwise is left out, and a check tells."""
        return [found for target in self.pictures if (found := drawing(target))]

    @property
    def windows(self) -> list[Drawing]:
        """What the house may be put together of."""
        return [each for each in self.drawings if each.kind == "window"]

    def house(self, windows: Iterable[str]) -> list[Drawing]:
        """The house before anybody has chosen: the page's own windows, as far as they may be chosen; the rest dark."""
        lit = [each for name in windows if (each := Drawing("window", (name,))) in self.windows]
        return [*lit, *[DARK] * FACADE][:FACADE]


class WelcomeFacts(FormFacts):
    """The facts of a page where a family home makes its booklet."""

    welcome: Welcome | None = Field(
        default=None,
        description="Vilka fält häftet Välkommen till oss har för varje ålder, och bilder att välja bland.",
    )


def welcome_of(guide: Guide) -> Welcome | None:
    """What makes the booklet of a page; None for a page that makes none."""
    return guide.facts.welcome if isinstance(guide.facts, WelcomeFacts) else None


def drawn(guide: Guide) -> list[Drawing]:
    """The drawings that may be chosen on a page, and the dark window of the house."""
    welcome = welcome_of(guide)
    return [*welcome.drawings, DARK] if welcome else []
