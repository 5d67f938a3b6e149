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
