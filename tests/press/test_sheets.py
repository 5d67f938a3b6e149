"""Sheets: paper that can be read aloud and archived, in every script, with room to write and nothing cut off."""

import io
import re
import unicodedata
from dataclasses import dataclass, replace
from datetime import date
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any, Literal

import pikepdf
import pypdfium2
import pytest

from publishing.base.frontmatter import read_document
from publishing.base.places import absolute
from publishing.base.problems import Problem, Spot
from publishing.base.source import Source
from publishing.base.wording import Wording
from publishing.engine.making import made
from publishing.kinds.myth.model import TOPICS, MythFacts, MythSource, MythWords
from publishing.kinds.myth.sheet import Said, sheet_data
from publishing.kinds.thinking.cards import Card
from publishing.kinds.thinking.files import asked, laid_out
from publishing.kinds.thinking.model import Question
from publishing.library.guides import Edition, Facts, Guide, Words
from publishing.library.library import Library
from publishing.library.recipes import Unmade
from publishing.library.site import Site
from publishing.look.facade import facade, picture
from publishing.press import sheets
from publishing.press.inking import sentences
from publishing.press.sheets import Data, Paper, Sheet
from publishing.press.typesetting import TooLong, Typesetter
from publishing.text.headings import Heading
from tests.kinds.campaign.campaigns import broken_rules, settings, wording
from tests.tools.small import ROOT

DAY = date(2026, 11, 22)
HOST, PAGE = "https://blifamiljehem.example/", "bli-familjehem/fundera"
ADDRESS = absolute(HOST, f"ar/{PAGE}/")
STEM = "ar/fundera/funderingsblad"
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
SheetName = Literal["thinking", "cards", "myths"]
NAMES: list[SheetName] = ["thinking", "cards", "myths"]
TEMPLATES = {"thinking": "thinking/sheet.typ", "cards": "thinking/cards.typ", "myths": "myth/sheet.typ"}
WINDOWS = ["bed", "lamp", "pot", "star", "teddy", "bag", "phone", "door", "cat", "books", "visit", "sad"]


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


def myths(code: str, count: int = 24, **words: str) -> list[Said]:
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
        found.append((guide(f"{PAGE}/{number}"), facts, MythWords(**said | numbered)))
    return found


def guide(key: str) -> Guide:
    """A page that is nothing but a place on the site."""
    facts = Facts(next_page="x.md", section="about", owner="family-home-unit", reviewed=DAY)
    document = read_document(Source(f"docs/sv/{key}.md", "---\n---\n"))
    words = Words.model_construct(title="", lead="", next="", next_why="")
    return Guide(key, facts, {"sv": Edition(settings().language("sv"), words, document, ())})


def site_of(said: list[Said]) -> Site:
    """The real wording, and the pages of myths."""
    pages = {each.key: each for each, _, _ in said}
    return Site(Library(settings(), (), pages, wording(), frozenset(), {}, DAY), HOST, ROOT)


def data_of_myths(code: str, said: list[Said]) -> Data:
    return sheet_data(site_of(said), paper(code), said)


