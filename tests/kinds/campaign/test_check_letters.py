"""Letters: what a poster would show as an empty box is told; all that people write in seven languages is not."""

from pathlib import Path

import pytest

from publishing.base.problems import Problem
from publishing.kinds.campaign import check_letters
from publishing.press import lettering
from tests.tools.small import CAMPAIGN, library, small_site

SV_FILE, AR_FILE = "campaigns/host/sv.md", "campaigns/host/ar.md"
SV, AR = ((CAMPAIGN / name).read_text("utf-8") for name in (SV_FILE, AR_FILE))


def told(folder: Path, files: dict[str, str | bytes]) -> list[Problem]:
    return list(check_letters.check(library(small_site(folder, files=files, campaign=True))))


PRINTED = [
    # what it shows                     in a text
    ("Swedish",                         "Å, ä och ö: ”hej” – det är 20 × 30 mm… Idé! § 5 kostar 5 €"),
    ("Somali",                          "Qoyska iyo carruurta: 'waa' fiican"),
    ("Ukrainian",                       "Її ґанок, Єва і п’ять сімʼї"),
    ("Arabic",                          "أطفالٌ؟ نعم، بيتٌ ودفءٌ؛ ٪٥٠"),
    ("Persian with joiners",            "خانه\u200cای گرم، پیچک، ژاله، گُل ۱۲۳"),
    ("marks nobody sees",               "soci\u00adal\u2060 \u2066a\u2069 \u200f\u200e\u00a0\u202f"),
    ("ö in two parts, as a Mac writes", "fo\u0308rst"),
    ("an accent the font joins itself", "x\u0301"),
    ("a letter it puts together",       "ẍ, Ǎ, Ẽ"),
]  # fmt: skip


@pytest.mark.parametrize("text", [pytest.param(*row, id=name) for name, *row in PRINTED])
def test_what_people_write_can_be_printed(text: str, tmp_path: Path) -> None:
    assert told(tmp_path, {SV_FILE: f"{SV}\n{text}\n"}) == []


BOXES = [
    # what it shows                     swap in the Swedish text             line, column, letter, name
    ("in the headline",                 ("till vid", "till ☕ vid"),          (12, 25, "☕", "U+2615 HOT BEVERAGE")),
    ("in a post",                       ("instagram: En", "instagram: ☂ En"), (18, 14, "☂", "U+2602 UMBRELLA")),
    ("in the long text",                ("Vi ses", "Vi\n→ ses"),             (25, 1, "→", "U+2192 RIGHTWARDS ARROW")),
    ("of a script the font lacks",      ("Läs mer", "Läs 家"),  (14, 11, "家", "U+5BB6 CJK UNIFIED IDEOGRAPH-5BB6")),
    ("written as a code",               ("call: Läs mer", r'call: "Läs \u2615"'), (2, 1, "☕", "U+2615 HOT BEVERAGE")),
    ("a character without a name",      ("Läs mer", "Läs \ue000"),           (14, 11, "\ue000", "U+E000")),
    ("twice is told once",              ("ses vid", "☕ ses ☕ vid"),          (24, 4, "☕", "U+2615 HOT BEVERAGE")),
    ("a sign with its colour",          ("Läs mer", "Läs ☕\ufe0f"),          (14, 11, "☕", "U+2615 HOT BEVERAGE")),
]  # fmt: skip


@pytest.mark.parametrize(("swap", "expected"), [pytest.param(*row, id=name) for name, *row in BOXES])
def test_an_empty_box_is_told(swap: tuple[str, str], expected: tuple[int, int, str, str], tmp_path: Path) -> None:
    assert swap[0] in SV
    (problem,) = told(tmp_path, {SV_FILE: SV.replace(*swap, 1)})
    found = (problem.spot.line, problem.spot.column, problem.facts["letter"], problem.facts["name"])
    assert (problem.spot.file, found) == (SV_FILE, expected)


def test_each_letter_is_told_once_in_every_language(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {SV_FILE: f"{SV}\n☕ ☂ ☕\n", AR_FILE: f"{AR}\n☕\n"}
    found = [(problem.spot.file, problem.facts["letter"]) for problem in told(tmp_path, files)]
    assert found == [(SV_FILE, "☕"), (SV_FILE, "☂"), (AR_FILE, "☕")]


def test_a_remark_is_never_printed(tmp_path: Path) -> None:
    text = SV.replace("starts:", "# Viktigt ☕\nstarts:", 1) + "\n<!-- ☕ -->\n"
    assert told(tmp_path, {SV_FILE: text}) == []


def test_the_font_is_not_opened_for_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def opened() -> frozenset[int]:
        raise AssertionError("the font was opened")

    monkeypatch.setattr(lettering, "in_the_font", opened)
    assert told(tmp_path, {}) == []
