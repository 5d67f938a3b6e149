"""The road as a page shows it: houses and text have the same steps, and every page knows its place."""

import re
from pathlib import Path

import pytest

from publishing.kinds.road.page import house, place, street, who
from publishing.library.guides import Guide
from publishing.library.library import Library
from tests.tools.happenings import WORDS as HAPPENING_WORDS
from tests.tools.roads import ROAD, STEPS, THOUGHTS, page, road
from tests.tools.shown import part
from tests.tools.small import library, small_site


def found(tmp_path: Path, step: str = "samtalet", **files: str) -> Library:
    more = {f"docs/sv/{THOUGHTS}.md": page("Text.\n", f"languages: [sv]\nstep: {step}\n", title="Tankar")}
    return library(small_site(tmp_path, files={**road(), **more, **files}))


def guide(site: Library) -> Guide:
    return site.guides[ROAD]


@pytest.mark.parametrize("code", ["sv", "ar"])
def test_picture_and_text_have_the_same_steps(code: str, tmp_path: Path) -> None:
    site = found(tmp_path)
    shown = [step for each in street(guide(site), code, rtl=False) for step in each.steps]
    heads = [heading for heading in guide(site).edition(code).headings if heading.level == 2]
    assert [(step.number, step.id, step.title) for step in shown] == [
        (number, heading.id, heading.text) for number, heading in enumerate(heads, 1)
    ]


def test_a_house_for_each_part_of_the_road(tmp_path: Path) -> None:
    assert [(each.phase, len(each.steps)) for each in street(guide(found(tmp_path)), "sv", rtl=False)] == [
        ("think", 2), ("live", 1),
    ]  # fmt: skip


def test_a_page_without_a_road_has_no_street(tmp_path: Path) -> None:
    site = found(tmp_path, **{f"docs/sv/{ROAD}.md": page(STEPS, "layout: steps\n")})
    assert [street(site.guides[key], "sv", rtl=False) for key in (THOUGHTS, ROAD)] == [[], []]
    assert part(site, "toc", "sv", ROAD).strip() == ""


def test_a_translation_that_has_lost_a_step_shows_those_it_has(tmp_path: Path) -> None:
    site = found(tmp_path)
    heads = guide(site).edition("ar").headings
    object.__setattr__(guide(site).edition("ar"), "headings", heads[:2])
    assert [step.number for each in street(guide(site), "ar", rtl=True) for step in each.steps] == [1, 2]


def lamps(picture: str) -> list[int]:
    """How many windows of each row are lit, from the top."""
    rows: dict[str, int] = {}
    for y, light in re.findall(r'translate\(\S+ (\d+)\)"><rect [^>]*fill="(#\w+)"', picture):
        rows[y] = rows.get(y, 0) + (light == "#ffc84a")
    return list(rows.values())


HOUSES = [
    # what it shows                         windows  first  lit windows a row
    ("a row more of night where it begins", ["lamp", "cat", "one"], True, [0, 2, 1]),
    ("a window for each step",              ["lamp", "cat", "one", "two"], False, [2, 2]),
    ("one over is dark",                    ["lamp", "cat", "one"], False, [2, 1]),
]  # fmt: skip


@pytest.mark.parametrize(("windows", "first", "lit"), [pytest.param(*row, id=name) for name, *row in HOUSES])
def test_the_windows_of_a_house(windows: list[str], first: bool, lit: list[int]) -> None:
    assert lamps(house(windows, 0, first=first, home=False, rtl=False)) == lit


def test_a_house_is_hidden_from_screen_readers_and_turned_for_those_who_read_from_the_right() -> None:
    left, right = (house(["lamp", "cat"], 1, first=False, home=True, rtl=rtl) for rtl in (False, True))
    assert 'aria-hidden="true"' in left and left != right
    assert sorted(re.findall(r"translate\(\S+", left)) == sorted(re.findall(r"translate\(\S+", right))


def test_the_door_of_the_last_house_stands_open() -> None:
    doors = [house(["lamp"], 0, first=False, home=home, rtl=False) for home in (False, True)]
    assert [bool(re.search('z" fill="#ffc84a" stroke', picture)) for picture in doors] == [False, True]


AT = "bli-familjehem/vagen/#samtalet"
PLACES = [
    # what it shows                   page      language  place
    ("a page at a step",              THOUGHTS, "sv",     (2, 3, "Samtalet", AT, "sv")),
    ("in the words of the reader",    THOUGHTS, "ar",     (2, 3, "المكالمة", "ar/" + AT, "ar")),
    ("not on the road itself",        ROAD,     "sv",     None),
    ("not on a page without a step",  "index",  "sv",     None),
]  # fmt: skip


@pytest.mark.parametrize(("key", "code", "expected"), [pytest.param(*row, id=name) for name, *row in PLACES])
def test_the_place_of_a_page(key: str, code: str, expected: tuple[object, ...] | None, tmp_path: Path) -> None:
    site = found(tmp_path)
    shown = place(site, site.guides[key], code)
    given = shown and (shown.number, shown.total, shown.title, shown.address, shown.language.code)
    assert given == expected


def test_where_the_road_is_not_translated_the_place_has_a_swedish_name(tmp_path: Path) -> None:
    site = found(tmp_path, **{f"docs/ar/{ROAD}.md.absent": ""})
    shown = place(site, site.guides[THOUGHTS], "ar")
    assert shown and (shown.title, shown.language.code) == ("Samtalet", "sv")


def test_a_step_that_is_not_there_is_no_place(tmp_path: Path) -> None:
    site = found(tmp_path, step="borta")
    assert place(site, site.guides[THOUGHTS], "sv") is None


def test_who_takes_part_is_told_in_words(tmp_path: Path) -> None:
    words = "".join(f'road.who.{each}: "{each}"\n' for each in ("you", "unit", "child", "parents"))
    text = HAPPENING_WORDS["docs/_data/wording/sv.yml"] + 'road.who: "Med"\n' + words
    arabic = HAPPENING_WORDS["docs/_data/wording/ar.yml"] + 'road.who: "مع"\n' + words
    site = found(tmp_path, **{"docs/_data/wording/sv.yml": text, "docs/_data/wording/ar.yml": arabic})
    assert who(guide(site), site.wording["sv"]) == {
        "tanken": ("Med", "you"), "samtalet": ("Med", "you, unit"), "flytten": ("Med", "you, child, parents"),
    }  # fmt: skip
    assert who(site.guides[THOUGHTS], site.wording["sv"]) == {}
