"""Blanks: booklets to fill in by hand are for everybody, ask all that belongs to the age, and nobody's name."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

import pikepdf
import pytest
import yaml

from publishing.base.languages import Language
from publishing.base.wording import Wording
from publishing.kinds.booklet.model import AGES, Age
from publishing.kinds.contact.model import Contacts
from publishing.kinds.form.model import Form
from publishing.kinds.welcome import blanks
from publishing.kinds.welcome.model import Welcome
from publishing.press import imposition
from publishing.press.inking import all_inked
from publishing.press.sheets import Data, Paper, pages_of
from publishing.press.typesetting import TooLong, Typesetter
from publishing.text.headings import headings
from tests.kinds.campaign.campaigns import broken_rules, read_pdf, wording
from tests.kinds.welcome.welcome import BODY, BODY_AR, FACTS
from tests.press.test_sheets import ADDRESS, DAY, LEAST, in_order, letters, roles, text_of
from tests.tools.small import ROOT

HELP = {
    "sv": "Berätta om säng, lampa, fönster och lås, och vem som knackar.",
    "ar": "اكتبوا عن السرير والمصباح والنافذة والقفل، ومن يطرق الباب قبل الدخول.",
    "fa": "درباره تخت، چراغ، پنجره و قفل بنویسید، و اینکه چه کسی در می‌زند.",
    "uk": "Розкажіть про ліжко, лампу, вікно і замок, і хто стукає у двері.",
}
TITLES = {
    "sv": "Välkommen till oss",
    "ar": "مرحبا بك عندنا",
    "fa": "به خانه ما خوش آمدی",
    "uk": "Ласкаво просимо до нас",
}
ROOM = {"sv": "Ditt rum", "ar": "غرفتك", "fa": "اتاق تو", "uk": "Твоя кімната"}
FOUND = yaml.safe_load(FACTS)
FORM, WELCOME = Form.model_validate(FOUND["form"]), Welcome.model_validate(FOUND["welcome"])
CONTACTS = Contacts.model_validate(yaml.safe_load((ROOT / "docs/_data/contacts.yml").read_text("utf-8")))
EACH = pytest.mark.parametrize(
    ("code", "age"), [("sv", age) for age in AGES] + [("ar", "8-12"), ("fa", "4-7"), ("uk", "13-17")]
)


def body(code: str, help_times: int = 1) -> str:
    """The form of the small maker; Persian and Ukrainian have two texts of their own, and lend the rest."""
    text = BODY
    if code in ("ar", "fa"):
        ids = iter(heading.id for heading in headings(BODY))
        text = "\n".join(f"{line} {{#{next(ids)}}}" if line.startswith("#") else line for line in BODY_AR.splitlines())
    was, room = ("Säng, lampa, fönster.", "Ditt rum") if text is BODY else ("سرير، مصباح، نافذة.", "غرفتك")
    assert was in text and room in text
    return text.replace(was, " ".join([HELP[code]] * help_times)).replace(f"### {room}", f"### {ROOM[code]}")


def data(code: str, age: Age, help_times: int = 1) -> Data:
    text, t = body(code, help_times), wording()[code]
    known = {key: value.replace("[", "").replace("]", "") for key, value in t.words.items()}  # not translated yet
    made = Paper(
        TITLES[code], "", t.language, Wording(t.language, known), ADDRESS, "Provköpings kommun", DAY, unread=True
    )
    found = blanks.blank(made, age, FORM, WELCOME, text, headings(text), CONTACTS.group("children"))
    assert found
    return found


@pytest.fixture(scope="module")
def setter() -> Typesetter:
    return Typesetter.at(ROOT)


@dataclass(frozen=True)
class Blank:
    """A booklet: PDF in the order of reading, with so many pages, and PDF to fold."""

    read: bytes
    language: Language

    @property
    def pages(self) -> int:
        return pages_of(self.read)

    @cached_property
    def fold(self) -> bytes:
        return imposition.impose(self.read, self.language.direction == "rtl")


def printed(setter: Typesetter, code: str, age: Age, help_times: int = 1) -> Blank:
    language = wording()[code].language
    return Blank(setter.pdf(blanks.TEMPLATE, all_inked(data(code, age, help_times), language), DAY), language)


@EACH
def test_every_booklet_is_for_everybody_and_for_the_archive(code: str, age: Age, setter: Typesetter) -> None:
    made = printed(setter, code, age)
    assert broken_rules(made.read) == []
    with pikepdf.open(io.BytesIO(made.read)) as opened:
        assert str(opened.Root.Lang) == code
        assert str(opened.docinfo["/Title"]).startswith(TITLES[code])
        sizes = {tuple(round(float(side)) for side in page.mediabox) for page in opened.pages}
    assert sizes == {(0, 0, 420, 595)}


@EACH
def test_a_page_for_each_field_of_the_age_and_four_round_them(code: str, age: Age, setter: Typesetter) -> None:
    """The greeting is on the cover; then come the fields in the order of the age, contacts, one's own page, back."""
    made, asked = printed(setter, code, age), {heading.id: heading.text for heading in headings(body(code))}
    pages = read_pdf(made.read)
    cover, *fields = WELCOME.ages[age]
    assert made.pages == len(pages) == len(fields) + 4
    assert in_order(asked[cover], pages[0]) >= LEAST
    for identity, page in zip(fields, pages[1:], strict=False):
        assert in_order(asked[identity], page) >= LEAST, identity
    assert {"tel:112", "tel:116111", "tel:0201200606"} <= links(made.read, -3)
    assert in_order(asked["ifyllt"], pages[-1]) >= LEAST


