"""Making: every recipe becomes a file, once; what cannot be made is told, and all else is made."""

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import pytest

from publishing.base.problems import Problem, Spot
from publishing.engine import making
from publishing.engine.making import Made, Progress, grouped
from publishing.library import recipes
from publishing.library.recipes import Ready, Recipe, Unmade, ready

Make = Callable[[Sequence[Path]], bytes | recipes.Made]


class Kitchen:
    """Recipes that remember what was asked for, each by what it is made of; none is made in another process."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.asked: list[str] = []
        self.given: dict[str, list[bytes]] = {}

    def recipe(self, place: str, of: str = "", make: Make | None = None, **more: Any) -> Recipe:
        """A recipe; without `make` its bytes are what it is made of."""
        of = of or place

        def remembers(paths: Sequence[Path]) -> bytes | recipes.Made:
            self.asked.append(of)
            self.given[of] = [path.read_bytes() for path in paths]
            return make(paths) if make else of.encode()

        return Recipe(place, of, remembers, **more)

    def made(self, *wanted: Recipe | Ready) -> Made:
        return making.made(wanted, self.folder)


@pytest.fixture
def kitchen(tmp_path: Path) -> Kitchen:
    return Kitchen(tmp_path / "cache")


def problem(code: str, line: int = 1) -> Problem:
    return Problem(Spot("docs/sv/x.md", line), code)


def refuses(*problems: Problem) -> Make:
    def make(_: object) -> bytes:
        raise Unmade(problems)

    return make


def breaks(error: BaseException) -> Make:
    def make(_: object) -> bytes:
        raise error

    return make


def lying(made: Made) -> dict[str, bytes]:
    """What lies at each place."""
    return {place: file.path.read_bytes() for place, file in made.finished.items()}


def codes(problems: Iterable[Problem]) -> list[tuple[str, int]]:
    return [(each.code, each.spot.line) for each in problems]


def test_a_file_is_made_once_and_then_found(kitchen: Kitchen) -> None:
    wanted = [kitchen.recipe("a.txt"), kitchen.recipe("b/c.txt")]
    first, second = kitchen.made(*wanted), kitchen.made(*wanted)
    assert lying(first) == {"a.txt": b"a.txt", "b/c.txt": b"b/c.txt"}
    assert first == second and kitchen.asked == ["a.txt", "b/c.txt"] and first.problems == []


def test_a_need_is_made_first_and_given_in_order(kitchen: Kitchen) -> None:
    flour, water = kitchen.recipe("", "flour"), kitchen.recipe("water.txt", "water")
    dough = kitchen.recipe("", "dough", needs=(water, flour))
    bread = kitchen.recipe("bread.txt", "bread", needs=(dough, flour))
    made = kitchen.made(bread, water)
    assert kitchen.given["dough"] == [b"water", b"flour"] and kitchen.given["bread"] == [b"dough", b"flour"]
    assert sorted(kitchen.asked) == ["bread", "dough", "flour", "water"]
    assert lying(made) == {"bread.txt": b"bread", "water.txt": b"water"}  # what has no place lies nowhere


def test_a_file_is_made_anew_when_something_that_it_needs_changes(kitchen: Kitchen) -> None:
    for flour in ("rye", "wheat", "rye"):
        kitchen.made(kitchen.recipe("bread.txt", "bread", needs=(kitchen.recipe("", flour),)))
    assert kitchen.asked == ["rye", "bread", "wheat", "bread"]


def test_what_comes_of_the_same_work_lies_beside_in_all_its_places(kitchen: Kitchen) -> None:
    whole = recipes.Made(b"large", {}, {"small": b"small", "unasked": b"for"})
    beside = (("small", "a/small.webp"), ("small", "b/small.webp"))
    each = kitchen.recipe("a/large.pdf", make=lambda _: whole, beside=beside)
    for _ in ("made", "found"):
        made = kitchen.made(each)
        assert lying(made) == {"a/large.pdf": b"large", "a/small.webp": b"small", "b/small.webp": b"small"}
        assert made.finished["b/small.webp"].size == len(b"small")


def test_what_pages_tell_of_a_file_is_kept_with_it(kitchen: Kitchen) -> None:
    each = kitchen.recipe("a.pdf", make=lambda _: recipes.Made(b"four", {"pages": 2}))
    for _ in ("made", "found"):
        file = kitchen.made(each).finished["a.pdf"]
        assert (file.size, dict(file.facts)) == (4, {"pages": 2})


def test_the_same_in_two_places_is_made_once(kitchen: Kitchen) -> None:
    made = kitchen.made(kitchen.recipe("a.txt", "same"), kitchen.recipe("b.txt", "same"))
    assert lying(made) == {"a.txt": b"same", "b.txt": b"same"} and kitchen.asked == ["same"]
    assert made.problems == []


def test_what_is_ready_is_not_looked_for(kitchen: Kitchen) -> None:
    made = kitchen.made(ready("a.txt", "på"), kitchen.recipe("b.txt"))
    assert {place: each.content for place, each in made.ready.items()} == {"a.txt": "på".encode()}
    assert list(made.finished) == ["b.txt"]
    assert len(list(kitchen.folder.glob("*.seal"))) == 1


def with_small(of: str) -> Make:
    """Makes a file with a smaller one beside it; both are what they are made of."""
    return lambda _: recipes.Made(of.encode(), {}, {"small": of.encode()})


BESIDE = (("small", "x"),)
TWO = [
    # what it shows                        places of the one and of the other, x among them
    ("two recipes",                        ("x", ()), ("x", ())),
    ("a recipe and what lies beside one",  ("x", ()), ("y", BESIDE)),
    ("what lies beside, and a recipe",     ("y", BESIDE), ("x", ())),
    ("what lies beside two",               ("y", BESIDE), ("z", BESIDE)),
]  # fmt: skip
Places = tuple[str, tuple[tuple[str, str], ...]]


@pytest.mark.parametrize(("one", "other"), [pytest.param(*row, id=name) for name, *row in TWO])
def test_a_place_that_two_want_is_told_and_the_first_has_it(one: Places, other: Places, kitchen: Kitchen) -> None:
    made = kitchen.made(*(
        kitchen.recipe(place, of, with_small(of), beside=beside)
        for of, (place, beside) in (("one", one), ("other", other))
    ))  # fmt: skip
    (told,) = made.problems
    assert (told.code, told.facts, told.spot) == ("recipe.twice", {"place": "x"}, Spot("site/x"))
    assert lying(made)["x"] == b"one"


def test_a_place_that_two_ready_files_want_is_told_and_the_first_has_it(kitchen: Kitchen) -> None:
    made = kitchen.made(ready("x", "one"), ready("x", "other"))
    assert [(each.code, each.facts) for each in made.problems] == [("recipe.twice", {"place": "x"})]
    assert made.ready["x"].content == b"one"


def test_what_somebody_has_to_mend_is_told_and_all_else_is_made(kitchen: Kitchen) -> None:
    made = kitchen.made(
        kitchen.recipe("a", make=refuses(problem("x.one", 3), problem("x.two", 4))), kitchen.recipe("b")
    )
    assert codes(made.problems) == [("x.one", 3), ("x.two", 4)]
    assert lying(made) == {"b": b"b"} and len(list(kitchen.folder.glob("*.seal"))) == 1


def test_of_files_that_belong_together_the_first_one_tells(kitchen: Kitchen) -> None:
    made = kitchen.made(
        kitchen.recipe("a", batch="one", make=refuses(problem("x.long", 1), problem("x.wide", 1))),
        kitchen.recipe("b", batch="one", make=refuses(problem("x.long", 2))),
        kitchen.recipe("c", batch="other", make=refuses(problem("x.long", 3))),
        kitchen.recipe("d", make=refuses(problem("x.long", 4))),
        kitchen.recipe("e", make=refuses(problem("x.long", 5))),
        kitchen.recipe("f", batch="one"),
    )
    assert codes(made.problems) == [("x.long", 1), ("x.wide", 1), ("x.long", 3), ("x.long", 4), ("x.long", 5)]
    assert list(made.finished) == ["f"]


FAULTS = [ValueError("no such colour"), KeyError("bed"), OSError("the disk is full"), ZeroDivisionError("by zero")]


@pytest.mark.parametrize("error", FAULTS, ids=lambda error: type(error).__name__)
def test_a_fault_of_the_house_is_told_with_its_file_and_all_else_is_made(error: Exception, kitchen: Kitchen) -> None:
    made = kitchen.made(kitchen.recipe("a/b.pdf", make=breaks(error)), kitchen.recipe("c"))
    (told,) = made.problems
    assert (told.code, told.spot) == ("recipe.failed", Spot("site/a/b.pdf"))
    assert told.facts == {"place": "a/b.pdf", "error": f"{type(error).__name__}: {error}"}
    assert lying(made) == {"c": b"c"}


def test_what_stops_the_program_stops_it(kitchen: Kitchen) -> None:
    with pytest.raises(KeyboardInterrupt):
        kitchen.made(kitchen.recipe("a", make=breaks(KeyboardInterrupt())))


def test_what_fails_leaves_nothing_behind_and_is_tried_again(kitchen: Kitchen) -> None:
    kitchen.made(kitchen.recipe("a", make=breaks(OSError("full"))))
    assert not kitchen.folder.exists()
    assert lying(kitchen.made(kitchen.recipe("a"))) == {"a": b"a"} and kitchen.asked == ["a", "a"]


CAUSES = [
    # what it shows                     the need                                    told
    ("somebody has to mend it",         refuses(problem("x.long", 7)),              ["x.long"]),
    ("a fault of the house",            breaks(ValueError("no")),                   ["recipe.failed"]),
]  # fmt: skip


@pytest.mark.parametrize(("make", "expected"), [pytest.param(*row, id=name) for name, *row in CAUSES])
def test_a_file_whose_need_failed_is_not_made_and_says_nothing_of_its_own(
    make: Make, expected: list[str], kitchen: Kitchen
) -> None:
    need = kitchen.recipe("", "need", make)
    first, second = kitchen.recipe("a", needs=(need,)), kitchen.recipe("b", needs=(need,))
    third = kitchen.recipe("c", needs=(first,))
    made = kitchen.made(third, first, second)
    assert [each.code for each in made.problems] == expected  # once, however many need it
    assert lying(made) == {} and kitchen.asked == ["need"]


def test_a_recipe_says_its_word_when_the_file_is_there_and_only_then(kitchen: Kitchen) -> None:
    good, bad = problem("x.missing", 1), problem("x.missing", 2)
    wanted = [
        kitchen.recipe("a", says=(good,)), kitchen.recipe("b", make=refuses(problem("x.long", 3)), says=(bad,)),
    ]  # fmt: skip
    assert codes(kitchen.made(*wanted).problems) == [("x.long", 3), ("x.missing", 1)]
    assert codes(kitchen.made(*wanted).problems) == [("x.long", 3), ("x.missing", 1)]


def test_many_files_come_out_as_few_do(kitchen: Kitchen) -> None:
    """So many that they are shared out over the cores."""
    count = making.WORTH_IT * 2
    names = [f"{number}.txt" for number in range(count)]
    wanted = [kitchen.recipe(name, make=refuses(problem("x.long", 9)) if name == "7.txt" else None) for name in names]
    made = kitchen.made(*wanted)
    assert lying(made) == {name: name.encode() for name in names if name != "7.txt"}
    assert codes(made.problems) == [("x.long", 9)]


NUMBERS = [(0, "0"), (999, "999"), (1240, "1\u00a0240"), (1234567, "1\u00a0234\u00a0567")]


@pytest.mark.parametrize(("number", "written"), NUMBERS)
def test_thousands_are_parted_by_a_space_that_does_not_break(number: int, written: str) -> None:
    assert grouped(number) == written


LINES = [
    # done, of, seconds so far, line
    (212, 1240, 7.84, "Filer: 212 av 1\u00a0240, 38 s kvar"),
    (1, 2, 0.2, "Filer: 1 av 2, 0 s kvar"),
    (1240, 1240, 46.0, "Filer: 1\u00a0240 av 1\u00a0240"),
]


@pytest.mark.parametrize(("done", "total", "seconds", "line"), LINES)
def test_one_line_says_how_far_the_work_has_come(done: int, total: int, seconds: float, line: str) -> None:
    assert Progress(total, done=done).line(seconds) == line


def test_a_log_has_the_last_line_alone_and_a_screen_each_over_the_one_before(
    kitchen: Kitchen, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    kitchen.made(kitchen.recipe("a"), kitchen.recipe("b"))
    assert capsys.readouterr() == ("", "Filer: 2 av 2\n")
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    kitchen.made(kitchen.recipe("c"), kitchen.recipe("d"))
    said = capsys.readouterr().err
    assert [line.removeprefix("\x1b[K").strip() for line in said.split("\r")] == [
        "",
        "Filer: 1 av 2, 0 s kvar",
        "Filer: 2 av 2",
    ]
    assert said.count("\n") == 1 and said.endswith("\n")


def test_nothing_is_said_when_everything_was_made_before(kitchen: Kitchen, capsys: pytest.CaptureFixture[str]) -> None:
    kitchen.made(kitchen.recipe("a"))
    capsys.readouterr()
    kitchen.made(kitchen.recipe("a"))
    assert capsys.readouterr() == ("", "")
