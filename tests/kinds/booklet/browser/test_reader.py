"""The reader of booklets: one page at a time by button, key and finger; all of it without script; no trace of it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.browser.test_accessibility import COLOURS, findings
from tests.kinds.booklet.browser.reading import BOOK, IDS, LAST, bookshelf, heading, shown
from tests.tools.browsing import serving
from tests.tools.window import LEFT_AND_RIGHT, PHONE, SAFE_SITE, Opens, attribute, box_of

pytestmark = pytest.mark.browser

both = pytest.mark.parametrize("root", [pytest.param(root, id=name) for name, root in LEFT_AND_RIGHT])
KEPT = "[localStorage.length, sessionStorage.length, document.cookie, history.length, location.href]"


@pytest.fixture(scope="session")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return bookshelf(tmp_path_factory)


@pytest.fixture(scope="session")
def address(shelf: Path) -> Iterator[str]:
    yield from serving(shelf)


@both
def test_buttons_turn_the_page_keep_focus_and_leave_no_trace(page: Opens, root: str) -> None:
    tab = page(root + BOOK, viewport=PHONE)
    tab.wait_for_load_state("networkidle")
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    before = tab.evaluate(KEPT)
    on, back, place = tab.locator("#turn-on"), tab.locator("#turn-back"), tab.locator("#reader-place")
    said = attribute(tab.locator("#reader"), "data-place")
    expect(on).to_have_text(attribute(on, "data-begin"))
    expect(back).to_have_attribute("aria-disabled", "true")
    for number in range(LAST):
        assert shown(tab) == [number]
        expect(on).to_be_in_viewport(ratio=1)
        on.press("Enter")
        words = said.replace("{number}", str(number + 2)).replace("{total}", str(len(IDS)))
        expect(place).to_have_text(words)
        expect(tab.locator("#reader-status")).to_have_text(f"{words}. {heading(tab, number + 1)}")
        expect(on).to_be_focused()
    expect(on).to_have_attribute("aria-disabled", "true")
    on.press("Enter")
    assert shown(tab) == [LAST]
    for number in range(LAST - 1, -1, -1):
        back.click()
        assert shown(tab) == [number]
    back.press("Enter")
    expect(back).to_be_focused()
    assert shown(tab) == [0]
    assert tab.evaluate(KEPT) == before
    assert asked == []


KEYS = [
    # key                   pages it goes to, from the third; forward is where the next page lies
    ("forward",             3),
    ("backward",            1),
    ("Home",                0),
    ("End",                 LAST),
    ("Shift+ArrowRight",    2),
    ("ArrowDown",           2),
]  # fmt: skip


@pytest.mark.parametrize("root", [pytest.param(root, id=name) for name, root in LEFT_AND_RIGHT])
def test_arrow_keys_turn_in_the_direction_of_the_language(page: Opens, root: str) -> None:
    tab = page(root + BOOK)
    arrows = ("ArrowLeft", "ArrowRight") if root else ("ArrowRight", "ArrowLeft")
    for key, number in KEYS:
        tab.keyboard.press("Home")
        for _ in range(2):
            tab.keyboard.press(arrows[0])
        tab.keyboard.press({"forward": arrows[0], "backward": arrows[1]}.get(key, key))
        assert shown(tab) == [number], key
    tab.keyboard.press("Home")
    tab.keyboard.press(arrows[1])
    assert shown(tab) == [0]
    tab.locator("audio" if not root else "#find").first.focus()  # they use the arrows themselves
    tab.keyboard.press(arrows[0])
    assert shown(tab) == [0]


SWIPES = [
    # what the finger does                  from        to           pages onwards where the next lies to the right
    ("swipes to the left",                  (300, 300), (100, 310),  1),
    ("swipes to the right",                 (100, 300), (300, 290), -1),
    ("moves a little",                      (200, 300), (170, 300),  0),
    ("scrolls",                             (200, 400), (140, 250),  0),
]  # fmt: skip


@both
def test_a_finger_turns_the_page_that_follows_it(page: Opens, root: str) -> None:
    tab = page(root + BOOK, viewport=PHONE, has_touch=True, is_mobile=True)
    touch = tab.context.new_cdp_session(tab)
    for what, start, end, onwards in SWIPES:
        tab.keyboard.press("Home")
        for _ in range(2):
            tab.locator("#turn-on").click()
        steps = [(start[0] + (end[0] - start[0]) * i / 5, start[1] + (end[1] - start[1]) * i / 5) for i in range(6)]
        for number, (x, y) in enumerate(steps):
            kind = "touchMove" if number else "touchStart"
            touch.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": [{"x": x, "y": y}]})
        touch.send("Input.dispatchTouchEvent", {"type": "touchEnd", "touchPoints": []})
        assert shown(tab) == [2 + (-onwards if root else onwards)], what


def test_a_mouse_marks_text(page: Opens) -> None:
    tab = page(BOOK)
    tab.locator("#turn-on").click()
    words = box_of(tab.locator("#varfor"))
    middle = words["y"] + words["height"] / 2
    tab.mouse.move(words["x"] + 300, middle)
    tab.mouse.down()
    tab.mouse.move(words["x"] + 5, middle, steps=5)
    tab.mouse.up()
    assert shown(tab) == [1]
    tab.locator("#varfor").dblclick()
    assert tab.evaluate("getSelection().toString()").strip() in heading(tab, 1).split()


@both
def test_without_script_the_whole_book_is_one_page_with_help_first_and_last(page: Opens, root: str) -> None:
    tab = page(root + BOOK, java_script_enabled=False)
    order = "#prata-nu, .book-help, " + ", ".join(f"#{each}" for each in IDS)
    found = tab.locator(order)
    assert [each.get_attribute("id") or "help" for each in found.all()] == ["help", *IDS, "prata-nu"]
    for each in found.all():
        expect(each).to_be_visible()
    for hidden in ("#reader-bar", "#turns", "#reader-all"):
        expect(tab.locator(hidden)).to_be_hidden()
    numbers = [attribute(each, "href") for each in tab.locator(".book-help .book-call").all()]
    assert numbers == ["tel:112", "tel:116111"]
    assert len(tab.locator("#bok-slut .contact").all()) == 2
    tab.locator(".book-help a").first.click()
    expect(tab.locator("#prata-nu")).to_be_in_viewport()


@both
def test_links_lead_into_the_book_and_those_inside_it_are_not_remembered(page: Opens, root: str) -> None:
    tab = page(f"{root}{BOOK}#vem-fragar-jag")
    assert shown(tab) == [3]
    expect(tab.locator("#vem-fragar-jag")).to_be_in_viewport()
    before = tab.evaluate(KEPT)
    tab.locator(".spread-words a[href='#varfor']").click()
    assert shown(tab) == [1]
    expect(tab.locator("#varfor")).to_be_focused()
    tab.locator(".book-help a").first.press("Enter")
    assert shown(tab) == [LAST]
    expect(tab.locator("#prata-nu")).to_be_in_viewport()
    expect(tab.locator("#prata-nu")).to_be_focused()
    tab.locator(".who-asked summary").click()
    asked = [
        [attribute(link, "href") for link in each.locator("a").all()] for each in tab.locator(".who-asked ul").all()
    ]
    assert asked == [["#varfor", "#mat"], ["#vem-fragar-jag"]]
    expect(tab.locator(".who-asked .review")).to_be_visible()
    assert tab.evaluate(KEPT) == before
    tab.locator(".who-asked a").nth(1).click()
    assert shown(tab) == [2]
    tab.goto(f"{root}{BOOK}#varfor")  # only the fragment differs: the page is not loaded anew
    assert shown(tab) == [1]
    tab.locator("sup.source a:visible").first.click()
    expect(tab.locator("#kallor")).to_have_attribute("open", "")


@both
def test_all_of_it_on_one_page_and_back(page: Opens, root: str) -> None:
    tab = page(root + BOOK)
    tab.locator("#reader-all").click()
    assert shown(tab) == list(range(len(IDS)))
    expect(tab.locator("#turns")).to_be_hidden()
    tab.keyboard.press("End")
    assert shown(tab) == list(range(len(IDS)))
    tab.locator("#reader-all").click()
    assert shown(tab) == [0]


def test_paper_has_all_of_it_whatever_is_shown(page: Opens) -> None:
    tab = page(BOOK)
    tab.locator("#turn-on").click()
    pictures = "[...document.querySelectorAll('.spread img')].every(it => it.naturalWidth && it.loading === 'eager')"
    tab.wait_for_load_state("networkidle")
    assert tab.evaluate(pictures)
    tab.emulate_media(media="print")
    assert shown(tab) == list(range(len(IDS)))
    for each in ("#reader-bar", "#turns", ".recording", ".book-help"):
        expect(tab.locator(each).first).to_be_hidden()
    tab.emulate_media(media="screen")
    assert shown(tab) == [1]


@both
def test_a_child_who_reads_can_leave_at_once(page: Opens, root: str) -> None:
    tab = page(root + BOOK, viewport=PHONE)
    for _ in range(2):
        tab.locator("#turn-on").click()
    expect(tab.locator("#leave")).to_be_in_viewport(ratio=1)
    for _ in range(3):
        tab.keyboard.press("Shift")
    expect(tab).to_have_url(SAFE_SITE)


FOUR_TIMES_LARGER = {"width": 320, "height": 256}


@both
def test_axe_finds_nothing_on_any_page_and_nothing_is_covered_or_cut(page: Opens, root: str) -> None:
    tab = page(root + BOOK, viewport=PHONE)
    for number in (0, 1, LAST):
        while shown(tab) != [number]:
            tab.locator("#turn-on").click()
        tab.emulate_media(color_scheme="light")
        assert findings(tab) == []
        tab.emulate_media(color_scheme="dark")
        assert findings(tab, COLOURS) == []
        assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
    position = "getComputedStyle(document.getElementById('turns')).position"
    assert tab.evaluate(position) == "sticky"
    tab.set_viewport_size(FOUR_TIMES_LARGER)  # type: ignore[arg-type]  # a window of this size
    assert tab.evaluate(position) == "static"  # a bar of buttons would hide the words
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
