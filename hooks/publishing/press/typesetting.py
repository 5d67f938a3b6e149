"""Typesetting: a template and its data become a PDF or a PNG, alike every time."""

import hashlib
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import cache, cached_property
from pathlib import Path
from typing import Any, Literal, cast

import fontpkg
import typst

from publishing.library.site import Site
from publishing.press import proofs
from publishing.press.cache import code_mark
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


TEMPLATES = Path("overrides/print")
PROOF = "proof.typ"


@cache
def fonts() -> typst.Fonts:
    """Rubik and nothing else: what the machine has must change no byte."""
    folder = Path(fontpkg.family("rubik").files[0].path).parent
    return typst.Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[str(folder)])


@dataclass(frozen=True)
class Typesetter:
    """The templates under `templates`, set in Rubik.

    proof  whether every page says across itself that it must not be printed: see print/proof.typ
    """

    templates: Path
    proof: bool = False

    @classmethod
    def at(cls, root: Path, *, proof: bool = False) -> "Typesetter":
        """The one of a repository."""
        return cls(root / TEMPLATES, proof)

    @classmethod
    def of(cls, site: Site) -> "Typesetter":
        """The one of a site: what it sets leaves the house, and is a proof until the site has an address."""
        return cls.at(site.root, proof=site.is_proof)

    @cached_property
    def recipe(self) -> str:
        """What every file depends on: the templates, the font and the typesetter."""
        texts = [path.read_bytes() for path in sorted(self.templates.rglob("*.typ"))]
        return f"{hashlib.sha256(bytes(1).join(texts)).hexdigest()} {code_mark()}{' proof' if self.proof else ''}"

    def asked(self, kind: str, template: str, data: Mapping[str, Any], *more: object) -> str:
        """All that something set depends on, as text."""
        return f"{self.recipe} {kind} {template} {' '.join(map(str, more))} {_text(data)}"

    def pdf(self, template: str, data: Mapping[str, Any], day: date) -> bytes:
        """A tagged PDF, dated `day`: the clock would make every build differ.

        raises  TooLong when the words do not fit
        """
        return settled(self._compile(template, data, "pdf", timestamp=datetime.combine(day, time(12), UTC))[0])

    def png(self, template: str, data: Mapping[str, Any], ppi: float = 72) -> bytes:
        """The first page as PNG; one point becomes `ppi`/72 pixels.

        raises  TooLong when the words do not fit
        """
        return self._compile(template, data, "png", ppi=ppi)[0]

    def pngs(self, template: str, data: Mapping[str, Any]) -> list[bytes]:
        """Every page as PNG; one point becomes one pixel. A page more costs a tenth of a document more.

        raises  TooLong when the words do not fit
        """
        return self._compile(template, data, "png")

    def _main(self, template: str) -> str | bytes:
        """What is set: the template, or the same under words that lie across each of its pages."""
        file = self.templates.resolve() / template
        if not self.proof:
            return str(file)
        root = Path(file.anchor)
        mark, shown = (
            json.dumps(f"/{path.relative_to(root).as_posix()}") for path in (self.templates.resolve() / PROOF, file)
        )
        return f"#import {mark}: across\n#set page(foreground: across)\n#include {shown}\n".encode()

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
                cast("str", self._main(template)),  # or bytes; the stubs know of no choice
                root=self.templates.resolve().anchor,  # a picture lies in a cache that may lie anywhere
                font_paths=fonts(),
                format=kind,
                ppi=ppi,
                sys_inputs={"data": _text(data), "proof": json.dumps(proofs.WORDS, ensure_ascii=False)},
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
