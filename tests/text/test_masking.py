"""Masking: notes are gone, but for those that show in code how one is written; code is what Markdown takes for it."""

import pytest
from markdown import Markdown

from publishing.text.markdown import EXTENSIONS
from publishing.text.masking import masked, without_notes

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
    ("a fence is closed by one as long",     "````\n```\n<!-- a -->\n````\n<!-- b -->",
     "````\n```\n<!-- a -->\n````\n"),
    ("not by a longer",                      "````\n<!-- a -->\n`````",              "````\n\n`````"),
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


L = "[x](a.txt)"
CODE = [
    # what it shows                          text                                     code
    ("four steps in",                        f"Text.\n\n    {L}",                     True),
    ("a tab in",                             f"Text.\n\n\t{L}",                      True),
    ("first of all",                         f"    {L}",                              True),
    ("on after empty lines",                 f"Text.\n\n    a\n\n\n    {L}",         True),
    ("under a heading",                      f"## Rubrik\n    {L}",                   True),
    ("in what is no paragraph of its own",   f"Text.\n    {L}",                       False),
    ("three steps in",                       f"Text.\n\n   {L}",                      False),
    ("on in a list",                         f"- a\n\n    {L}",                       False),
    ("on in a numbered list",                f"1. a\n\n    b\n\n    {L}",            False),
    ("on in a list after a note",            f"- a\n\n<!-- n -->\n\n    {L}",         False),
    ("on in an answer",                      f"Ord\n:   a\n\n    {L}",                False),
    ("in a box",                             f"!!! note\n    a\n\n    {L}",           False),
    ("in a fold",                            f"??? note \"a\"\n    a\n\n    {L}",     False),
    ("after a list is over",                 f"- a\n\nText.\n\n    {L}",              True),
    ("after a note in the line",             f"<!-- {'n' * 9} --> {L}",               False),
    ("after a note of more lines",           f"Text <!-- n\n\n    n -->{L}",          False),
    ("a fence",                              f"```\n{L}\n```",                       True),
    ("a fence of a language",                f"``` python\n{L}\n```",                True),
    ("a fence in a list",                    f"- a\n\n    ```\n    {L}\n    ```",     True),
    ("a fence one step in, as ticks",        f" ```\n {L}\n ```",                    True),
    ("a fence one step in, over paragraphs", f" ```\n\n{L}\n\n ```",                 False),
    ("a fence that does not end",            f"```\n\n{L}",                          False),
    ("a fence that ends otherwise",          f"```\n\n{L}\n\n````",                  False),
    ("a fence that ends in words",           f"```\n\n{L}\n\n``` a",                 False),
    ("a fence that begins with words",       f"``` a b\n\n{L}\n\n```",               False),
    ("ticks",                                f"`{L}`",                                True),
    ("ticks over lines",                     f"a `b\n{L}` c",                         True),
    ("ticks in two items",                   f"- a `\n- {L}\n- `",                    False),
    ("ticks over paragraphs",                f"a `\n\n{L}\n\n`",                     False),
    ("escaped ticks",                        f"\\`{L}\\`",                            False),
    ("ticks after an escaped backslash",     f"\\\\`{L}`",                            True),
]  # fmt: skip


@pytest.mark.parametrize(("text", "code"), [pytest.param(*row, id=name) for name, *row in CODE])
def test_code_is_what_markdown_takes_for_code(text: str, code: bool) -> None:
    html = Markdown(extensions=EXTENSIONS).convert(without_notes(text))
    assert ("href=" not in html, L not in masked(text)) == (code, code)


def test_of_a_note_without_an_end_the_beginning_stays() -> None:
    assert masked(f"a <!-- b\n\n{L}").split() == ["a", "<!--"]
