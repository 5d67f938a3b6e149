"""Search: in the language of the page, told in words, asked for only when somebody searches; a list without script."""

import re
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

import pytest
from playwright.sync_api import Page, expect

from tests.browser.covering import kinds
from tests.browser.test_accessibility import pages_of
from tests.tools.window import BASE, PHONE, Opens, attribute

pytestmark = pytest.mark.browser

FINDS = [
    # what it shows                          page            query        what a marked word begins with
    ("Swedish stems: familjen → familjehem",  "sok/",          "familjen",  "famil"),
    ("easy Swedish",                          "lattlast/sok/", "barnen",    "barn"),
    ("English",                               "en/sok/",       "children",  "child"),
    ("Arabic",                                "ar/sok/",       "أطفال",      ""),
    ("Persian",                               "fa/sok/",       "کودک",      "کودک"),
    ("Ukrainian",                             "uk/sok/",       "дитина",    "дитин"),
    ("Somali",                                "so/sok/",       "qoys",      "qoys"),
]  # fmt: skip


def found(tab: Page) -> list[str]:
    """The addresses of the results, once they are there."""
    expect(tab.locator("#results li").first).to_be_visible()
    addresses: list[str] = tab.locator("#results a").evaluate_all("links => links.map(link => link.pathname)")
    return addresses


@pytest.mark.parametrize(("path", "query", "begins"), [pytest.param(*row, id=name) for name, *row in FINDS])
def test_a_search_finds_pages_in_its_own_language(page: Opens, path: str, query: str, begins: str) -> None:
    tab = page(f"{path}?q={quote(query)}")
    root = BASE + path.removesuffix("sok/")
    addresses = found(tab)
    assert all(each.startswith(root) for each in addresses)
    marks = [word.lower() for word in tab.locator("#results mark").all_inner_texts()]
    assert marks
    assert any(begins in word for word in marks)
    for each in addresses:
        assert tab.request.get(urlsplit(tab.url)._replace(path=each, query="").geturl()).ok
    expect(tab.locator("#query")).to_have_value(query)


def test_another_form_of_a_word_is_found(page: Opens) -> None:
    tab = page("sok/?q=familjen")
    found(tab)
    marks = {word.lower().strip(".,") for word in tab.locator("#results mark").all_inner_texts()}
    assert {"familjer", "familjehem"} & marks or any(word != "familjen" for word in marks)


@pytest.mark.parametrize(("path", "query"), [("sok/", "familjehem"), ("ar/sok/", "الطفل")])
def test_by_keyboard_alone_from_question_to_result(page: Opens, path: str, query: str) -> None:
    tab = page(path)
    tab.locator("#query").focus()
    tab.keyboard.insert_text(query)
    tab.keyboard.press("Enter")
    first = tab.locator("#results a").first
    expect(first).to_be_visible()
    assert unquote(urlsplit(tab.url).query) == f"q={query}"
    tab.keyboard.press("Tab")  # the button
    tab.keyboard.press("Tab")
    expect(first).to_be_focused()
    tab.keyboard.press("Enter")
    expect(tab).not_to_have_url(re.compile("/sok/"))
    tab.go_back()
    expect(first).to_be_visible()


@pytest.mark.parametrize(("path", "query"), [("sok/", "familjehem"), ("ar/sok/", "الطفل")])
def test_the_number_of_pages_is_told(page: Opens, path: str, query: str) -> None:
    tab = page(f"{path}?q={quote(query)}")
    found(tab)
    status = tab.locator("#search-status")
    expect(status).to_have_attribute("role", "status")
    expect(status).to_contain_text(query)
    expect(status).to_have_text(re.compile(r"\d"))


TOLD = [
    # what is written     told         asked of the index
    ("k",                 "hint",      False),
    ("qqqxxx",            "none",      True),
]  # fmt: skip


