"""The self-check: where each slip is told, and what a translation owes its reader."""

from pathlib import Path

import pytest

from publishing.cli import problems_in
from tests.tools.roads import CHECK, QUESTIONS, QUESTIONS_AR, page, self_check
from tests.tools.small import small_site


def codes(tmp_path: Path, files: dict[str, str]) -> list[tuple[str, str, int]]:
    found = problems_in(small_site(tmp_path, files=files))
    return [(problem.code, problem.spot.file.split("/")[1], problem.spot.line) for problem in found]


LOST = QUESTIONS_AR.replace("\nفي منزل\n:   مناسب أيضاً. {K}\n", "")
SLIP = QUESTIONS_AR.replace(":   أخبرهم.", "أخبرهم.")
NONE = QUESTIONS.replace("## Det här tittar vi på {#tittar}\n\nTid och trygghet.\n", "## Vad mer? {#tittar}\n")
TOLD = [
    # what it shows                             files                            code, language, line
    ("a self-check as it should be",            self_check(),                    []),
    ("a translated question with one choice",   self_check(translated=LOST),
     [("self-check.one-choice", "ar", 12), ("translation.choices-differ", "ar", 12)]),
    ("a slip in a translation",                 self_check(translated=SLIP),     [("self-check.no-result", "ar", 27)]),
    ("a question with nothing below",           self_check(NONE),                [("self-check.no-result", "sv", 36)]),
]  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), [pytest.param(*row, id=name) for name, *row in TOLD])
def test_what_is_told(files: dict[str, str], expected: list[tuple[str, str, int]], tmp_path: Path) -> None:
    assert codes(tmp_path, files) == expected


def test_an_old_translation_is_not_blamed_for_a_new_choice_too(tmp_path: Path) -> None:
    more = QUESTIONS + "\n## När? {#nar}\n\nNu\n:   Ring.\n\nSedan\n:   Vänta.\n"
    files = {**self_check(), f"docs/sv/{CHECK}.md": page(more, "layout: self-check\n", title="Självtest")}
    assert [code for code, *_ in codes(tmp_path, files)] == ["translation.outdated"]


def test_other_pages_may_have_lists_of_their_own(tmp_path: Path) -> None:
    text = page("## Ord? {#ord}\n\nHem\n:   Ett hus.\n", "languages: [sv]\n", title="Ord")
    assert codes(tmp_path, {"docs/sv/bli-familjehem/ord.md": text}) == []
