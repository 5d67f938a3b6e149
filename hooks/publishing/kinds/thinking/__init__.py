"""Thinking: a question a week, on paper and in one's own calendar, and cards for when words are hard to find."""

from publishing.kinds.thinking import checks, files, page
from publishing.kinds.thinking.cards import CARDS, words
from publishing.kinds.thinking.model import LAYOUT
from publishing.kinds.thinking.shaped import weekly
from publishing.library.intake import Layout
from publishing.library.kinds import Block, Kind
from publishing.pages.handouts import sheet
from publishing.pages.needs import Wears, Worn
from publishing.promises.wording import Worded

KIND = Kind(
    name="thinking",
    called="funderingsblad",
    read=(Layout(LAYOUT, shape=lambda guide, t: lambda root: weekly(root, t)), CARDS),
    blocks=(
        Block(files.BLOCK, lambda view, argument: sheet(view, files.SHEET, files.SHEET_FILE), styles=("sheets",)),
        Block("reminders", page.reminded, styles=("reminders",), scripts=("reminders",)),
        Block(files.CARD_BLOCK, lambda view, argument: (
            page.cards(view), sheet(view, files.CARD_SHEET, files.CARD_FILE)), styles=("sheets",)),
    ),
    files=files.files,
    checks=(checks.check,),
    also=(Wears(lambda view: Worn(("sheets",))), Worded(words)),
)  # fmt: skip
