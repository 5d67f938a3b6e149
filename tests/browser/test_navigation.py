"""Ways around: menu and languages by keyboard, with and without script, and a change of language stays on the page."""

import re

import pytest
from playwright.sync_api import expect

from tests.tools.window import LEFT_AND_RIGHT, PHONE, Opens, box_of

pytestmark = pytest.mark.browser
both = pytest.mark.parametrize("root", [pytest.param(root, id=name) for name, root in LEFT_AND_RIGHT])
scripts = pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
OPENED = [("menu", ".menu-button", "#menu"), ("languages", "button[popovertarget=languages]", "#languages")]
opened = pytest.mark.parametrize(("button", "opens"), [pytest.param(*row, id=name) for name, *row in OPENED])


@both
@scripts
@opened
@pytest.mark.parametrize("path", ["", "for-barn/"])
def test_by_keyboard_it_opens_and_escape_closes_it(
    page: Opens, root: str, path: str, script: bool, button: str, opens: str
) -> None:
    tab = page(root + path, viewport=PHONE, java_script_enabled=script)
    expect(tab.locator(opens)).to_be_hidden()
    tab.locator(button).press("Enter")
    expect(tab.locator(opens)).to_be_visible()
    box = box_of(tab.locator(opens))
    assert box["x"] >= 0 and box["x"] + box["width"] <= PHONE["width"]
    tab.keyboard.press("Tab")
    expect(tab.locator(f"{opens} a").first).to_be_focused()
    tab.keyboard.press("Escape")
    expect(tab.locator(opens)).to_be_hidden()
    expect(tab.locator(button)).to_be_focused()


SWITCHES = [
    # what it shows                  from                          to                             language
    ("Swedish to Arabic",            "for-barn/",                  "ar/for-barn/",                "ar"),
    ("Arabic to Swedish",            "ar/for-foraldrar/",          "for-foraldrar/",              "sv"),
    ("Persian to easy Swedish",      "fa/bli-familjehem/kontakt/", "lattlast/bli-familjehem/kontakt/", "sv-simple"),
    ("the start page",               "",                           "so/",                         "so"),
]  # fmt: skip


@scripts
@pytest.mark.parametrize(("start", "end", "language"), [pytest.param(*row, id=name) for name, *row in SWITCHES])
def test_a_change_of_language_stays_on_the_page(
    page: Opens, address: str, script: bool, start: str, end: str, language: str
) -> None:
    tab = page(start, viewport=PHONE, java_script_enabled=script)
    tab.locator("button[popovertarget=languages]").press("Enter")
    tab.locator(f"#languages a[hreflang={language}]").press("Enter")
    expect(tab).to_have_url(address + end)
    expect(tab.locator("html")).to_have_attribute("lang", language)


@both
def test_the_first_stop_is_the_way_past_the_menu(page: Opens, root: str) -> None:
    tab = page(root + "for-barn/")
    tab.keyboard.press("Tab")
    expect(tab.locator(".skip")).to_be_focused()
    tab.keyboard.press("Enter")
    expect(tab).to_have_url(re.compile("#main$"))
    expect(tab.locator("#main")).to_be_focused()


@both
def test_a_wide_window_shows_the_sections_at_once(page: Opens, root: str) -> None:
    tab = page(root, viewport={"width": 1280, "height": 800})
    expect(tab.locator("#menu a").first).to_be_visible()
    expect(tab.locator(".menu-button")).to_be_hidden()
