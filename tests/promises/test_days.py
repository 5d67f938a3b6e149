"""Days: whatever sort of text a day stands in, what was done cannot lie ahead."""

from pathlib import Path

import pytest

from publishing.cli import problems_in
from tests.conftest import EPOCH
from tests.tools.small import BASE, small_site

PAGE = (BASE / "docs/sv/bli-familjehem/kontakt.md").read_text("utf-8").replace("---\n\n", "languages: [sv]\n---\n\n", 1)
ARABIC, OFFERS = "docs/ar/bli-familjehem/kontakt.md", "docs/_data/offers.yml"
STORY = "story:\n  consent: {given: 2026-11-23, until: 2027-11-22, approved_by: family-home-unit}\nrole: Mamma\n---\n\n"


def text(file: str, old: str, new: str) -> str:
    return (BASE / file).read_text("utf-8").replace(old, new)


CASES = [
    # what it shows      file                             text                                           line
    ("a page",           "docs/sv/bli-familjehem/ny.md",  PAGE.replace("2026-11-22", "2026-11-23"),      9),
    ("a consent",        "docs/sv/berattelser/kvall.md",  PAGE.replace("---\n\n", STORY, 1),          12),
    ("a native reader",  ARABIC,                          text(ARABIC, "not-yet", "2026-11-23"),         6),
    ("an answer in data", OFFERS, text(OFFERS, "answer: yes", "answer: yes\n    confirmed: 2026-11-23"), 4),
]  # fmt: skip


@pytest.mark.parametrize(("file", "written", "line"), [pytest.param(*row, id=name) for name, *row in CASES])
def test_a_day_that_has_not_been_is_told_where_it_stands(
    file: str, written: str, line: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", EPOCH)
    root = small_site(tmp_path, files={file: written})
    (problem,) = [each for each in problems_in(root) if each.code == "date.not-yet"]
    assert (problem.spot.file, problem.spot.line) == (file, line)
    assert problem.spot.excerpt[problem.spot.column - 1 :].startswith("2026-11-23")
