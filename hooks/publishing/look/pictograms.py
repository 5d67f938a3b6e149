"""Pictograms: pictures of things, drawn by others: which may be shown, who made them, and by what right."""

from collections.abc import Iterable
from typing import Self

from pydantic import Field, model_validator

from publishing.base.validation import Content, fault

FILE = "pictograms.yml"
OWN = "pictograms"
"""The folder of a municipality's own pictures, under docs/_data."""


class Pictogram(Content):
    """A picture that somebody has looked at and found fit for a child's booklet."""

    id: str = Field(pattern=r"^[a-z]+(-[a-z]+)*$", description="Namnet i texterna: pictogram:<id>.")
    icon: str | None = Field(default=None, description="Bildens namn i paketet med piktogram.")
    file: str | None = Field(
        default=None,
        pattern=r"^[a-z0-9-]+\.svg$",
        description="En egen SVG i docs/_data/pictograms/, i stället för icon.",
    )
    licence: str = Field(min_length=2, description="Licensen som bilden får användas under, t.ex. MIT eller CC0-1.0.")
    by: str = Field(min_length=2, description="Vem som har gjort bilden.")

    @model_validator(mode="after")
    def comes_from_one_place(self) -> Self:
        if (self.icon is None) == (self.file is None):
            raise fault("pictogram.icon-or-file", at="id", pictogram=self.id)
        return self

    @property
    def maker(self) -> str:
        """Who made it and by what right it is shown: `Microsoft (MIT)`."""
        return f"{self.by} ({self.licence})"


class Pictograms(Content):
    """The file of pictograms."""

    pictograms: list[Pictogram] = Field(description="Bilderna, i bokstavsordning.")

    @model_validator(mode="after")
    def names_are_used_once(self) -> Self:
        ids = [each.id for each in self.pictograms]
        for number, identity in enumerate(ids):
            if identity in ids[:number]:
                raise fault("pictogram.twice", at="pictograms", pictogram=identity)
        return self

    def get(self, identity: str) -> Pictogram | None:
        return next((each for each in self.pictograms if each.id == identity), None)

    def makers(self, names: Iterable[str]) -> list[str]:
        """Who made the pictograms of some names, each maker once: `Microsoft (MIT)`; unknown names have none."""
        found = (self.get(name) for name in names)
        return list(dict.fromkeys(each.maker for each in found if each))


NO_PICTOGRAMS = Pictograms(pictograms=[])
