"""The matrix: what is an area, what a cell, and which slips of the pen are seen."""

import pytest

from publishing.kinds.matrix.model import areas
from publishing.text.headings import headings
from tests.tools.parenthood import AREAS, AREAS_AR

Found = list[tuple[str, list[tuple[str, str]]]]
P, F, S = "Förälder", "Familjehem", "Socialtjänst"


def read(body: str, ids: list[str] | None = None) -> Found:
    return [(area.id, [(cell.term, cell.said) for cell in area.cells]) for area in areas(body, headings(body, ids))]


def test_the_areas_of_a_text() -> None:
    assert read(AREAS) == [
        ("vardag", [(P, "Berättar om vanor. {K}"), (F, "Sköter sömn och mat. {V: Lund}"),
                    (S, "Frågar barnet hur det är. {V: SoL 22:11–12}")]),
        ("skola", [(P, "Skriver under."), (F, "Går på möten."), (S, "Ser till att barnet får lära sig. {V: Lund}")]),
    ]  # fmt: skip


def test_a_translation_has_the_same_areas() -> None:
    assert [(identity, len(cells)) for identity, cells in read(AREAS_AR, ["vardag", "skola", "sa"])] == [
        ("vardag", 3), ("skola", 3),
    ]  # fmt: skip


def test_a_cell_knows_its_place() -> None:
    cell = areas(AREAS, headings(AREAS))[1].cells[2]
    assert AREAS[cell.offset :][: cell.length] == S and AREAS[cell.offset :].startswith(f"{S}\n:   Ser till")


ONE = f"## Ett\n\n{P}\n:   a\n\n{F}\n:   b\n\n{S}\n:   c\n"
WHOLE = [(P, "a"), (F, "b"), (S, "c")]
TWO = ONE.replace("Ett", "Två")
READ = [
    # what it shows                                  text  areas
    ("no empty line between cells",                  ONE.replace("\n\nF", "\nF").replace("\n\nS", "\nS"),
     [("ett", WHOLE)]),
    ("a colon and nothing",                          ONE + TWO.replace(":   b", ":   "),
     [("ett", WHOLE), ("tva", [(P, "a"), (F, ""), (S, "c")])]),
    ("a cell that has lost its colon",               ONE + TWO.replace(":   b", "b"),
     [("ett", WHOLE), ("tva", [(P, "a"), (F, ""), (S, "c")])]),
    ("a word that nobody else uses is a sentence",   ONE + TWO.replace(f"{F}\n:   b", "Hem\nb"),
     [("ett", WHOLE), ("tva", [(P, "a"), (S, "c")])]),
    ("a heading among the areas without cells",      f"{ONE}\n## Hål\n\nText.\n\n{TWO}",
     [("ett", WHOLE), ("hal", []), ("tva", WHOLE)]),
    ("headings before and after are ordinary text",  f"## Före\n\nText.\n\n{ONE}\n## Sedan\n\nText.\n",
     [("ett", WHOLE)]),
    ("two cells in the first area",                  f"## Noll\n\n{P}\n:   a\n\n{F}\n:   b\n\n{ONE}",
     [("noll", [(P, "a"), (F, "b")]), ("ett", WHOLE)]),
    ("no lists at all",                              "## Ett\n\nText.\n", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row, id=name) for name, *row in READ])
def test_what_is_a_cell(text: str, expected: Found) -> None:
    assert read(text) == expected
