"""The reader read aloud: the page that is shown, by a voice of the device or by one that was recorded."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import expect

from tests.browser.test_listen import speech
from tests.kinds.booklet.browser.reading import BOOK, IDS, bookshelf, heading, shown
from tests.tools.browsing import serving
from tests.tools.window import Opens, attribute

pytestmark = pytest.mark.browser


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    yield from serving(bookshelf(tmp_path_factory))


READ = [("left to right", "", "sv-SE"), ("right to left", "ar/", "ar-EG")]


@pytest.mark.parametrize(("root", "voice"), [pytest.param(*row, id=name) for name, *row in READ])
def test_listen_reads_the_page_that_is_shown(page: Opens, root: str, voice: str) -> None:
    tab = page(root + BOOK, before=speech(voice))
    listen, stopped = tab.locator("#listen"), attribute(tab.locator("#listen"), "data-stopped")
    listen.click()
    expect(tab.locator("#tools-status")).to_have_text(stopped)
    assert tab.evaluate("spoken[0].text") == heading(tab, 0)
    tab.evaluate("spoken.length = 0")
    tab.locator("#turn-on").click()
    if root:  # the first Arabic spread has a voice of its own
        tab.locator("#turn-on").click()
    else:
        tab.keyboard.press("End")
        tab.keyboard.press("ArrowLeft")
    here = 2 if root else 3
    assert shown(tab) == [here]
    listen.click()
    expect(tab.locator("#tools-status")).to_have_text(stopped)
    said = [each["text"] for each in tab.evaluate("spoken")]
    words = tab.locator(f"section:has(> #{IDS[here]}) .spread-words").inner_text()
    assert said[0] == heading(tab, here)
    assert " ".join(said[1:]).replace("\xa0", " ") == " ".join(words.split())


def test_a_turn_stops_the_voice(page: Opens) -> None:
    tab = page(BOOK, before=speech("sv-SE", ends=False))
    tab.locator("#turn-on").click()
    tab.locator("#listen").click()
    assert tab.evaluate("[...CSS.highlights.get('reading')].join('')") == heading(tab, 1)
    tab.keyboard.press("ArrowRight")
    expect(tab.locator("#listen")).to_have_text(attribute(tab.locator("#listen"), "data-start"))
    assert not tab.evaluate("CSS.highlights.has('reading')")
    tab.evaluate("now.onend()")
    assert len(tab.evaluate("spoken")) == 1


RECORDED = [
    # reader            page that has a voice   the whole book
    ("",                2,                      1),
    ("ar/",             1,                      0),
]  # fmt: skip


@pytest.mark.parametrize(("root", "number", "whole"), RECORDED, ids=["Swedish", "Arabic"])
def test_a_recording_is_played_in_the_place_of_the_voice(page: Opens, root: str, number: int, whole: int) -> None:
    tab = page(root + BOOK)  # headless Chromium has no voices
    tab.wait_for_load_state("networkidle")
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url.rpartition("/")[2]))
    expect(tab.locator(".cover audio")).to_have_count(whole)
    listen, found = tab.locator("#listen"), []
    for at in range(len(IDS)):
        found += [at] if listen.is_visible() else []
        tab.locator("#turn-on").press("Enter")
    assert found == [number]
    assert asked == []
    tab.keyboard.press("Home")
    for _ in range(number):
        tab.locator("#turn-on").click()
    tab.evaluate("addEventListener('ended', () => (document.body.dataset.heard = ''), true)")
    listen.click()
    expect(listen).to_have_text(attribute(listen, "data-stop"))
    expect(tab.locator("body")).to_have_attribute("data-heard", "")
    expect(listen).to_have_text(attribute(listen, "data-start"))
    assert set(asked) == {f"innan.{IDS[number]}.wav"}
    listen.click()
    tab.locator("#turn-on").click()
    assert tab.evaluate("[...document.querySelectorAll('audio')].every(it => it.paused)")
