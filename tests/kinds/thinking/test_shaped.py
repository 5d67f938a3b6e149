"""Weeks: the questions of a page for thinking stand as an ordered list, and nothing else does."""

from textwrap import dedent
from xml.etree.ElementTree import Element, fromstring

import pytest

from publishing.base.languages import Language
from publishing.base.wording import Wording
from publishing.kinds.thinking.shaped import weekly

T = Wording(Language(code="sv", name="Svenska"), {"thinking.week": "Vecka {number}"})


def outline(root: Element, depth: int = 0) -> str:
    """The elements of a body, each with its words, indented by how deep they stand."""
    lines = []
    for child in root:
        start = f" start={child.get('start')}" if child.get("start") else ""
        lines.append(f"{'  ' * depth}{child.tag}{start} {(child.text or '').strip()}".rstrip())
        lines.append(outline(child, depth + 1))
    return "\n".join(line for line in lines if line)


SHAPES = [
    ("each question with what follows it", "<p>Först</p><h2>Del</h2><h3>A</h3><p>a</p><p>b</p><h3>B</h3><p>c</p>", """\
        p Först
        h2 Del
        ol
          li
            p Vecka 1
            h3 A
            p a
            p b
          li
            p Vecka 2
            h3 B
            p c"""),
    ("a new part is a new list, and the weeks go on", "<h2>Ett</h2><h3>A</h3><h2>Två</h2><p>t</p><h3>B</h3>", """\
        h2 Ett
        ol
          li
            p Vecka 1
            h3 A
        h2 Två
        p t
        ol start=2
          li
            p Vecka 2
            h3 B"""),
    ("a page without questions stays as it is", "<h2>Del</h2><p>a</p>", """\
        h2 Del
        p a"""),
]  # fmt: skip


@pytest.mark.parametrize(("html", "expected"), [pytest.param(*row, id=name) for name, *row in SHAPES])
def test_questions_become_weeks(html: str, expected: str) -> None:
    root = fromstring(f"<div>{html}</div>")
    weekly(root, T)
    assert outline(root) == dedent(expected)
