"""Wording: each language has its own words for all that the site says, and nothing falls back in silence."""

from datetime import date
from pathlib import Path

import pytest

from publishing.base.languages import Language
from publishing.base.problems import Problem
from publishing.base.wording import FOLDER, Wording, read_wording

SV = Language(code="sv", name="Svenska")
EASY = Language(code="sv-simple", name="Lätt svenska", path="lattlast", inherits="sv")
AR = Language(code="ar", name="العربية", path="ar", direction="rtl")
SWEDISH = 'a: "Hej"\nb: "{count} sidor"\n'


def read(tmp_path: Path, **texts: str) -> tuple[dict[str, Wording], list[Problem]]:
    (tmp_path / FOLDER).mkdir(parents=True)
    given = {"sv": SWEDISH, **{name.replace("_", "-"): text for name, text in texts.items()}}
    for code, text in given.items():
        (tmp_path / FOLDER / f"{code}.yml").write_text(text, "utf-8")
    return read_wording(tmp_path, [SV, EASY, AR] if "sv-simple" in given else [SV, AR])


TOLD = [
    # what it shows                           Arabic file                         code, line
    ("all is there",                          'a: "x"\nb: "{count} y"\n',         []),
    ("a text missing",                        'b: "{count} y"\n',                 [("wording.missing", 1)]),
    ("an empty text is missing",              'a: ""\nb: "{count} y"\n',          [("wording.missing", 1)]),
    ("a text nobody asks for",                'a: "x"\nb: "{count} y"\nc: "z"\n', [("wording.unknown-key", 3)]),
    ("the name in a hole is translated",      'a: "x"\nb: "{antal} y"\n',         [("wording.holes-differ", 2)]),
    ("a hole is lost",                        'a: "x"\nb: "y"\n',                 [("wording.holes-differ", 2)]),
    ("a hole too many",                       'a: "{place}"\nb: "{count} y"\n',   [("wording.holes-differ", 1)]),
    ("a hole half open would stop the build", 'a: "x"\nb: "{count} y {"\n',       [("wording.holes-differ", 2)]),
    ("the same hole twice is no harm",        'a: "x"\nb: "{count} y {count}"\n', []),
    ("a list in the place of a text",         'a: [x]\nb: "{count} y"\n',         [("field.text", 1)]),
    ("texts in groups",                       'a: "x"\nb:\n  c: "y"\n',           [("field.text", 3)]),
    ("a list in the place of the file",       "- a\n- b\n",                       [("field.group", 1)]),
    ("broken YAML",                           'a: "x\n',                          [("front-matter.quote", 1)]),
]  # fmt: skip


@pytest.mark.parametrize(("arabic", "expected"), [pytest.param(*row, id=name) for name, *row in TOLD])
def test_what_a_language_lacks_is_told(arabic: str, expected: list[tuple[str, int]], tmp_path: Path) -> None:
    _, problems = read(tmp_path, ar=arabic)
    assert [(problem.code, problem.spot.line) for problem in problems] == expected


def test_a_language_without_a_file_is_told(tmp_path: Path) -> None:
    _, problems = read(tmp_path)
    assert [(p.code, p.spot.file) for p in problems] == [("wording.no-file", "docs/_data/wording/ar.yml")]


def test_a_missing_text_is_shown_as_its_key_never_as_swedish(tmp_path: Path) -> None:
    words, _ = read(tmp_path, ar='b: "{count} y"\n')
    assert words["ar"]("a") == "[a]"


def test_easy_swedish_takes_what_it_lacks_from_swedish_and_is_not_blamed(tmp_path: Path) -> None:
    words, problems = read(tmp_path, sv_simple='a: "Hej hej"\n', ar='a: "x"\nb: "{count} y"\n')
    assert problems == []
    assert (words["sv-simple"]("a"), words["sv-simple"]("b", count=2)) == ("Hej hej", "2 sidor")


def test_holes_are_filled(tmp_path: Path) -> None:
    words, _ = read(tmp_path, ar='a: "x"\nb: "{count} y"\n')
    assert (words["sv"]("b", count=3), words["ar"]("b", count=3)) == ("3 sidor", "3 y")


def test_a_key_in_no_file_is_a_mistake_in_a_template(tmp_path: Path) -> None:
    words, _ = read(tmp_path, ar='a: "x"\nb: "{count} y"\n')
    with pytest.raises(KeyError):
        words["sv"]("z")


def test_a_date_is_written_in_words() -> None:
    months = "januari|februari|mars|april|maj|juni|juli|augusti|september|oktober|november|december"
    words = Wording(SV, {"date.months": months, "date.format": "{day} {month} {year}"})
    assert words.date(date(2026, 11, 22)) == "22 november 2026"


LOST = [
    # what it shows                       in the languages                                               told, once each
    ("in most others", {"ar": "c", "sv-simple": "c"}, [("wording.lost", "sv.yml")]),
    ("in one", {"ar": "c", "sv-simple": ""}, [("wording.unknown-key", "ar.yml")]),
    (
        "two, each in one",
        {"ar": "c", "sv-simple": "d"},
        [("wording.unknown-key", "sv-simple.yml"), ("wording.unknown-key", "ar.yml")],
    ),
]


@pytest.mark.parametrize(("more", "expected"), [row[1:] for row in LOST], ids=[row[0] for row in LOST])
def test_what_the_swedish_file_has_lost_is_told_there(
    more: dict[str, str], expected: list[tuple[str, str]], tmp_path: Path
) -> None:
    """Not in every other language, with the advice to take the translations away."""
    texts = {code.replace("-", "_"): SWEDISH + (f'{key}: "x"\n' if key else "") for code, key in more.items()}
    words, problems = read(tmp_path, **texts)
    assert [(each.code, Path(each.spot.file).name) for each in problems] == expected
    assert words["sv"]("c") == "[c]" if "c" in more.values() else "c" not in words["sv"].words  # nothing falls over it


def test_without_a_swedish_file_no_other_is_blamed(tmp_path: Path) -> None:
    words, problems = read(tmp_path, sv="a: [\n", ar=SWEDISH)
    assert {each.spot.file for each in problems} == {"docs/_data/wording/sv.yml"} and words["sv"]("a") == "[a]"
