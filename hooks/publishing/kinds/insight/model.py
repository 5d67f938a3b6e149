"""Insights: what was heard, who was asked, what was done about it, and when somebody looks at it again."""

from collections.abc import Iterable
from datetime import date
from typing import Annotated, Literal, Self, get_args

from pydantic import BeforeValidator, Field, model_validator

from publishing.base.validation import Content, fault
from publishing.kinds.road.model import Placed
from publishing.library.guides import Dated, Facts, Guide, Translated, Words
from publishing.library.meant import DoneDay
from publishing.library.times import Time
from publishing.look.windows import Window
from publishing.text.roles import Role

FOLDER = "utveckling/insikter"
Progress = Literal["heard", "trying", "introduced", "closed", "stopped"]
Method = Literal["reading", "conversation", "survey", "meeting", "letters"]
Readers = Literal["parents", "children", "family-homes"]
READERS: tuple[Readers, ...] = get_args(Readers)
"""Whose pages may show a record: the argument of `{{ insights("…") }}`."""
SMALLEST_GROUP = 10
"""People. A smaller number could point somebody out: brief §11, the protection of small groups."""
DONE: tuple[Progress, ...] = ("introduced", "closed")
WINDOWS: dict[Progress, list[Window]] = {
    "heard": ["dark", "one", "dark", "dark"],
    "trying": ["dark", "two", "lamp", "dark"],
    "introduced": ["lamp", "two", "dark", "plant"],
    "closed": ["lamp", "two", "plant", "cat"],
    "stopped": ["dark", "curtain", "dark", "dark"],
}
"""The façade of a record: the further it has come, the more windows are lit."""
PARTS = {
    # id           its heading, as an author writes it
    "trodde": "Vad vi trodde",
    "problem": "Problemet i en mening",
    "ratt-problem": "Är det rätt problem?",
    "ide": "Idén",
    "prov": "Så prövar vi",
    "barnen": "Barnen",
    "andrat": "Det här ändrade vi",
    "valde-bort": "Det här valde vi bort",
    "kostnad": "Kostnad och tid",
    "ta-efter": "Det här kan andra ta efter",
}  # fmt: skip
"""What the body of every record tells, in this order."""


def number_or_null(value: object) -> object:
    """`null`, where a number is asked for, is no number: values of front matter are text."""
    return None if value == "null" else value


class InsightWords(Content):
    """The words of a record: what a translation says anew."""

    title: str = Field(min_length=1, max_length=60, description="Rubriken, som säger vad det handlar om.")
    heard: str = Field(min_length=10, max_length=160, description="Vad vi hörde eller läste, i en mening.")
    group: str = Field(min_length=5, max_length=140, description="Vilka som frågades, aldrig med namn.")
    did: str = Field(min_length=5, max_length=200, description="Vad vi gjorde, i en eller två meningar.")
    next: str = Field(min_length=2, max_length=45, description="Orden på knappen för nästa steg.")
    next_why: str = Field(min_length=2, max_length=120, description="En mening bredvid knappen.")
    slug: str | None = Field(
        default=None, pattern=r"^[a-z0-9-]+$", description="Egen adress i språket, a–z och bindestreck."
    )

    def words(self) -> Words:
        """As any page: what was heard is its lead."""
        return Words.model_construct(
            title=self.title, lead=self.heard, next=self.next, next_why=self.next_why, slug=self.slug
        )


class InsightTranslation(InsightWords, Translated):
    """The front matter of a translated record."""


class InsightFacts(Content):
    """The facts of a record: the same in every language, so they live in the Swedish file alone."""

    next_page: str = Field(description="Sidan som nästa steg leder till, t.ex. ../../om/tyck-till.md.")
    status: Progress = Field(description="Hur långt det har kommit.")
    sections: list[Readers] = Field(min_length=1, description="Vilkas sidor den visas på, t.ex. [parents].")
    times: list[Time] = Field(default_factory=list, description="För föräldrar: tiden som den gäller.")
    step: str | None = Field(default=None, description="Steget på vägen som den gäller; får utelämnas.")
    method: Method = Field(description="Hur vi fick veta det; reading om ingen har frågats.")
    number: Annotated[int | None, BeforeValidator(number_or_null)] = Field(
        default=None, description="Ungefär hur många som frågades. Under tio: null."
    )
    consent: bool = Field(default=False, description="true: de som frågades har sagt ja till att vi berättar.")
    opened: DoneDay = Field(description="Dagen då vi började.")
    changed: DoneDay = Field(description="Dagen då något senast ändrades här.")
    next_review: date = Field(description="Dagen då vi senast ska titta på det igen.")
    owner: Role = Field(description="Rollen som ansvarar.")
    page: str | None = Field(default=None, description="Sidan som ändrades, att titta på.")

    @model_validator(mode="after")
    def points_nobody_out(self) -> Self:
        if self.number is not None and self.number < SMALLEST_GROUP:
            raise fault("insight.group-too-small", at="number", least=SMALLEST_GROUP)
        return self

    @model_validator(mode="after")
    def is_told_with_consent(self) -> Self:
        if self.method != "reading" and not self.consent:
            raise fault("insight.no-consent", at="method", method=self.method)
        return self

    @model_validator(mode="after")
    def days_come_in_order(self) -> Self:
        if self.changed < self.opened:
            raise fault("insight.changed-before-opened", at="changed", opened=self.opened, changed=self.changed)
        if self.next_review <= self.changed:
            days = {"changed": self.changed, "next_review": self.next_review}
            raise fault("insight.review-before-changed", at="next_review", **days)
        return self

    @model_validator(mode="after")
    def can_be_looked_at(self) -> Self:
        if self.status in DONE and self.page is None:
            raise fault("insight.no-page", at="status", status=self.status)
        return self

    def facts(self) -> "InsightPage":
        """As any page about the site. Its times and sections are those of its readers, not of a page for parents."""
        return InsightPage(
            next_page=self.next_page,
            section="about",
            owner=self.owner,
            reviewed=self.changed,
            windows=WINDOWS[self.status],
            step=self.step,
        )

    def dated(self) -> tuple[Dated, ...]:
        """None: what its text names has no dates of its own."""
        return ()


class InsightPage(Placed, Facts):
    """The facts of the page that is made of a record."""


class SwedishInsight(InsightWords, InsightFacts):
    """The front matter of a Swedish record: words and facts."""


def insight_of(guide: Guide) -> InsightFacts | None:
    """The facts of a record; None for a page that is none, or could not be read."""
    record = guide.source.record
    return record if isinstance(record, InsightFacts) else None


def newest_first(guides: Iterable[Guide], readers: str = "") -> list[tuple[Guide, InsightFacts]]:
    """The records among the pages, the last one changed first.

    readers  only those for the pages of these readers; "" for all
    """
    found = [(guide, facts) for guide in guides if (facts := insight_of(guide))]
    mine = [(guide, facts) for guide, facts in found if not readers or readers in facts.sections]
    return sorted(mine, key=lambda each: (-each[1].changed.toordinal(), -each[1].opened.toordinal(), each[0].key))
