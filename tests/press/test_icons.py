"""Icons: the lit window in the sizes devices ask for."""

import struct
from xml.etree import ElementTree

import pytest

from publishing.library.site import CACHE
from publishing.look.facade import window
from publishing.press.icons import SIZES, icons, svg
from tests.press.contents import contents
from tests.tools.small import ROOT

MOTIF = window("plant", 0, 0)


@pytest.fixture(scope="module")
def made() -> dict[str, bytes]:
    return contents(icons(MOTIF), ROOT / CACHE)


@pytest.mark.parametrize("name", sorted(SIZES))
def test_a_png_is_as_large_as_its_name_says(name: str, made: dict[str, bytes]) -> None:
    png = made[f"assets/icons/{name}.png"]
    assert png[:8] == b"\x89PNG\r\n\x1a\n"
    assert struct.unpack(">II", png[16:24]) == (SIZES[name][0], SIZES[name][0])


def test_the_icon_for_browsers_is_svg(made: dict[str, bytes]) -> None:
    root = ElementTree.fromstring(made["assets/icons/favicon.svg"])
    assert root.tag == "{http://www.w3.org/2000/svg}svg" and root.get("viewBox") == "0 0 100 100"


def test_a_picture_that_is_masked_has_no_round_corners_of_its_own() -> None:
    assert 'rx="0"' in svg(MOTIF, 0.14) and 'rx="22"' in svg(MOTIF)


def test_a_mask_cuts_nothing_of_the_window() -> None:
    scale = 0.8 * (1 - 2 * SIZES["maskable-512"][1])
    corner = ((42 * scale) ** 2 + (50 * scale) ** 2) ** 0.5
    assert corner <= 40  # the safe zone is a circle with a radius of 40 %: w3.org/TR/appmanifest
