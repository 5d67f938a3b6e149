"""Stamping: which Swedish words a translation file was made from, and the stamp written into it."""

import re

from publishing.library.editions import stamped_parts
from publishing.library.intake import Folder
from publishing.library.kinds import reads
from publishing.library.library import Library
from publishing.library.strays import DOCS
from publishing.text.stamps import Section


def source_parts(library: Library, name: str) -> list[Section] | None:
    """The Swedish words that the translation `docs/ar/index.md` or `campaigns/host/ar.md` was made from."""
    codes = [language.code for language in library.languages if not language.is_source]
    folder, _, rest = name.removesuffix(".md").partition("/")
    first, _, last = rest.partition("/")
    for own in reads(library.kinds, Folder):
        if folder == own.name and last in codes and first in own.of(library):
            return own.stamped(own.of(library)[first])
    guide = library.guides.get(last)
    if folder == DOCS and first in codes and guide and not guide.about:
        return stamped_parts(guide.source)
    return None


def stamped(text: str, mark: str) -> str:
    """A translation's text with its stamp; an older one is replaced, nothing else is touched."""
    line, end = f'source: "{mark}"', "\r\n" if "\r\n" in text else "\n"
    start = text.index("---") + 3
    fence = text.index("\n---", start) + 1
    head, rest = text[:fence], text[fence:]
    if re.search(r"^source:[^\r\n]*", head, re.MULTILINE):
        return re.sub(r"^source:[^\r\n]*", line, head, count=1, flags=re.MULTILINE) + rest
    return f"{head}{line}{end}{rest}"
