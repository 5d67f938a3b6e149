"""Floor 2: one file, one promise to the reader."""

from publishing.checks import (
    addresses,
    events,
    letters,
    links,
    myths,
    outline,
    placeholders,
    plan,
    short_links,
    translations,
    wording,
)

ALL = (
    links.check, outline.check, translations.check, addresses.check, placeholders.check, wording.check,
    short_links.check, plan.check, letters.check,
    myths.check, events.check,
)  # fmt: skip
