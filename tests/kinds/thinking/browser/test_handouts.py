"""Handouts: questions as weeks, sheets to fetch and cards to show, in both directions."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import expect

from publishing.library.library import Library
from tests.browser.test_accessibility import WIDTH, findings
from tests.kinds.thinking.browser.test_reminders import EACH_SIDE, NARROW, PAGE
from tests.tools.handouts import building
from tests.tools.window import Opens, attribute, text

pytestmark = pytest.mark.browser


@pytest.fixture
def library(handed_out: Path) -> Library:
    return building(handed_out).library


@pytest.fixture
def address(handouts: str) -> str:
    return handouts


@EACH_SIDE
def test_questions_stand_as_weeks_and_a_link_leads_to_each(page: Opens, path: str) -> None:
    tab = page(path + PAGE)
    weeks = tab.locator(".weeks > li")
    expect(weeks).to_have_count(3)
    expect(weeks.first.get_by_role("heading", level=3)).to_have_attribute("id", "vad-drar")


SHEETS = [
    (PAGE, "funderingsblad.pdf"),
    ("ar/" + PAGE, "funderingsblad.pdf"),
    ("kort/", "bildkort.pdf"),
    ("myter/", "myter.pdf"),
    ("ar/plan/", "plan.pdf"),
]


@pytest.mark.parametrize(("path", "name"), SHEETS)
def test_a_sheet_can_be_fetched_from_its_page(page: Opens, path: str, name: str) -> None:
    tab = page(path)
    link = tab.locator(".handout a")
    assert attribute(link, "href") == name
    answer = tab.request.get(tab.url + name)
    assert answer.ok and answer.body().startswith(b"%PDF")
    assert re.search(rf"{round(len(answer.body()) / 1000)}\s?kB", text(link))
    assert attribute(tab.locator(".handout img"), "alt") == ""
    tab.set_viewport_size(NARROW)
    assert tab.evaluate(WIDTH) <= NARROW["width"]


def test_a_page_that_is_not_translated_says_which_language_its_sheet_is_in(page: Opens) -> None:
    tab = page("ar/kort/")
    link = tab.locator(".handout a")
    assert attribute(link, "hreflang") == attribute(link.locator("[lang]"), "lang") == "sv"
    assert tab.request.get(link.evaluate("link => link.href")).ok


def test_the_cards_are_shown_with_a_picture_that_has_a_name(page: Opens, library: Library) -> None:
    tab, t = page("kort/"), library.wording["sv"]
    cards = tab.get_by_role("list", name=t("sheet.cards-label")).get_by_role("listitem")
    expect(cards).to_have_count(2)
    expect(cards.first.get_by_role("img", name=t("window.bed"))).to_have_count(1)
    expect(cards.first).to_contain_text(t("card.bed"))
    assert findings(tab) == []