def links(pdf: bytes, page: int) -> set[str]:
    """Where the links of a page lead: PDFium turns numbers round where a page is Arabic."""
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        return {str(each.A.URI) for each in opened.pages[page].Annots if "/A" in each and "/URI" in each.A}


@EACH
def test_the_words_come_back_in_the_order_they_are_read(code: str, age: Age, setter: Typesetter) -> None:
    found = text_of(printed(setter, code, age).read)
    wanted = ROOM[code] + HELP[code]
    assert in_order(wanted, found) >= LEAST
    if code in ("sv", "uk"):
        assert letters(HELP[code]) in letters(found)


def test_nobody_is_asked_what_the_child_is_called() -> None:
    for text in strings(data("sv", "13-17")["words"]):
        assert "heter" not in text and "ditt namn" not in text


def strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else []:
        yield from strings(each)


def test_the_young_get_fewer_lines_further_apart_and_rules_are_never_more_than_said() -> None:
    lines = {age: next(f for f in data("sv", age)["fields"] if f["id"] == "rum")["lines"] for age in AGES}
    assert lines["4-7"] < lines["8-12"] < lines["13-17"]
    pitch = [blanks.SIZES[age]["pitch"] for age in AGES]
    assert pitch == sorted(pitch, reverse=True)
    many = FORM.model_copy(update={"fields": [f.model_copy(update={"lines": 9}) for f in FORM.fields]})
    text = body("sv")
    made = Paper("Välkommen", "", wording()["sv"].language, wording()["sv"], ADDRESS, "Provköpings kommun", DAY)
    found = blanks.blank(made, "8-12", many, WELCOME, text, headings(text), [])
    assert found
    assert {f["id"]: f["lines"] for f in found["fields"] if f["kind"] == "rows"} == {"vi": 9, "regler": 2, "vet": 9}


def test_columns_are_headers_of_a_table_and_one_row_alone_is_questions(setter: Typesetter) -> None:
    made = printed(setter, "sv", "8-12")
    assert [role for role, _ in roles(made.read)].count("/TH") == 4  # two tables of two columns
    page = read_pdf(made.read)[4]
    assert "Det vi vet" in page and "Det du slipper berätta" in page


def test_too_long_a_help_is_told_with_its_page(setter: Typesetter) -> None:
    with pytest.raises(TooLong) as told:
        printed(setter, "sv", "4-7", 60)
    assert (told.value.field, told.value.word) == ("page", "rum")
    assert 10 < told.value.percent < 80


@pytest.mark.parametrize("code", ["sv", "ar"])
def test_to_fold_it_lies_on_a4_from_the_side_that_is_read_first(code: str, setter: Typesetter) -> None:
    made = printed(setter, code, "4-7")
    with pikepdf.open(io.BytesIO(made.fold)) as opened:
        assert [round(float(side)) for side in opened.pages[0].mediabox] == [0, 0, 842, 595]
        assert len(opened.pages) == -(-made.pages // 4) * 2


def test_the_same_words_give_the_same_bytes() -> None:
    one, other = (printed(Typesetter.at(ROOT), "ar", "4-7") for _ in range(2))
    assert (one.read, one.fold) == (other.read, other.fold)
