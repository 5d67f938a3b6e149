"""Saying: a problem as its author, GitHub and an editor read it."""

import pytest

from publishing.base.problems import Problem, Spot, annotation, near, say


def test_the_mark_stands_under_the_slip() -> None:
    spot = Spot("docs/sv/x.md", 12, 10, 6, "section: parent")
    assert say(Problem(spot, "field.choice", {"field": "section", "value": "parent", "choices": ["a", "b"]})) == (
        "docs/sv/x.md:12:10  [field.choice]\n"
        "  12 │ section: parent\n"
        "     │          ^^^^^^\n"
        "  »parent« går inte att välja för »section«.\n"
        "  → Välj ett av: a, b."
    )


def test_a_tab_before_the_slip_keeps_the_mark_in_place() -> None:
    said = say(Problem(Spot("x.md", 1, 2, 1, "\ta: b"), "front-matter.tab")).split("\n")
    assert said[2] == "    │ \t^"


def test_a_near_match_is_asked_in_both_languages() -> None:
    problem = Problem(Spot("x.md"), "term.unknown", {"term": "familjhem", **near("familjhem", ["familjehem"])})
    assert "Menade du »familjehem«?" in say(problem) and "Did you mean “familjehem”?" in say(problem, "en")


def test_nothing_is_suggested_when_nothing_is_near() -> None:
    assert near("xyz", ["familjehem"]) == {}


@pytest.mark.parametrize(
    ("file", "value", "place", "text"),
    [
        pytest.param("a.md", "50 %", "file=a.md,", "»50 %25«", id="a percent sign"),
        pytest.param("a.md", "a\nb", "file=a.md,", "»a b«", id="a line end does not end the command"),
    ],
)
def test_github_is_told_with_its_own_escapes(file: str, value: str, place: str, text: str) -> None:
    said = annotation(Problem(Spot(file, 3, 7), "field.date", {"value": value}))
    assert said.startswith("::error " + place + "line=3,col=7,title=field.date::") and text in said
    assert "\n" not in said


def test_a_notice_is_no_error_on_github() -> None:
    assert annotation(Problem(Spot("a.md"), "offer.unconfirmed", {"id": "x"})).startswith("::notice ")


COMMANDS = [
    "::error::nu",
    "  ::set-output name=a::b",
    "##[add-mask]a",
    "a\n::error::b",
    "\x1b[2J\x1b]0;a\x07",
    "a\r::error::b",
]


@pytest.mark.parametrize("written", COMMANDS)
def test_what_an_author_writes_commands_neither_terminal_nor_github(written: str) -> None:
    problem = Problem(Spot(written, 1, 1, 1, written), "field.date", {"value": written})
    for line in [*say(problem).split("\n"), *annotation(problem).split("\n")[1:]]:
        assert not line.lstrip().startswith("::") and "##[" not in line
    for text in (say(problem), annotation(problem)):
        assert not set(text.replace("\n", "")) & {chr(n) for n in range(32) if n != 9}
    assert annotation(problem).count("\n") == 0 and annotation(problem).startswith("::error file=")


def test_a_file_name_ends_no_property_of_an_annotation() -> None:
    assert "file=a%3A%3Ab%2Cline=9,line=1," in annotation(Problem(Spot("a::b,line=9"), "field.date", {"value": "x"}))
