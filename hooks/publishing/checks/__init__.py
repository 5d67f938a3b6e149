"""Floor 2: one file, one promise to the reader."""

from publishing.checks import addresses, links, outline, placeholders, translations, wording

ALL = (links.check, outline.check, translations.check, addresses.check, placeholders.check, wording.check)
