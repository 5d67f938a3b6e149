"""Days of campaigns: none was over when its text was read, and none begins in a year that nobody plans for."""

from collections.abc import Iterator

from publishing.base.problems import Problem
from publishing.kinds.campaign.campaigns import CAMPAIGNS
from publishing.library.library import Library
from publishing.library.meant import far_ahead, over_when_reviewed


def check(library: Library) -> Iterator[Problem]:
    """Look at the days of every campaign."""
    for campaign in CAMPAIGNS.of(library).values():
        front, facts = campaign.said("sv").edition.document.front, campaign.facts
        yield from over_when_reviewed(front.spot(("ends",)), facts.ends, facts.reviewed)
        yield from far_ahead(front.spot(("starts",)), facts.starts, library.today)
