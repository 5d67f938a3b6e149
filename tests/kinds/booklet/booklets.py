"""Booklets: a small one in three languages, as data and as files."""

from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property
from typing import Any

import pikepdf

from publishing.base.languages import Language
from publishing.base.wording import Wording, read_wording
from publishing.kinds.booklet import last_pages
from publishing.kinds.booklet import printed as booklets
from publishing.kinds.booklet.files import TEMPLATE, as_epub, with_code
from publishing.kinds.booklet.printed import SIZES, Cover, Spread
from publishing.kinds.contact.model import Contact
from publishing.look.drawings import drawing
from publishing.look.drawn import drawn
from publishing.look.facade import wall
from publishing.press import imposition
from publishing.press.inking import all_inked
from publishing.press.sheets import Data, pages_of
from publishing.press.typesetting import Typesetter
from tests.kinds.campaign.campaigns import settings
from tests.tools.small import ROOT

DAY = date(2026, 11, 22)
ADDRESS = "https://prov.test/ar/for-barn/8-12/innan/"
SAID = {
    "sv": [
        ("Var ska jag sova?", "En säng. Lampan är tänd.", "Här finns en säng till dig. Lampan får vara tänd."),
        ("Vem kan jag ringa?", "En telefon.", "Du kan ringa Bris på <bdi dir='ltr'>116 111</bdi>. Det syns inte."),
        ("Vad äter man där?", "En skål soppa.", "<strong>Fråga också:</strong> Får jag ta mer?"),
    ],
    "ar": [
        ("أين سأنام؟", "سرير. المصباح مضاء.", "هنا سرير لك. يمكن أن يبقى المصباح مضاء طوال الليل."),
        ("بمن يمكنني أن أتصل؟", "هاتف.", "يمكنك الاتصال بالرقم <bdi dir='ltr'>116 111</bdi>. لا تظهر المكالمة."),
        ("ماذا يأكلون هناك؟", "وعاء حساء.", "<strong>اسأل أيضا:</strong> هل يمكنني أن آخذ المزيد؟"),
    ],
    "uk": [
        ("Де я буду спати?", "Ліжко. Лампа горить.", "Тут є ліжко для тебе. Лампа може горіти всю ніч."),
        ("Кому я можу зателефонувати?", "Телефон.", "Подзвони <bdi dir='ltr'>116 111</bdi>. Це безкоштовно."),
        ("Що там їдять?", "Миска супу.", "<strong>Запитай також:</strong> чи можна взяти ще?"),
    ],
}  # fmt: skip
PICTURES = ["window-bed.svg", "window-phone.svg", "windows-dark-lamp-two-dark.svg"]
CONTACTS = [
    Contact(id="danger", groups=["children"], phone="112", urgent=True),
    Contact(id="bris", groups=["children"], phone="116 111", web="https://www.bris.se"),
    Contact(id="koll-pa-soc", groups=["children"], web="https://kollpasoc.se"),
]


def draw(name: str) -> str:
    """The drawing of a file."""
    if not name.startswith("window"):
        raise KeyError(name)
    kind, _, names = name.removesuffix(".svg").partition("-")
    asked = drawing(f"{kind}:{names.replace('-', ',')}")
    assert asked
    return drawn(asked, {})


@cache
def words(code: str) -> Wording:
    """The real wording; what waits for its translation is Swedish here, for these tests are about other things."""
    found, _ = read_wording(ROOT, settings().languages)
    mine, swedish = found[code], found["sv"]
    known = {key: swedish.words[key] if text == f"[{key}]" else text for key, text in mine.words.items()}
    return Wording(mine.language, known)


def section(identity: str, heading: str, inside: str, picture: str = PICTURES[0], alt: str = "En säng.") -> str:
    """A spread as its page has it."""
    return (
        f'<section class="spread" aria-labelledby="{identity}"><h2 id="{identity}">{heading}</h2>'
        f'<p class="spread-picture"><img src="../../../assets/drawings/{picture}" alt="{alt}"></p>'
        f'<div class="spread-words">{inside}</div>'
        '<p class="spread-marks"><sup class="source"><a href="#kalla-1">1</a></sup> '
        '<span class="review">granskas</span></p></section>'
    )


def html(code: str, count: int = 10) -> str:
    """So many spreads."""
    given = [SAID[code][n % 3] for n in range(count)]
    return "".join(
        section(f"s{n}", f"{heading}", f"<p>{said} {10 + n}.</p>", PICTURES[n % 3], alt)
        for n, (heading, alt, said) in enumerate(given)
    )


def found(code: str, count: int = 10) -> list[Spread]:
    return booklets.spreads_of(html(code, count), draw)


def data(code: str, count: int = 10, **changes: Any) -> Data:
    """A booklet of so many spreads, as data."""
    t, language = words(code), settings().language(code)
    cover = Cover(
        heading=SAID[code][0][0], lead=SAID[code][0][2], language=language, t=t, address=ADDRESS,
        sender="Provköpings kommun", art=wall(["lamp", "dark", "two", "cat"], 419.53, 311.81, columns=3, beside=False),
        art_alt=SAID[code][0][1], size=SIZES["8-12"], title="Prov, 8–12 år",
        age="8–12",
    )  # fmt: skip
    last, back = last_pages.card(t, "Prov"), last_pages.back_page(t, [t("page.reviewed", date="22"), ""])
    return booklets.booklet(cover, found(code, count), last_pages.contacts_page(t, CONTACTS), last, back) | changes


@dataclass(frozen=True)
class Printed:
    """The same as files: PDF in the order of reading, with so many pages; PDF to fold; e-book."""

    read: bytes
    given: Data
    language: Language

    @property
    def pages(self) -> int:
        return pages_of(self.read)

    @cached_property
    def fold(self) -> bytes:
        return imposition.impose(self.read, self.language.direction == "rtl")

    @cached_property
    def epub(self) -> bytes:
        return as_epub(self.given, self.language, DAY)


def printed(setter: Typesetter, code: str, count: int = 10, **changes: Any) -> Printed:
    """A booklet of so many spreads, as files."""
    language = settings().language(code)
    given = all_inked(data(code, count, **changes), language)
    return Printed(setter.pdf(TEMPLATE, with_code(given), DAY), given, language)


def said_in_artifacts(page: pikepdf.Page) -> int:
    """How many times words are shown that no tag holds."""
    marks: list[bool] = []
    found = 0
    for each in pikepdf.parse_content_stream(page):
        operator = str(each.operator)
        if operator in ("BMC", "BDC"):
            marks.append(str(each.operands[0]) == "/Artifact")
        elif operator == "EMC":
            marks.pop()
        elif operator in ("Tj", "TJ") and any(marks):
            found += 1
    return found
