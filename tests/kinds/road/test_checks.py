"""The road and the next steps: what is told beyond the smallest cases in problems/, and what is left alone."""

from pathlib import Path

import pytest

from publishing.cli import problems_in
from tests.tools.roads import ROAD, STEPS, STEPS_AR, STOPS, page, road
from tests.tools.small import small_site

KEY = f"docs/sv/{ROAD}.md"
ONLY = "languages: [sv]\n"


def codes(tmp_path: Path, files: dict[str, str]) -> list[tuple[str, int]]:
    found = problems_in(small_site(tmp_path, files=files))
    return [(problem.code, problem.spot.line) for problem in found]


WITHOUT_ASK = STEPS.replace("**Du kan fråga:** Vilka hem behövs?\n\n", "")
WITHOUT_TIME = STEPS_AR.replace("**الوقت:** أسابيع أو سنوات.\n\n", "")
ONE_LESS = STOPS.replace("  - {id: samtalet, phase: think, window: one, who: [you, unit]}\n", "")
BACK = STOPS.replace("samtalet, phase: think", "samtalet, phase: live").replace(
    "flytten, phase: live", "flytten, phase: meet"
)
ROADS = [
    # what it shows                           files  code, line
    ("a road as it should be",                road(), []),
    ("a heading that no fact names",          road(stops=ONE_LESS), [("road.no-step", 26)]),
    ("a part of the road that comes back",    road(stops=BACK), [("road.order", 14)]),
    ("a step that one may not ask about",     road(WITHOUT_ASK), [("road.no-text", 27)]),
    ("a part that only the Swedish page has", road(translated=WITHOUT_TIME), [("road.child-missing", 12)]),
]  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), [pytest.param(*row, id=name) for name, *row in ROADS])
def test_what_is_told_of_a_road(files: dict[str, str], expected: list[tuple[str, int]], tmp_path: Path) -> None:
    assert codes(tmp_path, files) == expected


def test_an_old_translation_is_not_blamed_for_a_new_part_too(tmp_path: Path) -> None:
    swedish = page(STEPS.replace("Du ringer.", "Du ringer.\n\n**Tid:** En halvtimme."), f"layout: steps\n{STOPS}")
    assert [code for code, _ in codes(tmp_path, {**road(), KEY: swedish})] == ["translation.outdated"]


def test_without_a_road_a_step_leads_nowhere(tmp_path: Path) -> None:
    files = {"docs/sv/bli-familjehem/tankar.md": page("Text.\n", ONLY + "step: tanken\n")}
    assert codes(tmp_path, files) == [("road.unknown-step", 11)]


def test_a_road_that_cannot_be_read_is_blamed_alone(tmp_path: Path) -> None:
    files = {**road(stops=STOPS.replace("who: [you]", "who: [jag]")),
             "docs/sv/bli-familjehem/tankar.md": page("Text.\n", ONLY + "step: tanken\n")}  # fmt: skip
    assert [code for code, _ in codes(tmp_path, files)] == ["field.choice"]


def pages(**ways: str) -> dict[str, str]:
    """Pages of the road by their names: »step next_page«, with - for no step."""
    found = {}
    for name, way in ways.items():
        step, target = way.split()
        facts = ONLY + (f"step: {step}\n" if step != "-" else "")
        body = 'Text.\n\n## Ring {#ring}\n\n{{ contact("bris") }}\n\n## Mer {#mer}\n\nText.\n'
        found[f"docs/sv/bli-familjehem/{name}.md"] = page(body, facts, title=name, next_page=target)
    return {**road(), **found}


NEXT = [
    # what it shows                                   pages  codes
    ("onwards, and at last to the contact page",      pages(a="tanken b.md", b="samtalet kontakt.md"), []),
    ("to the same step",                              pages(a="tanken b.md", b="tanken kontakt.md"), []),
    ("to a page that belongs to no step",             pages(a="flytten b.md", b="- kontakt.md"), []),
    ("to whom to call, on the page itself",           pages(a="- a.md#ring"), []),
    ("to whom to call, on another page",              pages(a="- b.md#ring", b="- kontakt.md"), []),
    ("to a section of the page where nobody answers", pages(a="- a.md#mer"), ["next.circle"]),
    ("into the road, at a later step",                pages(a="samtalet vagen.md#flytten"), []),
    ("into the road, at an earlier step",             pages(a="samtalet vagen.md#tanken"), ["next.backwards"]),
    ("to another site",                               pages(a="- https://x.test/"), ["next.circle"]),
    ("a circle is told once",                         pages(a="- b.md", b="- c.md", c="- b.md"), ["next.circle"]),
    ("what is not there is told by its link alone",   pages(a="- borta.md", b="- a.md"), ["link.no-page"]),
]  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), [pytest.param(*row, id=name) for name, *row in NEXT])
def test_where_a_next_step_may_lead(files: dict[str, str], expected: list[str], tmp_path: Path) -> None:
    assert [code for code, _ in codes(tmp_path, files)] == expected


@pytest.mark.parametrize(
    "other", [("section: family-homes", "section: children"), ("title: a", "title: a\naudience: parent")]
)
def test_pages_for_others_go_their_own_ways(other: tuple[str, str], tmp_path: Path) -> None:
    files = pages(a="- a.md")
    files["docs/sv/bli-familjehem/a.md"] = files["docs/sv/bli-familjehem/a.md"].replace(*other)
    assert codes(tmp_path, files) == []
