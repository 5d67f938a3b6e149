"""The matrix: groups on a phone, a table where there is room, whole on paper, and read in one order by everybody."""

import pytest
from playwright.sync_api import ViewportSize, expect

from tests.browser.test_accessibility import WIDE, findings
from tests.tools.parenthood import BORROWS, WHO
from tests.tools.window import LEFT_AND_RIGHT, PHONE, Opens, box_of

pytestmark = pytest.mark.browser

SIDES = pytest.mark.parametrize("prefix", [pytest.param(path, id=name) for name, path in LEFT_AND_RIGHT])
A4: ViewportSize = {"width": 672, "height": 980}
"""Points on the screen of an A4 sheet within the margins of print.css, at 96 to the inch."""


@pytest.fixture
def address(parenthood: str) -> str:
    return parenthood


@SIDES
@pytest.mark.parametrize("key", [WHO, BORROWS])
def test_one_text_as_groups_as_a_table_and_on_paper(page: Opens, prefix: str, key: str) -> None:
    tab = page(f"{prefix}{key}/", viewport=PHONE)
    cells, heads = tab.locator(".area").first.locator(".cell"), tab.locator(".matrix .heads")
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
    expect(heads).to_be_hidden()
    below = [box_of(cells.nth(number))["y"] for number in range(3)]
    assert below == sorted(set(below))
    assert findings(tab) == []

    tab.set_viewport_size(WIDE)
    expect(heads).to_be_visible()
    for number in range(3):  # each cell below the head that says whose it is
        head, cell = box_of(heads.locator("span").nth(number)), box_of(cells.nth(number))
        assert abs(head["x"] - cell["x"]) < 2 and abs(head["width"] - cell["width"]) < 2
    across = [box_of(cells.nth(number))["x"] for number in range(3)]
    assert across == sorted(across, reverse=bool(prefix)) and len({box_of(cells.nth(n))["y"] for n in range(3)}) == 1
    assert findings(tab) == []
    tab.locator(".area").last.evaluate("area => scrollTo(0, area.getBoundingClientRect().top + scrollY)")
    assert 0 < box_of(heads)["y"] < 100  # they stay, below the bar for leaving

    tab.set_viewport_size(A4)
    tab.emulate_media(media="print")
    expect(heads).to_be_hidden()
    assert tab.locator(".area .cell dt:visible").count() == 6
    assert tab.locator(".area").evaluate_all("all => all.every(each => getComputedStyle(each).breakInside === 'avoid')")
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")


READ = [
    "Vardag",
    "Förälder",
    "Berättar om vanor",
    "Familjehem",
    "Sköter sömn",
    "Socialtjänst",
    "Frågar barnet",
    "Skola",
]


def test_a_screen_reader_meets_an_area_then_who_and_what(page: Opens) -> None:
    tab = page(f"{WHO}/", viewport=WIDE)
    tree = tab.locator("article").aria_snapshot()
    places = [tree.index(words) for words in READ]
    assert places == sorted(places) and tree.count("Förälder") == 2  # not once more for the head of the column
    assert 'heading "Vardag" [level=2]' in tree and "- term: Förälder" in tree


def test_on_a_childs_page_a_source_leads_to_the_page_of_the_matrix(page: Opens) -> None:
    tab = page(f"{BORROWS}/")
    tab.locator(".matrix sup a").first.click()
    assert tab.url.endswith(f"/{WHO}/#kalla-1")
    expect(tab.locator("#kalla-1")).to_be_visible()
