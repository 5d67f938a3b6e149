"""Campaigns as files: the kit of each in every language, its colours, its short pages, its days in the calendar."""

import json
from collections.abc import Iterator
from datetime import date, timedelta

from icalendar import Event

from publishing.base.languages import SOURCE, Language
from publishing.base.places import absolute
from publishing.kinds.campaign.campaigns import CAMPAIGNS, begun
from publishing.kinds.campaign.check_letters import lacking
from publishing.kinds.campaign.kits import kit
from publishing.kinds.campaign.looks import looks
from publishing.kinds.campaign.model import CAMPAIGN_FACTS, Campaign
from publishing.kinds.campaign.scene import Scene
from publishing.kinds.campaign.short_pages import short_pages
from publishing.library.guides import Guide
from publishing.library.library import Library
from publishing.library.recipes import Ready, Recipe
from publishing.library.site import Site
from publishing.press import calendars
from publishing.press.cache import code_mark
from publishing.press.photographs import digest
from publishing.press.typesetting import Typesetter

WORDS = ("kit.", "print.", "window.", "site.name", "list.comma")
"""What the wording keys of finished files begin with."""
TEXTS = {"posts", "notice", "radio"}
"""Words that stand in the ready texts, and on nothing that is drawn."""


def files(site: Site) -> Iterator[Recipe | Ready]:
    """Everything that is made of campaigns.

    A text with a letter that the font lacks is left out here, and told by its check: no PDF can be made of it.
    """
    yield looks(CAMPAIGNS.of(site.library).values())
    yield from short_pages(site.library, site.site_url)
    setter = Typesetter.of(site)
    for campaign in CAMPAIGNS.of(site.library).values():
        for code, said in campaign.editions.items():
            if not any(lacking(said)):
                yield from of_language(site, setter, campaign, code)


def of_language(site: Site, setter: Typesetter, campaign: Campaign, code: str) -> Iterator[Recipe]:
    """The kit of a campaign in one language."""
    scene = scene_of(site, campaign, code)
    said, facts = scene.said, campaign.facts
    body = site.rendered(site.library.guides[campaign.key], code).html
    words = {key: text for key, text in scene.t.words.items() if key.startswith(WORDS)}
    picture = digest(campaign.picture.path) if campaign.picture else ""
    given = recipe_of(
        campaign.slug, said.words.model_dump_json(exclude=TEXTS), facts.model_dump_json(include=set(CAMPAIGN_FACTS)),
        scene.language.model_dump_json(), sorted(words.items()), scene.site_url, scene.sender, picture,
    )  # fmt: skip
    yield from kit(scene, setter, given, body, site.library.addresses[campaign.kit_key, code])


def scene_of(site: Site, campaign: Campaign, code: str) -> Scene:
    """What all panels of a campaign in a language share."""
    library = site.library
    return Scene(
        campaign,
        campaign.said(code),
        library.settings.language(code),
        library.wording[code],
        site.site_url,
        library.settings.municipality,
        library.wording[SOURCE],
    )


def recipe_of(*parts: object) -> str:
    """What a kit depends on, as text: everything given, and the code that makes it."""
    return json.dumps([str(part) for part in parts], ensure_ascii=False) + code_mark()


def new(library: Library) -> Iterator[tuple[Guide, date]]:
    """What is new: campaigns that have begun."""
    return ((library.guides[campaign.key], campaign.facts.starts) for campaign in begun(library))


def held(library: Library, language: Language, site_url: str) -> Iterator[Event]:
    """The days of campaigns with an end, for the calendar of a language that they are written in."""
    for campaign in begun(library):
        if campaign.facts.ends and language.code in campaign.editions:
            yield campaign_days(library, campaign, language, site_url)


def campaign_days(library: Library, campaign: Campaign, language: Language, site_url: str) -> Event:
    """A campaign with an end, as whole days. It takes up nobody's time, so the days still count as free."""
    words, facts = campaign.editions[language.code].words, campaign.facts
    link = absolute(site_url, library.addresses[campaign.key, language.code])
    title = library.wording[language.code]("calendar.campaign", name=words.name)
    made = calendars.entry(campaign.key, title, [words.lead], link, facts.reviewed, site_url)
    made.add("dtstart", facts.starts)
    made.add("dtend", (facts.ends or facts.starts) + timedelta(days=1))  # the first day it is no more
    made.add("transp", "TRANSPARENT")
    return made
