"""Floor 2: one file, one promise to the reader."""

from publishing.checks import (
    addresses,
    events,
    forms,
    holidays,
    insights,
    letters,
    links,
    matrix,
    myths,
    next_steps,
    outline,
    placeholders,
    plan,
    readability,
    road,
    self_check,
    short_links,
    sources,
    stories,
    support,
    thinking,
    times,
    translations,
    wording,
)

ALL = (
    links.check, outline.check, translations.check, addresses.check, placeholders.check, wording.check,
    short_links.check, plan.check, letters.check,
    myths.check, insights.check, events.check, holidays.check,
    thinking.check, road.check, next_steps.check, self_check.check,
    forms.check,
    stories.check, readability.check, sources.check,
    matrix.check, support.check, times.check,
)  # fmt: skip
