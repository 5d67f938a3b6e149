"""Holidays: the days when offices are closed though it is an ordinary weekday."""

from datetime import date

from pydantic import Field

from publishing.base.validation import Content
from publishing.library.intake import Data


class Holiday(Content):
    """A public holiday, or an eve on which municipal offices are as a rule closed."""

    day: date = Field(description="Dagen, t.ex. 2026-12-25.")
    name: str = Field(min_length=2, max_length=40, description="Vad dagen heter på svenska.")
    eve: bool = Field(default=False, description="true: en afton, inte en röd dag, men stängt ändå.")


class Holidays(Content):
    """The holidays of some whole years."""

    holidays: list[Holiday] = Field(min_length=1, description="Dagarna, år för år.")

    @property
    def last(self) -> date:
        """The last day we know of, holiday or not: the end of the last year in the file."""
        return date(max(holiday.day for holiday in self.holidays).year, 12, 31)

    def closed(self, since: date) -> list[date]:
        """The days when it is closed, from a day on."""
        return sorted({holiday.day for holiday in self.holidays if holiday.day >= since})


HOLIDAYS = Data("holidays.yml", Holidays, None, needed=lambda guides: False)
