"""Support on a page: a card for each route with what is known, and a parent's times as doors."""

from pathlib import Path

import pytest
from selectolax.lexbor import LexborHTMLParser

from publishing.kinds.support.page import RouteShown, needs, route, tells_hours
from publishing.kinds.support.times_page import doors
from publishing.library.library import Library
from publishing.library.site import Site
from publishing.pages.view import view_of
from tests.tools.parenthood import HELP, HOME, ROUTES, WHO, helpers, matrix, page
from tests.tools.small import library, site_of, small_site


def site(tmp_path: Path, files: dict[str, str] | None = None) -> Library:
    return library(small_site(tmp_path, files=files or helpers()))


@pytest.mark.parametrize("code", ["sv", "ar"])
def test_each_route_is_a_card_in_its_group_with_its_facts_last(code: str, tmp_path: Path) -> None:
    found = site(tmp_path)
    html = Site(found, "https://prov.test/").rendered(found.guides[HELP], code).html
    groups = LexborHTMLParser(html).css("div.route-group")
    cards = [[card.attributes["data-needs"] for card in group.css(".routes > article.route")] for group in groups]
    assert cards == [["urgent"], ["child meetings", "talk urgent"], ["talk meetings"]]
    assert [group.attributes["aria-labelledby"] for group in groups] == [group.css("h2")[0].id for group in groups]
    before, after = html.split("<!--block:route_needs:-->")
    assert (before.count('class="route-group"'), after.count('class="route-group"')) == (
        1,
        2,
    )  # nobody in danger has to get past the choices
    assert html.count("<!--block:route:") == 4 and "<!--block:route:vaxeln--></article>" in html


def facts(shown: RouteShown | None) -> tuple[object, ...]:
    assert shown
    name = shown.contact.id if shown.contact else None
    languages = [language.code for language in shown.languages] + ["interpreter"] * shown.interpreter
    return name, shown.hours, languages, shown.free, shown.anonymous, list(shown.sources), shown.unreviewed


BRIS = "routes:\n  - {id: fara, contact: bris, hours: contact, needs: [talk]}\n"
UNTOLD = "unconfirmed"
WORKER = ("child-social-worker", "agreed", ["ar", "interpreter"], True, "no", ["FL 13 §"], True)
NO_HOURS = ROUTES.replace("hours: agreed\n", "hours: contact\n")
SHOWN = [
    # what it shows                routes    route          contact, hours, languages, free, anonymous, source, K
    ("what nobody has told",       ROUTES,   "vaxeln",      ("switchboard", "contact", [], False, UNTOLD, [], False)),
    ("what is told, and by whom",  ROUTES,   "handlaggare", WORKER),
    ("nobody to call",             ROUTES,   "stodperson",  (None, "agreed", [], False, UNTOLD, [], False)),
    ("what the contact file says", BRIS,     "fara",        ("bris", "contact", [], True, "yes", [], False)),
    ("hours of one without any",   NO_HOURS, "handlaggare", (WORKER[0], None, *WORKER[2:])),
]  # fmt: skip


@pytest.mark.parametrize(("routes", "name", "expected"), [pytest.param(*row, id=name) for name, *row in SHOWN])
def test_what_a_card_says(routes: str, name: str, expected: tuple[object, ...], tmp_path: Path) -> None:
    found = site(tmp_path, helpers(routes=routes))
    assert facts(route(found, found.guides[HELP], name)) == expected


def test_what_a_page_asks_for(tmp_path: Path) -> None:
    shown = site_of(small_site(tmp_path, files=helpers()))
    found, guide = shown.library, shown.library.guides[HELP]
    assert needs(guide) == ["talk", "child", "meetings"]
    assert [tells_hours(found, found.guides[key]) for key in (HELP, HOME)] == [["hours"], []]
    asked = view_of(shown, guide, "sv").needs
    assert {"support", "hours", "exit"} <= set(asked.scripts) and {"support", "narrow", "times"} <= set(asked.styles)


BEFORE, DURING, AFTER = (f"for-foraldrar/{name}/" for name in ("innan", "under", "efter"))
DOORS = [
    # what it shows                     page                    doors that lead to itself, doors it is about
    ("the page above them",             HOME,                   [False, False, False], [True, True, True]),
    ("the page of a time",              "for-foraldrar/under",  [False, True, False],  [False, True, False]),
    ("another page for that time",      WHO,                    [False, False, False], [False, True, False]),
]  # fmt: skip


@pytest.mark.parametrize(("key", "here", "about"), [pytest.param(*row, id=name) for name, *row in DOORS])
def test_the_doors_of_a_page_for_parents(key: str, here: list[bool], about: list[bool], tmp_path: Path) -> None:
    found = site(tmp_path, matrix())
    shown = doors(found, found.guides[key], "sv")
    assert [door.address for door in shown] == [BEFORE, DURING, AFTER]
    assert ([door.here for door in shown], [door.about for door in shown]) == (here, about)
    assert ["#ffc84a" in door.picture for door in shown] == about  # a lamp is lit


def test_other_pages_and_other_sites_have_no_doors(tmp_path: Path) -> None:
    found = site(tmp_path, {**matrix(), "docs/sv/for-foraldrar/efter.md": page("Efter", facts="times: [before]\n")})
    assert [list(doors(found, found.guides[key], "sv")) for key in ("index", HOME)] == [[], []]


def test_of_several_pages_of_a_time_the_first_in_order_is_its_own(tmp_path: Path) -> None:
    rows = (("form", "order: 1\nlayout: hub\n"), ("tidig", "order: 2\n"), ("dold", "order: 1\nlisted: false\n"))
    time = "languages: [sv]\ntimes: [during]\n"
    more = {f"docs/sv/for-foraldrar/{name}.md": page(name, facts=time + facts) for name, facts in rows}
    found = site(tmp_path, {**matrix(), **more})
    assert doors(found, found.guides[HOME], "sv")[1].address == "for-foraldrar/tidig/"
