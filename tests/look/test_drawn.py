"""Drawings as SVG: every kind can be read, has the same measure, and never shows a broken picture."""

import re
from xml.etree.ElementTree import fromstring

import pytest

from publishing.look.drawings import Drawing, drawing
from publishing.look.drawn import DAY, HEIGHT, WIDTH, drawn
from publishing.look.facade import GAP, HIGH, PANE, WIDE
from publishing.look.windows import WINDOWS

SOUP = '<circle cx="16" cy="16" r="9" fill="#c8401b"/>'
EACH = [*(f"window:{name}" for name in WINDOWS), "windows:dark,lamp", "windows:one,two,cat,bed", "pictogram:soup"]


def svg(target: str) -> str:
    asked = drawing(target)
    assert isinstance(asked, Drawing)
    return drawn(asked, {"soup": SOUP})


@pytest.mark.parametrize("target", EACH)
def test_every_drawing_is_an_svg_of_one_measure_that_holds_what_it_shows(target: str) -> None:
    root = fromstring(svg(target))
    assert root.tag == "{http://www.w3.org/2000/svg}svg" and root.get("viewBox") == "0 0 320 240"
    assert {element.tag.rpartition("}")[2] for element in root.iter()} <= {
        "svg",
        "g",
        "rect",
        "circle",
        "path",
        "ellipse",
    }
    assert (SOUP in svg(target)) == (target == "pictogram:soup")


UNKNOWN = [
    # what it shows                          written                drawn as
    ("a window that nobody drew",            "window:fish",         "window:dark"),
    ("a window without a name",              "window:",             "window:dark"),
    ("one of several",                       "windows:lamp,fish",   "windows:lamp,dark"),
    ("one alone where several were meant",   "windows:lamp",        "window:lamp"),
]  # fmt: skip


@pytest.mark.parametrize(("written", "shown"), [pytest.param(*row, id=name) for name, *row in UNKNOWN])
def test_what_nobody_knows_is_a_dark_window(written: str, shown: str) -> None:
    assert svg(written) == svg(shown)


def test_a_pictogram_stands_in_daylight_and_one_that_nobody_knows_in_none() -> None:
    assert DAY in svg("pictogram:soup") and DAY not in svg("pictogram:fish")
    assert PANE in svg("pictogram:fish")


TOGETHER = [("windows:lamp,cat", 1), ("windows:lamp,cat,bed,pot", 2)]


@pytest.mark.parametrize(("target", "rows"), TOGETHER)
def test_windows_that_stand_together_are_in_the_middle_with_their_frames_within(target: str, rows: int) -> None:
    found = re.search(r'<g transform="translate\(([\d.]+) ([\d.]+)\) scale\(([\d.]+)\)">', svg(target))
    assert found
    left, top, scale = map(float, found.groups())
    wide, high = (2 * WIDE + GAP) * scale, (rows * HIGH + (rows - 1) * GAP) * scale
    assert [2 * left + wide, 2 * top + high] == pytest.approx([WIDTH, HEIGHT])
    assert min(left, top) > 4.5 * scale  # half a frame's stroke past the pane
