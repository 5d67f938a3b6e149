"""Looks: the campaigns' own colours as one stylesheet, since the policy allows no style inside a page."""

from collections.abc import Iterable

from publishing.kinds.campaign.model import Campaign
from publishing.library.recipes import Ready, ready
from publishing.look.colours import READABLE, TOKENS, contrast

PLACE = "assets/css/campaigns.css"
HOUSE = "#163a46"
"""A house front that is seen against the night; against any other colour it is the night itself."""
SEEN = 1.2  # contrast from which two dark surfaces are told apart


def looks(campaigns: Iterable[Campaign]) -> Ready:
    """The colours of every campaign. A campaign keeps its colours in a dark scheme: they are what it is known by."""
    return ready(PLACE, "".join(look(campaign) for campaign in campaigns))


def look(campaign: Campaign) -> str:
    """The colours of one campaign, as properties of a class."""
    colours = campaign.facts.colours
    properties = {
        "ground": colours.ground,
        "text": colours.text,
        "accent": colours.accent,
        "on-accent": on(colours.accent),
        "house": TOKENS["night"] if contrast(colours.ground, TOKENS["night"]) >= SEEN else HOUSE,
    }
    said = " ".join(f"--look-{name}: {value};" for name, value in properties.items())
    return f".look-{campaign.slug} {{ {said} }}\n"


def on(colour: str) -> str:
    """What is read best on a colour: night or paper, or on a middle tone, where neither will do, black or white."""
    for pair in ((TOKENS["night"], TOKENS["paper"]), ("#000000", "#ffffff")):
        best = max(pair, key=lambda each: contrast(each, colour))
        if contrast(best, colour) >= READABLE:
            break
    return best  # one of black and white has 4.58 on any colour
