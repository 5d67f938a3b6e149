"""Who helps whom: narrowed down by what one needs, by keyboard too; all of it on paper and without script."""

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_accessibility import findings
from tests.tools.window import LEFT_AND_RIGHT, PHONE, Opens, attribute

pytestmark = pytest.mark.browser

HERE = "for-foraldrar/vem-hjalper/"
NOW = "2026-11-23T09:00+01:00"
SIDES = pytest.mark.parametrize("prefix", [pytest.param(path, id=name) for name, path in LEFT_AND_RIGHT])


@pytest.fixture
def address(parenthood: str) -> str:
    return parenthood


def shown(tab: Page) -> list[str]:
    """The routes that are seen."""
    return [attribute(route, "data-route") for route in tab.locator(".route:visible").all()]


ALL = ["fara", "handlaggare", "vaxeln", "stodperson"]


@SIDES
def test_what_one_needs_is_chosen_by_keyboard_told_and_left_nowhere(page: Opens, prefix: str) -> None:
    tab = page(prefix + HERE, day=NOW, viewport=PHONE)
    count = tab.locator("#routes-count")
    assert shown(tab) == ALL
    tab.locator("#routes-narrow input:checked").focus()
    tab.keyboard.press("ArrowDown")
    assert shown(tab) == ["fara", "vaxeln", "stodperson"]
    expect(count).to_contain_text("2")
    tab.keyboard.press("ArrowDown")
    assert shown(tab) == ["fara", "handlaggare", "vaxeln"]  # what is urgent is never hidden
    expect(tab.locator(".route-group:visible")).to_have_count(2)
    tab.keyboard.press("Enter")
    assert tab.url.endswith(HERE) and tab.evaluate("localStorage.length + sessionStorage.length") == 0
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
    tab.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert shown(tab) == ALL
    expect(count).to_be_empty()
    assert findings(tab) == []


def test_without_script_all_stand_there_with_what_is_known(page: Opens) -> None:
    tab = page(HERE, java_script_enabled=False, color_scheme="dark")
    assert shown(tab) == ALL
    expect(tab.locator("#routes-narrow")).to_be_hidden()
    card = tab.locator("[data-route=handlaggare]")
    assert card.locator("dt").all_inner_texts() == ["Kontakt", "Tider", "Språk", "Kostnad", "Vara anonym"]
    assert card.locator("dd").nth(2).inner_text() == "العربية, Tolk"
    expect(card.locator(".route-source")).to_contain_text("Förvaltningslagen")
    assert tab.locator("[data-route=stodperson] .unconfirmed").count() == 3
    expect(tab.locator("[data-route=stodperson] .here")).to_contain_text("ja")
    expect(tab.locator("[data-route=vaxeln] a")).to_have_attribute("href", "tel:042105000")
    expect(tab.locator("[data-route=vaxeln] .open-now")).to_be_hidden()


def test_whether_somebody_answers_now_and_which_times_the_page_is_about(page: Opens) -> None:
    tab = page(HERE, day=NOW)
    expect(tab.locator("[data-route=vaxeln] .open-now")).to_have_text("Öppet nu, stänger 16:00")
    times = tab.get_by_role("navigation", name="Innan, under och efter")
    expect(times.get_by_text("Den här sidan gäller: Innan, Under, Efter")).to_be_visible()
    times.get_by_role("link", name="Under").click()
    expect(tab.locator(".times [aria-current=page]")).to_contain_text("Under")
    expect(tab.locator(".times .lit")).to_have_count(1)
    expect(tab.locator(".times p")).to_have_count(0)
    tab.emulate_media(media="print")
    expect(tab.locator(".times")).to_be_hidden()
