"""Front matter: where it begins and ends, and which line the body stands on."""

import pytest

from publishing.base.frontmatter import read_document
from publishing.base.problems import Refused
from publishing.base.source import Source

REFUSED = [
    # what it shows                         text                          code, line
    ("an empty file",                       "",                           ("missing", 1)),
    ("a text without front matter",         "Hej.\n",                     ("missing", 1)),
    ("a heading comes first",               "# Hej\n---\na: 1\n---\n",    ("missing", 1)),
    ("four hyphens",                        "----\na: 1\n----\n",         ("missing", 1)),
    ("a space before the first ---",        " ---\na: 1\n---\n",          ("indented", 1)),
    ("a space before the last ---",         "---\na: 1\n ---\n",          ("indented", 3)),
    ("no last ---",                         "---\na: 1\n\nHej.\n",        ("unclosed", 1)),
    ("empty lines first are counted",       "\n\nHej.\n",                 ("missing", 3)),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row, id=name) for name, *row in REFUSED])
def test_a_text_without_front_matter_is_refused(text: str, expected: tuple[str, int]) -> None:
    with pytest.raises(Refused) as refused:
        read_document(Source("docs/sv/x.md", text))
    assert [(p.code.removeprefix("front-matter."), p.spot.line) for p in refused.value.problems] == [expected]


READ = [
    # what it shows                        text                               data          body       line of body
    ("front matter and body",              "---\na: 1\n---\nHej.\n",           {"a": "1"},   "Hej.\n",  4),
    ("nothing between the lines",          "---\n---\nHej.\n",                 {},           "Hej.\n",  3),
    ("empty lines first",                  "\n---\na: 1\n---\nHej.\n",         {"a": "1"},   "Hej.\n",  5),
    ("spaces after ---",                   "---  \na: 1\n--- \nHej.\n",        {"a": "1"},   "Hej.\n",  4),
    ("no body",                            "---\na: 1\n---",                   {"a": "1"},   "",        4),
    ("a rule in the body is no end",       "---\na: 1\n---\nA\n\n---\n\nB\n",  {"a": "1"},   "A\n\n---\n\nB\n", 4),
]  # fmt: skip


@pytest.mark.parametrize(("text", "data", "body", "line"), [pytest.param(*row, id=name) for name, *row in READ])
def test_front_matter_and_body_are_parted(text: str, data: object, body: str, line: int) -> None:
    document = read_document(Source("docs/sv/x.md", text))
    assert (document.front.data, document.body, document.body_line) == (data, body, line)
