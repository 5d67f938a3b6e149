"""The road: a street of houses whose lists lead to the steps, and a line on other pages that leads back to it."""

import pytest
from playwright.sync_api import Page, ViewportSize, expect

from tests.browser.test_accessibility import findings
from tests.tools.roads import ROAD, THOUGHTS
from tests.tools.window import LEFT_AND_RIGHT, PHONE, Opens, attribute, box_of, text

pytestmark = pytest.mark.browser
both = pytest.mark.parametrize("root", [pytest.param(root, id=name) for name, root in LEFT_AND_RIGHT])
PAGE = f"{ROAD}/"
WIDE: ViewportSize = {"width": 1280, "height": 900}


@pytest.fixture
def address(roads: str) -> str:
    return roads


@both
def test_the_list_leads_to_every_step_by_keyboard_and_without_script(page: Opens, root: str) -> None:
    tab = page(root + PAGE, java_script_enabled=False)
    names = [text(each) for each in tab.locator(".steps h2").all()]
    links = tab.locator(".road a")
    assert [text(link.locator(".name")) for link in links.all()] == names
    assert [text(link.locator(".number")) for link in links.all()] == ["1", "2", "3"]
    links.last.focus()
    tab.keyboard.press("Enter")
    assert tab.url.endswith("#flytten")
    expect(tab.locator("#flytten")).to_be_in_viewport()


def test_the_street_takes_the_place_of_the_list_of_headings(page: Opens) -> None:
    expect(page(PAGE).locator(".toc")).to_have_count(0)


def houses(tab: Page) -> list[tuple[float, float]]:
    return [(box_of(each)["x"], box_of(each)["y"] + box_of(each)["height"]) for each in tab.locator(".house").all()]


def test_the_houses_stand_beside_each_other_on_one_street(page: Opens) -> None:
    first, second = houses(page(PAGE, viewport=WIDE))
    assert first[0] < second[0] and first[1] == pytest.approx(second[1], abs=1)


def test_from_right_to_left_the_road_begins_to_the_right(page: Opens) -> None:
    first, second = houses(page("ar/" + PAGE, viewport=WIDE))
    assert first[0] > second[0] and first[1] == pytest.approx(second[1], abs=1)


@both
def test_on_a_phone_the_houses_stand_one_below_the_other(page: Opens, root: str) -> None:
    tab = page(root + PAGE, viewport=PHONE)
    first, second = houses(tab)
    assert first[1] < second[1]
    assert tab.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert all(box_of(link)["height"] >= 44 for link in tab.locator(".road a").all())


@pytest.mark.parametrize("scheme", ["light", "dark"])
@both
def test_axe_finds_nothing(page: Opens, root: str, scheme: str) -> None:
    assert findings(page(root + PAGE, viewport=WIDE, color_scheme=scheme)) == []


def test_a_screen_reader_meets_lists_and_no_pictures(page: Opens) -> None:
    expect(page(PAGE).locator(".road")).to_match_aria_snapshot("""
        - navigation "Vägen steg för steg":
          - list:
            - listitem:
              - paragraph: Tänka
              - list:
                - listitem:
                  - link "1 Tanken"
                - listitem:
                  - link "2 Samtalet"
            - listitem:
              - paragraph: Leva tillsammans
              - list:
                - listitem:
                  - link "3 Flytten"
        """)


def test_a_step_says_in_words_who_takes_part_and_what_one_may_ask(page: Opens) -> None:
    step = page(PAGE).locator(".steps > li").last
    said = [(text(part.locator("dt")), text(part.locator("dd"))) for part in step.locator("dl > div").all()]
    assert said == [
        ("Vilka är med", "du och de som bor hos dig, barnet, barnets föräldrar"),
        ("Du kan fråga", "Vem ringer vi?"),
        ("Barnets sida", "Det vill veta var sängen står. Se kontakt."),
    ]


def test_on_paper_the_road_is_a_list_and_every_part_is_there(page: Opens) -> None:
    tab = page(PAGE)
    tab.emulate_media(media="print")
    expect(tab.locator(".house:visible")).to_have_count(0)
    expect(tab.locator(".road a:visible")).to_have_count(3)
    expect(tab.locator(".steps dd:visible")).to_have_count(9)


PLACES = [("sv", "", "Samtalet"), ("ar", "ar/", "المكالمة")]


@pytest.mark.parametrize(("code", "root", "name"), PLACES, ids=["sv", "ar"])
def test_a_page_shows_its_readers_place_on_the_road(page: Opens, code: str, root: str, name: str) -> None:
    tab = page(f"{root}{THOUGHTS}/")
    line = tab.locator(".place-on-road")
    assert "2" in text(line) and "3" in text(line)
    link = line.get_by_role("link", name=name)
    assert attribute(link, "href") == "../vagen/#samtalet"
    link.click()
    expect(tab.locator("#samtalet")).to_be_in_viewport()
    expect(tab.locator(".place-on-road")).to_have_count(0)
    assert attribute(tab.locator("html"), "lang") == code
