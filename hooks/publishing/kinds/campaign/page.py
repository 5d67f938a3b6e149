"""Campaigns on pages: the landing page and the share kit, the start page of the day, and the picture of a link."""

from dataclasses import dataclass
from functools import cached_property

from publishing.base.site_address import typed
from publishing.kinds.campaign.campaigns import CAMPAIGNS, campaign_of, running
from publishing.kinds.campaign.files import scene_of
from publishing.kinds.campaign.formatting import HERO, hero_name, preview_name
from publishing.kinds.campaign.kit import Item, KitFiles
from publishing.kinds.campaign.kits import bundle_name, parts
from publishing.kinds.campaign.model import LINK_IMAGE, Campaign
from publishing.kinds.campaign.reading import KIT
from publishing.kinds.campaign.seasons import Season
from publishing.kinds.campaign.sharing import Sharing, sharing
from publishing.kinds.campaign.short_links import short_link
from publishing.library.site import Site
from publishing.pages.pictures import Picture
from publishing.pages.view import PageView


@dataclass(frozen=True)
class CampaignShown:
    """A campaign as the templates of its pages are given it."""

    view: PageView
    campaign: Campaign

    @property
    def is_kit(self) -> bool:
        """Whether the page is the share kit; else it is the landing page."""
        return self.view.guide.part == KIT

    @cached_property
    def season(self) -> Season:
        return season(self.view)

    @cached_property
    def kit(self) -> KitFiles | None:
        """The finished files in the language of the text; None before they are made."""
        return kit_files(self.view.site, self.campaign, self.view.text.language.code)

    @cached_property
    def sharing(self) -> Sharing:
        """What the share kit shows."""
        view = self.view
        language = view.text.language
        landing = view.site.rendered(view.library.guides[self.campaign.key], language.code)
        return sharing(self.campaign, language, self.kit, view.t, landing.html, view.site_url)

    @property
    def short(self) -> str:
        """The short address, as it is typed."""
        return typed(short_link(self.campaign, self.view.text.language, self.view.site_url)) + "/"


def shown(view: PageView) -> CampaignShown | None:
    """The campaign of a page; None for a stub in a preview."""
    campaign = campaign_of(view.library, view.guide)
    return CampaignShown(view, campaign) if campaign else None


def season(view: PageView) -> Season:
    """The campaigns that a page shows, and on which days."""
    site = view.site

    def kits(slug: str, code: str) -> KitFiles | None:
        return kit_files(site, CAMPAIGNS.of(site.library)[slug], code)

    return Season(view.library, kits, view.code, view.text.language.code, campaign_of(view.library, view.guide))


def kit_files(site: Site, campaign: Campaign, code: str) -> KitFiles | None:
    """The finished files of a campaign in a language, as pages tell of them; None before they are made."""
    folder = site.library.addresses[campaign.kit_key, code]
    if code not in campaign.editions:
        return None
    known = {part.id: part for part in parts(campaign, code, proof=site.is_proof)}
    bundle = site.finished.get(folder + bundle_name(campaign.slug, code))
    if not (bundle or (site.is_proof and all(folder + part.name in site.finished for part in known.values()))):
        return None
    hero = {name: (folder + hero_name(name), *HERO[name]) for name in (HERO if campaign.picture else ())}
    scene = scene_of(site, campaign, code)
    items = []
    for part in known.values():
        made = site.finished[folder + part.name]
        alt, side = scene.alt(), made.facts.get("side", 0)
        if part.group == "codes":
            alt = scene.t("print.code-alt", address=scene.link(part.id.removeprefix("qr-")))
        twin = site.finished[folder + known[part.shown].name] if part.shown else None
        preview = folder + preview_name(part.name) if twin else ""
        size = (twin.facts["width"], twin.facts["height"]) if twin else (0, 0)
        items.append(Item(
            part.id, part.group, folder + part.name, made.size, part.width or side, part.height or side, part.unit, alt,
            preview, *size,
        ))  # fmt: skip
    packed = (folder + bundle_name(campaign.slug, code), bundle.size) if bundle else ("", 0)
    return KitFiles(items, *packed, hero)


def own_picture(view: PageView) -> Picture | None:
    """The picture of a campaign's pages; None before it is made."""
    campaign = campaign_of(view.library, view.guide)
    return _picture(view, campaign) if campaign else None


def site_picture(view: PageView) -> Picture | None:
    """The picture of a page that has none of its own: that of the campaign without an end, never of another one."""
    if campaign_of(view.library, view.guide):
        return None
    lasting = next((each for each in running(view.library) if each.facts.ends is None), None)
    return _picture(view, lasting) if lasting else None


def _picture(view: PageView, campaign: Campaign) -> Picture | None:
    found = kit_files(view.site, campaign, view.text.language.code)
    item = found.get(LINK_IMAGE) if found else None
    return Picture(item.address, item.alt, item.width, item.height) if item else None
