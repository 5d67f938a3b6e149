"""Reminders and cards on a page: what its script makes calendar files of, and the pictures to show."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, time

from publishing.base.days import with_weekday
from publishing.base.languages import Language
from publishing.base.wording import Wording
from publishing.kinds.thinking import reminders
from publishing.kinds.thinking.cards import CARDS, Card
from publishing.kinds.thinking.files import REMINDERS
from publishing.library.guides import Edition, Guide
from publishing.library.library import Library
from publishing.pages.view import PageView
from publishing.text.syntax import references


@dataclass(frozen=True, slots=True)
class Reminders:
    """The reminders of a page: what the script makes files of, as JSON, and the ready-made ones.

    ready  pace and address under the site's root; starts, at: when the first of them comes
    """

    given: str
    ready: Sequence[tuple[str, str]]
    starts: date
    at: time
    language: Language

    def begins(self, t: Wording) -> str:
        """The first day in words."""
        return with_weekday(t, self.starts)


def reminded(view: PageView, argument: str = "") -> Reminders | None:
    """The reminders of a page, in the language of its text."""
    edition = view.text
    asked = any(each.kind == "block" and each.target == REMINDERS for each in references(edition.document.body))
    return made(view.library, view.guide, edition, view.site_url) if asked else None


def made(library: Library, guide: Guide, edition: Edition, site_url: str) -> Reminders:
    """The reminders of a page in one language."""
    language, t = edition.language, library.wording[edition.language.code]
    folder = library.addresses[guide.key, language.code]
    given = {
        "frame": reminders.frame(library, language),
        "stamp": f"{reminders.stamp(guide):%Y%m%dT%H%M%SZ}",
        "neutral": t("reminders.neutral-name"),
        "reminders": [
            [each.uid, each.summary, each.description]
            for each in reminders.reminders(library, guide, edition, site_url)
        ],
    }
    return Reminders(
        json.dumps(given, ensure_ascii=False, separators=(",", ":")),
        [(pace, folder + name) for pace, name in reminders.FILES.items()],
        reminders.first_day(library.today),
        reminders.AT,
        language,
    )


def cards(view: PageView, argument: str = "") -> Sequence[Card]:
    """The picture cards."""
    return CARDS.of(view.library).cards
