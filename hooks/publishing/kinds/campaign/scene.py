"""Scene: what all panels of a campaign in one language share."""

from dataclasses import dataclass

from publishing.base.languages import Language
from publishing.base.site_address import is_public, typed
from publishing.base.wording import Wording
from publishing.kinds.campaign.model import Campaign, CampaignEdition
from publishing.kinds.campaign.short_links import short_link
from publishing.press.inking import END, LEFT_TO_RIGHT, inked


@dataclass(frozen=True)
class Scene:
    """What all panels of a campaign in one language share; swedish: the words of those who edit."""

    campaign: Campaign
    said: CampaignEdition
    language: Language
    t: Wording
    site_url: str
    sender: str
    swedish: Wording

    @property
    def rtl(self) -> bool:
        return self.language.direction == "rtl"

    def link(self, place: str) -> str:
        """The whole short address for a place."""
        return short_link(self.campaign, self.language, self.site_url, place)

    @property
    def is_proof(self) -> bool:
        """Whether the address leads nowhere."""
        return not is_public(self.site_url)

    @property
    def typed(self) -> str:
        """The address as somebody types it: no scheme, no slash at the end, no channel."""
        return typed(self.link("web"))

    @property
    def seen(self) -> str:
        """What the picture shows, for those who hear it."""
        if self.campaign.picture and self.said.words.picture_alt:
            return self.said.words.picture_alt
        lit = [name for name in dict.fromkeys(self.campaign.facts.windows) if name != "dark"]
        comma = f"{self.t('list.comma')} "
        return self.t("print.facade-alt", windows=comma.join(self.t(f"window.{name}") for name in lit))

    def inked(self, text: str) -> str:
        return inked(text, self.language)

    def alt(self) -> str:
        """What a finished image shows and says."""
        words = self.said.words
        address = f"{LEFT_TO_RIGHT}{self.typed}{END}" if self.rtl else self.typed
        said = self.t("kit.says", text=f"{words.headline} {words.lead} {address}")
        return f"{self.seen} {said}".replace("\u00ad", "")  # soft hyphens are for lines, and spelt out by some readers
