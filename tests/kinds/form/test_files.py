"""Form sheets: the whole form on two A4 in every script, in the order it is asked, with room to write everywhere."""

import io
import re
from functools import cache
from itertools import pairwise
from pathlib import Path

import pikepdf
import pypdfium2
import pytest

from publishing.kinds.form import files as forms
from publishing.kinds.form.model import Form
from publishing.library.recipes import Recipe
from publishing.press.inking import all_inked
from publishing.press.sheets import Data, pages_of
from publishing.press.typesetting import TooLong, Typesetter
from publishing.text.headings import headings
from tests.kinds.campaign.campaigns import broken_rules, wording
from tests.kinds.form.forms import BODY, BODY_AR, PLAN, plan
from tests.press.test_sheets import ADDRESS, DAY, LEAST, in_order, letters, paper, roles, text_of
from tests.tools.handouts import building, handouts_site
from tests.tools.small import ROOT

ASKED = {
    # language  part, field, help, columns, choices
    "sv": ("Vad vi ska göra", "Det socialtjänsten lovar", "Vad, och från vilken dag?",
           ("Vad", "Vem", "När"), ("Ja", "Nej")),
    "ar": ("ما سنفعله", "ما تعِد به الخدمات", "ماذا، ومن أي يوم؟", ("ماذا", "من", "متى"), ("نعم", "لا")),
    "uk": ("Що ми будемо робити", "Що обіцяє соціальна служба", "Що саме і з якого дня?",
           ("Що", "Хто", "Коли"), ("Так", "Ні")),
}  # fmt: skip
KINDS = ["date", "line", "line", "choice", "rows", *["text"] * 4, "rows", *["text"] * 3, "rows", "line", *["text"] * 5]
"""As many fields as the longest form has, and a few more."""
TEMPLATE = "form/sheet.typ"
CODES = pytest.mark.parametrize("code", ASKED)


def form(kinds: list[str] = KINDS, lines: int = 2) -> Form:
    return Form.model_validate({
        "fields": [{"id": f"f{n}", "kind": kind, "lines": lines + (kind == "rows")} for n, kind in enumerate(kinds, 10)]
    })  # fmt: skip


def body(code: str, kinds: list[str] = KINDS, help_times: int = 1) -> str:
    """A form in Markdown, a part to every four fields; each field has a number in its label."""
    part, field, help_, columns, choices = ASKED[code]
    text = []
    for number, kind in enumerate(kinds, 10):
        if number % 4 == 2:
            text.append(f"## {part} {number}")
        items = columns if kind == "rows" else choices if kind == "choice" else ()
        listed = "\n".join(f"- {item}" for item in items)
        text.append(f"### {number} {field} {{#f{number}}}\n\n{' '.join([help_] * help_times)} {{K}}\n\n{listed}")
    return "\n\n".join(text)


def data(code: str, kinds: list[str] = KINDS, *, lines: int = 2, help_times: int = 1) -> Data:
    text = body(code, kinds, help_times)
    made = forms.form(paper(code), form(kinds, lines), text, headings(text))
    assert made
    return made


def printed(code: str, given: Data) -> bytes:
    return Typesetter.at(ROOT).pdf(TEMPLATE, all_inked(given, wording()[code].language), DAY)


@cache
def longest(code: str) -> bytes:
    """The whole form in a language, set once for all tests."""
    return printed(code, data(code))


@CODES
def test_a_form_is_two_pages_for_everybody_and_for_the_archive(code: str) -> None:
    pdf = longest(code)
    assert pages_of(pdf) == 2 and broken_rules(pdf) == []
    with pikepdf.open(io.BytesIO(pdf)) as opened:
        assert str(opened.Root.Lang) == code
        assert {tuple(round(float(side)) for side in page.mediabox) for page in opened.pages} == {(0, 0, 595, 842)}


@CODES
def test_everything_that_is_asked_comes_back_in_the_order_it_is_asked(code: str) -> None:
    _, field, help_, columns, choices = ASKED[code]
    text = text_of(longest(code))
    wanted = []
    for number, kind in enumerate(KINDS, 10):
        wanted += [str(number), field, help_, *(columns if kind == "rows" else choices if kind == "choice" else ())]
    if code == "ar":
        assert in_order("".join(wanted), text) >= LEAST
    else:
        assert re.search(".*".join(map(re.escape, map(letters, wanted))), letters(text))
        assert ADDRESS.removeprefix("https://").rstrip("/") in text


def test_parts_and_fields_are_headings_and_columns_are_headers() -> None:
    found = [role for role, _ in roles(longest("sv"))]
    levels = [role for role in found if re.fullmatch(r"/H\d", role)]
    assert levels == ["/H1"] + [
        level for number in range(10, 10 + len(KINDS)) for level in ["/H2"] * (number % 4 == 2) + ["/H3"]
    ]
    assert found.count("/TH") == 3 * 3 and found.count("/Table") == 3
    assert "/Figure" not in found


