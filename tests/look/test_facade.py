"""The façade: windows in rows, and nothing that a policy, a screen reader or a second build would mind."""

import re
from textwrap import dedent
from xml.etree import ElementTree

import pytest

from publishing.look.facade import ART, GAP, HIGH, PANE, WIDE, facade, picture
from publishing.look.windows import WINDOWS

CORNER = re.compile(
    r'<g transform="translate\((\S+) (\S+)\)"><rect width="84" height="100" rx="9" fill="(\S+)"/>(.*?)<rect x="-2"'
)


def sketch(drawn: str) -> str:
    """The façade as letters: · a dark window, else the first letter of what is in it."""
    names = {art: name for name, art in ART.items()}
    rows: dict[float, dict[float, str]] = {}
    for x, y, light, art in CORNER.findall(drawn):
        letter = "·" if light == PANE else names[art][0].upper()
        rows.setdefault(float(y), {})[float(x)] = letter
    return "\n".join("".join(row[x] for x in sorted(row)) for _, row in sorted(rows.items())) + "\n"


SKETCHES = [
    # what it shows                        windows                                            columns  seen
    ("rows of four",                       ["dark", "lamp", "dark", "cat", "plant", "dark"],  4,       "·L·C\nP·\n"),
    ("one row",                            ["dark", "bed", "dark", "pot"],                    4,       "·B·P\n"),
    ("a tower",                            ["star", "dark", "dog"],                           1,       "S\n·\nD\n"),
    ("fewer windows than columns",         ["lamp"],                                          4,       "L\n"),
]  # fmt: skip


@pytest.mark.parametrize(("windows", "columns", "seen"), [pytest.param(*row, id=name) for name, *row in SKETCHES])
def test_windows_stand_in_rows(windows: list[str], columns: int, seen: str) -> None:
    assert sketch(facade(windows, columns)) == seen


def test_the_start_page_has_sixteen_windows_and_nine_of_them_are_lit() -> None:
    front = ["dark", "two", "dark", "lamp", "plant", "dark", "elder", "dark"]
    front += ["cat", "dark", "curtain", "pair", "dark", "plant", "dark", "lamp"]
    assert sketch(facade(front, 4)) == dedent("""\
        ·T·L
        P·E·
        C·CP
        ·P·L
        """)


@pytest.mark.parametrize("name", WINDOWS)
def test_every_window_can_be_drawn(name: str) -> None:
    picture = facade([name], 1)
    assert ElementTree.fromstring(picture).get("aria-hidden") == "true"
    assert "style" not in picture and (ART[name] or name == "dark")


def test_there_is_no_art_nobody_can_choose() -> None:
    assert set(ART) == set(WINDOWS)


def test_the_frame_is_as_large_as_its_windows() -> None:
    root = ElementTree.fromstring(facade(["dark"] * 6, 4, margin=8))
    assert root.get("viewBox") == f"0 0 {4 * WIDE + 3 * GAP + 16} {2 * HIGH + GAP + 16}"


def test_the_same_windows_give_the_same_bytes() -> None:
    assert facade(list(WINDOWS), 4) == facade(list(WINDOWS), 4)


@pytest.mark.parametrize("name", WINDOWS)
def test_a_card_shows_one_window_between_dark_ones_that_go_on_past_the_edge(name: str) -> None:
    drawn = picture(name)
    root = ElementTree.fromstring(drawn)
    assert (root.get("viewBox"), root.get("aria-hidden")) == ("0 0 190 110", "true")
    assert sketch(drawn) == f"·{'·' if name == 'dark' else name[0].upper()}·\n"
    places = sorted(float(x) for x, *_ in CORNER.findall(drawn))
    assert places[0] < 0 < places[1] and places[2] + WIDE > 190
