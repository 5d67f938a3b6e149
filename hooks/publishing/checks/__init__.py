"""Floor 2: one file, one promise to the reader."""

from publishing.checks import (
    addresses,
    events,
    holidays,
    letters,
    links,
    myths,
    next_steps,
    outline,
    placeholders,
    plan,
    road,
    self_check,
    short_links,
    stories,
    thinking,
    translations,
    wording,
)

ALL = (
    links.check, outline.check, translations.check, addresses.check, placeholders.check, wording.check,
    short_links.check, plan.check, letters.check,
    myths.check, events.check, holidays.check,
    thinking.check, road.check, next_steps.check, self_check.check,
    stories.check,
)  # fmt: skip
