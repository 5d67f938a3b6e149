"""Signs that nobody sees: refused where a text is read, and harmless where it is told."""

from pathlib import Path

import pytest

from publishing.base.problems import Refused
from publishing.base.signs import forbidden, shown
from publishing.base.source import MOST, Source, read
from publishing.base.yamltext import read_yaml

TEXTS = [
    # what it shows                                text                         places
    ("plain words, tabs and lines",                "Å\tä\nö",                   []),
    ("a vertical tab of PowerPoint",               "ett\x0btvå",                [3]),
    ("what commands a terminal",                   "\x1b[31m \x07 \x9b",        [0, 6, 8]),
    ("nothing, as programs end words",             "\x00",                      [0]),
    ("the line ends of Unicode",                   "a\u2028b\u2029",            [1, 3]),
    ("what is no sign",                            "\ufffe\uffff\ufdd0",        [0, 1, 2]),
    ("half of a sign",                             "\ud800",                    [0]),
    ("a mark of byte order inside",                "a\ufeff",                   [1]),
    ("signs that turn the order",                  "\u202a\u202b\u202c\u202d\u202e", [0, 1, 2, 3, 4]),
    ("a part on its own, closed",                  "\u2067فارسی\u2069 ord",     []),
    ("one in another, closed",                     "\u2066a\u2068b\u2069\u2069", []),
    ("a part that does not end on its line",       "\u2067a\nb\u2069",          [0, 4]),
    ("the end of two, the beginning of one",       "\u2066a\u2069\u2069",       [3]),
    ("what Persian and Arabic need",               "می\u200cخواهم \u200f\u200e \u200d", []),
    ("what commands a terminal, by its number",    "a&#27;[31m &#7; &#x9B;",    [1, 11, 16]),
    ("what turns the order, by its number",        "&#x202e;a&#8232;b&#X2029;", [0, 9, 17]),
    ("zeros before, no semicolon after",           "&#x0000000000202E b",       [0]),
    ("a number that is no sign",                   f"&#99999999; &#{'9' * 5000};", [0, 12]),
    ("a part that does not end, by its number",    "&#x2067;a\nb",              [0]),
    ("a part on its own, by number",               "&#x2067;a&#8297; \u2066b&#x2069;", []),
    ("numbers of signs that are fine",             "&#65; &#xe5; &#8211; &#x200f; &#10; &amp;#27;", []),
    ("soft hyphens, hard spaces, emoji",           "fa\u00admilj\u00a08 👩\u200d👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿",   []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "places"), [pytest.param(*row, id=name) for name, *row in TEXTS])
def test_forbidden_signs_are_found(text: str, places: list[int]) -> None:
    assert [at for at, _ in forbidden(text)] == places


def test_a_file_is_refused_with_all_their_places(tmp_path: Path) -> None:
    (tmp_path / "x.md").write_text("Ett\x0btvå.\r\nTre \u202efyra.\n", "utf-8")
    with pytest.raises(Refused) as refused:
        read(tmp_path / "x.md", tmp_path)
    assert [(p.code, p.spot.line, p.spot.column, p.facts) for p in refused.value.problems] == [
        ("sign.unseen", 1, 4, {"sign": "U+000B"}),
        ("sign.unseen", 2, 5, {"sign": "U+202E"}),
    ]


def test_what_is_no_text_at_all_is_told_with_an_end(tmp_path: Path) -> None:
    (tmp_path / "x.md").write_bytes(bytes(range(1, 9)) * 1000)
    with pytest.raises(Refused) as refused:
        read(tmp_path / "x.md", tmp_path)
    assert [problem.code for problem in refused.value.problems].count("sign.unseen") == MOST


@pytest.mark.parametrize(
    "value", [r'"a\x1b[2J"', r'"a\u001b"', r'"\a"', r'"a\u2028b"', r'"a\Lb"', r'"\u202e"', r'[a, "\0"]', r'{"b\e": c}']
)
def test_yaml_has_no_other_way_to_write_them(value: str) -> None:
    with pytest.raises(Refused) as refused:
        read_yaml(Source("x.yml", f"ett: två\ntitle: {value}"))
    (problem,) = refused.value.problems
    assert (problem.code, problem.spot.line) == ("sign.unseen", 2)


def test_what_is_told_keeps_its_width_and_commands_nothing() -> None:
    assert shown("a\x1b[31mb\u2066\nc\td\r") == "a\ufffd[31mb\ufffd c\td "
