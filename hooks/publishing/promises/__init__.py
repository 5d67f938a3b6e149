"""Floor 2: one file, one promise to the reader."""

from publishing.kinds.booklet import check_questions as questions
from publishing.kinds.booklet import check_recordings as audio
from publishing.kinds.booklet import checks as booklets
from publishing.kinds.campaign import check_plan as plan
from publishing.kinds.campaign import check_short_links as short_links
from publishing.kinds.contact import check_holidays as holidays
from publishing.kinds.event import checks as events
from publishing.kinds.form import checks as forms
from publishing.kinds.insight import checks as insights
from publishing.kinds.matrix import checks as matrix
from publishing.kinds.myth import checks as myths
from publishing.kinds.road import check_next_steps as next_steps
from publishing.kinds.road import checks as road
from publishing.kinds.self_check import checks as self_check
from publishing.kinds.story import checks as stories
from publishing.kinds.support import check_times as times
from publishing.kinds.support import checks as support
from publishing.kinds.thinking import checks as thinking
from publishing.kinds.welcome import checks as welcome
from publishing.promises import (
    addresses,
    drawings,
    letters,
    links,
    outline,
    placeholders,
    readability,
    sources,
    translations,
    wording,
)

ALL = (
    links.check, outline.check, translations.check, addresses.check, placeholders.check, wording.check,
    short_links.check, plan.check, letters.check,
    myths.check, insights.check, events.check, holidays.check,
    thinking.check, road.check, next_steps.check, self_check.check,
    forms.check, welcome.check,
    stories.check, readability.check, sources.check,
    matrix.check, support.check, times.check,
    drawings.check, booklets.check, questions.check,
    audio.check,
)  # fmt: skip
