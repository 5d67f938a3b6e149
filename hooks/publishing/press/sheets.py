"""Sheets: what a page hands out on paper: questions to write on, cards to cut out, answers to pin up, forms."""

import io
import json
import pickle
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any, Literal

import pikepdf

from publishing.base.languages import Language
from publishing.base.wording import Wording
from publishing.kinds.campaign import panels
from publishing.kinds.campaign.panels import sentences
from publishing.kinds.myth.model import TOPICS, MythFacts, MythWords
from publishing.kinds.thinking.cards import Card
from publishing.kinds.thinking.model import Question
from publishing.look.colours import TOKENS
from publishing.press import photographs
from publishing.press.artefacts import Artefact, artefact
from publishing.press.cache import kept
from publishing.press.typesetting import Typesetter

SheetName = Literal["thinking", "cards", "myths", "form", "missing"]
FILES: dict[SheetName, str] = {
    "thinking": "funderingsblad",
    "cards": "bildkort",
    "myths": "myter",
    "missing": "kortet-vad-saknas",
}
"""What a sheet is called beside its page, without the ending; any other has the name of its page."""
BLOCKS: dict[str, SheetName] = {
    "thinking_sheet": "thinking",
    "cards": "cards",
    "myths_sheet": "myths",
    "form_sheet": "form",
    "missing_card": "missing",
}
PREVIEW_WIDTH = 480  # pixels: a card on a phone, at twice its density
A4_WIDTH = 595.28  # points
Data = dict[str, Any]


@dataclass(frozen=True)
class Paper:
    """What a sheet says round its content.

    heading  the title of the sheet; lead: one or two sentences below it, or ""
    address  the whole address of the page that hands it out
    facade   windows as SVG, or "": drawn in another room
    accent   the colour of those it is for, as #rrggbb
    unread   no native reader has read the words
    """

    heading: str
    lead: str
    language: Language
    t: Wording
    address: str
    sender: str
    reviewed: date
    facade: str = ""
    unread: bool = False
    accent: str = TOKENS["night"]

    def data(self) -> Data:
        """As the templates take it, see print/sheet.typ."""
        t = self.t
        return {
            "title": f"{self.heading} – {t('site.name')}",
            "heading": self.heading,
            "lead": self.lead or None,
            "site": t("site.name"),
            "sender": self.sender,
            "language": self.language.code.partition("-")[0],
            "direction": self.language.direction,
            "script": self.language.script,
            "address": address(self.address),
            "facade": self.facade or None,
            "accent": self.accent,
            "words": {
                "reviewed": t("page.reviewed", date=t.date(self.reviewed)),
                "unread": t("notice.unchecked") if self.unread else None,
                "page": t(
                    "sheet.page", number="{number}", total="{total}"
                ),  # which page it is, only the template knows
            },
        }


@dataclass(frozen=True, slots=True)
class Printed:
    """A finished sheet. The preview is its first page as WebP, `preview_size` in pixels."""

    pdf: bytes
    pages: int
    preview: bytes
    preview_size: tuple[int, int]

    def artefacts(self, stem: str) -> Iterator[Artefact]:
        """The files, at an address without its ending."""
        yield artefact(f"{stem}.pdf", self.pdf)
        yield artefact(f"{stem}.webp", self.preview)


def file_name(name: SheetName, key: str) -> str:
    """What a sheet of the page with this key is called, without the ending, in every language."""
    return FILES.get(name) or key.removesuffix("/index").rpartition("/")[2]


def thinking(paper: Paper, questions: Sequence[Question]) -> Data:
    """The thinking sheet as data."""
    found = [{"number": str(n), "text": each.text, "help": each.help} for n, each in enumerate(questions, 1)]
    return paper.data() | {"questions": found}


def cards(paper: Paper, given: Sequence[Card], draw: Callable[[str], str]) -> Data:
    """The cards as data; `draw` makes a window an SVG."""
    t = paper.t
    found = [
        {
            "id": card.id,
            "svg": draw(card.window),
            "alt": t(f"window.{card.window}"),
            "sentences": sentences(t(f"card.{card.id}")),
        }
        for card in given
    ]
    data = paper.data()
    return data | {"cards": found, "words": data["words"] | {"cut": t("sheet.cut")}}


def myths(paper: Paper, given: Iterable[tuple[MythFacts, MythWords, str]]) -> Data:
    """The myths as data: facts, words and whole address of each, in order."""
    t, found = paper.t, list(given)
    groups = [
        {
            "name": t(f"topic.{topic}"),
            "items": [
                {
                    "fact": words.fact,
                    "claim": t("myth.quoted", claim=words.claim),
                    "answer": words.answer,
                    "review": t("review.mark") if facts.unreviewed else None,
                    "address": address(whole),
                }
                for facts, words, whole in found
                if facts.topic == topic
            ],
        }
        for topic in TOPICS
    ]
    data = paper.data()
    return data | {
        "groups": [group for group in groups if group["items"]],
        "words": data["words"] | {"claim": t("myth.claim")},
    }


def missing(paper: Paper, card: Data) -> Data:
    """Two cards to say what is missing, as data; `card` as outputs/booklets.py makes it."""
    return paper.data() | {"card": card}


def address(whole: str) -> Mapping[str, str]:
    """An address to follow, and as somebody types it: no scheme, no slash at the end."""
    return {"whole": whole, "typed": whole.partition("://")[2].rstrip("/")}


def printed(setter: Typesetter, name: SheetName, language: Language, data: Data, day: date) -> Printed:
    """A sheet as files, from the cache when nothing it depends on has changed.

    day     the day its page was reviewed: the PDF is dated so, that every build is alike
    raises  TooLong, before anything is kept
    """
    given = inked(data, language)

    def make() -> bytes:
        pdf = setter.pdf(f"{name}.typ", given, day)
        picture = photographs.read(setter.png(f"{name}.typ", given, 72 * PREVIEW_WIDTH / A4_WIDTH))
        with pikepdf.open(io.BytesIO(pdf)) as opened:
            pages = len(opened.pages)
        return pickle.dumps(Printed(pdf, pages, photographs.webp(picture), picture.size))

    recipe = f"sheet {setter.recipe} {name} {day} {json.dumps(given, sort_keys=True)}"
    found: Printed = pickle.loads(kept(setter.cache, recipe, make))
    return found


def inked(value: Any, language: Language) -> Any:
    """Words as they are printed, see panels.inked, wherever they stand in the data of a sheet."""
    if isinstance(value, str):
        return panels.inked(value, language)
    if isinstance(value, dict):
        return {key: inked(each, language) for key, each in value.items()}
    return [inked(each, language) for each in value] if isinstance(value, list) else value


def letters(value: Any) -> str:
    """All that a sheet writes, one text; pictures and addresses are none."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return " ".join(letters(each) for key, each in value.items() if key not in ("svg", "facade", "whole"))
    return " ".join(map(letters, value)) if isinstance(value, list) else ""
