"""Stamping: which Swedish words a translation was made from, whether it has followed them, and its new stamp."""

import re

from publishing.base.frontmatter import Document
from publishing.library.editions import stamped_parts
from publishing.library.intake import Folder
from publishing.library.kinds import reads
from publishing.library.library import Library
from publishing.library.strays import DOCS
from publishing.library.untranslated import SAYS_NOTHING
from publishing.library.unwritten import leaves
from publishing.text.headings import headings
from publishing.text.stamps import Section, changed_at, sections, stamp


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


def given_stamp(document: Document) -> str:
    """The stamp that a translation has; "" where it has none."""
    front = document.front.data
    return str(front.get("source", "")) if isinstance(front, dict) else ""


def untouched(swedish: list[Section], now: Document, then: Document) -> list[str]:
    """Headings of a translation's sections that say word for word what they said when it was stamped as `then`, though
    the Swedish has changed since.
    """
    given = given_stamp(then)
    if not given or given == stamp(swedish):
        return []
    mine, before = said(now), {stamp([section]) for section in said(then)}
    places = [at for at, is_there in changed_at(given, swedish) if is_there and at < len(mine)]
    return [mine[at].heading for at in places if stamp([mine[at]]) in before]


def said(document: Document) -> list[Section]:
    """The sections of a translation, as a stamp of them would be made."""
    front = document.front.data if isinstance(document.front.data, dict) else {}
    words = [text for path, text in leaves(front) if path[0] not in SAYS_NOTHING]
    return sections(words, document.body, headings(document.body, []))


def stamped(text: str, mark: str) -> str:
    """A translation's text with its stamp; an older one is replaced, nothing else is touched."""
    line, end = f'source: "{mark}"', "\r\n" if "\r\n" in text else "\n"
    start = text.index("---") + 3
    fence = text.index("\n---", start) + 1
    head, rest = text[:fence], text[fence:]
    if re.search(r"^source:[^\r\n]*", head, re.MULTILINE):
        return re.sub(r"^source:[^\r\n]*", line, head, count=1, flags=re.MULTILINE) + rest
    return f"{head}{line}{end}{rest}"
