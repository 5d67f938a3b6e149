"""Stories: somebody tells what it is like; who has said yes to that, until when, and what can be seen or heard.

The paper on which they said yes is kept by the municipality. No name stands here.
"""

from datetime import date, timedelta
from typing import Literal, Self

from pydantic import Field, ValidationInfo, field_validator, model_validator

from publishing.base.validation import Content, fault
from publishing.library.guides import Edition, Facts, Guide, Words
from publishing.library.meant import DoneDay
from publishing.text.roles import Role

FOLDER = "berattelser"
SOON = timedelta(days=30)
"""Time enough to ask again."""
MediaKind = Literal["film", "audio"]
MEDIA_TYPES: dict[MediaKind, dict[str, str]] = {
    "film": {".mp4": "video/mp4", ".webm": "video/webm"},
    "audio": {".mp3": "audio/mpeg", ".m4a": "audio/mp4", ".ogg": "audio/ogg"},
}
CAPTIONS = ".vtt"


class Consent(Content):
    """That somebody has said yes, on paper, and how long it holds."""

    given: DoneDay = Field(description="Dagen då personen sa ja.")
    until: date = Field(description="Sista dagen som berättelsen visas. Sedan tar bygget bort den.")
    approved_by: Role = Field(description="Rollen som har läst samtycket och förvarar det.")

    @model_validator(mode="after")
    def ends_after_it_was_given(self) -> Self:
        if self.until < self.given:
            raise fault("story.until-before-given", at="until", given=self.given, until=self.until)
        return self


class Media(Content):
    """A film or a recording beside the page, for everybody: also those who do not hear, or do not see."""

    kind: MediaKind = Field(description="film eller audio.")
    file: str = Field(min_length=5, description="Filen bredvid sidan: .mp4 eller .webm, .mp3, .m4a eller .ogg.")
    captions: str | None = Field(
        default=None, validate_default=True, description="Textningen, en .vtt-fil bredvid sidan. Krävs för film."
    )
    transcript: str | None = Field(
        default=None, validate_default=True, description="Id på rubriken med allt som sägs och hörs, t.ex. utskrift."
    )

    @field_validator("file")
    @classmethod
    def is_of_its_kind(cls, file: str, info: ValidationInfo) -> str:
        known = MEDIA_TYPES.get(info.data.get("kind", ""), {})
        if known and ending(file) not in known:
            raise fault("story.media-kind", at="", file=file, endings=list(known))
        return file

    @field_validator("captions")
    @classmethod
    def are_captions(cls, captions: str | None, info: ValidationInfo) -> str | None:
        if captions is None and info.data.get("kind") == "film":
            raise fault("story.no-captions", at="")
        if captions is not None and ending(captions) != CAPTIONS:
            raise fault("story.not-captions", at="", file=captions)
        return captions

    @field_validator("transcript")
    @classmethod
    def has_a_transcript(cls, transcript: str | None) -> str | None:
        if transcript is None:
            raise fault("story.no-transcript", at="")
        return transcript

    @property
    def files(self) -> list[str]:
        return [self.file, self.captions] if self.captions else [self.file]

    @property
    def type(self) -> str:
        """What browsers call the kind of file: video/mp4."""
        return MEDIA_TYPES[self.kind][ending(self.file)]


class Story(Content):
    """The facts that make a page a story: an example is invented, all others rest on a consent."""

    example: bool = Field(default=False, description="true: påhittad, och sidan säger det.")
    consent: Consent | None = Field(default=None, description="Samtycket, för en riktig berättelse.")
    media: Media | None = Field(default=None, description="Film eller ljud bredvid sidan.")

    @model_validator(mode="after")
    def is_allowed(self) -> Self:
        if self.example and self.consent:
            raise fault("story.consent-and-example", at="example")
        if not self.example and not self.consent:
            raise fault("story.no-consent", at="")
        return self

    @property
    def until(self) -> date | None:
        """The last day it may be shown; an example has none."""
        return self.consent.until if self.consent else None


def ending(file: str) -> str:
    """`.mp4` of Film.MP4, with the dot; "" without one."""
    return "." + file.rpartition(".")[2].lower() if "." in file else ""


class StoryWords(Words):
    """The words of a story: who tells it, beside what any page says."""

    role: str | None = Field(
        default=None, max_length=60, description="I en berättelse: vem som berättar, aldrig ett namn."
    )


class StoryFacts(Facts):
    """The facts of a page that is a story."""

    story: Story | None = Field(default=None, description="Samtycke eller exempel; gör sidan till en berättelse.")


def story_of(guide: Guide) -> Story | None:
    """By what right a page is told; None for a page that is no story, or is one no more."""
    return guide.facts.story if isinstance(guide.facts, StoryFacts) else None


def role_of(edition: Edition) -> str:
    """Who tells it, in one language; "" where nobody is named."""
    return (edition.words.role or "") if isinstance(edition.words, StoryWords) else ""


def last_day(guide: Guide) -> date | None:
    """The last day of its consent; an example has none."""
    story = story_of(guide)
    return story.until if story else None


def named(guide: Guide) -> list[str]:
    """The files that its facts name."""
    story = story_of(guide)
    return story.media.files if story and story.media else []
