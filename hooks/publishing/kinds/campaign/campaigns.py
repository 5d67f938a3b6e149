"""Campaigns: all that were read, which of them are on, and the pages made of each."""

from collections.abc import Container, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from publishing.base.days import Days
from publishing.base.frontmatter import Document
from publishing.base.languages import SOURCE
from publishing.base.settings import Settings
from publishing.base.wording import Wording
from publishing.kinds.campaign.model import (
    Campaign,
    CampaignEdition,
    CampaignTranslation,
    SwedishCampaign,
)
from publishing.kinds.campaign.reading import FOLDER, KIND, KIT, CampaignReader, campaign_parts
from publishing.library.guides import Edition, Facts, Guide, Words
from publishing.library.intake import Collected, Folder
from publishing.library.library import Library
from publishing.text.stamps import Section


def pages_of(campaign: Campaign, wording: Mapping[str, Wording]) -> Iterator[Guide]:
    """The pages made of a campaign: its landing page and its share kit."""
    facts = Facts(
        next_page=campaign.facts.next_page,
        section=campaign.facts.section,
        owner=campaign.facts.owner,
        reviewed=campaign.facts.reviewed,
        windows=campaign.facts.windows[:4],
    )
    landing = {code: each.edition for code, each in campaign.editions.items()}
    yield Guide(campaign.key, facts, landing, KIND, campaign.slug)
    kit = {code: _kit(each, wording[code], code) for code, each in campaign.editions.items()}
    about = facts.model_copy(update={"next_page": f"{campaign.key}.md", "section": "about"})
    yield Guide(campaign.kit_key, about, kit, KIND, campaign.slug, part=KIT, own_words=True)


def _kit(said: CampaignEdition, t: Wording, code: str) -> Edition:
    """The share kit's page: its words are the site's own, but its state of translation that of the campaign."""
    words = Words.model_construct(
        title=_own(t, "kit.title", name=said.words.name),
        menu=_own(t, "kit.menu"),
        lead=_own(t, "kit.lead", name=said.words.name),
        next=_own(t, "kit.next"),
        next_why=_own(t, "kit.next-why"),
    )
    mine = said.edition
    document = Document(mine.document.source, mine.document.front, "", mine.document.body_line)
    return Edition(mine.language, words, document, (), mine.freshness, mine.native_reader, mine.changed)


def _own(t: Wording, key: str, **facts: str) -> str:
    """The site's own words, or their key: a file of words that is broken is told of by its reader."""
    try:
        return t(key, **facts)
    except (KeyError, IndexError, ValueError):
        return f"[{key}]"


def read_campaigns(root: Path, settings: Settings) -> Collected[Campaign]:
    """Everything in campaigns/."""
    reader = CampaignReader(root, settings)
    found = reader.campaigns()
    pages = {key: root / FOLDER / key.split("/")[1] / f"{SOURCE}.md" for key in reader.broken if key.endswith("/index")}
    return Collected(found, reader.problems, frozenset(reader.broken), pages)


def stamped_parts(campaign: Campaign) -> list[Section]:
    """What a stamp of a campaign is made of."""
    return campaign_parts(campaign.editions[SOURCE])


def kept(campaign: Campaign, out: Container[str]) -> Campaign:
    """A campaign without the translations whose files are left out."""
    editions = {code: each for code, each in campaign.editions.items() if each.file not in out}
    return replace(campaign, editions=editions)


CAMPAIGNS = Folder(FOLDER, read_campaigns, pages_of, kept, stamped_parts, SwedishCampaign, CampaignTranslation)


def ranked(library: Library) -> list[Campaign]:
    """All campaigns, the one with the highest priority first; of equals the one that ends first."""
    found = CAMPAIGNS.of(library).values()
    return sorted(found, key=lambda each: (-each.facts.priority, each.facts.ends or date.max, each.slug))


def running(library: Library) -> list[Campaign]:
    """The campaigns of today, ranked."""
    return [each for each in ranked(library) if each.facts.state(library.today) == "running"]


def begun(library: Library) -> list[Campaign]:
    """The campaigns that are running or over, by their first day. A coming one is nobody's business yet."""
    found = [each for each in CAMPAIGNS.of(library).values() if library.told(library.guides[each.key])]
    return sorted(found, key=lambda each: (each.facts.starts, each.slug))


def campaign_of(library: Library, guide: Guide) -> Campaign | None:
    """The campaign that a page was made of."""
    return CAMPAIGNS.of(library).get(guide.about) if guide.kind == KIND else None


def named_on(library: Library, guide: Guide) -> Days | None:
    """The days on which the pages of a campaign are named: its own. None for a stub in a preview."""
    campaign = campaign_of(library, guide)
    return Days(campaign.facts.starts, campaign.facts.ends) if campaign else None
