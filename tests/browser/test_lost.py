"""A page that does not exist: told first in the language of the address, and below in all the others."""

import pytest
from playwright.sync_api import expect

from tests.tools.window import Opens

pytestmark = pytest.mark.browser

ADDRESSES = [
    # what it shows                             address                   language     direction
    ("a Swedish address",                       "finns-inte/",            "sv",        "ltr"),
    ("an Arabic address",                       "ar/finns-inte/",         "ar",        "rtl"),
    ("a Persian address, deep down",            "fa/a/b/c.html",          "fa",        "rtl"),
    ("easy Swedish has a word for its address", "lattlast/x",             "sv-simple", "ltr"),
    ("a word that only begins like a language", "english/",               "sv",        "ltr"),
    ("a question after the address",            "so/x?q=ar",              "so",        "ltr"),
    ("outside the site's own folder",           "/annat/ar/",             "sv",        "ltr"),
]  # fmt: skip


@pytest.mark.parametrize(("path", "language", "direction"), [pytest.param(*row, id=name) for name, *row in ADDRESSES])
def test_the_language_of_the_address_comes_first(page: Opens, path: str, language: str, direction: str) -> None:
    tab = page(path, allows="404")
    first = tab.locator("section.lost").first
    expect(first).to_have_attribute("lang", language)
    expect(tab.locator("html")).to_have_attribute("lang", language)
    expect(tab.locator("html")).to_have_attribute("dir", direction)
    expect(tab.locator("h1")).to_have_count(1)
    expect(tab.locator("section.lost h2")).to_have_count(6)
    heading = first.locator("h1").inner_text()
    assert tab.title().startswith(heading + " – ")
    assert tab.title().endswith(tab.locator(".brand").inner_text())
    languages = tab.locator("section.lost").evaluate_all("parts => parts.map(part => part.lang)")
    assert sorted(languages) == ["ar", "en", "fa", "so", "sv", "sv-simple", "uk"]


@pytest.mark.parametrize(("path", "home"), [("finns-inte/", ""), ("ar/finns-inte/a/", "ar/")])
def test_the_way_home_leads_home(page: Opens, address: str, path: str, home: str) -> None:
    tab = page(path, allows="404")
    tab.locator("section.lost").first.locator("a.main").click()
    expect(tab).to_have_url(address + home)


def test_without_script_all_languages_stand_in_order(page: Opens) -> None:
    tab = page("ar/finns-inte/", java_script_enabled=False, allows="404")
    expect(tab.locator("section.lost")).to_have_count(7)
    expect(tab.locator("h1")).to_have_count(1)
    expect(tab.locator("section.lost[lang=ar]")).to_be_visible()
