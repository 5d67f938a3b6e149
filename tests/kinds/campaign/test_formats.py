"""Formats: where the picture, the words and the foot stand, and sizes to the point."""

from itertools import combinations
from textwrap import dedent

import pytest
import yaml

from publishing.kinds.campaign.formats import FORMATS, Box, Format, lay_out
from publishing.kinds.campaign.formatting import SAME_SHAPE
from publishing.kinds.campaign.kits import CODES
from publishing.kinds.campaign.model import LINK_IMAGE
from publishing.kinds.campaign.panels import words_part
from publishing.kinds.campaign.short_links import SUFFIX
from tests.kinds.campaign.campaigns import form, settings
from tests.tools.small import ROOT

BOTH_WAYS = [pytest.param(each, rtl, id=f"{each.id}-{'rtl' if rtl else 'ltr'}") for each in FORMATS for rtl in (0, 1)]


def sketch(of: Format, cell: int, *, rtl: bool = False) -> str:
    """The format as letters, a cell of `cell` of its units each: P façade, H words, Q foot, · nothing."""
    boxes, unit = lay_out(of, rtl=rtl), of.points[0] / of.width
    letters = {"P": boxes.art, "H": boxes.words, "Q": boxes.foot}

    def letter(x: float, y: float) -> str:
        return next((name for name, b in letters.items() if b.x <= x < b.x + b.w and b.y <= y < b.y + b.h), "·")

    middles = [(step + 0.5) * cell * unit for step in range(round(max(of.width, of.height) / cell))]
    columns, rows = middles[: round(of.width / cell)], middles[: round(of.height / cell)]
    return "\n".join("".join(letter(x, y) for x in columns) for y in rows) + "\n"


SKETCHES = [
    # what it shows, format, cell, right to left, what is seen
    ("above: nearly half a poster is façade", "poster-a4", 21, False, """\
        PPPPPPPPPP
        PPPPPPPPPP
        PPPPPPPPPP
        PPPPPPPPPP
        PPPPPPPPPP
        PPPPPPPPPP
        ··········
        ·HHHHHHHH·
        ·HHHHHHHH·
        ·HHHHHHHH·
        ·HHHHHHHH·
        ··········
        ·QQQQQQQQ·
        ··········
        """),
    ("a square needs no code: its foot is low", "social-square", 108, False, """\
        PPPPPPPPPP
        PPPPPPPPPP
        PPPPPPPPPP
        PPPPPPPPPP
        ··········
        ·HHHHHHHH·
        ·HHHHHHHH·
        ·HHHHHHHH·
        ·QQQQQQQQ·
        ··········
        """),
    ("the last rows of a story lie under the app's buttons", "social-story", 108, False, """\
        PPPPPPPPPP
        PPPPPPPPPP
        PPPPPPPPPP
        PPPPPPPPPP
        PPPPPPPPPP
        PPPPPPPPPP
        PPPPPPPPPP
        PPPPPPPPPP
        PPPPPPPPPP
        ·HHHHHHHH·
        ·HHHHHHHH·
        ·HHHHHHHH·
        ·HHHHHHHH·
        ··········
        ·QQQQQQQQ·
        ··········
        ··········
        ··········
        """),
    ("beside: the words where reading begins", "screen-wide", 120, False, """\
        ·········PPPPPPP
        ·HHHHHHH·PPPPPPP
        ·HHHHHHH·PPPPPPP
        ·HHHHHHH·PPPPPPP
        ·HHHHHHH·PPPPPPP
        ·HHHHHHH·PPPPPPP
        ·QQQQQQQ·PPPPPPP
        ·QQQQQQQ·PPPPPPP
        ·········PPPPPPP
        """),
    ("the same screen, right to left", "screen-wide", 120, True, """\
        PPPPPPP·········
        PPPPPPP·HHHHHHH·
        PPPPPPP·HHHHHHH·
        PPPPPPP·HHHHHHH·
        PPPPPPP·HHHHHHH·
        PPPPPPP·HHHHHHH·
        PPPPPPP·QQQQQQQ·
        PPPPPPP·QQQQQQQ·
        PPPPPPP·········
        """),
    ("a banner", "email-banner", 60, False, """\
        ··············PPPPPP
        ·HHHHHHHHHHHH·PPPPPP
        ·HHHHHHHHHHHH·PPPPPP
        ·QQQQQQQQQQQQ·PPPPPP
        ··············PPPPPP
        """),
    ("the same banner, right to left", "email-banner", 60, True, """\
        PPPPPP··············
        PPPPPP·HHHHHHHHHHHH·
        PPPPPP·HHHHHHHHHHHH·
        PPPPPP·QQQQQQQQQQQQ·
        PPPPPP··············
        """),
]  # fmt: skip