def ruled(page: pypdfium2.PdfPage, share: float) -> list[int]:
    """Where a column of pixels crosses thin lines, from the top; it stands at a share of the width of the page."""
    picture = page.render(scale=3).to_pil().convert("L")
    across = [0, 15, 30, 45]  # a line is one for a while
    x = int(picture.width * share)
    grey = [all(abs(picture.getpixel((x + off, y)) - 0x99) < 45 for off in across) for y in range(picture.height)]
    return [y for y, (before, now) in enumerate(pairwise([False, *grey])) if now and not before]


@pytest.mark.parametrize("code", ["sv", "uk"])
def test_every_field_has_its_lines(code: str) -> None:
    found = [len(ruled(page, 0.8)) for page in pypdfium2.PdfDocument(longest(code))]
    texts, short = (
        KINDS.count("text") * 2,
        2,
    )  # of the short fields one that shares its row reaches so far, and the one alone
    tables = 3 * (3 + 2)  # each has three rows below its header, and a line above and below
    assert sum(found) >= texts + short + tables


def test_arabic_columns_begin_at_the_right() -> None:
    page = pypdfium2.PdfDocument(longest("ar"))[0]
    text = page.get_textpage()
    first, second = (text.get_charbox(text.search(f"{number}").get_next()[0]) for number in (10, 11))
    assert first[0] > page.get_width() / 2 > second[0]


def test_a_short_form_takes_one_page() -> None:
    assert pages_of(printed("sv", data("sv", ["date", "choice", "rows", "text", "text"]))) == 1


def test_long_words_are_set_smaller_before_they_are_refused() -> None:
    assert pages_of(printed("sv", data("sv", help_times=4))) == 2


TOO_MUCH = [
    # what it shows             form
    ("too many words",          data("sv", help_times=16)),
    ("too many lines",          data("sv", lines=8)),
]  # fmt: skip


@pytest.mark.parametrize("given", [pytest.param(given, id=name) for name, given in TOO_MUCH])
def test_what_does_not_fit_is_told_with_the_field_that_takes_most_room(given: Data) -> None:
    with pytest.raises(TooLong) as refused:
        printed("sv", given)
    assert refused.value.field == "form" and 0 < refused.value.percent < 100
    assert re.fullmatch(r"f\d+", refused.value.word)


def test_the_same_form_gives_the_same_bytes() -> None:
    given, setter = data("ar"), Typesetter.at(ROOT)
    assert printed("ar", given) == longest("ar")
    first, second = (setter.png(TEMPLATE, all_inked(given, wording()["ar"].language)) for _ in range(2))
    assert first == second


def test_a_form_as_data_is_words_without_marks() -> None:
    asked = "### *Vem?* {#f10}\n\nFörnamn. {V: SoL 1:1}\n\nEller [[roll]].\n\n- **Vem**\n- Roll\n"
    text = f"Text.\n\n## Om [oss](x.md) {{#om}}\n\n{asked}"
    made = forms.form(paper("sv", lead="Skriv nu. Eller på skärmen."), form(["rows"], 1), text, headings(text))
    field = {
        "id": "f10",
        "kind": "rows",
        "label": "Vem?",
        "help": "Förnamn. Eller roll.",
        "items": ["Vem", "Roll"],
        "lines": 2,
    }
    assert made and made["parts"] == [{"name": "Om oss", "fields": [field]}]
    assert made["lead"] == "Skriv nu."


EMPTY = [
    # what it shows                       text
    ("a field that has no heading",       "## Om\n\nText."),
    ("a heading that is no field",        "## Om\n\n### Annat {#annat}\n\nText."),
]  # fmt: skip


@pytest.mark.parametrize("text", [pytest.param(text, id=name) for name, text in EMPTY])
def test_a_form_that_asks_nothing_is_no_paper(text: str) -> None:
    assert forms.form(paper("sv"), form(["line"]), text, headings(text)) is None


def beside(tmp_path: Path, files: dict[str, str]) -> list[Recipe]:
    """What the forms of a site become, from their pages."""
    return list(forms.files(building(handouts_site(tmp_path, files))))


HANDED_OUT, HANDED_OUT_AR = (f"{{{{ form_sheet() }}}}\n\n{text}" for text in (BODY, BODY_AR))
NAMES = [
    # page                            file
    ("for-foraldrar/handlingsplan",   "for-foraldrar/handlingsplan/handlingsplan"),
    ("plan/index",                    "plan/plan"),
]  # fmt: skip


@pytest.mark.parametrize(("key", "file"), NAMES)
def test_a_form_is_called_what_its_page_is(key: str, file: str, tmp_path: Path) -> None:
    whole = {name.replace(PLAN, key): text for name, text in plan(HANDED_OUT, translated=HANDED_OUT_AR).items()}
    stems = [prefix + file for prefix in ("", "ar/")]
    assert [place for each in beside(tmp_path, whole) for place in each.places] == [
        f"{stem}.{ending}" for stem in stems for ending in ("pdf", "webp")
    ]


def test_a_form_is_paper_only_where_its_text_hands_it_out(tmp_path: Path) -> None:
    assert beside(tmp_path, plan()) == []
