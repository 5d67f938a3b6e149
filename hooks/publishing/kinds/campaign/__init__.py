"""Campaigns: one folder of text becomes a landing page, posters, images, codes, short links and a share kit."""

from publishing.kinds.campaign import (
    check_days,
    check_letters,
    check_plan,
    check_short_links,
    files,
    page,
    plan_page,
    starter,
)
from publishing.kinds.campaign.campaigns import CAMPAIGNS, named_on
from publishing.kinds.campaign.plan import PLAN
from publishing.kinds.campaign.short_links import LEDGER
from publishing.library.gifts import Named
from publishing.library.kinds import Block, Kind, Starter
from publishing.pages.needs import Wears, Worn
from publishing.pages.pictures import OwnPicture, SitePicture
from publishing.pages.view import PageView
from publishing.press.calendars import Held
from publishing.press.feeds import News
from publishing.promises.addresses import Takes

COLOURS = ("campaigns",)
"""The stylesheet of the campaigns' own colours, see looks.py."""


def worn(view: PageView) -> Worn:
    """What the pages of a campaign ask for."""
    if isinstance(view.it, page.CampaignShown) and view.it.is_kit:
        return Worn(("kit",), ("kit",))
    return Worn(("hero",), over=COLOURS, gated=True)


KIND = Kind(
    name="campaign",
    called="kampanj",
    read=(CAMPAIGNS, PLAN, LEDGER),
    uses=("event",),
    page=page.shown,
    blocks=(
        Block("campaigns", lambda view, argument: page.season(view), styles=("hero",), over=COLOURS,
              scripts=("gate",), gated=True),
        Block("plan", lambda view, argument: plan_page.plan(view.library), styles=("lists",)),
    ),
    files=files.files,
    checks=(check_days.check, check_short_links.check, check_plan.check, check_letters.check),
    also=(
        Wears(worn),
        Named(named_on),
        News(files.new),
        Held(files.held),
        OwnPicture(page.own_picture),
        SitePicture(page.site_picture),
        Takes("k/"),
    ),
    starters=(Starter(CAMPAIGNS.name, starter.text),),
)  # fmt: skip
