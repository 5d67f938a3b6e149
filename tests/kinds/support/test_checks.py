"""Support and times: what is told of routes to help and of a parent's times, and where."""

from pathlib import Path

import pytest

from publishing.cli import problems_in
from tests.tools.parenthood import HELPERS, ROUTES, helpers, page, times
from tests.tools.small import small_site

Told = list[tuple[str, str, int]]


def codes(tmp_path: Path, files: dict[str, str]) -> Told:
    tmp_path.mkdir(exist_ok=True)
    found = problems_in(small_site(tmp_path, files=files))
    return [(problem.code, problem.spot.file.split("/")[1], problem.spot.line) for problem in found]


def changed(before: str, after: str) -> dict[str, str]:
    assert before in ROUTES
    return helpers(routes=ROUTES.replace(before, after))


HEADS = HELPERS.replace("### Stödperson {#stodperson}", "Någon annan:")
CHECKED = [
    # what it shows                            files                                      code, language, line
    ("routes as they should be",               helpers(),                                 []),
    ("a contact that is not there",            changed("contact: switchboard", "contact: vaxeln"),
     [("support.unknown-contact", "sv", 22)]),
    ("no hours",                               changed("hours: agreed, needs: [talk, m", "needs: [talk, m"),
     [("support.no-hours", "sv", 23)]),
    ("the hours of a contact that has none",   changed("hours: agreed\n", "hours: contact\n"),
     [("support.contact-no-hours", "sv", 16)]),
    ("the hours of no contact",                changed("hours: agreed, needs", "hours: contact, needs"),
     [("support.contact-no-hours", "sv", 23)]),
    ("a language nobody speaks here",          changed("[ar, interpreter]", "[ar, arabiska]"),
     [("support.unknown-language", "sv", 17)]),
    ("an offer that is not there",             changed("support-person", "stodperson"),
     [("support.unknown-offer", "sv", 23)]),
    ("a route without a heading",              changed("id: stodperson", "id: kompis"),
     [("support.no-heading", "sv", 23), ("support.no-route", "sv", 46)]),
    ("no routes",                              helpers(routes=""),
     [("support.no-routes", "sv", 2)]),
]  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), [pytest.param(*row, id=name) for name, *row in CHECKED])
def test_what_is_told_of_routes(files: dict[str, str], expected: Told, tmp_path: Path) -> None:
    assert codes(tmp_path, files) == expected


HERE = "docs/sv/for-foraldrar"
LATER = page("Kontakt", facts="times: [before]\n", section="about", next_page="index.md")
TIMES = [
    # what it shows                          files over those of all times      code, language, line
    ("a page for each time",                 {},                                                      []),
    ("a page that says no time",             {f"{HERE}/mer.md": page("Mer", facts="languages: [sv]\n")},
     [("parents.no-time", "sv", 7)]),
    ("a page for others that says a time",   {f"{HERE}/mer.md": LATER.replace("times", "languages: [sv]\ntimes")},
     [("parents.time-elsewhere", "sv", 11)]),
    ("a time nobody has translated",         {"docs/ar/for-foraldrar/under.md.absent": ""},
     [("translation.missing", "sv", 2), ("parents.time-without-page", "sv", 2)]),
]  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), [pytest.param(*row, id=name) for name, *row in TIMES])
def test_what_is_told_of_times(files: dict[str, str], expected: Told, tmp_path: Path) -> None:
    assert codes(tmp_path, {**times(), **files}) == expected


def test_a_site_without_pages_for_parents_owes_them_nothing(tmp_path: Path) -> None:
    assert codes(tmp_path, {}) == []
