"""Headings: ids that stand still while words and languages change."""

import pytest

from publishing.text.headings import headings, parts, slug

SLUGS = [
    # what it shows                       words                               slug
    ("lower case and hyphens",            "Så går det till",                  "sa-gar-det-till"),
    ("å, ä and ö",                        "ÅÄÖ åäö",                          "aao-aao"),
    ("letters that are two characters",   "Sa\u030a",                         "sa"),
    ("other accents",                     "Idé à la carte ñ",                 "ide-a-la-carte-n"),
    ("marks are taken away",              "Vem? Vad! (När)",                  "vem-vad-nar"),
    ("digits stay",                       "112 & 116 111",                    "112-116-111"),
    ("no hyphen first or last",           "– Hej –",                          "hej"),
    ("emoji leave nothing behind",        "Hem 🏠",                           "hem"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "expected"), [pytest.param(*row, id=name) for name, *row in SLUGS])
def test_words_as_an_address(words: str, expected: str) -> None:
    assert slug(words) == expected


@pytest.mark.parametrize("words", ["", "بيت عائلي", "🏠", "–", "Сімейний"])
def test_words_without_latin_letters_are_no_address(words: str) -> None:
    with pytest.raises(ValueError, match="nothing"):
        slug(words)


FOUND = [
    # what it shows                         body                    level, words, id
    ("an id from the words",                "## Vad är det?",       [(2, "Vad är det?", "vad-ar-det")]),
    ("an id of its own",                    "## Vad {#x}",          [(2, "Vad", "x")]),
    ("an id as other tools write it",       "## Vad {: #x }",       [(2, "Vad", "x")]),
    ("hashes last are no words",            "## Vad ##",            [(2, "Vad", "vad")]),
    ("the same words twice",                "## Vad\n## Vad",       [(2, "Vad", "vad"), (2, "Vad", "vad-2")]),
    ("an id given twice stays, to be told", "## A {#x}\n## B {#x}", [(2, "A", "x"), (2, "B", "x")]),
    ("words that are another's given id",   "## X\n## B {#x}",      [(2, "X", "x-2"), (2, "B", "x")]),
    ("Arabic words get a number",           "## بيت",               [(2, "بيت", "del-1")]),
    ("no space after the hashes",           "##Vad",                [(2, "Vad", "vad")]),
    ("an empty heading",                    "## ",                  [(2, "", "del-1")]),
    ("all levels",                          "# A\n###### B",        [(1, "A", "a"), (6, "B", "b")]),
    ("a space before is no heading",        " ## A",                []),
    ("a line below words is no heading",    "A\n===\n\nB\n---",     []),
    ("in a code fence",                     "```\n## A\n```",       []),
    ("in a comment",                        "<!--\n## A\n-->",      []),
    ("a note in a heading is not read",     "## Vad <!-- x --> är", [(2, "Vad är", "vad-ar")]),
    ("a note after the id of a heading",    "## Vad {#x} <!-- y -->", [(2, "Vad", "x")]),
    ("a note with an id in it",             "## Vad <!-- {#y} -->", [(2, "Vad", "vad")]),
    ("a note that ends on a later line",    "## Vad <!-- x\n## B -->", [(2, "Vad", "vad")]),
    ("a note in code is an example",        "## Vad `<!-- x -->`",  [(2, "Vad `<!-- x -->`", "vad-x")]),
    ("a hash inside words",                 "A # B",                []),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), [pytest.param(*row, id=name) for name, *row in FOUND])
def test_the_headings_of_a_text(body: str, expected: list[tuple[int, str, str]]) -> None:
    assert [(heading.level, heading.text, heading.id) for heading in headings(body)] == expected


INHERITED = [
    # what it shows                                  body                      Swedish ids   ids
    ("the Swedish ids, by place",                    "## بيت\n## نص",          ["a", "b"],   ["a", "b"]),
    ("an id of its own gives way",                   "## بيت {#x}",            ["a"],        ["a"]),
    ("one heading too many gets a number",           "## بيت\n## نص",          ["a"],        ["a", "del-2"]),
    ("one too few",                                  "## بيت",                 ["a", "b"],   ["a"]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "given", "expected"), [pytest.param(*row, id=name) for name, *row in INHERITED])
def test_a_translation_has_the_ids_of_the_swedish_page(body: str, given: list[str], expected: list[str]) -> None:
    assert [heading.id for heading in headings(body, given)] == expected


PARTS = [
    # what it shows               body                                   what stands under the h2s
    ("up to the next one",        "Före.\n## A\nett\n## B\ntvå",         ["ett", "två"]),
    ("with smaller ones inside",  "## A\nett\n### a\nmer\n## B\ntvå",    ["ett\n### a\nmer", "två"]),
    ("a larger one ends it too",  "## A\nett\n# Stor\nmer",              ["ett"]),
    ("nothing under it",          "## A\n## B",                          ["", ""]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), [pytest.param(*row, id=name) for name, *row in PARTS])
def test_what_stands_under_a_heading(body: str, expected: list[str]) -> None:
    assert [body[start:end].strip() for _, start, end in parts(body, headings(body), 2)] == expected
