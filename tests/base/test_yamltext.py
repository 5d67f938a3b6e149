"""YAML with places: every slip is told at its character, and every value knows where it stands."""

from textwrap import dedent

import pytest

from publishing.base.problems import Refused
from publishing.base.source import Source
from publishing.base.yamltext import Mapped, Path, read_yaml


def read(text: str) -> Mapped:
    return read_yaml(Source("docs/sv/x.md", text))


SLIPS = [
    # what it shows                               text                              code, line, column
    ("a tab first on a line",                     "a: 1\n\tb: 2",                   [("tab", 2, 1)]),
    ("a tab after spaces",                        "a:\n  \tb: 2",                   [("tab", 2, 3)]),
    ("a no-break space first on a line",          "a: 1\n\u00a0b: 2",               [("no-break-space", 2, 1)]),
    ("a colon in a value",                        "title: Ring: nu",                [("colon", 1, 12)]),
    ("a colon last in a value",                   "title: Ring nu:",                [("colon", 1, 15)]),
    ("the column is right after å",               "title: Åååå: nu",                [("colon", 1, 12)]),
    ("the column is right after emoji",           "title: 🏠🏠: nu",                [("colon", 1, 10)]),
    ("the column is right after Arabic",          "title: بيت: هنا",                [("colon", 1, 11)]),
    ("a colon in an item of a list",              "doors:\n  - text: Ring: nu",     [("colon", 2, 15)]),
    ("a value beginning with @",                  "title: @hem",                    [("reserved-character", 1, 8)]),
    ("a word after # would vanish",               "title: Vi är #ett",             [("hash", 1, 14)]),
    ("a value beginning with a percent sign",     "title: % av alla",               [("reserved-character", 1, 8)]),
    ("a value beginning with an asterisk",        "title: *viktigt*",               [("reserved-character", 1, 8)]),
    ("a quotation mark not closed",               'title: "Hej',                    [("quote", 1, 8)]),
    ("words after a closed quotation",            'title: "Hej" sa hon',            [("quote", 1, 8)]),
    ("a single quotation mark not closed",        "title: 'Hej",                    [("quote", 1, 8)]),
    ("no colon",                                  "title Hej",                      [("no-colon", 1, 1)]),
    ("no space after the colon",                  "title:Hej\na: 1",                [("syntax", 2, 2)]),
    ("a key twice",                               "a: 1\na: 2",                     [("duplicate-key", 2, 1)]),
    ("a key twice inside a group",                "a:\n  b: 1\n  b: 2",             [("duplicate-key", 3, 3)]),
    ("a bracket not closed is told where it opens", "a: [b, c\nd: 1",               [("syntax", 1, 4)]),
    ("a control character",                       "a: \x07",                        [("syntax", 1, 1)]),
    ("several slips are all told",                "a: @b\nc d\ne: 'f",
     [("reserved-character", 1, 4), ("no-colon", 2, 1), ("quote", 3, 4)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row, id=name) for name, *row in SLIPS])
def test_a_slip_is_told_at_its_character(text: str, expected: list[tuple[str, int, int]]) -> None:
    with pytest.raises(Refused) as refused:
        read(text)
    found = [(p.code.removeprefix("front-matter."), p.spot.line, p.spot.column) for p in refused.value.problems]
    assert found == expected


