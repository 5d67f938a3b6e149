"""Syntax: what a text points at, and that code and comments point at nothing."""

import pytest

from publishing.text.masking import masked
from publishing.text.syntax import references

FOUND = [
    # what it shows       text                 kind, target, text
    ("a link",            "[om](om.md)",       [("link", "om.md", "om")]),
    ("a link to a heading", "[om](om.md#kakor)", [("link", "om.md#kakor", "om")]),
    ("a link with a title", '[om](om.md "Om oss")', [("link", "om.md", "om")]),
    ("a link with brackets in its words", "[om [oss]](om.md)", [("link", "om.md", "om [oss]")]),
    ("a link with parentheses in its address",
     "[om](https://x.test/a_(b))", [("link", "https://x.test/a_(b)", "om")]),
    ("a link in angle brackets", "[om](<om oss.md>)", [("link", "om oss.md", "om")]),
    ("a link in Arabic",  "[حول](om.md)",      [("link", "om.md", "حول")]),
    ("a picture",         "![En hund](hund.png)", [("image", "hund.png", "En hund")]),
    ("a picture nobody described", "![](hund.png)",     [("image", "hund.png", "")]),
    ("a picture in a link", "[![En hund](hund.png)](om.md)",
     [("link", "om.md", "![En hund](hund.png)"), ("image", "hund.png", "En hund")]),
    ("a link in HTML",    '<a href="om.md">om</a>', [("html-link", "om.md", None)]),
    ("a link in HTML after a >", '<a title=">" href="om.md">om</a>', [("html-link", "om.md", None)]),
    ("a picture in HTML is refused", "<img src='hund.png' alt='En hund'>", []),
    ("a film in HTML is refused", '<video src="film.mp4"></video>', []),
    ("a link with spaces around", "[om]( om.md )", [("link", "om.md", "om")]),
    ("a link on the next line", "[om](\nom.md)", [("link", "om.md", "om")]),
    ("words and a picture in a link", "[se ![i](i.jpg)](om.md)",
     [("link", "om.md", "se ![i](i.jpg)"), ("image", "i.jpg", "i")]),
    ("a link after an escaped backslash", "\\\\[om](om.md)", [("link", "om.md", "om")]),
    ("an escaped link",   "\\[om](om.md)", []),
    ("a link between escaped ticks", "\\`[om](om.md)\\`", [("link", "om.md", "om")]),
    ("a line for a link that nobody uses", "Text.\n\n[o]: om.md", []),
    ("a line for a link, used alone", "[o]\n\n[o]: om.md", [("link", "om.md", "o")]),
    ("a line for a link, in a picture", "![en][O]\n\n[o]: <om.md> 'Om'", [("link", "om.md", "o")]),
    ("a line for a link, its name in one with an address", "[o](a.md)\n\n[o]: om.md", [("link", "a.md", "o")]),
    ("a place in HTML is no link", '<a id="x"></a>',    []),
    ("a link by name, with its line", "[om][o]\n\n[o]: om.md", [("link", "om.md", "o")]),
    ("a link by name, without its line", "[om][o]",           [("undefined", "o", "om")]),
    ("a link by its own words, without a line", "[om][]",            [("undefined", "om", "om")]),
    ("a glossary word",   "[[familjehem]]",    [("term", "familjehem", "familjehem")]),
    ("a glossary word as it stands", "[[hemmet|familjehem]]", [("term", "familjehem", "hemmet")]),
    ("a source",          "Ja. {V: SoL 9:2}",  [("source", "SoL 9:2", None)]),
    ("a source left empty", "Ja. {V: }",         [("source", "", None)]),
    ("a block",           '{{ contact("bris") }}', [("block", "contact", "bris")]),
    ("a block that takes nothing", "{{ glossary() }}",  [("block", "glossary", None)]),
    ("a block inside a sentence", 'Ring {{ contact("bris") }}.', [("loose-block", '{{ contact("bris") }}', None)]),
    ("a block misspelt",  "{{ contact(bris) }}", [("loose-block", "{{ contact(bris) }}", None)]),
    ("a block half closed", '{{ contact("bris") }', [("loose-block", '{{ contact("bris") }', None)]),
    ("two on a line, in order", "{V: a} [b](c.md)",  [("source", "a", None), ("link", "c.md", "b")]),
    ("the mark {K} points at nothing", "Ja. {K}",           []),
    ("square brackets alone are words", "[sic]",             []),
    ("inline code points at nothing", "`[om](om.md)` och `` {V: } ``", []),
    ("a code fence points at nothing", "```\n[om](om.md)\n```", []),
    ("a fence of tildes with backticks inside", "~~~\n```\n[[x]]\n~~~", []),
    ("a fence ends where it ends", "```\n[[x]]\n```\n[[y]]", [("term", "y", "y")]),
    ("a longer fence holds a shorter", "````\n```\n[[x]]\n```\n````\n[[y]]", [("term", "y", "y")]),
    ("a fence never closed", "```\n[[x]]",        [("term", "x", "x")]),
    ("a note never closed", "[[x]] <!-- [om](om.md)", [("term", "x", "x")]),
    ("a comment points at nothing", "<!-- [om](om.md)\n{V: } --> [[x]]", [("term", "x", "x")]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row, id=name) for name, *row in FOUND])
def test_what_a_text_points_at(text: str, expected: list[tuple[str, str, str | None]]) -> None:
    assert [(found.kind, found.target, found.text) for found in references(text)] == expected


def test_a_reference_says_where_it_stands() -> None:
    text = "På `[[a]]` åäö 🏠 [[familjehem]]!"
    (found,) = references(text)
    assert text[found.offset : found.offset + found.length] == "[[familjehem]]"


@pytest.mark.parametrize("text", ["`a` b", "```\nåäö\n```\nb", "<!-- 🏠\nبيت --> b", "~~~\nb"])
def test_masking_moves_nothing(text: str) -> None:
    blank = masked(text)
    assert len(blank) == len(text) and blank.count("\n") == text.count("\n")
