"""Sheets: paper that can be read aloud and archived, in every script, with room to write and nothing cut off."""

import io
import re
import unicodedata
from dataclasses import replace
from datetime import date
from difflib import SequenceMatcher
from functools import cache
from pathlib import Path
from typing import Any

import pikepdf
import pypdfium2
import pytest

from publishing.base.settings import read_settings
from publishing.base.wording import Wording, read_wording
from publishing.kinds.campaign.panels import sentences
from publishing.kinds.myth.model import TOPICS, MythFacts, MythSource, MythWords
from publishing.kinds.thinking.cards import Card
from publishing.kinds.thinking.model import Question
from publishing.look.facade import facade, picture
from publishing.press import sheets
from publishing.press.sheets import Data, Paper, Printed, SheetName
from publishing.press.typesetting import TooLong, Typesetter
from publishing.text.headings import Heading
from tests.kinds.campaign.campaigns import broken_rules, typesetter
from tests.tools.small import ROOT

DAY = date(2026, 11, 22)
ADDRESS = "https://blifamiljehem.example/ar/bli-familjehem/fundera/"
LEAST = 0.9
"""How much Arabic comes back from a PDF in order: some letters and marks come back in another than they are typed."""
WORDS = {
    "sv": ("Vad är det som drar?", "Skriv den första anledningen som dyker upp, även om den låter liten.",
           "Här är din säng. Du sover här."),
    "ar": ("ما الذي يجذبني إلى هذا الأمر؟", "اكتب أول سبب يخطر ببالك حتى لو بدا صغيرا. غرفة فارغة سبب كاف.",
           "هذا سريرك. أنت تنام هنا."),
    "uk": ("Що саме мене приваблює?", "Запишіть першу причину, яка спаде на думку, навіть якщо вона здається дрібною.",
           "Ось твоє ліжко. Ти спиш тут."),
}  # fmt: skip
NAMES: list[SheetName] = ["thinking", "cards", "myths"]
WINDOWS = ["bed", "lamp", "pot", "star", "teddy", "bag", "phone", "door", "cat", "books", "visit", "sad"]


@cache
def wording() -> dict[str, Wording]:
    found, _ = read_wording(ROOT, read_settings(ROOT / "mkdocs.yml", ROOT).languages)
    return found


def paper(code: str, **changes: Any) -> Paper:
    t = wording()[code]
    said = {key: text.replace("[", "").replace("]", "") for key, text in t.words.items()}  # not translated yet
    drawn = facade(["lamp", "cat"], 4).replace("<svg ", '<svg xmlns="http://www.w3.org/2000/svg" ', 1)
    question, help_, _ = WORDS[code]
    made = Paper(
        question, help_, t.language, Wording(t.language, said), ADDRESS, "Provköpings kommun", DAY, drawn, True
    )
    return replace(made, **changes)


def questions(text: str, help_: str, count: int = 12) -> list[Question]:
    heading = Heading(3, text, "q", 0, 0)
    return [Question("q", f"{number} {text}", f"{help_} {number}", heading) for number in range(10, 10 + count)]


