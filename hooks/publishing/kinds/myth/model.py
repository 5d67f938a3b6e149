"""Myths: what people believe, what is true, on what ground, and until when somebody answers for it."""

from collections.abc import Iterable
from datetime import date
from typing import Literal, Self, get_args

from pydantic import Field, model_validator

from publishing.base.validation import Content, fault
from publishing.kinds.road.model import Placed
from publishing.library.guides import Dated, Facts, Guide, Translated, Words
from publishing.text.roles import Role

FOLDER = "myter"
Topic = Literal["who", "life", "background", "assignment", "child"]
TOPICS: tuple[Topic, ...] = get_args(Topic)
WINDOWS: dict[Topic, list[str]] = {
    "who": ["one", "lamp", "two", "dark"],
    "life": ["cat", "dark", "lamp", "plant"],
    "background": ["pot", "two", "dark", "lamp"],
    "assignment": ["lamp", "curtain", "dark", "books"],
    "child": ["family", "dark", "bed", "lamp"],
}
DATED = r"^(not-stated|\d{4}(-\d{2}){0,2}(/\d{4}(-\d{2}){0,2})?)$"


class MythSource(Content):
    """Something the answer rests on, as `{V: …}` names it in the text."""

    text: str = Field(min_length=2, max_length=120, description="Källan, precis som i texten: SoL 22:1.")
    dated: str = Field(
        pattern=DATED,
        description="År, månad eller dag för källan, t.ex. 2022 eller 2025-09/2026-07; not-stated om det inte är känt.",
    )


class MythWords(Content):
    """The words of a myth: what a translation says anew."""

    claim: str = Field(min_length=5, max_length=90, description="Påståendet, som folk säger det.")
    fact: str = Field(min_length=5, max_length=90, description="Vad som är sant, på en rad. Blir sidans rubrik.")
    answer: str = Field(min_length=30, max_length=200, description="Det korta svaret, en eller två meningar.")
    next: str = Field(min_length=2, max_length=60, description="Orden på knappen för nästa steg.")
    next_why: str = Field(min_length=2, max_length=140, description="En mening bredvid knappen.")
    slug: str | None = Field(
        default=None, pattern=r"^[a-z0-9-]+$", description="Egen adress i språket, a–z och bindestreck."
    )

    def words(self) -> Words:
        """As any page: the fact is the title. What is read first is what is remembered."""
        return Words.model_construct(
            title=self.fact, lead=self.answer, next=self.next, next_why=self.next_why, slug=self.slug
        )


class MythTranslation(MythWords, Translated):
    """The front matter of a translated myth."""


class MythFacts(Content):
    """The facts of a myth: the same in every language, so they live in the Swedish file alone."""

    next_page: str = Field(description="Sidan som nästa steg leder till, t.ex. ../bli-familjehem/sjalvtest.md.")
    topic: Topic = Field(description="Frågan som myten hör till.")
    order: int = Field(default=100, description="Ordning inom frågan.")
    sources: list[MythSource] = Field(default_factory=list, description="Källorna, alla som nämns i texten.")
    kin: list[str] = Field(default_factory=list, description="Besläktade myter, t.ex. [singel, jobb].")
    unreviewed: bool = Field(default=False, description="true: svaret väntar på kommunens granskning.")
    owner: Role = Field(description="Rollen som ansvarar för svaret.")
    reviewed: date = Field(description="Dagen då någon senast läste och godkände svaret.")
    review_by: date = Field(description="Sista dagen som svaret gäller utan ny granskning.")

    @model_validator(mode="after")
    def stands_on_something(self) -> Self:
        if not self.sources and not self.unreviewed:
            raise fault("myth.no-source", at="sources")
        return self

    @model_validator(mode="after")
    def is_reviewed_again_later(self) -> Self:
        if self.review_by <= self.reviewed:
            days = {"reviewed": self.reviewed, "review_by": self.review_by}
            raise fault("myth.review-before-reviewed", at="review_by", **days)
        return self

    def facts(self) -> "MythPage":
        """As any page of those who think about it."""
        return MythPage(
            next_page=self.next_page,
            section="family-homes",
            owner=self.owner,
            reviewed=self.reviewed,
            order=self.order,
            windows=WINDOWS[self.topic],
            step=STEP,
        )

    def dated(self) -> tuple[Dated, ...]:
        """The sources in their own order: they are listed with their dates, mentioned in the text or not."""
        return tuple(Dated(source.text, source.dated) for source in self.sources)


class MythPage(Placed, Facts):
    """The facts of the page that is made of a myth."""


STEP = "lasa-och-prova"
"""Where on the road the reader of a myth is."""


class SwedishMyth(MythWords, MythFacts):
    """The front matter of a Swedish myth: words and facts."""


def slug_of(guide: Guide) -> str:
    """What a myth is called in `kin:` and in `{{ myth("…") }}`."""
    return guide.key.rpartition("/")[2]


def myth_of(guide: Guide) -> MythFacts | None:
    """The facts of a myth; None for a page that is none, or could not be read."""
    record = guide.source.record
    return record if isinstance(record, MythFacts) else None


def in_order(guides: Iterable[Guide]) -> list[tuple[Guide, MythFacts]]:
    """The myths among the pages, by topic and order."""
    found = [(guide, facts) for guide in guides if (facts := myth_of(guide))]
    return sorted(found, key=lambda each: (TOPICS.index(each[1].topic), each[1].order, each[0].key))


def written_in(guides: Iterable[Guide], code: str) -> list[tuple[Guide, MythFacts, MythWords]]:
    """The myths that are written in a language, by topic and order."""
    found = [(guide, facts, guide.editions.get(code)) for guide, facts in in_order(guides)]
    return [(g, f, e.record) for g, f, e in found if e and isinstance(e.record, MythWords)]
