"""Floor 2: one file, one promise to the reader."""

from publishing.checks import addresses, letters, links, outline, placeholders, plan, short_links, translations, wording

ALL = (
    links.check, outline.check, translations.check, addresses.check, placeholders.check, wording.check,
    short_links.check, plan.check, letters.check,
)  # fmt: skip