def myths(code: str, count: int = 24, **words: str) -> list[tuple[MythFacts, MythWords, str]]:
    fact, answer, _ = WORDS[code]
    common = MythFacts(
        next_page="x.md", topic="who", sources=[MythSource(text="Lund", dated="2022")],
        owner="family-home-unit", reviewed=DAY, review_by=date(2027, 11, 22),
    )  # fmt: skip
    said = {"claim": fact, "fact": fact, "answer": answer, "next": "Ring", "next_why": "Nu"} | words
    found = []
    for number in range(count):
        topic, numbered = TOPICS[number * len(TOPICS) // count], {"fact": f"{10 + number} {said['fact']}"}
        facts = common.model_copy(update={"topic": topic, "unreviewed": number % 4 == 0})
        found.append((facts, MythWords(**said | numbered), f"{ADDRESS}{number}/"))
    return found


def data(name: SheetName, code: str) -> Data:
    text, help_, words = WORDS[code]
    if name == "thinking":
        return sheets.thinking(paper(code), questions(text, help_))
    if name == "myths":
        return sheets.myths(paper(code), myths(code))
    made = sheets.cards(paper(code), [Card(id="bed", window=window) for window in WINDOWS], picture)
    return made | {
        "cards": [card | {"sentences": sentences(f"{words} {n}.")} for n, card in enumerate(made["cards"], 10)]
    }


@pytest.fixture(scope="module")
def setter(tmp_path_factory: pytest.TempPathFactory) -> Typesetter:
    return typesetter(tmp_path_factory.mktemp("sheets"))


def printed(setter: Typesetter, name: SheetName, code: str, **changes: Any) -> Printed:
    return sheets.printed(setter, name, wording()[code].language, data(name, code) | changes, DAY)


EACH = pytest.mark.parametrize(("name", "code"), [(name, code) for name in NAMES for code in WORDS])


@EACH
def test_every_sheet_is_for_everybody_and_for_the_archive(name: SheetName, code: str, setter: Typesetter) -> None:
    assert broken_rules(printed(setter, name, code).pdf) == []


@EACH
def test_a_sheet_says_what_it_is_in_which_language_and_who_made_it(
    name: SheetName, code: str, setter: Typesetter
) -> None:
    made = printed(setter, name, code)
    with pikepdf.open(io.BytesIO(made.pdf)) as opened:
        assert str(opened.Root.Lang) == code
        assert str(opened.docinfo["/Title"]).startswith(WORDS[code][0])
        assert str(opened.docinfo["/Author"]) == "Provköpings kommun"
        assert len(opened.pages) == made.pages
        assert {tuple(round(float(side)) for side in page.mediabox) for page in opened.pages} == {(0, 0, 595, 842)}


def letters(text: str) -> str:
    """The characters that a reader would type: no spaces and no marks of direction."""
    whole = unicodedata.normalize("NFKC", text)
    return "".join(c for c in whole if not c.isspace() and unicodedata.category(c) not in ("Cf", "Cc"))


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    return "\n".join(page.get_textpage().get_text_range() for page in document)


def in_order(wanted: str, text: str) -> float:
    """The share of the wanted characters that stand in a text in the wanted order."""
    matcher = SequenceMatcher(None, letters(wanted), letters(text), autojunk=False)
    return sum(block.size for block in matcher.get_matching_blocks()) / len(letters(wanted))


@EACH
def test_the_words_come_back_in_the_order_they_are_read(name: SheetName, code: str, setter: Typesetter) -> None:
    fact, answer, words = WORDS[code]
    said = {"thinking": "{n} {fact} {answer} {n}", "cards": "{words} {n}.", "myths": "{n} {fact}|{answer}"}[name]
    last, found = 34 if name == "myths" else 22, text_of(printed(setter, name, code).pdf)
    wanted = "|".join(said.format(n=n, fact=fact, answer=answer, words=words) for n in range(10, last))
    if code == "ar":
        assert in_order(wanted.replace("|", ""), found) >= LEAST
    else:
        assert re.search(".*".join(map(re.escape, map(letters, wanted.split("|")))), letters(found))


@pytest.mark.parametrize("code", ["sv", "uk"])  # PDFium turns Latin words round wherever a page is Arabic
@pytest.mark.parametrize("name", NAMES)
def test_the_address_comes_back_as_it_is_typed(name: SheetName, code: str, setter: Typesetter) -> None:
    assert ADDRESS.removeprefix("https://").rstrip("/") in text_of(printed(setter, name, code).pdf)


def roles(pdf: bytes) -> list[tuple[str, str]]:
    """What a screen reader meets, in order: the role of each element, and its alternative text."""
    found: list[tuple[str, str]] = []

    def walk(element: Any) -> None:
        if isinstance(element, pikepdf.Array):
            for each in element:
                walk(each)
        elif isinstance(element, pikepdf.Dictionary):
            if "/S" in element and element.get("/Type", "/StructElem") == "/StructElem":
                found.append((str(element.S), str(element.get("/Alt", ""))))
            if "/K" in element:
                walk(element.K)

    with pikepdf.open(io.BytesIO(pdf)) as opened:
        walk(opened.Root.StructTreeRoot)
    return found


OUTLINES = [
    # sheet       headings
    ("thinking", ["/H1"] + ["/H2"] * 12),
    ("cards",    ["/H1"]),
    ("myths",    ["/H1"] + (["/H2"] + ["/H3"] * 5) * 4 + ["/H2"] + ["/H3"] * 4),
]  # fmt: skip


@pytest.mark.parametrize(("name", "expected"), OUTLINES)
def test_headings_can_be_walked_by(name: SheetName, expected: list[str], setter: Typesetter) -> None:
    found = [role for role, _ in roles(printed(setter, name, "sv").pdf) if re.fullmatch(r"/H\d", role)]
    assert found == expected


def test_each_card_has_its_picture_told_before_its_words(setter: Typesetter) -> None:
    found = [alt for role, alt in roles(printed(setter, "cards", "sv").pdf) if role == "/Figure"]
    assert found == [wording()["sv"](f"window.{window}") for window in WINDOWS]


@pytest.mark.parametrize("name", ["thinking", "myths"])
def test_windows_and_lines_are_silent(name: SheetName, setter: Typesetter) -> None:
    assert [role for role, _ in roles(printed(setter, name, "sv").pdf) if role == "/Figure"] == []


PAGES = [("thinking", 2), ("cards", 2), ("myths", 2)]


@pytest.mark.parametrize(("name", "pages"), PAGES)
def test_sheets_are_short(name: SheetName, pages: int, setter: Typesetter) -> None:
    assert printed(setter, name, "sv").pages == pages


@pytest.mark.parametrize("code", WORDS)
def test_every_question_has_at_least_two_lines_to_write_on(code: str, setter: Typesetter) -> None:
    for page in pypdfium2.PdfDocument(printed(setter, "thinking", code).pdf):
        picture = page.render(scale=2).to_pil().convert("L")
        column = [picture.getpixel((200, y)) for y in range(picture.height)]
        beside = [picture.getpixel((picture.width - 200, y)) for y in range(picture.height)]
        ruled = [abs(a - 0x99) < 40 and abs(b - 0x99) < 40 for a, b in zip(column, beside, strict=True)]
        lines = sum(here and not before for before, here in zip([False, *ruled], ruled, strict=False))
        assert lines >= 2 * 6


def test_arabic_columns_begin_at_the_right(setter: Typesetter) -> None:
    page = pypdfium2.PdfDocument(printed(setter, "myths", "ar").pdf)[0]
    text = page.get_textpage()
    places = {number: text.get_charbox(text.search(number).get_next()[0]) for number in ("10 ", "15 ")}
    assert places["10 "][0] > page.get_width() / 2


def test_a_long_answer_is_set_smaller_before_it_is_refused(setter: Typesetter) -> None:
    long = "Ett svar som är precis så långt som det får vara, och det är tvåhundra tecken. " * 3
    given = sheets.myths(
        paper("sv"), myths("sv", fact="Det här är så sant som det är sagt i denna rad.", answer=long[:200])
    )
    assert sheets.printed(setter, "myths", wording()["sv"].language, given, DAY).pages <= 4


WORD = "Familjehemsverksamheten"
TEXT, HELP, _ = WORDS["sv"]
TOO_LONG = [
    # sheet       what is changed                                                                   field, word
    ("thinking", {"questions": [{"number": "7", "text": TEXT, "help": HELP * 20}] * 12},            ("question", "7")),
    ("cards",    {"cards": [{"id": "bed", "svg": picture("bed"), "alt": "x", "sentences": [HELP]}]}, ("card", "bed")),
    ("cards",    {"cards": [{"id": "bed", "svg": picture("bed"), "alt": "x", "sentences": [WORD]}]},
                                                                                                    ("card", "bed")),
    ("myths",    {"groups": sheets.myths(paper("sv"), myths("sv", 90))["groups"]},                  ("myths", "")),
]  # fmt: skip


@pytest.mark.parametrize(("name", "changes", "told"), TOO_LONG)
def test_what_does_not_fit_is_told(
    name: SheetName, changes: dict[str, Any], told: tuple[str, str], setter: Typesetter
) -> None:
    with pytest.raises(TooLong) as refused:
        printed(setter, name, "sv", **changes)
    assert (refused.value.field, refused.value.word) == told and 0 < refused.value.percent < 100


def test_the_same_words_give_the_same_bytes(tmp_path: Path) -> None:
    first, second = (printed(typesetter(tmp_path / name), "thinking", "ar") for name in ("a", "b"))
    assert first == second


def test_a_sheet_is_made_once(setter: Typesetter, monkeypatch: pytest.MonkeyPatch) -> None:
    made = printed(setter, "cards", "uk")
    monkeypatch.setattr(Typesetter, "_compile", lambda *_, **__: pytest.fail("it was made again"))
    assert printed(setter, "cards", "uk") == made


def test_a_translation_nobody_has_read_says_so_and_a_source_does_not() -> None:
    t = wording()["sv"]
    assert paper("sv").data()["words"]["unread"] == t("notice.unchecked")
    assert paper("sv", unread=False).data()["words"]["unread"] is None


def test_a_preview_is_the_first_page(setter: Typesetter) -> None:
    made = printed(setter, "thinking", "sv")
    assert made.preview[:4] == b"RIFF" and made.preview_size == (480, 679)
    places = [str(each.place) for each in made.artefacts("ar/fundera/funderingsblad")]
    assert places == ["ar/fundera/funderingsblad.pdf", "ar/fundera/funderingsblad.webp"]


def test_letters_are_what_is_written_not_what_is_drawn() -> None:
    written = sheets.letters({"a": "å", "svg": "x", "more": [{"b": "ö", "whole": "y"}], "none": None})
    assert written.split() == ["å", "ö"]