@pytest.mark.parametrize(("query", "told", "asks"), TOLD)
@pytest.mark.parametrize("path", ["sok/", "ar/sok/"])
def test_what_finds_nothing_is_told_too(page: Opens, path: str, query: str, told: str, asks: bool) -> None:
    tab = page(path)
    asked = []
    tab.on("request", lambda request: asked.append(request.url))
    tab.locator("#query").press_sequentially(query)
    words = attribute(tab.locator("#search"), f"data-{told}")
    expect(tab.locator("#search-status")).to_have_text(words.replace("{query}", f"\u2068{query}\u2069"))
    expect(tab.locator("#results")).to_be_hidden()
    assert any("/pagefind/" in url for url in asked) is asks


def test_writing_is_enough_and_the_address_keeps_no_half_words(page: Opens) -> None:
    tab = page("sok/")
    tab.locator("#query").press_sequentially("familj")
    found(tab)
    assert urlsplit(tab.url).query == ""


def test_more_results_come_eight_at_a_time_and_focus_goes_to_the_first_new_one(page: Opens) -> None:
    tab = page("sok/?q=familjehem")
    found(tab)
    expect(tab.locator("#results li")).to_have_count(8)
    total = int(re.sub(r"\D", "", tab.locator("#search-status").inner_text()))
    assert total > 8
    tab.locator("#more").press("Enter")
    expect(tab.locator("#results li")).to_have_count(min(total, 16))
    expect(tab.locator("#results a").nth(8)).to_be_focused()
    expect(tab.locator("#more")).to_be_visible(visible=total > 16)


@pytest.mark.parametrize("path", ["sok/", "ar/sok/"])
def test_a_search_that_cannot_start_says_so_and_the_next_one_tries_again(page: Opens, path: str) -> None:
    tab = page(path, allows="net::ERR_FAILED")
    tab.route("**/pagefind/pagefind.js", lambda route: route.abort(), times=1)
    tab.locator("#query").fill("barn")
    tab.keyboard.press("Enter")
    expect(tab.locator("#search-status")).to_have_text(attribute(tab.locator("#search"), "data-failed"))
    expect(tab.locator(".site-map a").first).to_be_visible()
    tab.locator("#query").fill("1177" if path == "ar/sok/" else "familj")
    tab.keyboard.press("Enter")
    found(tab)


def test_what_somebody_writes_never_becomes_html(page: Opens) -> None:
    tab = page(f"sok/?q={quote('<img src=x> familjehem')}")
    expect(tab.locator("#search-status")).to_contain_text("<img")
    expect(tab.locator("main img")).to_have_count(0)


@pytest.mark.parametrize("path", ["", "ar/"])
def test_the_field_in_the_menu_leads_to_the_results(page: Opens, path: str) -> None:
    tab = page(path, viewport=PHONE)
    tab.locator(".menu-button").press("Enter")
    tab.locator("#find").fill("barn" if not path else "الطفل")
    tab.keyboard.press("Enter")
    expect(tab).to_have_url(re.compile(path + r"sok/\?q="))
    found(tab)


def test_no_page_asks_for_the_index_before_somebody_searches(page: Opens, site: Path) -> None:
    chosen = kinds(site, pages_of(site, ""))  # a script that one page has, its whole kind has
    tab = page("sok/")
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    for path in [*chosen, "ar/sok/"]:
        tab.goto(path, wait_until="networkidle" if path.endswith("sok/") else "load")
    assert len(chosen) > 10
    assert [url for url in asked if "pagefind" in url] == []


@pytest.mark.parametrize("path", ["sok/", "ar/sok/"])
def test_without_script_every_page_stands_in_a_list(page: Opens, site: Path, path: str) -> None:
    tab = page(path, java_script_enabled=False)
    links = tab.locator(".site-map a")
    found = [path.read_text("utf-8") for path in (site / "ar").rglob("index.html")]
    assert links.count() == sum('name="robots" content="noindex"' not in text for text in found)
    expect(links.first).to_be_visible()
    expect(tab.locator("noscript p")).to_be_visible()