@pytest.mark.parametrize(("identity", "cell", "rtl", "seen"), [pytest.param(*row, id=name) for name, *row in SKETCHES])
def test_one_can_see_where_things_stand(identity: str, cell: int, rtl: bool, seen: str) -> None:
    assert sketch(form(identity), cell, rtl=rtl) == dedent(seen)


@pytest.mark.parametrize("identity", ["poster-a4", "social-square", "social-story"])
def test_what_stands_above_each_other_stands_alike_in_both_directions(identity: str) -> None:
    assert sketch(form(identity), 12, rtl=True) == sketch(form(identity), 12)


def overlaps(one: Box, other: Box) -> bool:
    return (
        one.x < other.x + other.w and other.x < one.x + one.w and one.y < other.y + other.h and other.y < one.y + one.h
    )


@pytest.mark.parametrize(("each", "rtl"), BOTH_WAYS)
def test_nothing_stands_on_anything_else_or_outside_the_page(each: Format, rtl: bool) -> None:
    boxes, (width, height) = lay_out(each, rtl=rtl), each.points
    assert not any(overlaps(*pair) for pair in combinations((boxes.art, boxes.words, boxes.foot), 2))
    for box in (boxes.words, boxes.foot):
        assert 0 < box.x < box.x + box.w < width and 0 < box.y < box.y + box.h < height


@pytest.mark.parametrize(("each", "rtl"), BOTH_WAYS)
def test_the_facade_reaches_three_edges(each: Format, rtl: bool) -> None:
    art, (width, height) = lay_out(each, rtl=rtl).art, each.points
    reached = [art.x == 0, art.y == 0, art.x + art.w == pytest.approx(width), art.y + art.h == pytest.approx(height)]
    assert sum(reached) == 3


SIZES = [
    # format             points wide   points high
    ("poster-a4",        595.2756,     841.8898),
    ("poster-a3-bleed",  841.8898,     1190.5512),
    ("leaflet-a5",       419.5276,     595.2756),
    ("screen-wide",      1920,         1080),
    ("social-link",      1200,         630),
    ("email-banner",     1200,         300),
]  # fmt: skip


@pytest.mark.parametrize(("identity", "width", "height"), SIZES)
def test_a_millimetre_is_72_over_25_4_points_and_a_pixel_one(identity: str, width: float, height: float) -> None:
    assert form(identity).points == pytest.approx((width, height), abs=0.0001)


def test_every_format_leads_to_a_place_that_has_an_address() -> None:
    assert {each.place for each in FORMATS} | {place for place, _ in CODES.values()} <= set(SUFFIX)


def test_no_two_formats_share_a_name() -> None:
    assert len({each.id for each in FORMATS}) == len({each.file for each in FORMATS}) == len(FORMATS)
    assert {LINK_IMAGE, *SAME_SHAPE, *SAME_SHAPE.values()} <= {each.id for each in FORMATS}


def test_formats_that_share_a_preview_have_one_shape() -> None:
    shapes = [(form(large).width / form(large).height, form(small)) for large, small in SAME_SHAPE.items()]
    assert all(aspect == pytest.approx(small.width / small.height, rel=0.001) for aspect, small in shapes)


@pytest.mark.parametrize("code", [language.code for language in settings().languages if not language.inherits])
def test_every_file_has_a_name_in_every_language(code: str) -> None:
    words = yaml.safe_load((ROOT / f"docs/_data/wording/{code}.yml").read_text("utf-8"))
    assert [each for each in [*(form.id for form in FORMATS), *CODES] if not words.get(f"file.{each}")] == []


@pytest.mark.parametrize("rtl", [False, True], ids=["left to right", "right to left"])
@pytest.mark.parametrize("form", FORMATS, ids=lambda form: form.id)
def test_the_part_that_is_set_on_a_photograph_holds_all_words(form: Format, rtl: bool) -> None:
    part, boxes = words_part(form, rtl=rtl), lay_out(form, rtl=rtl)
    for box in (boxes.words, boxes.foot):
        assert part.x <= box.x and box.x + box.w <= part.x + part.w
        assert part.y <= box.y and box.y + box.h <= part.y + part.h
    assert part.w * part.h < 0.75 * form.points[0] * form.points[1], "then nothing is saved"
