"""Typesetting: a template and its data become a PDF or a PNG, alike every time."""

import hashlib
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cached_property, partial
from pathlib import Path
from typing import Any, Literal

import fontpkg
import typst

from publishing.press.cache import code_mark, is_kept, kept
from publishing.press.settling import settled

TOO_LONG = re.compile(r"too-long\|(?P<field>\w+)\|(?P<percent>\d+)\|(?P<word>[^\"|]*)")
STANDARDS: list[Literal["ua-1", "a-2a"]] = ["ua-1", "a-2a"]
"""PDF/UA-1 for those who listen, PDF/A-2a for archives."""


class TooLong(Exception):  # noqa: N818 (an answer, not an accident)
    """Words that do not fit: which field, and by how many per cent it should be shortened.

    word    the one word that is wider than its box, else ""
    format  the id of the format, once it is known
    """

    def __init__(self, field: str, percent: int, word: str = "") -> None:
        self.field, self.percent, self.word, self.format = field, percent, word, ""
        super().__init__(field)


@dataclass(frozen=True)
class Typesetter:
    """The templates under `templates`, set in Rubik.

    cache  where finished files are kept, by the recipe they were made from
    """

    templates: Path
    cache: Path

    @cached_property
    def fonts(self) -> typst.Fonts:
        folder = Path(fontpkg.family("rubik").files[0].path).parent
        return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)])

    @cached_property
    def recipe(self) -> str:
        """What every file depends on: the templates, the font and the typesetter."""
        texts = [path.read_bytes() for path in sorted(self.templates.glob("*.typ"))]
        return f"{hashlib.sha256(bytes(1).join(texts)).hexdigest()} {code_mark()}"

    def pdf(self, template: str, data: Mapping[str, Any], day: date) -> bytes:
        """A tagged PDF, dated `day`: the clock would make every build differ.

        raises  TooLong when the words do not fit
        """
        stamp = datetime.combine(day, time(12), UTC)
        recipe = f"{self.recipe} pdf {template} {day} {_text(data)}"
        return kept(self.cache, recipe, lambda: settled(self._compile(template, data, "pdf", timestamp=stamp)[0]))

    def png(self, template: str, data: Mapping[str, Any], ppi: float = 72) -> bytes:
        """The first page as PNG; one point becomes `ppi`/72 pixels.

        raises  TooLong when the words do not fit
        """
        recipe = f"{self.recipe} png {ppi:g} {template} {_text(data)}"
        return kept(self.cache, recipe, lambda: self._compile(template, data, "png", ppi=ppi)[0])

    def pngs(self, template: str, common: Mapping[str, Any], items: Sequence[Mapping[str, Any]]) -> list[bytes]:
        """A page as PNG for each of the items; one point becomes one pixel.

        Those that were not made before are set as one document: a page more costs a tenth of a document more.

        raises  TooLong when the words of one do not fit
        """
        recipes = [f"{self.recipe} pngs {template} {_text({**common, 'items': [item]})}" for item in items]
        new = [at for at, recipe in enumerate(recipes) if not is_kept(self.cache, recipe)]
        made = self._compile(template, {**common, "items": [items[at] for at in new]}, "png") if new else []
        pages = dict(zip(new, made, strict=True))
        return [kept(self.cache, recipe, partial(pages.__getitem__, at)) for at, recipe in enumerate(recipes)]

    def _compile(
        self,
        template: str,
        data: Mapping[str, Any],
        kind: Literal["pdf", "png"],
        ppi: float = 72,
        timestamp: datetime | None = None,
    ) -> list[bytes]:
        try:
            made = typst.compile(
                str(self.templates.resolve() / template),
                root=self.templates.resolve().anchor,  # a picture lies in a cache that may lie anywhere
                font_paths=self.fonts,
                format=kind,
                ppi=ppi,
                sys_inputs={"data": _text(data)},
                pdf_standards=list(STANDARDS) if kind == "pdf" else None,
                timestamp=timestamp,
            )
        except typst.TypstError as error:
            found = TOO_LONG.search(str(error))
            if found:
                raise TooLong(found["field"], int(found["percent"]), found["word"]) from error
            raise
        return made if isinstance(made, list) else [made]


def _text(data: Mapping[str, Any]) -> str:
    return json.dumps(data, ensure_ascii=False, sort_keys=True)
