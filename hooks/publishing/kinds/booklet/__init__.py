"""Booklets: a child's questions, one a spread, as a page to turn, as files, and with a voice."""

from publishing.kinds.booklet import (
    card,
    check_questions,
    check_recordings,
    checks,
    files,
    page,
    questions_page,
    recordings,
    starter,
)
from publishing.kinds.booklet.model import LAYOUT, Answering, BookletFacts, titled
from publishing.kinds.booklet.questions import QUESTIONS
from publishing.kinds.booklet.shaped import spread_out
from publishing.kinds.contact.hours import tells
from publishing.kinds.contact.model import CONTACTS
from publishing.library.intake import Layout, Marks, Stray
from publishing.library.kinds import Block, Kind
from publishing.library.named import Names
from publishing.pages.handouts import sheet
from publishing.pages.head import Titled
from publishing.pages.lending import Lends
from publishing.pages.needs import Wears, Worn
from publishing.pages.view import PageView
from publishing.promises.readability import Goal


def worn(view: PageView) -> Worn:
    """What the page of a booklet asks for."""
    return Worn((LAYOUT,), ("reader",), also=tuple(tells(CONTACTS.of(view.library).group(page.CHILDREN))))


def begins(section: str) -> str:
    """The line of a new page for children."""
    return "answers: [varfor] # frågorna som sidan svarar på, ur questions.yml\n" if section == "children" else ""


KIND = Kind(
    name="booklet",
    called="häfte",
    read=(
        Layout(LAYOUT, facts=BookletFacts, shape=lambda guide, t: lambda root: spread_out(root, t),
               strays={"booklet": Stray("booklet.not-shown")}),
        Marks(Answering, begins),
        QUESTIONS,
    ),
    uses=("contact",),
    page=page.read,
    blocks=(Block(card.BLOCK, lambda view, argument: sheet(view, card.SHEET, card.SHEET_FILE), styles=("sheets",)),),
    files=lambda site: (*card.files(site), *files.files(site)),
    checks=(checks.check, check_questions.check, check_recordings.check),
    also=(
        Wears(worn),
        Titled(titled),
        Goal(checks.goal),
        Names(called=recordings.heard, claimed=recordings.claimed),
        Lends("answers", "further", questions_page.lent, styles=("answers",)),
    ),
    starters=starter.STARTERS,
)  # fmt: skip
