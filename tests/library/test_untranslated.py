"""Untranslated: sentences that are the Swedish ones, letter for letter; names, numbers and short words may be alike."""

from pathlib import Path

import pytest

from publishing.base.settings import read_settings
from publishing.kinds import ALL
from publishing.library.reading import read_library
from publishing.library.untranslated import is_sentence
from tests.tools.small import BASE, TODAY, small_site

SENTENCES = [
    # words                                    a sentence
    ("Vi svarar på vardagar.",                 True),
    ("vi svarar på vardagar",                  True),
    ("اتصل بنا في أيام العمل",                  True),
    ("Ring oss gärna.",                        False),
    ("Socialtjänsten i Helsingborgs stad",     False),
    ("042-10 50 00, Drottninggatan 7",         False),
    ("Region Skåne, Bris, Rädda Barnen",       False),
    ("https://www.1177.se/barn--gravid",       False),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), SENTENCES, ids=[words for words, _ in SENTENCES])
def test_a_sentence_is_more_than_a_name(words: str, expected: bool) -> None:
    assert is_sentence(words) == expected


ARABIC = (BASE / "docs/ar/bli-familjehem/kontakt.md").read_text("utf-8")
LEAD = "En mening som säger vad läsaren får veta på den här sidan."
OPEN, CALL, ABOUT = "نجيب في أيام العمل.", "اتصل بنا.", "جملة تقول ما الذي سيعرفه القارئ في هذه الصفحة."
PARTLY = ["translation.partly-swedish"]
MIXED = [
    # what it shows                        old    new                              told
    ("a paragraph left",                   OPEN,  "Vi svarar på vardagar.",        PARTLY),
    ("a lead left",                        ABOUT, LEAD,                            PARTLY),
    ("one typed with other breaks",        OPEN,  "Vi svarar\npå vardagar.",      PARTLY),
    ("three words, as a name may have",    CALL,  "Ring oss gärna.",               []),
    ("Swedish that the page does not say", CALL,  "Vi svarar på helger också.",    []),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "told"), [pytest.param(*row, id=name) for name, *row in MIXED])
def test_what_is_left_in_swedish_is_told_and_the_page_stays(
    old: str, new: str, told: list[str], tmp_path: Path
) -> None:
    assert old in ARABIC
    files = {"docs/ar/bli-familjehem/kontakt.md": ARABIC.replace(old, new)}
    root = small_site(tmp_path, files=files)
    library, problems = read_library(root, read_settings(root / "mkdocs.yml", root), ALL, today=TODAY)
    assert [problem.code for problem in problems] == told
    assert "ar" in library.guides["bli-familjehem/kontakt"].editions


SAID = "Det här är en mening om livet."
MARKED = [
    # what it shows            Swedish                           Arabic
    ("the mark {K}",           f"{SAID} {{K}}",                  SAID),
    ("the mark {K} there",     SAID,                             f"{SAID} {{K}}"),
    ("a source",               f"{SAID} {{V: SoL 9:2}}",         SAID),
    ("bold words",             SAID,                             "Det **här** är en mening om livet."),
    ("bold part of a word",    SAID,                             "Det här är en **men**ing om livet."),
    ("a soft hyphen",          SAID,                             "Det här är en me\u00adning om livet."),
    ("other marks of a list",  f"- {SAID}",                      f"* {SAID}"),
    ("a list with numbers",    f"- {SAID}",                      f"1. {SAID}"),
    ("another heading",        f"## {SAID}",                     f"### {SAID}"),
    ("a quotation",            f"> {SAID}",                      SAID),
    ("a link",                 SAID,                             "Det här är [en mening](../index.md) om livet."),
    ("a note",                 SAID,                             f"{SAID} <!-- fråga -->"),
    ("a box",                  f'!!! note "{SAID}"\n    Ja.',    SAID),
]  # fmt: skip


@pytest.mark.parametrize(("swedish", "arabic"), [pytest.param(*row, id=name) for name, *row in MARKED])
def test_marks_make_no_other_sentence(swedish: str, arabic: str, tmp_path: Path) -> None:
    file = "bli-familjehem/kontakt.md"
    source = (BASE / f"docs/sv/{file}").read_text("utf-8")
    root = small_site(tmp_path, files={
        f"docs/sv/{file}": f"{source}\n{swedish}\n", f"docs/ar/{file}": f"{ARABIC}\n{arabic}\n",
    })  # fmt: skip
    _, problems = read_library(root, read_settings(root / "mkdocs.yml", root), ALL, today=TODAY)
    assert PARTLY[0] in [problem.code for problem in problems]
