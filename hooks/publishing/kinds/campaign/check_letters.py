"""Letters: every character of a campaign is in the font, so that no poster shows an empty box."""

from collections.abc import Iterator

from publishing.base.problems import Problem, Spot
from publishing.kinds.campaign.campaigns import CAMPAIGNS
from publishing.kinds.campaign.model import CampaignEdition
from publishing.kinds.campaign.reading import campaign_parts
from publishing.library.library import Library
from publishing.press.lettering import absent
from publishing.text.masking import without_comments


def check(library: Library) -> Iterator[Problem]:
    """Look at the words of every campaign in every language it is written in."""
    for campaign in CAMPAIGNS.of(library).values():
        for said in campaign.editions.values():
            yield from lacking(said)


def lacking(said: CampaignEdition) -> Iterator[Problem]:
    """The characters of one text that the font lacks, each told once, where it stands first."""
    text = without_comments("\n".join(part.text for part in campaign_parts(said)))
    for letter, name in absent(text):
        yield Problem(place(said, letter), "campaign.missing-letter", {"letter": letter, "name": name})


def place(said: CampaignEdition, letter: str) -> Spot:
    """Where a character first stands in its file; at the top when it is written as a code, such as "\\u2615"."""
    document = said.edition.document
    offset = document.source.text.find(letter)
    return document.source.spot_at(offset) if offset >= 0 else document.front.start
