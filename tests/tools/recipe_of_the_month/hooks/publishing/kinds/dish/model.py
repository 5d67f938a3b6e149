"""Dishes: the month they are for, how many they are enough for, what goes into them, and their steps.

    1. Skala löken.
    2. Koka den mjuk.

The numbered lines of the text are the steps.
"""

import re

from pydantic import Field

from publishing.library.guides import Facts, Guide, Words
from publishing.library.library import Library
from publishing.text.masking import masked
from publishing.text.prose import plain

FOLDER = "recept"
STEP = re.compile(r"^\d+\.[ \t]+(?P<words>\S.*)$", re.MULTILINE)


class DishFacts(Facts):
    """The facts of a page that is a recipe of the month."""

    month: str = Field(pattern=r"^\d{4}-(0[1-9]|1[0-2])$", description="Månaden som receptet hör till, t.ex. 2026-11.")
    portions: int = Field(ge=1, le=20, description="Hur många det räcker till.")


class DishWords(Words):
    """What a recipe says beside what every page says."""

    ingredients: list[str] = Field(min_length=1, description="Vad man behöver, en sak på varje rad.")


def dish_of(guide: Guide) -> DishFacts | None:
    """The facts of a recipe; None for a page that is none, or could not be read."""
    return guide.facts if isinstance(guide.facts, DishFacts) else None


def newest_first(library: Library) -> list[tuple[Guide, DishFacts]]:
    """The recipes, that of the latest month first."""
    found = [(guide, facts) for guide in library.guides.values() if (facts := dish_of(guide))]
    by_name = sorted(found, key=lambda each: each[0].key)
    return sorted(by_name, key=lambda each: each[1].month, reverse=True)


def steps(body: str) -> list[str]:
    """The steps of a text, without marks."""
    return [plain(match["words"]) for match in STEP.finditer(masked(body))]
