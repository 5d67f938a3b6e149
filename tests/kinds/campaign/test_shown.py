"""Campaigns as their pages show them: the days they run, the picture beside a shared link, and the kit."""

from dataclasses import replace
from pathlib import Path

import pytest

from publishing.base.site_address import NOWHERE
from publishing.kinds.campaign import COLOURS
from publishing.kinds.campaign.campaigns import CAMPAIGNS
from publishing.kinds.campaign.kits import bundle_name, parts
from publishing.kinds.campaign.page import CampaignShown, kit_files
from publishing.library.recipes import Finished
from publishing.library.site import Overrides, Site
from publishing.pages.view import PageView, view_of
from tests.kinds.campaign.seasons import campaign_files
from tests.tools.happenings import page
from tests.tools.small import buildable, library, small_site

SITE = "https://x.test/p/"
KEY = "bli-familjehem/kontakt"


def opened(site: Site, key: str, code: str = "sv") -> PageView:
    guide = site.library.guides[key]
    rendered = site.rendered(guide, code)
    return view_of(site, guide, code, rendered, rendered.html)


HOST = {"host": ("2026-11-01", None, 10), "over": ("2026-10-01", "2026-10-31", 50)}


@pytest.fixture
def dressed(tmp_path: Path) -> Site:
    """A site with a campaign that has its files in Swedish, one that is over and has none, and a list of both."""
    listing = page("Kampanjer", body="{{ campaigns() }}").replace("next_page: ", "next_page: ../")
    files = {**campaign_files(HOST, translated=("host",)), "docs/sv/kampanj/index.md": listing}
    root = buildable(small_site(tmp_path, files=files))
    site = Site(library(root), SITE, root, Overrides.under(root / "overrides"))
    campaign = CAMPAIGNS.of(site.library)["host"]
    folder = site.library.addresses[campaign.kit_key, "sv"]
    for name in (*(part.name for part in parts(campaign, "sv")), bundle_name("host", "sv")):
        site.finished[folder + name] = Finished(Path(name), 1_400_000, {"width": 480, "height": 252, "side": 720})
    return site


CAMPAIGN_PAGES = [
    # what it shows                page                          dated  scripts
    ("a landing page",             "kampanj/host/index",         True,  ["site", "gate"]),
    ("a share kit",                "kampanj/host/delningspaket", False, ["site", "kit"]),
    ("the start page",             "index",                      True,  ["site", "gate", "terms"]),
    ("a page that lists them",     "kampanj/index",              True,  ["site", "gate"]),
    ("a page without campaigns",   KEY,                          False, ["site"]),
]  # fmt: skip


@pytest.mark.parametrize(("key", "dated", "scripts"), [pytest.param(*row, id=name) for name, *row in CAMPAIGN_PAGES])
def test_only_pages_that_show_campaigns_look_at_the_day(
    key: str, dated: bool, scripts: list[str], dressed: Site
) -> None:
    found = opened(dressed, key)
    assert (set(COLOURS) <= set(found.needs.styles), list(found.needs.scripts)) == (dated, scripts)


LINK = "host-bild-lank-sv.png"
IMAGES = [
    # what it shows                                   page                   language picture
    ("a campaign's own",                              "kampanj/host/index",  "sv",    LINK),
    ("its share kit has the same",                    "kampanj/host/delningspaket", "sv", LINK),
    ("other pages that of the one that lasts",        KEY,                   "sv",    LINK),
    ("none in a language in which it was not made",   KEY,                   "ar",    None),
    ("on a fallback that of the text",                "kampanj/index",       "ar",    LINK),
    ("never another campaign's",                      "kampanj/over/index",  "sv",    None),
]  # fmt: skip


@pytest.mark.parametrize(("key", "code", "expected"), [pytest.param(*row, id=name) for name, *row in IMAGES])
def test_the_picture_beside_a_shared_link(key: str, code: str, expected: str | None, dressed: Site) -> None:
    image = opened(dressed, key, code).picture
    assert (image.address.rpartition("/")[2] if image else None) == expected


def campaign_on(site: Site, key: str, code: str = "sv") -> CampaignShown:
    found = opened(site, key, code).it
    assert isinstance(found, CampaignShown)
    return found


def test_a_campaigns_pages_know_its_files_and_its_short_address(dressed: Site) -> None:
    landing, sharing = campaign_on(dressed, "kampanj/host/index"), campaign_on(dressed, "kampanj/host/delningspaket")
    assert landing.kit and landing.kit == sharing.kit == kit_files(dressed, landing.campaign, "sv")
    assert (landing.short, campaign_on(dressed, "kampanj/host/index", "ar").short) == (
        "x.test/p/k/host/",
        "x.test/p/k/host/ar/",
    )
    assert landing.view.to(landing.view.guide.facts.next_page) == "../../bli-familjehem/kontakt/"
    assert not landing.is_kit and sharing.is_kit and len(sharing.sharing.posts) == 3
    assert opened(dressed, KEY).it is None and campaign_on(dressed, "kampanj/over/index").kit is None


def test_a_share_kit_without_an_address_says_what_it_is_and_has_nothing_for_a_print_shop(dressed: Site) -> None:
    campaign = CAMPAIGNS.of(dressed.library)["host"]
    folder = dressed.library.addresses[campaign.kit_key, "sv"]
    nowhere = replace(dressed, site_url=NOWHERE, finished={
        place: file for place, file in dressed.finished.items() if "-tryckeri-" not in place and ".zip" not in place
    })  # fmt: skip
    found = kit_files(nowhere, campaign, "sv")
    assert found and found.bundle == "" and found.items and not any("tryckeri" in each.address for each in found.items)
    del nowhere.finished[folder + "host-affisch-a4-sv.pdf"]
    assert kit_files(nowhere, campaign, "sv") is None
