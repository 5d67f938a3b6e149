"""The matrix: where each slip is told, in every language, and what is left alone."""

from pathlib import Path

import pytest

from publishing.cli import problems_in
from tests.tools.parenthood import AREAS, AREAS_AR, BORROWS, WHO, matrix, page, times
from tests.tools.small import small_site

S_AR = "الخدمات الاجتماعية"


def codes(tmp_path: Path, files: dict[str, str]) -> list[tuple[str, str, int]]:
    found = problems_in(small_site(tmp_path, files=files))
    return [(problem.code, problem.spot.file.split("/")[1], problem.spot.line) for problem in found]


LOST = AREAS.replace("Familjehem\n:   Går på möten.\n\n", "")
LOST_AR = AREAS_AR.replace(f"{S_AR}\n:   تحرص على أن يتعلم الطفل. {{V: Lund}}\n\n", "")
EMPTY_AR = AREAS_AR.replace(":   يوقّع.", ":   ")
TURNED = AREAS.replace("Familjehem\n:   Går", "Familjen\n:   Går")
HOLE = AREAS.replace("## Skola", "## Pengar {#pengar}\n\nText.\n\n## Skola")
HOLE_AR = AREAS_AR.replace("## المدرسة", "## المال\n\nنص.\n\n## المدرسة")
NONE_AR = AREAS_AR[: AREAS_AR.index("الوالد أو الوالدة\n:   يوقّع")] + "نص. {V: Lund}\n\n## كيف\n\nاطبعه.\n"
MORE = AREAS.replace("## Så kan", "Barnet\n:   Leker.\n\n## Så kan")
TOLD = [
    # what it shows                              files                               code, language, line
    ("a matrix as it should be",                 matrix(),                           []),
    ("a cell missing",                           matrix(LOST),                       [("matrix.cells", "sv", 27)]),
    ("a cell missing in a language",             matrix(translated=LOST_AR),
     [("matrix.cells", "ar", 23), ("translation.sources-differ", "ar", 2)]),
    ("a cell too many",                          matrix(MORE),                       [("matrix.cells", "sv", 27)]),
    ("an empty cell in a language",              matrix(translated=EMPTY_AR),        [("matrix.empty-cell", "ar", 25)]),
    ("another word for one of the three",        matrix(TURNED),                     [("matrix.other-word", "sv", 32)]),
    ("an area without cells, told once",         matrix(HOLE, HOLE_AR),              [("matrix.no-cells", "sv", 27)]),
    ("an area without cells in a language",      matrix(translated=NONE_AR),
     [("matrix.areas-differ", "ar", 23)]),
    ("no areas at all",                          matrix("Text.\n", "نص.\n"),
     [("matrix.no-area", "sv", 2), ("matrix.no-area", "ar", 2)]),
]  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), [pytest.param(*row, id=name) for name, *row in TOLD])
def test_what_is_told(files: dict[str, str], expected: list[tuple[str, str, int]], tmp_path: Path) -> None:
    assert sorted(codes(tmp_path, files)) == sorted(expected)


def test_an_old_translation_is_not_blamed_for_a_new_area_too(tmp_path: Path) -> None:
    area = "## Pengar {#pengar}\n\nFörälder\n:   a\n\nFamiljehem\n:   b\n\nSocialtjänst\n:   c\n\n## Så kan"
    swedish = page("Tre", AREAS.replace("## Så kan", area), "layout: matrix\ntimes: [during]\n")
    found = codes(tmp_path, {**matrix(), f"docs/sv/{WHO}.md": swedish})
    assert [code for code, *_ in found] == ["translation.outdated"]


ALONE = {
    **times(),
    f"docs/sv/{BORROWS}.md": matrix()[f"docs/sv/{BORROWS}.md"].replace("../for-foraldrar/tredelat", "../index"),
}


def test_a_block_without_a_matrix_is_told_unless_the_matrix_could_not_be_read(tmp_path: Path) -> None:
    assert [code for code, *_ in codes(tmp_path / "a", ALONE)] == ["translation.missing", "matrix.no-page"]
    broken = {**ALONE, f"docs/sv/{WHO}.md": "Hej"}
    assert [code for code, *_ in codes(tmp_path / "b", broken)] == ["front-matter.missing", "translation.missing"]
