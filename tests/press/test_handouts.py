"""Handouts in a build: which files are made for which pages and languages, and what the pages then know of them."""

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path

import pytest

from publishing.engine.files import of_kinds
from publishing.kinds.myth import sheet as myths
from publishing.kinds.thinking import files as thinking
from publishing.kinds.thinking.page import reminded
from publishing.library.recipes import Ready, Recipe
from publishing.library.site import Site
from publishing.look.colours import ACCENTS, TOKENS
from publishing.pages.handouts import sheet
from publishing.pages.view import PageView, view_of
from publishing.press import sheets
from publishing.press.sheets import Sheet, handed_out
from publishing.text.conversion import BLOCK_TOKEN
from publishing.text.masking import masked
from publishing.text.syntax import references
from tests.tools.handouts import FILES, building, handouts_site
from tests.tools.happenings import page
from tests.tools.small import made_in


@pytest.fixture(scope="module")
def now(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """The site, its files made."""
    site = building(handouts_site(tmp_path_factory.mktemp("handouts")))
    assert made_in(site).problems == []
    return site


def handouts(site: Site) -> list[str]:
    """The places of what pages give to take home."""
    given: Iterable[Recipe | Ready] = of_kinds(site)
    places = (place for each in given for place in each.places)
    return sorted(place for place in places if place.endswith((".pdf", ".webp", ".ics")))


def papers(site: Site) -> dict[str, Sheet]:
    """Place without ending → sheet, before anything is made of it."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sheets, "recipes", lambda _, each: iter([each]))
        return {each.stem: each for each in of_kinds(site) if isinstance(each, Sheet)}


def seen(site: Site, key: str, code: str) -> PageView:
    return view_of(site, site.library.guides[key], code)


def test_every_page_has_its_files_beside_it_in_each_language_it_is_written_in(now: Site) -> None:
    paces = ["paminnelser-vecka.ics", "paminnelser-varannan.ics", "paminnelser-manad.ics"]
    paper = ["funderingsblad.pdf", "funderingsblad.webp"]
    assert handouts(now) == sorted([
        *(f"fundera/{name}" for name in paces + paper), *(f"ar/fundera/{name}" for name in paces + paper),
        "kort/bildkort.pdf", "kort/bildkort.webp", "myter/myter.pdf", "myter/myter.webp",
        *(f"{folder}plan/plan.{ending}" for folder in ("", "ar/") for ending in ("pdf", "webp")),
    ])  # fmt: skip
    assert {place for place in handouts(now) if not place.endswith(".ics")} <= set(now.finished)


def test_a_page_knows_how_long_and_heavy_its_sheet_is(now: Site) -> None:
    found = sheet(seen(now, "fundera", "ar"), thinking.SHEET, thinking.SHEET_FILE)
    assert found and found.address == "ar/fundera/funderingsblad.pdf" and found.language.code == "ar"
    assert found.size == len(now.finished[found.address].path.read_bytes()) and found.pages == 2
    t = now.library.wording["sv"]
    assert f"2 sidor, \u2066{round(found.size / 1000)}\u00a0kB\u2069" in found.measure(t)


def test_a_page_that_is_not_translated_has_the_swedish_sheet(now: Site) -> None:
    found = myths.shown(seen(now, "myter/index", "ar"))
    assert found and found.address == "myter/myter.pdf" and found.language.code == "sv"


def test_many_answers_are_as_fresh_as_the_oldest(now: Site) -> None:
    found, t = papers(now), now.library.wording["sv"]
    days = {"myter/myter": date(2026, 10, 1), "fundera/funderingsblad": date(2026, 11, 1)}
    assert {stem: found[stem].day for stem in days} == days
    said = {stem: found[stem].data["words"]["reviewed"] for stem in days}
    assert said == {stem: t("page.reviewed", date=t.date(day)) for stem, day in days.items()}


def test_only_a_translation_that_no_native_reader_has_read_says_so(now: Site) -> None:
    found = papers(now)
    assert found["fundera/funderingsblad"].data["words"]["unread"] is None
    said = now.library.wording["ar"]("notice.unchecked")
    assert found["ar/fundera/funderingsblad"].data["words"]["unread"] == said


def test_the_myths_of_a_sheet_stand_by_topic_with_the_claim_marked(now: Site) -> None:
    data = papers(now)["myter/myter"].data
    t = now.library.wording["sv"]
    assert [group["name"] for group in data["groups"]] == [t("topic.who"), t("topic.life")]
    (single,) = data["groups"][0]["items"]
    assert (single["fact"], single["claim"]) == ("Du kan vara ensam vuxen.", "”Man måste vara två.”")
    assert data["words"]["claim"] == t("myth.claim")
    assert single["address"]["typed"] == "example.test/blifamiljehem/myter/singel"


def test_the_script_is_told_the_reminders_in_the_language_of_the_text(now: Site) -> None:
    found = reminded(seen(now, "fundera", "ar"))
    assert found
    given = json.loads(found.given)
    assert given["reminders"][0][0] == "fundera.vad-drar@example.test"
    assert given["reminders"][0][1] == "ما الذي يجذبني إلى هذا الأمر؟"
    assert given["frame"][0] == "BEGIN:VCALENDAR" and given["frame"][-2:] == ["END:VCALENDAR", ""]
    assert given["stamp"] == "20261101T000000Z"
    assert found.starts == date(2026, 11, 30) and found.begins(now.library.wording["sv"]) == "måndag 30 november 2026"


def test_a_site_without_such_pages_makes_nothing(tmp_path: Path) -> None:
    site = building(handouts_site(tmp_path, {}))
    assert (handouts(site), made_in(site).problems) == ([], [])


def test_a_block_without_anything_to_show_makes_no_file(tmp_path: Path) -> None:
    files = {"docs/sv/kort.md": FILES["docs/sv/kort.md"], "docs/sv/m.md": page("M", body="{{ myths_sheet() }}")}
    site = building(handouts_site(tmp_path, files))
    made_in(site)
    assert handouts(site) == []
    assert sheet(seen(site, "kort", "sv"), thinking.CARD_SHEET, thinking.CARD_FILE) is None
    assert myths.shown(seen(site, "m", "sv")) is None


def test_every_block_in_a_text_is_met_when_it_is_drawn(now: Site) -> None:
    """The sheets are made for what the templates will ask for, no more and no less."""
    asked: dict[str, set[tuple[str, str]]] = {}
    for guide, edition in now.library.editions():
        code, body = edition.language.code, edition.document.body
        drawn = [name for name, _ in BLOCK_TOKEN.findall(now.rendered(guide, code).html)]
        assert drawn == [each.target for each in references(body) if each.kind == "block"], masked(body)
        for name in drawn:
            asked.setdefault(name, set()).add((guide.key, code))
    assert {"thinking_sheet", "reminders", "cards", "myths_sheet", "form_sheet"} <= set(asked)
    for name, pages in asked.items():
        assert {(guide.key, edition.language.code) for guide, edition in handed_out(now, name)} == pages


def test_a_sheet_has_the_colour_of_those_it_is_for(now: Site) -> None:
    keys = {address.rstrip("/"): key for (key, _), address in now.library.addresses.items()}
    found = {
        now.library.guides[keys[stem.rpartition("/")[0]]].facts.section: each.data["accent"]
        for stem, each in papers(now).items()
    }
    assert "parents" in found and found == {section: ACCENTS.get(section, TOKENS["night"]) for section in found}