FINE = [
    # what it shows                         text                             data
    ("no is a word, not false",             "code: no",                      {"code": "no"}),
    ("a date stays text",                   "day: 2026-11-22",               {"day": "2026-11-22"}),
    ("a number stays text",                 "phone: 0123",                   {"phone": "0123"}),
    ("a time needs no quotation marks",     "time: 08:30",                   {"time": "08:30"}),
    ("an address needs no quotation marks", "web: https://x.test/a",         {"web": "https://x.test/a"}),
    ("a colon inside quotation marks",      'title: "Ring: nu"',             {"title": "Ring: nu"}),
    ("a doubled single quotation mark",     "title: 'Ann''s'",               {"title": "Ann's"}),
    ("a comment after a quotation",         'title: "Hej" # sagt',           {"title": "Hej"}),
    ("a colon in a comment",                "a: b # c: d",                   {"a": "b"}),
    ("a list on one line",                  "a: [b, c]",                     {"a": ["b", "c"]}),
    ("a group on one line",                 "a: {b: c}",                     {"a": {"b": "c"}}),
    ("a list below its key",                "a:\n  - b\n  - c",              {"a": ["b", "c"]}),
    ("a block of text may hold anything",   "a: |\n  Ring: nu @ % \"\nb: 1", {"a": "Ring: nu @ % \"\n", "b": "1"}),
    ("a folded block of text too",          "a: >-\n  Ring:\n  nu",          {"a": "Ring: nu"}),
    ("an empty value is empty text",        "a:",                            {"a": ""}),
    ("comments and empty lines",            "# a\n\nb: 1",                   {"b": "1"}),
    ("nothing at all is nothing",           "",                              {}),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row, id=name) for name, *row in FINE])
def test_what_is_written_is_what_is_read(text: str, expected: object) -> None:
    assert read(text).data == expected


MARKUP = [
    # what it shows                         text                                          line, column
    ("a note in a title",                   'title: "Titel <!-- ring Kim -->"',           (1, 15)),
    ("a note without quotation marks",      "title: Titel <!-- x",                        (1, 14)),
    ("a note in a list",                    "a:\n  - b\n  - c <!-- d -->",                (3, 7)),
    ("a note on a later line of a block",   "a: |\n  b\n  c <!-- d\n  e -->\n",            (3, 5)),
    ("one word in bold",                    "title: Ett <b>ord</b>",                      (1, 12)),
    ("an element with attributes",          "title: Ett <a href=x>ord",                   (1, 12)),
    ("an element of no known name",         "title: Ett <x-y>ord",                        (1, 12)),
    ("an end alone",                        "title: Ett</SPAN >",                         (1, 11)),
    ("an empty element",                    "title: Ett<br/>två",                         (1, 11)),
    ("as YAML can write it too",            'title: "Ett \\x3cb>ord"',                    (1, 8)),
    ("an instruction",                      "title: Ett <?php",                           (1, 12)),
    ("in a group on one line",              'a: {sv: "b", en: "c <i>"}',                  (1, 21)),
    ("in a key",                            '"a<br>": b',                                 (1, 3)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "place"), [pytest.param(*row, id=name) for name, *row in MARKUP])
def test_notes_and_html_in_a_value_are_told_where_they_stand(text: str, place: tuple[int, int]) -> None:
    with pytest.raises(Refused) as refused:
        read(text)
    assert [(p.code, p.spot.line, p.spot.column) for p in refused.value.problems] == [("value.markup", *place)]


WORDS = ["Vi <3 er", "a < b", "a <b", "x > y", "mindre än < 5 > mer", "<https://x.test/a>", "<kim@x.test>", "a -> b"]


@pytest.mark.parametrize("value", WORDS)
def test_signs_that_are_no_markup_are_words(value: str) -> None:
    assert read(f"title: {value}").data == {"title": value}


PLACES: list[tuple[str, Path, bool, tuple[int, int, int]]] = [
    # what it shows                                path                 key    line, column, length
    ("a value",                                    ("title",),          False, (1, 8, 4)),
    ("its key",                                    ("title",),          True,  (1, 1, 5)),
    ("a value after å and emoji on its line",      ("names", 1),        False, (2, 15, 2)),
    ("a value inside a group",                     ("group", "inner"),  False, (4, 10, 3)),
    ("what is not there: the group it belongs in", ("group", "lost"),   False, (4, 3, 10)),
    ("what is not there at all: the beginning",    ("lost",),           True,  (1, 1, 1)),
]  # fmt: skip
TEXT = dedent("""\
    title: Hemå
    names: [åäö🏠, på]
    group:
      inner: بيت
    """)


