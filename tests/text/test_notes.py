"""Notes to colleagues: gone wherever they stand, but for those that show in code how a note is written."""

import pytest

from publishing.text.notes import without_notes

NOTES = [
    # what it shows                          text                                     without notes
    ("a note between paragraphs",            "Ett\n\n<!-- fråga Eva -->\n\ntvå",      "Ett\n\n\n\ntvå"),
    ("in the middle of a word",              "fa<!-- ? -->milj",                      "familj"),
    ("over paragraphs",                      "a <!-- b\n\nc --> d",                   "a  d"),
    ("without an end",                       "a <!-- b\n\nc",                         "a "),
    ("a block of ours, forged",              "<!--block:contact:bris-->",             ""),
    ("code in a line stays",                 "`<!-- a -->` <!-- b -->",               "`<!-- a -->` "),
    ("code on lines stays",                  "```\n<!-- a -->\n```\n<!-- b -->",      "```\n<!-- a -->\n```\n"),
    ("a fence that does not end is no code", "```\n<!-- a -->",                       "```\n"),
    ("a lone ` is no code",                  "` <!-- a -->\n\n`",                     "` \n\n`"),
    ("an escaped ` is no code",              "\\`<!-- a -->\\`",                      "\\`\\`"),
    ("a fence is closed by one as long",     "````\n```\n<!-- a -->\n`````\n<!-- b -->",
     "````\n```\n<!-- a -->\n`````\n"),
    ("a fence is not closed by a shorter",   "````\n<!-- a -->\n```",                 "````\n\n```"),
    ("nor by another sign",                  "~~~\n<!-- a -->\n```",                  "~~~\n\n```"),
    ("code in a line ends in its paragraph", "`a\nb <!-- a -->` <!-- b\n\n` -->",    "`a\nb <!-- a -->` "),
    ("as many ` end it as began it",         "`` ` <!-- a --> `` ` <!-- b -->",        "`` ` <!-- a --> `` ` "),
    ("what is in a note begins no code",     "<!-- ` --> <!-- ` -->",                  " "),
]  # fmt: skip


@pytest.mark.parametrize(("text", "rest"), [pytest.param(*row, id=name) for name, *row in NOTES])
def test_notes_to_colleagues_are_gone(text: str, rest: str) -> None:
    assert without_notes(text) == rest


HOSTILE = ["<!--", "`<!--", "\n```<!--", "\n~~~\n```\n<!--", "`` ` <!-- -->", "\\`<!---->", "\n \n`<!-- -->"]


@pytest.mark.parametrize("text", HOSTILE)
def test_what_never_ends_is_read_in_its_own_time(text: str) -> None:
    """Sizes that would take minutes were the time to grow with their square."""
    without_notes(text * 9000)


def test_fences_that_each_are_shorter_are_sought_once() -> None:
    without_notes("<!---->" + "".join(f"\n{'`' * length} a" for length in range(900, 3, -1)) + "\n```" * 90000)
