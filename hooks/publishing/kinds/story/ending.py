"""When the consent of a story ends: what is told, and what stands there instead."""

from collections.abc import Iterator
from datetime import date

from publishing.base.problems import Problem
from publishing.base.wording import Wording
from publishing.kinds.story.model import SOON, last_day
from publishing.library.guides import Guide, Words


def consent(guide: Guide, today: date) -> Iterator[Problem]:
    """Notices, never more: they come with the calendar."""
    until = last_day(guide)
    if until is None or until - today > SOON:
        return
    spot = guide.source.document.front.spot(("story", "consent", "until"))
    if until < today:
        yield Problem(spot, "story.consent-passed", {"day": until, "file": spot.file})
    else:
        yield Problem(spot, "story.consent-soon", {"day": until, "days": (until - today).days})


def instead(t: Wording) -> Words:
    """Neutral words of the site in the place of the story's own."""
    return Words.model_construct(
        title=t("story.ended-title"),
        lead=t("story.ended-lead"),
        next=t("story.ended-next"),
        next_why=t("story.ended-why"),
    )
