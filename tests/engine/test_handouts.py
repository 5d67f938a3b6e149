"""Handouts in a build: which files are made for which pages and languages, and what the pages then know of them."""

import json
from datetime import date
from pathlib import Path

import pytest

from publishing.engine import handouts
from publishing.engine.build import Build
from publishing.engine.handouts import Wanted, data_of, reviewed, wanted
from publishing.look.colours import ACCENTS, TOKENS
from publishing.text.markdown import BLOCK_TOKEN
from publishing.text.syntax import masked
from tests.tools.handouts import FILES, building, handouts_site
from tests.tools.happenings import page


@pytest.fixture(scope="module")
def now(tmp_path_factory: pytest.TempPathFactory) -> Build:
    made = building(handouts_site(tmp_path_factory.mktemp("handouts")))
    handouts.make(made)
    return made


def test_every_page_has_its_files_beside_it_in_each_language_it_is_written_in(now: Build) -> None:
    assert now.problems == []
    paces = ["paminnelser-vecka.ics", "paminnelser-varannan.ics", "paminnelser-manad.ics"]
    sheet = ["funderingsblad.pdf", "funderingsblad.webp"]
    assert sorted(str(each.place) for each in handouts.artefacts(now)) == sorted([
        *(f"fundera/{name}" for name in paces + sheet), *(f"ar/fundera/{name}" for name in paces + sheet),
        "kort/bildkort.pdf", "kort/bildkort.webp", "myter/myter.pdf", "myter/myter.webp",
        *(f"{folder}plan/plan.{ending}" for folder in ("", "ar/") for ending in ("pdf", "webp")),
    ])  # fmt: skip


def test_a_page_knows_how_long_and_heavy_its_sheet_is(now: Build) -> None:
    sheet = now.views.handouts.sheet(now.library.guides["fundera"], "ar", "thinking")
    assert sheet and sheet.address == "ar/fundera/funderingsblad.pdf" and sheet.language.code == "ar"
    content = {str(each.place): each.content for each in now.handouts}
    assert sheet.size == len(content[sheet.address]) and sheet.pages == 2
    t = now.library.wording["sv"]
    assert f"2 sidor, \u2066{round(sheet.size / 1000)}\u00a0kB\u2069" in sheet.measure(t)


def test_a_page_that_is_not_translated_has_the_swedish_sheet(now: Build) -> None:
    sheet = now.views.handouts.sheet(now.library.guides["myter/index"], "ar", "myths")
    assert sheet and sheet.address == "myter/myter.pdf" and sheet.language.code == "sv"


def one(now: Build, key: str, code: str = "sv") -> Wanted:
    return next(each for each in wanted(now) if (each.guide.key, each.language.code) == (key, code))


def test_many_answers_are_as_fresh_as_the_oldest(now: Build) -> None:
    assert reviewed(now, one(now, "myter/index")) == date(2026, 10, 1)
    assert reviewed(now, one(now, "fundera")) == date(2026, 11, 1)


def test_only_a_translation_that_no_native_reader_has_read_says_so(now: Build) -> None:
    said = {code: data_of(now, one(now, "fundera", code)) for code in ("sv", "ar")}
    assert said["sv"] and said["sv"]["words"]["unread"] is None
    assert said["ar"] and said["ar"]["words"]["unread"] == now.library.wording["ar"]("notice.unchecked")


def test_the_myths_of_a_sheet_stand_by_topic_with_the_claim_marked(now: Build) -> None:
    data = data_of(now, one(now, "myter/index"))
    assert data
    t = now.library.wording["sv"]
    assert [group["name"] for group in data["groups"]] == [t("topic.who"), t("topic.life")]
    (single,) = data["groups"][0]["items"]
    assert (single["fact"], single["claim"]) == ("Du kan vara ensam vuxen.", "”Man måste vara två.”")
    assert data["words"]["claim"] == t("myth.claim")
    assert single["address"]["typed"] == "example.test/blifamiljehem/myter/singel"


def test_the_script_is_told_the_reminders_in_the_language_of_the_text(now: Build) -> None:
    found = now.views.handouts.reminders["fundera", "ar"]
    given = json.loads(found.given)
    assert given["reminders"][0][0] == "fundera.vad-drar@example.test"
    assert given["reminders"][0][1] == "ما الذي يجذبني إلى هذا الأمر؟"
    assert given["frame"][0] == "BEGIN:VCALENDAR" and given["frame"][-2:] == ["END:VCALENDAR", ""]
    assert given["stamp"] == "20261101T000000Z"
    assert found.starts == date(2026, 11, 30) and found.begins(now.library.wording["sv"]) == "måndag 30 november 2026"


def test_a_site_without_such_pages_makes_nothing(tmp_path: Path) -> None:
    made = building(handouts_site(tmp_path, {}))
    handouts.make(made)
    assert (made.handouts, made.problems) == ([], [])


def test_a_block_without_anything_to_show_makes_no_file(tmp_path: Path) -> None:
    files = {"docs/sv/kort.md": FILES["docs/sv/kort.md"], "docs/sv/m.md": page("M", body="{{ myths_sheet() }}")}
    made = building(handouts_site(tmp_path, files))
    handouts.make(made)
    assert made.handouts == [] and made.views.handouts.sheets == {}


def test_every_block_in_a_text_is_met_when_it_is_drawn(now: Build) -> None:
    """The sheets are made for what the templates will ask for, no more and no less."""
    for guide, edition in now.library.editions():
        drawn = BLOCK_TOKEN.findall(now.views.rendered(guide, edition.language.code).html)
        assert [name for name, _ in drawn] == handouts.blocks(edition), masked(edition.document.body)


def test_a_sheet_has_the_colour_of_those_it_is_for(now: Build) -> None:
    found = {each.guide.facts.section: (data_of(now, each) or {})["accent"] for each in wanted(now)}
    assert "parents" in found and found == {section: ACCENTS.get(section, TOKENS["night"]) for section in found}
