"""Questions on a page: in the reader's words, for the page's age, and a way to the booklet's own answer."""

from pathlib import Path

import pytest

from publishing.kinds.booklet.questions_page import answered
from publishing.library.library import Library
from tests.kinds.booklet.picture_books import AGE, BEFORE, SPREADS, booklets, child
from tests.tools.parenthood import both, page
from tests.tools.small import library, small_site

PAGE, YOUNGER = "for-barn/ratt", "for-barn/4-7/innan"
QUESTIONS = """\
questions:
  - {id: varfor, words: "Varför ska jag flytta?", by: children, times: [before], ages: [4-7, 8-12]}
  - {id: mat, words: "Vad äter man?", by: children, times: [before], ages: [8-12]}
  - {id: ingen, words: "Vem svarar på det här?", by: children, times: [after], ages: [8-12]}
"""
SMALL = "## Varför? {#varfor}\n\n![En lampa.](window:lamp)\n\nFråga en vuxen.\n"
FACTS = "answers: [mat, ingen, varfor, nagot]\n"


def site(tmp_path: Path) -> Library:
    """Pages that answer, a booklet for 8–12 in both languages, and one for 4–7 in Swedish alone."""
    younger = child("Innan", SMALL, f"layout: booklet\nbooklet: {{age: 4-7, time: before}}\n{FACTS}")
    files = {
        **booklets(),
        **both(PAGE, page("Rätt", "Text.\n", FACTS, section="children"), title="حق"),
        **both("for-barn/4-7/index", page("4–7 år", "Text.\n", FACTS, section="children"), title="عمر"),
        **both("for-foraldrar/index", page("Du", "Text.\n", f"times: [before]\n{FACTS}"), title="أنت"),
        f"docs/sv/{YOUNGER}.md": younger,
        "docs/_data/questions.yml": QUESTIONS,
    }
    return library(small_site(tmp_path, files=files))


WHY, FOOD = "for-barn/8-12/innan/#varfor", "for-barn/8-12/innan/#mat"
SHOWN = [
    # what it shows  page  language  words, address, language of the words
    ("in the order of the page's facts", PAGE, "sv",
     [("Vad äter man?", FOOD, "sv"), ("Varför ska jag flytta?", WHY, "sv")]),
    ("in the words of the reader's language", PAGE, "ar",
     [("ماذا يأكلون هناك؟", f"ar/{FOOD}", "ar"), ("لماذا أنتقل؟", f"ar/{WHY}", "ar")]),
    ("for the age that the page is for", "for-barn/4-7/index", "sv",
     [("Vad äter man?", FOOD, "sv"), ("Varför?", "for-barn/4-7/innan/#varfor", "sv")]),
    ("but rather in the reader's language", "for-barn/4-7/index", "ar",
     [("ماذا يأكلون هناك؟", f"ar/{FOOD}", "ar"), ("لماذا أنتقل؟", f"ar/{WHY}", "ar")]),
    ("not on a booklet", YOUNGER, "sv", []),
    ("not on a page for others", "for-foraldrar/index", "sv", []),
]  # fmt: skip


@pytest.mark.parametrize(("key", "code", "expected"), [pytest.param(*row, id=name) for name, *row in SHOWN])
def test_what_a_page_answers(key: str, code: str, expected: list[tuple[str, str, str]], tmp_path: Path) -> None:
    found = site(tmp_path)
    shown = answered(found, found.guides[key], code)
    assert [(each.words, each.address, each.language.code) for each in shown] == expected


def test_what_is_answered_in_swedish_alone_says_that_it_is_swedish(tmp_path: Path) -> None:
    root = small_site(
        tmp_path, files={**booklets(), f"docs/ar/{BEFORE}.md": b"", "docs/_data/questions.yml": QUESTIONS}
    )
    (root / f"docs/ar/{BEFORE}.md").unlink()
    found = library(root)
    (only,) = answered(found, found.guides[AGE], "ar")
    assert (only.words, only.address, only.language.code) == ("Varför ska jag flytta?", f"ar/{WHY}", "sv")
    assert SPREADS.count("Varför ska jag flytta?") == 1
