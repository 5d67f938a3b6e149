"""Events: when and where people can meet us; the facts that make a page an event."""

from datetime import UTC, date, datetime
from typing import Annotated, Any, Literal, Self

from pydantic import BeforeValidator, Field, WithJsonSchema, model_validator

from publishing.base.clock import STOCKHOLM
from publishing.base.validation import Content, fault
from publishing.library.guides import Facts, Guide
from publishing.library.library import Library

AS_WRITTEN = "%Y-%m-%d %H:%M"
EventState = Literal["coming", "over"]
Access = Literal["step-free", "lift", "toilet", "hearing-loop", "parking", "not-step-free", "ask"]
"""What one has to know to get in and take part; `ask` where nobody has looked yet."""


def local_time(value: Any) -> datetime:
    """`2027-01-14 18:00` as a moment in Stockholm.

    At the end of summer time an hour comes twice; the first is meant (RFC 5545, 3.3.5). At its beginning an hour is
    left out; an author who writes a time within it has made a mistake, and calendars would disagree about it.
    """
    try:
        written = datetime.strptime(value, AS_WRITTEN)
        found = written.replace(tzinfo=STOCKHOLM)
        shown = found.astimezone(UTC).astimezone(STOCKHOLM)
    except (TypeError, ValueError, OverflowError):
        raise fault("event.time", at="", value=value) from None
    if shown.replace(tzinfo=None) != written:
        raise fault("event.no-such-time", at="", value=value)
    return found


LocalTime = Annotated[
    datetime,
    BeforeValidator(local_time),
    WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$"}),
]


class Event(Content):
    """The facts of an event. What one has to know before coming, such as access, is words: they stand on the page."""

    starts: LocalTime = Field(description="När träffen börjar, svensk tid: 2027-01-14 18:00.")
    ends: LocalTime = Field(description="När träffen slutar, svensk tid: 2027-01-14 19:30.")
    place: str | None = Field(default=None, max_length=80, description="Platsens namn; tomt = bara på nätet.")
    address: str | None = Field(default=None, max_length=120, description="Gata, nummer och ort.")
    online: bool = Field(default=False, description="true: det går att vara med på nätet.")
    access: list[Access] = Field(
        default_factory=list, description="Tillgänglighet på platsen, t.ex. [step-free, toilet]; [ask] om ni inte vet."
    )
    interpreter: Literal["ask", "none"] | list[str] | None = Field(
        default=None, description="Tolk: ask, none eller språken som är bokade, t.ex. [ar, so]."
    )
    cancelled: bool = Field(default=False, description="true: träffen är inställd. Låt sidan ligga kvar.")

    @model_validator(mode="after")
    def ends_after_it_starts(self) -> Self:
        if self.ends <= self.starts:
            times = {"starts": f"{self.starts:{AS_WRITTEN}}", "ends": f"{self.ends:{AS_WRITTEN}}"}
            raise fault("event.ends-before-start", at="ends", **times)
        return self

    @model_validator(mode="after")
    def is_somewhere(self) -> Self:
        if not self.place and not self.online:
            raise fault("event.no-place", at="place")
        return self

    @model_validator(mode="after")
    def says_who_can_come(self) -> Self:
        if self.place and not self.access:
            raise fault("event.no-access", at="access")
        if not self.interpreter:
            raise fault("event.no-interpreter", at="interpreter")
        if {"step-free", "not-step-free"} <= set(self.access):
            raise fault("event.access-twice", at="access")
        return self

    def state(self, today: date) -> EventState:
        """Whether the event is still to come on a day; the day it ends on is not over until midnight."""
        return "over" if today > self.ends.date() else "coming"

    @property
    def first_day(self) -> date:
        return self.starts.date()

    @property
    def last_day(self) -> date:
        return self.ends.date()


class EventFacts(Facts):
    """The facts of a page that is an event."""

    event: Event = Field(description="När och var; gör sidan till en träff.")


def event_of(guide: Guide) -> Event | None:
    """When and where; None for a page that is no event."""
    return guide.facts.event if isinstance(guide.facts, EventFacts) else None


def events(library: Library) -> list[Guide]:
    """The pages of events, the earliest first; those that are over and those that are cancelled too."""
    found = [(event.starts, guide) for guide in library.named if (event := event_of(guide))]
    return [guide for _, guide in sorted(found, key=lambda each: (each[0], each[1].key))]
