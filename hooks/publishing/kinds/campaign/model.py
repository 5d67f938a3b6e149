"""Campaigns: one folder of text becomes everything a campaign needs. The model; reading is reading.py."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Literal, Self, get_args

from pydantic import (
    Field,
    ValidationError,
    ValidatorFunctionWrapHandler,
    WrapValidator,
    model_validator,
)

from publishing.base.languages import SOURCE
from publishing.base.validation import Content, fault
from publishing.kinds.campaign.colours import Colours
from publishing.kinds.campaign.pictures import Picture
from publishing.library.guides import Edition, Translated
from publishing.library.meant import DoneDay
from publishing.library.names import NAME
from publishing.look.windows import Window
from publishing.text.roles import Role

Channel = Literal["poster", "leaflet", "screen", "social", "email"]
Network = Literal["facebook", "instagram", "linkedin"]
State = Literal["coming", "running", "over"]
KitGroup = Literal["print", "screens", "social", "email", "codes"]
CHANNELS: tuple[Channel, ...] = get_args(Channel)
NETWORKS: tuple[Network, ...] = get_args(Network)
LINK_IMAGE = "social-link"
"""The format shown beside a shared link (og:image); made whatever channels a campaign has."""


def _on_the_picture(value: object, read: ValidatorFunctionWrapHandler) -> list[float]:
    """Two numbers from 0 to 1."""
    try:
        focus: list[float] = read(value)
    except ValidationError:
        focus = []
    if len(focus) != 2 or not all(0 <= number <= 1 for number in focus):
        raise fault("campaign.focus", at="", focus=value)
    return focus


class Posts(Content):
    """Ready texts for social networks. The address and the hashtags are added, never written."""

    facebook: str = Field(min_length=40, max_length=500, description="Text till Facebook.")
    instagram: str = Field(min_length=40, max_length=400, description="Text till Instagram.")
    linkedin: str = Field(min_length=40, max_length=500, description="Text till LinkedIn.")


class CampaignWords(Content):
    """The words of a campaign: what a translation says anew."""

    name: str = Field(min_length=2, max_length=32, description="Kort namn i menyer och listor.")
    headline: str = Field(min_length=2, max_length=90, description="Rubriken på affischen.")
    lead: str = Field(min_length=20, max_length=150, description="En eller två meningar under rubriken.")
    call: str = Field(min_length=2, max_length=40, description="Orden på knappen.")
    promise: str = Field(min_length=2, max_length=70, description="Den lilla raden vid adressen.")
    picture_alt: str | None = Field(default=None, max_length=220, description="Vad bilden visar, för den som inte ser.")
    posts: Posts = Field(description="Färdiga inlägg.")
    hashtags: list[str] = Field(default_factory=list, max_length=6, description="Utan #.")
    notice: str = Field(min_length=40, max_length=700, description="Notis till kollegor, högst 60 ord på svenska.")
    radio: str = Field(min_length=40, max_length=600, description="Text att läsa upp på 20 sekunder.")


class CampaignTranslation(CampaignWords, Translated):
    """The front matter of a campaign's translation."""


class CampaignFacts(Content):
    """The facts of a campaign: the same in every language, so they live in the Swedish file alone."""

    starts: date = Field(description="Första dagen som kampanjen visas.")
    ends: date | None = Field(default=None, description="Sista dagen, den dagen medräknad; tomt = tills vidare.")
    priority: int = Field(default=50, description="Av flera pågående får den högsta startsidan.")
    windows: list[Window] = Field(default_factory=list, max_length=40, description="Fönstren i fasaden, helst 12.")
    picture: str | None = Field(default=None, description="Bild i samma mapp, i stället för fasaden.")
    focus: Annotated[list[float], WrapValidator(_on_the_picture)] = Field(
        default_factory=lambda: [0.5, 0.5], description="Bildens viktigaste punkt: [från vänster, uppifrån], 0–1."
    )
    colours: Colours = Field(default_factory=Colours, description="Kampanjens färger.")
    channels: list[Channel] = Field(default_factory=lambda: list(CHANNELS), description="Vad som ska tillverkas.")
    short: str = Field(pattern=NAME, max_length=20, description="Den korta länken: /k/<short>/.")
    next_page: str = Field(description="Sidan dit knappen leder, räknad från docs/sv/.")
    section: Literal["family-homes", "parents", "children"] = Field(description="Vem kampanjen vänder sig till.")
    owner: Role = Field(description="Rollen som ansvarar för kampanjen.")
    reviewed: DoneDay = Field(description="Dagen då någon senast läste och godkände texten.")

    @model_validator(mode="after")
    def ends_after_it_starts(self) -> Self:
        if self.ends and self.ends < self.starts:
            raise fault("campaign.ends-before-start", at="ends", starts=self.starts, ends=self.ends)
        return self

    @model_validator(mode="after")
    def has_something_to_look_at(self) -> Self:
        if not self.windows and not self.picture:
            raise fault("campaign.no-motif", at="windows")
        return self

    def state(self, today: date) -> State:
        """Whether the campaign is coming, running or over on a day; its last day is still running."""
        if today < self.starts:
            return "coming"
        return "over" if self.ends and today > self.ends else "running"


class SwedishCampaign(CampaignWords, CampaignFacts):
    """The front matter of a campaign's Swedish file: words and facts."""

    @model_validator(mode="after")
    def picture_has_alt(self) -> Self:
        if self.picture and not self.picture_alt:
            raise fault("campaign.no-alt", at="picture", file=f"{SOURCE}.md")
        return self


CAMPAIGN_FACTS = frozenset(CampaignFacts.model_fields)


@dataclass(frozen=True)
class CampaignEdition:
    """A campaign in one language: its words, and the edition of its page."""

    words: CampaignWords
    edition: Edition

    @property
    def file(self) -> str:
        return self.edition.document.source.file


@dataclass(frozen=True)
class Campaign:
    """A time-bound effort: one folder, one address, many languages."""

    slug: str
    facts: CampaignFacts
    editions: Mapping[str, CampaignEdition]
    picture: Picture | None = None

    def said(self, code: str) -> CampaignEdition:
        """The campaign in a language, else in Swedish: the fallback."""
        return self.editions.get(code, self.editions[SOURCE])

    @property
    def key(self) -> str:
        """The key of its landing page."""
        return f"kampanj/{self.slug}/index"

    @property
    def kit_key(self) -> str:
        """The key of its share kit."""
        return f"kampanj/{self.slug}/delningspaket"