@pytest.mark.parametrize(("path", "key", "expected"), [pytest.param(*row, id=name) for name, *row in PLACES])
def test_every_value_knows_its_place(path: Path, key: bool, expected: tuple[int, int, int]) -> None:
    spot = read(TEXT).spot(path, key=key)
    assert (spot.line, spot.column, spot.length if path != ("group", "lost") else 10) == expected


def test_front_matter_counts_lines_from_the_top_of_the_file() -> None:
    source = Source("docs/sv/x.md", "---\ntitle: Ring: nu\n---\n")
    with pytest.raises(Refused) as refused:
        read_yaml(source, 2, "title: Ring: nu")
    (problem,) = refused.value.problems
    assert (problem.spot.line, problem.spot.excerpt) == (2, "title: Ring: nu")


def test_a_comment_after_a_value_is_no_part_of_it() -> None:
    assert read_yaml(Source("x.md", "title: Hem # en anteckning")).data == {"title": "Hem"}


BOMB = "a: &a [x]\n" + "".join(
    f"{two}: &{two} [{', '.join([f'*{one}'] * 9)}]\n" for one, two in zip("abcdefgh", "bcdefghi", strict=True)
)
BOUNDED = [
    # what it shows                 YAML                                       told as
    ("a value lent", "x:\n  - &a b\n  - *a\n", ["front-matter.alias"]),
    ("a value that holds itself", "x: [&a [*a]]\n", ["front-matter.alias"]),
    ("a few lines, a great deal", BOMB.replace(": &", ":\n  &"), ["front-matter.alias"]),
    ("a name without use", "x: [&a b]\n", []),
    ("both signs as words", 'x: "a & b * c"\ny: a & b *c\n', []),
    ("brackets", "x: " + "[" * 21 + "]" * 21, ["front-matter.too-deep"]),
    ("dashes", "- " * 400 + "x", ["front-matter.too-deep"]),
    ("indents", "".join(" " * n + "a:\n" for n in range(60)), ["front-matter.too-deep"]),
    ("as deep as it may be", "x: " + "[" * 19 + "]" * 19, []),
]


@pytest.mark.parametrize(("text", "expected"), [row[1:] for row in BOUNDED], ids=[row[0] for row in BOUNDED])
def test_what_is_read_is_no_more_than_what_is_written(text: str, expected: list[str]) -> None:
    try:
        read_yaml(Source("x.yml", text))
        found = []
    except Refused as refused:
        found = [each.code for each in refused.problems]
    assert sorted(set(found)) == expected


BOTTOMLESS = [
    # what it shows                       text                              code
    ("lists in lists over many lines",    "a: " + "[\n" * 300,              "front-matter.too-deep"),
    ("a blank line is no way round",      ("[" * 49 + "\n\n") * 100,        "front-matter.too-deep"),
    ("lists opened on a line",            "x:\n  " + "- " * 2000 + "a",     "front-matter.too-deep"),
    ("keys that are groups, and so on",   "b:\n  " + "? " * 400 + "x",      "front-matter.too-deep"),
    ("groups on a line",                  "a:\n" + ("{a: " * 400 + "\n") * 60, "front-matter.syntax"),
    ("a key that is a list",              "a:\n  ? [a, b]\n  : c",          "front-matter.syntax"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "code"), [pytest.param(*row, id=name) for name, *row in BOTTOMLESS])
def test_what_would_end_the_program_is_told(text: str, code: str) -> None:
    with pytest.raises(Refused) as refused:
        read_yaml(Source("x.md", text))
    assert {problem.code for problem in refused.value.problems} == {code}


def test_null_says_nothing() -> None:
    text = "title: null\nlead: ~\nmenu: 'null'"
    assert read_yaml(Source("x.md", text)).data == {"title": "", "lead": "", "menu": "null"}
