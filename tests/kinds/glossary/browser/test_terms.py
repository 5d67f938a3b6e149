"""Glossary words: explained by the word on hover, focus and tap, as WCAG 1.4.13 asks; a plain link without script."""

import re

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.tools.window import LEFT_AND_RIGHT, PHONE, Opens, attribute, box_of, text

pytestmark = pytest.mark.browser
both = pytest.mark.parametrize("root", [pytest.param(root, id=name) for name, root in LEFT_AND_RIGHT])
PAGE = "for-barn/nagot-kanns-fel/"
FINGER = {"viewport": PHONE, "has_touch": True, "is_mobile": True}
GLOSSARY = re.compile(r"/ordlista/#.")


def explained(tab: Page) -> str:
    """What the first word means, as the page tells a screen reader."""
    return text(tab.locator("#words p").first)


def first(tab: Page) -> Locator:
    word = tab.locator("a.term").first
    word.scroll_into_view_if_needed()
    return word


@both
def test_a_mouse_over_a_word_shows_what_it_means_until_it_leaves(page: Opens, root: str) -> None:
    tab = page(root + PAGE, clock=True)
    bubble = tab.locator(".word-bubble")
    first(tab).hover()
    expect(bubble.locator("p")).to_have_text(explained(tab))
    bubble.hover()
    tab.clock.fast_forward(1000)  # it stays as long as the mouse is in it
    expect(bubble).to_be_visible()
    expect(bubble.locator("a")).to_have_attribute("href", GLOSSARY)
    expect(bubble.locator("button")).to_be_hidden()
    tab.mouse.move(1, 1)
    expect(bubble).to_be_hidden()


@both
def test_focus_shows_what_a_word_means_and_escape_hides_it(page: Opens, root: str) -> None:
    tab = page(root + PAGE)
    bubble, word = tab.locator(".word-bubble"), first(tab)
    word.focus()
    expect(bubble.locator("p")).to_have_text(explained(tab))
    expect(word).to_be_focused()
    tab.keyboard.press("Escape")
    expect(bubble).to_be_hidden()
    expect(word).to_be_focused()


def test_the_bubble_follows_focus_and_goes_with_it(page: Opens) -> None:
    tab = page(PAGE)
    bubble, words = tab.locator(".word-bubble"), tab.locator("a.term")
    words.nth(0).focus()
    expect(bubble).to_be_visible()
    words.nth(1).focus()
    expect(bubble.locator("p")).to_have_text(text(tab.locator("#words p").nth(1)))
    tab.locator(".brand").focus()
    expect(bubble).to_be_hidden()


@both
def test_enter_follows_the_link(page: Opens, root: str) -> None:
    tab = page(root + PAGE)
    first(tab).press("Enter")
    expect(tab).to_have_url(GLOSSARY)


@both
def test_the_first_tap_explains_and_the_second_follows_the_link(page: Opens, root: str) -> None:
    tab = page(root + PAGE, **FINGER)
    word, bubble = first(tab), tab.locator(".word-bubble")
    word.tap()
    expect(bubble.locator("p")).to_have_text(explained(tab))
    expect(tab).to_have_url(re.compile(PAGE + "$"))
    word.tap()
    expect(tab).to_have_url(GLOSSARY)


CLOSES = [
    ("its button", ".word-bubble button"),
    ("a tap elsewhere", "h1"),
]


@pytest.mark.parametrize("where", [pytest.param(where, id=name) for name, where in CLOSES])
@both
def test_on_touch_the_bubble_is_closed_by(page: Opens, root: str, where: str) -> None:
    tab = page(root + PAGE, **FINGER)
    bubble = tab.locator(".word-bubble")
    first(tab).tap()
    expect(bubble.locator("button")).to_have_text(attribute(tab.locator("#words"), "data-close"))
    tab.locator(where).dispatch_event("pointerdown", {"pointerType": "touch", "bubbles": True})
    tab.locator(where).dispatch_event("click")
    expect(bubble).to_be_hidden()


@both
def test_on_touch_the_bubble_leads_to_the_glossary(page: Opens, root: str) -> None:
    tab = page(root + PAGE, **FINGER)
    first(tab).tap()
    more = tab.locator(".word-bubble a")
    expect(more).to_have_text(attribute(tab.locator("#words"), "data-more"))
    more.tap()
    expect(tab).to_have_url(GLOSSARY)


@both
@pytest.mark.parametrize("path", ["for-barn/nagot-kanns-fel/", "for-foraldrar/", "bli-familjehem/uppdragen/"])
def test_every_bubble_is_by_its_word_and_inside_a_narrow_window(page: Opens, root: str, path: str) -> None:
    tab = page(root + path, viewport=PHONE)
    bubble, words = tab.locator(".word-bubble"), tab.locator("a.term")
    assert words.count() >= 3
    for number in range(words.count()):
        words.nth(number).focus()
        expect(bubble).to_be_visible()
        box = box_of(bubble)
        rows = words.nth(number).evaluate("word => [...word.getClientRects()].map(r => [r.top, r.bottom])")
        assert box["x"] >= 0 and box["x"] + box["width"] <= PHONE["width"]
        assert box["y"] >= 0 and box["y"] + box["height"] <= PHONE["height"]
        assert min(abs(box["y"] - rows[-1][1]), abs(box["y"] + box["height"] - rows[-1][0])) <= 2, "by its word"


def test_the_explanation_speaks_its_own_language(page: Opens) -> None:
    tab = page("ar/" + PAGE)
    first(tab).focus()
    expect(tab.locator(".word-bubble p")).to_have_attribute("lang", "ar")


@both
def test_without_script_the_word_is_a_link_to_the_glossary(page: Opens, root: str) -> None:
    tab = page(root + PAGE, java_script_enabled=False)
    first(tab).click()
    expect(tab).to_have_url(GLOSSARY)
