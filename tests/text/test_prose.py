"""Prose: what is read of a text, part by part and sentence by sentence, and where each of them stands."""

import pytest

from publishing.text.prose import parts, plain, sentences
from tests.tools.small import ROOT

PLAIN = [
    # what it shows                      Markdown                                   words
    ("a link is read as its words",      "Läs [mer här](kontakt.md#tider) nu.",     "Läs mer här nu."),
    ("a glossary word as it stands",     "Ett [[familjehemmet|familjehem]].",       "Ett familjehemmet."),
    ("marks of source and review go",    "Så är det. {V: SoL 22:1} {K}",            "Så är det."),
    ("emphasis goes",                    "Det är **din** *egen* takt.",             "Det är din egen takt."),
    ("a star alone stays",               "3 * 4",                                   "3 * 4"),
    ("lines become one",                 "En rad\noch en till.",                    "En rad och en till."),
    ("soft hyphens go",                  "familje\u00adhem",                        "familjehem"),
]  # fmt: skip


@pytest.mark.parametrize(("markdown", "words"), [pytest.param(*row, id=name) for name, *row in PLAIN])
def test_a_line_is_words_alone(markdown: str, words: str) -> None:
    assert plain(markdown) == words


SENTENCES = [
    # what it shows                        text                                sentences
    ("full stops, questions and shouts",    "Vi ses. Kommer du? Ja!",            ["Vi ses.", "Kommer du?", "Ja!"]),
    ("a colon ends a sentence",             "Kom ihåg: du bestämmer.",           ["Kom ihåg:", "du bestämmer."]),
    ("dots in a row end one",               "Vänta... Andas.",                   ["Vänta...", "Andas."]),
    ("a quotation mark belongs to it",      "”Hej då.” Han gick.",               ["”Hej då.”", "Han gick."]),
    ("an abbreviation ends none",           "Ta med saker, t.ex. en lampa.",     ["Ta med saker, t.ex. en lampa."]),
    ("nor does a number",                   "Det tar 1.5 år. Klockan 13:30.",    ["Det tar 1.5 år.", "Klockan 13:30."]),
    ("a line ends what it holds",           "Rubrik\nText.",                     ["Rubrik", "Text."]),
    ("no words, no sentence",               "… !",                               []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row, id=name) for name, *row in SENTENCES])
def test_where_sentences_end(text: str, expected: list[str]) -> None:
    found = sentences(text)
    assert [each.words for each in found] == expected
    assert [text[each.start : each.end] for each in found] == expected


PARTS = [
    # what it shows, Markdown, parts
    ("a heading without its id", "## Ditt ja {#ja}\nText.",
     ["heading Ditt ja", "paragraph Text."]),
    ("lines of a paragraph are one", "En rad\noch en till.\n\nTvå.",
     ["paragraph En rad och en till.", "paragraph Två."]),
    ("a mark in the middle leaves a gap", "Så är det. {V: SoL 22:1–2} Eller?",
     ["paragraph Så är det. Eller?"]),
    ("items one by one", "- ett\n- två\n  och mer\n1. tre",
     ["item ett", "item två och mer", "item tre"]),
    ("the title of a fold, and its text", "??? question \"Får jag?\"\n    Ja.",
     ["title Får jag?", "paragraph Ja."]),
    ("a box without title", "!!! warning\n    Nej.",
     ["paragraph Nej."]),
    ("terms and definitions", "Vem\n:   Du.\n\nVad\n:   Allt.",
     ["term Vem", "definition Du.", "term Vad", "definition Allt."]),
    ("terms close to each other", "Vem\n:   Du.\nVad\n:   Allt.",
     ["term Vem", "definition Du.", "term Vad", "definition Allt."]),
    ("cells, and no rule below the head", "| A | B |\n|---|:-:|\n| c. |  |",
     ["cell A", "cell B", "cell c."]),
    ("a quotation", "> En\n> rad.",
     ["paragraph En rad."]),
    ("a block is not read", "Text.\n\n{{ contact(\"bris\") }}",
     ["paragraph Text."]),
    ("nor are code and comments", "Text.\n\n```\nkod\n```\n<!-- obs -->",
     ["paragraph Text."]),
    ("nor HTML, nor where a name leads", "Rad<br>rad [x][y].\n\n[y]: https://a.test",
     ["paragraph Radrad [x][y]."]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), [pytest.param(*row, id=name) for name, *row in PARTS])
def test_a_body_is_read_part_by_part(body: str, expected: list[str]) -> None:
    assert [f"{part.kind} {part.words}" for part in parts(body)] == expected


def test_every_sentence_stands_where_it_says() -> None:
    for path in sorted((ROOT / "docs/sv").rglob("*.md")):
        body = path.read_text("utf-8").split("---\n", 2)[2]
        for each in (sentence for part in parts(body) for sentence in part.sentences()):
            assert (body[each.start], body[each.end - 1]) == (each.words[0], each.words[-1]), path