def data(name: SheetName, code: str) -> Data:
    text, help_, words = WORDS[code]
    if name == "thinking":
        return asked(paper(code), questions(text, help_))
    if name == "myths":
        return data_of_myths(code, myths(code))
    made = laid_out(paper(code), [Card(id="bed", window=window) for window in WINDOWS])
    return made | {
        "cards": [card | {"sentences": sentences(f"{words} {n}.")} for n, card in enumerate(made["cards"], 10)]
    }


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where sheets are made."""
    return tmp_path_factory.mktemp("sheets")


@dataclass(frozen=True)
class Printed:
    """A finished sheet; the size of its preview in pixels."""

    pdf: bytes
    pages: int
    preview: bytes
    preview_size: tuple[int, int]


def printed(folder: Path, name: SheetName, code: str, given: Data | None = None) -> Printed:
    """A sheet as files.

    raises  Unmade, with what is told
    """
    found = made(sheets.recipes(site_of([]), sheet(name, code, given)), folder)
    if found.problems:
        raise Unmade(found.problems)
    pdf, preview = found.finished[f"{STEM}.pdf"], found.finished[f"{STEM}.webp"]
    size = pdf.facts["width"], pdf.facts["height"]
    return Printed(pdf.path.read_bytes(), pdf.facts["pages"], preview.path.read_bytes(), size)


def sheet(name: SheetName, code: str, given: Data | None = None) -> Sheet:
    def too_long(error: TooLong) -> Problem:
        return Problem(Spot("x.md"), "sheet.too-long", {"percent": error.percent, "at": (error.field, error.word)})

    return Sheet(
        name=name,
        template=TEMPLATES[name],
        stem=STEM,
        language=settings().language(code),
        data=given or data(name, code),
        day=DAY,
        too_long=too_long,
        where=lambda letter: Spot("x.md", excerpt=letter),
    )


EACH = pytest.mark.parametrize(("name", "code"), [(name, code) for name in NAMES for code in WORDS])


@EACH
def test_every_sheet_is_for_everybody_and_for_the_archive(name: SheetName, code: str, folder: Path) -> None:
    assert broken_rules(printed(folder, name, code).pdf) == []


@EACH
def test_a_sheet_says_what_it_is_in_which_language_and_who_made_it(name: SheetName, code: str, folder: Path) -> None:
    made = printed(folder, name, code)
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
def test_the_words_come_back_in_the_order_they_are_read(name: SheetName, code: str, folder: Path) -> None:
    fact, answer, words = WORDS[code]
    said = {"thinking": "{n} {fact} {answer} {n}", "cards": "{words} {n}.", "myths": "{n} {fact}|{answer}"}[name]
    last, found = 34 if name == "myths" else 22, text_of(printed(folder, name, code).pdf)
    wanted = "|".join(said.format(n=n, fact=fact, answer=answer, words=words) for n in range(10, last))
    if code == "ar":
        assert in_order(wanted.replace("|", ""), found) >= LEAST
    else:
        assert re.search(".*".join(map(re.escape, map(letters, wanted.split("|")))), letters(found))


@pytest.mark.parametrize("code", ["sv", "uk"])  # PDFium turns Latin words round wherever a page is Arabic
@pytest.mark.parametrize("name", NAMES)
def test_the_address_comes_back_as_it_is_typed(name: SheetName, code: str, folder: Path) -> None:
    assert ADDRESS.removeprefix("https://").rstrip("/") in text_of(printed(folder, name, code).pdf)


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
def test_headings_can_be_walked_by(name: SheetName, expected: list[str], folder: Path) -> None:
    found = [role for role, _ in roles(printed(folder, name, "sv").pdf) if re.fullmatch(r"/H\d", role)]
    assert found == expected


def test_each_card_has_its_picture_told_before_its_words(folder: Path) -> None:
    found = [alt for role, alt in roles(printed(folder, "cards", "sv").pdf) if role == "/Figure"]
    assert found == [wording()["sv"](f"window.{window}") for window in WINDOWS]


@pytest.mark.parametrize("name", ["thinking", "myths"])
def test_windows_and_lines_are_silent(name: SheetName, folder: Path) -> None:
    assert [role for role, _ in roles(printed(folder, name, "sv").pdf) if role == "/Figure"] == []


PAGES = [("thinking", 2), ("cards", 2), ("myths", 2)]


@pytest.mark.parametrize(("name", "pages"), PAGES)
def test_sheets_are_short(name: SheetName, pages: int, folder: Path) -> None:
    assert printed(folder, name, "sv").pages == pages


@pytest.mark.parametrize("code", WORDS)
def test_every_question_has_at_least_two_lines_to_write_on(code: str, folder: Path) -> None:
    for page in pypdfium2.PdfDocument(printed(folder, "thinking", code).pdf):
        picture = page.render(scale=2).to_pil().convert("L")
        column = [picture.getpixel((200, y)) for y in range(picture.height)]
        beside = [picture.getpixel((picture.width - 200, y)) for y in range(picture.height)]
        ruled = [abs(a - 0x99) < 40 and abs(b - 0x99) < 40 for a, b in zip(column, beside, strict=True)]
        lines = sum(here and not before for before, here in zip([False, *ruled], ruled, strict=False))
        assert lines >= 2 * 6


def test_arabic_columns_begin_at_the_right(folder: Path) -> None:
    page = pypdfium2.PdfDocument(printed(folder, "myths", "ar").pdf)[0]
    text = page.get_textpage()
    places = {number: text.get_charbox(text.search(number).get_next()[0]) for number in ("10 ", "15 ")}
    assert places["10 "][0] > page.get_width() / 2


def test_a_long_answer_is_set_smaller_before_it_is_refused(folder: Path) -> None:
    long = "Ett svar som är precis så långt som det får vara, och det är tvåhundra tecken. " * 3
    said = myths("sv", fact="Det här är så sant som det är sagt i denna rad.", answer=long[:200])
    assert printed(folder, "myths", "sv", data_of_myths("sv", said)).pages <= 4


WORD = "Familjehemsverksamheten"
TEXT, HELP, _ = WORDS["sv"]
TOO_LONG = [
    # sheet       what is changed                                                                   field, word
    ("thinking", {"questions": [{"number": "7", "text": TEXT, "help": HELP * 20}] * 12},            ("question", "7")),
    ("cards",    {"cards": [{"id": "bed", "svg": picture("bed"), "alt": "x", "sentences": [HELP]}]}, ("card", "bed")),
    ("cards",    {"cards": [{"id": "bed", "svg": picture("bed"), "alt": "x", "sentences": [WORD]}]},
                                                                                                    ("card", "bed")),
    ("myths",    {"groups": data_of_myths("sv", myths("sv", 90))["groups"]},                  ("myths", "")),
]  # fmt: skip


@pytest.mark.parametrize(("name", "changes", "told"), TOO_LONG)
def test_what_does_not_fit_is_told(
    name: SheetName, changes: dict[str, Any], told: tuple[str, str], folder: Path
) -> None:
    with pytest.raises(Unmade) as refused:
        printed(folder, name, "sv", data(name, "sv") | changes)
    (problem,) = refused.value.problems
    assert problem.facts["at"] == told and 0 < problem.facts["percent"] < 100


def test_the_same_words_give_the_same_bytes(tmp_path: Path) -> None:
    first, second = (printed(tmp_path / name, "thinking", "ar") for name in ("a", "b"))
    assert first == second


def test_a_sheet_is_made_once(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = printed(folder, "cards", "uk")
    monkeypatch.setattr(Typesetter, "_compile", lambda *_, **__: pytest.fail("it was made again"))
    assert printed(folder, "cards", "uk") == made


def test_a_translation_nobody_has_read_says_so_and_a_source_does_not() -> None:
    t = wording()["sv"]
    assert paper("sv").data()["words"]["unread"] == t("notice.unchecked")
    assert paper("sv", unread=False).data()["words"]["unread"] is None


def test_a_preview_is_the_first_page(folder: Path) -> None:
    made = printed(folder, "thinking", "sv")
    assert made.preview[:4] == b"RIFF" and made.preview_size == (480, 679)
    (recipe,) = sheets.recipes(site_of([]), sheet("thinking", "sv"))
    assert recipe.places == ["ar/fundera/funderingsblad.pdf", "ar/fundera/funderingsblad.webp"]


def test_a_letter_that_the_font_lacks_is_told_once_and_no_paper_has_an_empty_box(folder: Path) -> None:
    given = data("thinking", "sv") | {"lead": "Kaffe ☕ och te ☕."}
    with pytest.raises(Unmade) as refused:
        printed(folder, "thinking", "sv", given)
    (problem,) = refused.value.problems
    assert (problem.code, problem.spot.excerpt) == ("sheet.missing-letter", "☕")
    assert problem.facts == {"letter": "☕", "name": "U+2615 HOT BEVERAGE", "sheet": wording()["sv"]("sheet.thinking")}
