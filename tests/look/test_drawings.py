"""Drawings: what an author writes in the place of a file, and where the finished picture lies."""

import pytest

from publishing.look.drawings import Drawing, drawing, drawings

WRITTEN = [
    # what it shows  target  kind, names  file
    ("a window", "window:bed", ("window", ["bed"]), "window-bed.svg"),
    ("several windows", "windows:dark,lamp", ("windows", ["dark", "lamp"]), "windows-dark-lamp.svg"),
    ("a pictogram", "pictogram:id-card", ("pictogram", ["id-card"]), "pictogram-id-card.svg"),
    ("one that is not finished", "window:", ("window", [""]), "window-.svg"),
    ("a file", "bild.jpg", None, ""),
    ("a file in a folder of windows", "windows/bed.svg", None, ""),
    ("an address", "https://x.test/window:bed", None, ""),
]  # fmt: skip


@pytest.mark.parametrize(("target", "expected", "file"), [pytest.param(*row, id=name) for name, *row in WRITTEN])
def test_what_a_target_asks_for(target: str, expected: tuple[str, list[str]] | None, file: str) -> None:
    found = drawing(target)
    assert (found and (found.kind, list(found.names))) == expected
    if found:
        assert found.place.as_posix() == f"assets/drawings/{file}" and found.target == target


def test_what_texts_show_is_drawn_once_and_code_never() -> None:
    bodies = [
        "![x](window:bed)\n\n![y](a.png)\n",
        "[x](window:cat) `![x](window:dog)` ![x](window:bed) ![x](windows:one,two)",
    ]
    assert list(drawings(bodies)) == [Drawing("window", ("bed",)), Drawing("windows", ("one", "two"))]
