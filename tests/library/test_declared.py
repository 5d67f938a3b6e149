"""Declared: two kinds that claim the same thing would hide each other, and a kind that is not there is missed."""

from typing import Any

import pytest

from publishing.base.validation import Content
from publishing.kinds import ALL
from publishing.library.declared import problems
from publishing.library.guides import Facts
from publishing.library.intake import Data, Folder, Key, Layout, Marks, Read, Records
from publishing.library.kinds import Block, Kind, Starter


class Fish(Content):
    """A model of nothing."""


class Fishy(Facts):
    """The facts of nothing."""


def records(folder: str) -> Records:
    return Records(folder, Fish, Fish, Fish, Fish)


def data(file: str) -> Data[Any]:
    return Data(file, Fish, Fish())


def folder(name: str) -> Folder[Any]:
    def nothing(*_: object) -> Any:
        raise AssertionError("a declaration is only looked at")

    return Folder(name, nothing, nothing, nothing, nothing, Fish, Fish)


def kind(name: str, *read: Read, **more: Any) -> Kind:
    return Kind(name, name, read, **more)


def block(name: str, **more: Any) -> Kind:
    return kind(name, blocks=(Block("cod", **more),))


def starter(name: str, folder: str) -> Kind:
    return kind(name, starters=(Starter(folder, lambda name, day: ""),))


CLASHES = [
    # what it shows               one                                other                              both claim
    ("a name",                    kind("a"),                         kind("a"),                         "a"),
    ("a slug",                    kind("a_b"),                       kind("a-b"),                       "a-b"),
    ("a layout",                  kind("a", Layout("cod")),          kind("b", Layout("cod")),          "layout: cod"),
    ("the second of two layouts", kind("a", Layout("cod")),          kind("b", Layout("eel"), Layout("cod")),
                                                                                                        "layout: cod"),
    ("a key",                     kind("a", Key("cod", Fishy)),      kind("b", Key("cod", Facts)),      "cod:"),
    ("a folder of records",       kind("a", records("cod")),         kind("b", records("cod")),         "docs/sv/cod/"),
    ("a data file",               kind("a", data("cod.yml")),        kind("b", data("cod.yml")),        "cod.yml"),
    ("two data files of one name, in two folders",
                                  kind("a", data("cod.yml")),        kind("b", data("sea/cod.yml")),    "cod.yml"),
    ("a folder where a key may be left out",
                                  kind("a", Key("eel", Fishy, folder="cod")), kind("b", records("cod")),
                                                                                                        "docs/sv/cod/"),
    ("the layout of ordinary pages", kind("page"),                   kind("b", Layout("page")),         "layout: page"),
    ("that of pages that list others", kind("page"),                 kind("b", Layout("hub")),          "layout: hub"),
    ("a folder of its own",       kind("a", folder("cod")),          kind("b", folder("cod")),          "cod/"),
    ("a block",                   block("a"),                        block("b"),                        "{{ cod() }}"),
    ("a block nobody writes",     block("a", written=False),         block("b"),                        "{{ cod() }}"),
    ("a starter",                 starter("a", "cod"),               starter("b", "cod"),               "docs/sv/cod/"),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other", "thing"), [pytest.param(*row, id=name) for name, *row in CLASHES])
def test_two_kinds_that_claim_the_same_are_told_at_the_second(one: Kind, other: Kind, thing: str) -> None:
    (problem,) = problems((one, other))
    assert (problem.code, problem.level) == ("kind.clash", "fault")
    assert problem.spot.file == f"hooks/publishing/kinds/{other.name}/__init__.py"
    assert problem.facts == {"kind": other.name, "other": one.name, "thing": thing}


LIVE_TOGETHER = [
    # what it shows                         one                               other
    ("other names",                         kind("a"),                        kind("b")),
    ("other layouts",                       kind("a", Layout("cod")),         kind("b", Layout("eel"))),
    ("a layout and a key",                  kind("a", Layout("cod")),         kind("b", Key("cod", Fishy))),
    ("a layout with the other's name",      kind("a", Layout("b")),           kind("b")),
    ("a folder of records and one beside",  kind("a", records("cod")),        kind("b", folder("cod"))),
    ("a folder in a folder",                kind("a", records("cod")),        kind("b", records("cod/eel"))),
    ("other data files",                    kind("a", data("cod.yml")),       kind("b", data("eel.yml"))),
    ("marks, that any page may have",       kind("a", Marks(Fish)),           kind("b", Marks(Fish))),
    ("records and how another kind begins", kind("a", records("cod")),        starter("b", "cod")),
    ("other blocks",                        block("a"),                       kind("b", blocks=(Block("eel"),))),
    ("one builds on the other",             kind("a", uses=("b",)),           kind("b")),
    ("two things of one kind",              kind("a", Layout("cod"), Layout("eel"), Key("cod", Fishy), data("cod.yml")),
                                                                              kind("b")),
]  # fmt: skip


@pytest.mark.parametrize(("one", "other"), [pytest.param(*row, id=name) for name, *row in LIVE_TOGETHER])
def test_two_kinds_that_claim_different_things_live_together(one: Kind, other: Kind) -> None:
    assert [*problems((one, other)), *problems((other, one))] == []


USES = [
    # what it shows                  uses            missed
    ("one that is not there",        ("c",),         ["c"]),
    ("two that are not there",       ("c", "b", "d"), ["c", "d"]),
    ("its slug in place of its name", ("b-b",),      ["b-b"]),
    ("one that is there",            ("b_b", "b"),   []),
]  # fmt: skip


@pytest.mark.parametrize(("uses", "missed"), [pytest.param(*row, id=name) for name, *row in USES])
def test_a_kind_that_another_builds_on_has_to_be_there(uses: tuple[str, ...], missed: list[str]) -> None:
    found = list(problems((kind("a", uses=uses), kind("b"), kind("b_b"))))
    assert [each.code for each in found] == ["kind.unknown-use"] * len(missed)
    assert [each.facts for each in found] == [{"kind": "a", "other": name} for name in missed]
    assert {each.spot.file for each in found} <= {"hooks/publishing/kinds/a/__init__.py"}


def test_our_own_kinds_live_together() -> None:
    assert list(problems(ALL)) == []
