"""Myths: found by question and by words, by keyboard too; without script a list with headings."""

import pytest
from playwright.sync_api import Page, expect

from tests.tools.window import LEFT_AND_RIGHT, Opens

pytestmark = pytest.mark.browser

ALL = 24
SIDES = pytest.mark.parametrize("prefix", [pytest.param(path, id=name) for name, path in LEFT_AND_RIGHT])


def shown(tab: Page) -> int:
    return tab.locator(".myth-group li:visible").count()


@SIDES
def test_one_question_is_chosen_by_keyboard(page: Opens, prefix: str) -> None:
    tab = page(prefix + "myter/")
    tab.locator("#myths-words").focus()
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.value") == ""  # all questions
    assert shown(tab) == ALL
    tab.keyboard.press("ArrowDown")
    assert tab.evaluate("document.activeElement.value") == "who"
    assert shown(tab) == 7
    expect(tab.locator(".myth-group:visible")).to_have_count(1)
    expect(tab.locator("#myths-count")).to_contain_text("7")
    tab.keyboard.press("ArrowUp")
    assert shown(tab) == ALL
    expect(tab.locator("#myths-count")).to_be_empty()


WORDS = [
    # what it shows                        page    words             found
    ("a word of a claim",                  "",     "adoptera",       1),
    ("several words, in any order",        "",     "ENSAM familjehem", 1),
    ("no marks needed",                    "",     "gard",           1),
    ("Arabic",                             "ar/",  "التبني",         None),
]  # fmt: skip


@pytest.mark.parametrize(("prefix", "words", "found"), [pytest.param(*row, id=name) for name, *row in WORDS])
def test_words_narrow_the_list_down(page: Opens, prefix: str, words: str, found: int | None) -> None:
    tab = page(prefix + "myter/")
    tab.locator("#myths-words").fill(words)
    assert (shown(tab) == found) if found else (0 < shown(tab) < ALL)


def test_nothing_found_is_said_and_enter_leads_nowhere(page: Opens) -> None:
    tab = page("myter/")
    tab.locator("#myths-words").fill("kvantfysik")
    tab.keyboard.press("Enter")
    assert shown(tab) == 0 and "?" not in tab.url
    expect(tab.locator("#myths-count")).to_contain_text("Inget svar")


@SIDES
def test_without_script_it_is_a_list_with_headings(page: Opens, prefix: str) -> None:
    tab = page(prefix + "myter/", java_script_enabled=False)
    assert shown(tab) == ALL
    expect(tab.locator("#myths-narrow")).to_be_hidden()
    expect(tab.locator(".myth-group h2:visible")).to_have_count(5)


def test_the_last_choice_is_not_remembered(page: Opens) -> None:
    tab = page("myter/")
    tab.locator("#myths-words").fill("adoptera")
    tab.reload()
    assert shown(tab) == ALL and tab.locator("#myths-words").input_value() == ""


@SIDES
def test_a_claim_is_heard_as_a_claim(page: Opens, prefix: str) -> None:
    """The words that say so come before the claim in the tree of a screen reader; the title is what is true."""
    tab = page(prefix + "myter/singel/")
    said = tab.locator(".opening .claim").inner_text().split("\n")[0]
    claim = tab.locator(".opening .claim q").inner_text()
    assert said.index(claim) > 4
    assert claim not in tab.locator("h1").inner_text()
    tree = tab.locator("main").aria_snapshot()
    assert tree.index("heading") < tree.index(claim)
