"""Quick exit: gone at once, not found again with Back, never by mistake, and a link that works without script."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.tools.window import PHONE, SAFE_SITE, Opens

pytestmark = pytest.mark.browser
PAGES = ["for-barn/", "for-foraldrar/", "ar/for-barn/", "ar/for-foraldrar/"]
each_page = pytest.mark.parametrize("path", PAGES)


def shift(tab: Page, times: int) -> None:
    for _ in range(times):
        tab.keyboard.press("Shift")


def words(tab: Page) -> dict[str, str]:
    said: dict[str, str] = tab.locator("#leave").evaluate("link => ({ ...link.dataset })")
    return said


@each_page
def test_a_click_leaves(page: Opens, path: str) -> None:
    tab = page(path)
    tab.locator("#leave").click()
    expect(tab).to_have_url(SAFE_SITE)


@each_page
def test_three_shifts_leave(page: Opens, path: str) -> None:
    tab = page(path)
    shift(tab, 3)
    expect(tab).to_have_url(SAFE_SITE)


@each_page
def test_each_shift_is_answered_in_words(page: Opens, path: str) -> None:
    tab = page(path)
    said, status = words(tab), tab.locator("#leave-status")
    shift(tab, 1)
    expect(status).to_have_text(said["oneMore"])
    shift(tab, 1)
    expect(status).to_have_text(said["last"])
    expect(tab.locator("#leave")).to_have_attribute("data-presses", "2")


EVERYDAY = [
    ("capitals", ["Shift+A", "Shift+B", "Shift+C", "Shift+D"]),
    ("going backwards with Tab", ["Shift+Tab"] * 4),
    ("changing keyboard with Alt+Shift", ["Alt+Shift"] * 4),
    ("changing keyboard with Shift+Alt", ["Shift+Alt"] * 4),
    ("Shift, then a letter, again and again", ["Shift", "a", "Shift", "b", "Shift", "c"]),
    ("two Shifts", ["Shift", "Shift"]),
]


@pytest.mark.parametrize("keys", [pytest.param(keys, id=name) for name, keys in EVERYDAY])
@pytest.mark.parametrize("path", ["for-barn/", "ar/for-barn/"])
def test_everyday_keys_do_not_leave(page: Opens, path: str, keys: list[str]) -> None:
    tab = page(path)
    tab.locator("#leave").focus()
    for key in keys:
        tab.keyboard.press(key)
    assert tab.url.endswith(path)
    expect(tab.locator("h1")).to_be_visible()


@pytest.mark.parametrize("path", ["for-barn/", "ar/for-barn/"])
def test_capitals_and_marking_text_with_the_mouse_are_not_even_answered(page: Opens, path: str) -> None:
    tab = page(path)
    for _ in range(3):
        tab.keyboard.press("Shift+A")
        tab.locator("h1").click(modifiers=["Shift"])
    assert tab.url.endswith(path)
    expect(tab.locator("#leave-status")).to_have_text("")


def test_a_shift_held_down_counts_once(page: Opens) -> None:
    tab = page("for-barn/")
    for _ in range(4):
        tab.keyboard.down("Shift")  # the repeats of a held key
    tab.keyboard.up("Shift")
    expect(tab.locator("#leave-status")).to_have_text(words(tab)["oneMore"])


@pytest.mark.parametrize("path", ["for-barn/", "ar/for-barn/"])
def test_after_five_seconds_the_shifts_are_forgotten_and_it_says_so(page: Opens, path: str) -> None:
    tab = page(path, clock=True)
    shift(tab, 2)
    tab.clock.fast_forward(3000)
    expect(tab.locator("#leave-status")).to_have_text(words(tab)["last"])
    tab.clock.fast_forward(2000)
    expect(tab.locator("#leave-status")).to_have_text(words(tab)["timeout"])
    shift(tab, 2)
    assert tab.url.endswith(path)
    expect(tab.locator("#leave-status")).to_have_text(words(tab)["last"])


@each_page
@pytest.mark.parametrize("how", ["click", "Shift"])
def test_the_page_is_blank_before_the_safe_site_has_answered(page: Opens, path: str, how: str) -> None:
    tab = page(path)
    leaving = words(tab)["leaving"]
    tab.route(SAFE_SITE, lambda route: route.fulfill(status=204))  # an answer that leaves the old page standing
    if how == "click":
        tab.locator("#leave").click(no_wait_after=True)
    else:
        shift(tab, 3)
    expect(tab.locator("h1")).to_have_count(0)
    expect(tab.locator("body")).to_have_text(leaving)
    expect(tab).to_have_title("www.1177.se")


@pytest.mark.parametrize("path", ["for-barn/", "ar/for-barn/"])
def test_who_comes_back_finds_the_page_as_it_was(page: Opens, path: str) -> None:
    tab = page(path)
    title = tab.title()
    tab.route(SAFE_SITE, lambda route: route.fulfill(status=204))
    tab.locator("#leave").click(no_wait_after=True)
    expect(tab.locator("h1")).to_have_count(0)
    tab.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    expect(tab.locator("h1")).to_be_visible()
    expect(tab).to_have_title(title)
    shift(tab, 1)
    expect(tab.locator("#leave-status")).to_have_text(words(tab)["oneMore"])


@each_page
def test_back_does_not_lead_to_the_page_again(page: Opens, path: str) -> None:
    tab = page("bli-familjehem/")
    tab.goto(path)
    tab.locator("#leave").click()
    expect(tab).to_have_url(SAFE_SITE)
    tab.go_back()
    expect(tab).to_have_url(re.compile("/bli-familjehem/$"))


@each_page
def test_without_script_the_link_leaves(page: Opens, path: str) -> None:
    tab = page(path, java_script_enabled=False)
    tab.locator("#leave").click()
    expect(tab).to_have_url(SAFE_SITE)


@pytest.mark.parametrize("path", ["", "bli-familjehem/", "ar/bli-familjehem/uppdragen/"])
def test_pages_for_those_who_wonder_have_no_exit(page: Opens, path: str) -> None:
    tab = page(path)
    expect(tab.locator("#leave")).to_have_count(0)
    shift(tab, 3)
    assert tab.url.endswith(path)


COVERED = """
() => {
  const at = document.activeElement, exit = document.querySelector(".exit");
  if (at === document.body || exit.contains(at)) return [];
  return [...at.getClientRects()]
    .flatMap(({ left, right, top, bottom }) => [top + 1, bottom - 1].map((y) => [(left + right) / 2, y]))
    .filter(([x, y]) => exit.contains(document.elementFromPoint(x, y)))
    .map(([x, y]) => `${at.outerHTML.slice(0, 80)} at ${x}, ${y}`);
}
"""


@pytest.mark.parametrize("path", ["for-barn/", "ar/for-foraldrar/", "uk/for-barn/"])  # Ukrainian: the longest words
@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
def test_in_a_narrow_window_the_exit_covers_nothing_that_has_focus(page: Opens, path: str, key: str) -> None:
    tab = page(path, viewport=PHONE)
    stops = tab.locator("a[href], button, input, summary").count()
    assert stops > 30
    covered = []
    for _ in range(stops):
        tab.keyboard.press(key)
        covered += tab.evaluate(COVERED)
    assert covered == []


@each_page
def test_in_a_narrow_window_the_exit_is_in_sight_also_further_down(page: Opens, path: str) -> None:
    tab = page(path, viewport=PHONE)
    tab.evaluate("scrollTo(0, document.body.scrollHeight / 2)")
    expect(tab.locator("#leave")).to_be_in_viewport(ratio=1)
