"""Thinking: which headings are questions, and what stands on paper of the Markdown below them."""

import pytest

from publishing.kinds.thinking.model import holds, questions
from publishing.text.headings import headings

FOUND = [
    # what it shows                        body                                        questions
    ("an h3 and the paragraph below it",   "### Vad? {#v}\n\nTänk.\n\nMer.",           ["v Vad? Tänk."]),
    ("h2 parts the page",                  "## Del\n\nText.\n\n### Vad?\n\nTänk.",    ["vad Vad? Tänk."]),
    ("nothing below",                      "### Vad?\n\n### Hur?\n\nSå.",             ["vad Vad? ", "hur Hur? Så."]),
    ("a list is no help",                  "### Vad?\n\n- ett",                       ["vad Vad? "]),
    ("nor is a block",                     "### Vad?\n\n{{ reminders() }}",           ["vad Vad? "]),
    ("a comment is not read",              "### Vad?\n\n<!-- obs -->\n\nTänk. <!-- -->", ["vad Vad? Tänk."]),
    ("no question",                        "Text.",                                   []),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), [pytest.param(*row, id=name) for name, *row in FOUND])
def test_every_h3_is_a_question(body: str, expected: list[str]) -> None:
    assert [f"{each.id} {each.text} {each.help}" for each in questions(body, headings(body))] == expected


HOLDS = [
    # what it shows         body                                    shows its questions
    ("a sheet",             "Text.\n\n{{ thinking_sheet() }}\n",    True),
    ("reminders",           "{{ reminders() }}",                    True),
    ("another block",       "{{ cards() }}",                        False),
    ("in code",             "```\n{{ reminders() }}\n```",          False),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), [pytest.param(*row, id=name) for name, *row in HOLDS])
def test_a_page_that_shows_its_questions_is_known(body: str, expected: bool) -> None:
    assert holds(body) is expected
