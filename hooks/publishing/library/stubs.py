"""Stubs: an empty page in the place of one that cannot be read, and what front matter becomes."""

from datetime import date
from pathlib import Path
from typing import Any

from publishing.base.frontmatter import Document
from publishing.base.languages import SOURCE
from publishing.base.problems import Spot
from publishing.base.settings import Settings
from publishing.base.source import Source
from publishing.base.validation import Content
from publishing.base.yamltext import Mapped
from publishing.library.guides import Edition, Facts, Guide, Words
from publishing.library.intake import Layout
from publishing.library.kinds import Kinds
from publishing.library.models import Models, way_to


def kind_way(kinds: Kinds, models: Models, front: Mapped) -> str:
    """How an author writes what a page is: its own layout, where its kind has several."""
    kind = next((kind for kind in kinds if kind.name == models.kind), None)
    layout = front.data.get("layout") if isinstance(front.data, dict) else None
    if kind and layout in [each.name for each in kind.reads(Layout)]:
        return f"layout: {layout}"
    return way_to(kind) if kind else "layout: page"


def words_of(given: Any, models: Models) -> tuple[Words, Content | None]:
    """What any page says, and the record it was made from, if any."""
    return (given.words(), given) if models.record else (given, None)


def parts_of(given: Any, models: Models) -> tuple[Words, Facts, Content | None]:
    """Words, facts and the record of a Swedish page."""
    words, record = words_of(given, models)
    return words, (given.facts() if models.record else given), record


def stub_of(key: str, path: Path, root: Path, settings: Settings) -> Guide:
    """An empty page in the place of one that cannot be read; only the preview ever shows it."""
    name = path.relative_to(root).as_posix()
    words = Words.model_construct(title=name, lead="", next=name, next_why="")
    facts = Facts.model_construct(next_page="", section="about", owner="communications", reviewed=date(1970, 1, 1))
    document = Document(Source(name, ""), Mapped({}, {}, {}, Spot(name)), "", 1)
    return Guide(key, facts, {SOURCE: Edition(settings.language(SOURCE), words, document, ())})
