"""Forms in several windows: no window takes another's words, and what somebody erases no other window writes back."""

import json
import random
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.kinds.form.browser.filling import PAGE, STORED, fill, filled, keep, kept, module, words
from tests.tools.window import Opens

pytestmark = pytest.mark.browser
KEPT = """async (address) => {
  const { fetch } = await import(address);
  return (await fetch('form/plan')).map((each) => each.answers);
}"""
EMPTIED = """() => new Promise((done, refused) => {
  const request = indexedDB.deleteDatabase('blifamiljehem');
  request.onsuccess = done;
  request.onerror = refused;
})"""


@pytest.fixture
def address(forms: str) -> str:
    return forms


def windows(page: Opens, number: int, *, language: str = "") -> list[Page]:
    """Windows with the same form, open at the same time."""
    first = page(PAGE)
    others = [first.context.new_page() for _ in range(number - 1)]
    for other in others:
        other.goto(language + PAGE)
    for tab in (first, *others):
        expect(tab.locator("#form-state")).to_have_text(words(tab, "none"))
    return [first, *others]


def stands(tab: Page, answers: dict[str, str]) -> None:
    """These words, sooner or later."""
    for identity, answer in answers.items():
        expect(tab.locator(f"#svar-{identity}")).to_have_value(answer)


def store(tab: Page) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = tab.evaluate(KEPT, module(tab, "store"))
    return found


def state(tab: Page, name: str) -> None:
    expect(tab.locator("#form-state")).to_have_text(words(tab, name))


def said(tab: Page, name: str) -> None:
    expect(tab.locator("#form-said")).to_have_text(words(tab, f"said-{name}"))


def test_an_empty_window_that_chooses_to_keep_takes_what_is_kept(page: Opens) -> None:
    first, second = windows(page, 2, language="ar/")
    keep(first)
    first.locator("#svar-plats").fill("Viktiga ord")
    kept(first)
    second.locator("#form-keep").check()
    said(second, "taken")
    kept(second)
    assert filled(second) == filled(first) == {"plats": "Viktiga ord"}
    assert store(second) == [{"plats": "Viktiga ord"}]


def test_who_has_written_the_same_is_not_asked(page: Opens) -> None:
    first, second = windows(page, 2)
    keep(first)
    for tab in (first, second):
        fill(tab)
    kept(first)
    second.locator("#form-keep").check()
    said(second, "taken")
    expect(second.locator("#form-ask")).to_be_hidden()
    assert store(second) == [filled(first)] == [filled(second)]


HERE = {"mal": "Här", "datum": "I dag"}
KEPT_ALREADY = {"plats": "Kept"}
ANSWERS = [
    # what is chosen                the button  what stands then in the first window, and in the second
    ("what is kept",                "take",     KEPT_ALREADY,  KEPT_ALREADY),
    ("both, one of them as a file", "both",     KEPT_ALREADY,  KEPT_ALREADY),
    ("what is written here",        "over",     HERE,          HERE),
    ("neither",                     "no",       KEPT_ALREADY,  HERE),
]  # fmt: skip


@pytest.mark.parametrize(("button", "in_first", "in_second"), [pytest.param(*row, id=name) for name, *row in ANSWERS])
def test_who_has_written_something_else_is_asked_what_is_to_be_kept(
    page: Opens, button: str, in_first: dict[str, str], in_second: dict[str, str]
) -> None:
    first, second = windows(page, 2)
    keep(first)
    first.locator("#svar-plats").fill("Kept")
    kept(first)
    fill(second, HERE)
    second.locator("#form-keep").check()
    expect(second.locator("#form-asked")).to_have_text(second.locator("#form-asked").get_attribute("data-kept") or "-")
    expect(second.locator("#form-no")).to_be_focused()
    expect(second.locator("#form-yes")).to_be_hidden()
    assert store(second) == [{"plats": "Kept"}] and filled(second) == HERE, "asking changes nothing"
    if button == "both":
        with second.expect_download() as download:
            second.locator("#form-both").click()
        assert json.loads(Path(download.value.path()).read_text("utf-8"))["answers"] == HERE
    else:
        second.locator(f"#form-{button}").click()
    expect(second.locator("#form-ask")).to_be_hidden()
    state(second, "none" if button == "no" else "kept")
    for tab, answers in ((first, in_first), (second, in_second)):
        stands(tab, {"plats": "", "mal": "", "datum": "", **answers})
    assert store(second) == [in_first]
    expect(second.locator("#form-keep-no" if button == "no" else "#form-keep")).to_be_checked()
    expect(first.locator("#form-keep")).to_be_checked()


def test_while_it_is_asked_not_keeping_here_takes_nothing_from_the_other(page: Opens) -> None:
    first, second = windows(page, 2)
    keep(first)
    first.locator("#svar-plats").fill("Kept")
    kept(first)
    second.locator("#svar-mal").fill("Här")
    second.locator("#form-keep").check()
    expect(second.locator("#form-ask")).to_be_visible()
    second.locator("#form-keep-no").check()
    expect(second.locator("#form-ask")).to_be_hidden()
    state(second, "none")
    assert store(first) == [{"plats": "Kept"}]
    kept(first)


def both_keeping(page: Opens, number: int = 2) -> list[Page]:
    tabs = windows(page, number)
    keep(tabs[0])
    for tab in tabs[1:]:
        tab.locator("#form-keep").check()
        kept(tab)
    return tabs


def test_two_windows_that_write_within_half_a_second_keep_each_others_words(page: Opens) -> None:
    first, second = both_keeping(page)
    first.locator("#svar-plats").fill("Första")
    second.locator("#svar-mal").fill("Andra")
    first.locator("#svar-steg-1-1").fill("Ringa")
    second.locator("#svar-steg-1-2").fill("Ali")
    for tab in (first, second):
        stands(tab, {"plats": "Första", "mal": "Andra", "steg-1-1": "Ringa", "steg-1-2": "Ali"})
        kept(tab)
    assert store(first) == [filled(second)]


def test_in_the_same_field_the_later_stands_in_both_and_what_is_typed_afterwards_stays(page: Opens) -> None:
    first, second = both_keeping(page)
    first.locator("#svar-plats").fill("Första")
    second.locator("#svar-plats").fill("Senare")
    stands(first, {"plats": "Senare"})
    first.locator("#svar-plats").press("End")
    first.locator("#svar-plats").press_sequentially(" och mer")
    stands(second, {"plats": "Senare och mer"})
    assert filled(first) == filled(second)


def test_news_moves_neither_caret_nor_rows_nor_the_page(page: Opens) -> None:
    first, second = both_keeping(page)
    second.locator(".more-rows button").click()
    field = second.locator("#svar-steg-3-1")
    expect(field).to_be_focused()
    field.fill("  ")  # somebody has just begun
    mine = second.locator("#svar-mal")
    mine.fill("Rad ett\nrad två")
    stands(first, {"mal": "Rad ett\nrad två"})
    mine.evaluate("field => { field.focus(); field.setSelectionRange(3, 5); }")
    before = second.evaluate("scrollY")
    first.locator("#svar-plats").fill("Rum")
    stands(second, {"plats": "Rum"})
    assert mine.evaluate("field => [field.selectionStart, field.selectionEnd]") == [3, 5]
    expect(mine).to_be_focused()
    expect(field).to_have_value("  ")
    assert second.evaluate("scrollY") == before


@pytest.mark.parametrize("by", ["erase", "not keeping"])
def test_what_is_taken_away_in_one_window_no_other_writes_back(page: Opens, by: str) -> None:
    first, second, third = both_keeping(page, 3)
    first.locator("#svar-plats").fill("Rum")
    for tab in (second, third):
        stands(tab, {"plats": "Rum"})
    third.locator("#svar-mal").fill("Ett ögonblick före")  # not yet written
    if by == "erase":
        first.locator("#form-erase").click()
        first.locator("#form-yes").click()
        said(first, "erased")
    else:
        first.locator("#form-keep-no").check()
        said(first, "not-kept")
    for tab in (second, third):
        said(tab, "elsewhere")
        state(tab, "none")
        expect(tab.locator("#form-keep-no")).to_be_checked()
    assert filled(third) == {"plats": "Rum", "mal": "Ett ögonblick före"}, "on the page the words stay"
    here = filled(second)
    third.locator("#svar-datum").fill("I dag")
    third.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert third.evaluate(STORED) == []
    keep(second)
    assert store(second) == [here] and "datum" not in here
    state(third, "none")


def test_what_was_erased_and_kept_anew_is_not_mixed_with_what_was_there_before(page: Opens) -> None:
    """A window that did not hear of it: in one that was asleep, say, or where windows cannot talk."""
    first, second = windows(page, 2)
    second.close()
    deaf = first.context.new_page()
    deaf.add_init_script("delete window.BroadcastChannel")
    deaf.goto(PAGE)
    keep(deaf)
    deaf.locator("#svar-plats").fill("Gamla ord")
    kept(deaf)
    first.reload()
    kept(first)
    first.locator("#form-erase").click()
    first.locator("#form-yes").click()
    said(first, "erased")
    said(deaf, "emptied")
    keep(first)
    first.locator("#svar-mal").fill("Nya ord")
    kept(first)
    deaf.locator("#svar-datum").fill("Mer")
    state(deaf, "none")
    assert store(first) == [{"mal": "Nya ord"}]
    assert filled(deaf) == {"plats": "Gamla ord", "datum": "Mer"}


def test_a_store_that_is_emptied_is_told_and_nothing_is_kept_before_the_reader_chooses_it_again(page: Opens) -> None:
    """A window cannot know whether the browser did it, or somebody who erased what was there."""
    first, second = both_keeping(page)
    first.locator("#svar-plats").fill("Rum")
    stands(second, {"plats": "Rum"})
    outside = first.context.new_page()
    outside.goto("")
    outside.evaluate(EMPTIED)
    for tab in (first, second):
        said(tab, "emptied")
        state(tab, "none")
        assert filled(tab) == {"plats": "Rum"}
    second.locator("#svar-mal").fill("Mer")
    second.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    assert outside.evaluate(STORED) == []
    keep(second)
    assert store(second) == [{"plats": "Rum", "mal": "Mer"}]
    state(first, "none")


REMOVED = """() => new Promise((done) => {
  const request = indexedDB.open('blifamiljehem');
  request.onsuccess = () => {
    const transaction = request.result.transaction('kept', 'readwrite');
    transaction.objectStore('kept').clear();
    transaction.oncomplete = () => { request.result.close(); done(); };
  };
})"""


def test_what_was_erased_is_not_written_back_by_a_window_that_did_not_hear_of_it(page: Opens) -> None:
    (tab,) = windows(page, 1)
    keep(tab)
    tab.locator("#svar-plats").fill("Rum")
    kept(tab)
    tab.evaluate(REMOVED)
    tab.locator("#svar-mal").fill("Mer")
    said(tab, "emptied")
    state(tab, "none")
    assert store(tab) == []
    assert filled(tab) == {"plats": "Rum", "mal": "Mer"}


SLOW = """{
  const open = IDBFactory.prototype.open;
  const succeeds = Object.getOwnPropertyDescriptor(IDBOpenDBRequest.prototype.__proto__, 'onsuccess');
  IDBFactory.prototype.open = function (...asked) {
    const request = open.apply(this, asked);
    Object.defineProperty(request, 'onsuccess', {
      set(listener) { succeeds.set.call(request, (event) => setTimeout(listener, SLOWLY, event)); },
    });
    return request;
  };
}"""


@pytest.mark.parametrize("last", ["no", "yes"])
def test_of_choices_made_before_the_store_has_answered_the_last_counts(page: Opens, last: str) -> None:
    first = page("")
    tab = first.context.new_page()
    tab.add_init_script(SLOW.replace("SLOWLY", "1500"))
    tab.goto(PAGE)
    state(tab, "none")
    tab.locator("#svar-plats").fill("Rum")
    tab.locator("#form-keep").check()
    tab.locator("#form-keep-no").check()
    if last == "yes":
        tab.locator("#form-keep").check()
    said(tab, "kept" if last == "yes" else "not-kept")
    state(tab, "kept" if last == "yes" else "none")
    expect(tab.locator("#form-keep" if last == "yes" else "#form-keep-no")).to_be_checked()
    assert store(tab) == ([{"plats": "Rum"}] if last == "yes" else [])


def test_what_was_said_not_to_be_kept_is_not_kept_when_the_store_answers_after_all(page: Opens) -> None:
    first = page("")
    tab = first.context.new_page()
    tab.clock.install()
    tab.add_init_script(SLOW.replace("SLOWLY", "11500"))  # longer than the page waits
    tab.goto(PAGE)
    tab.clock.fast_forward(12_000)  # what was kept before is looked for when the page opens
    tab.locator("#svar-plats").fill("Rum")
    tab.locator("#form-keep").check()
    tab.clock.fast_forward(10_500)
    expect(tab.locator("#form-said")).to_have_text(words(tab, "wrong-blocked"))
    tab.clock.fast_forward(3_000)
    state(tab, "none")
    first.goto(PAGE)
    assert store(first) == []


def test_a_page_that_comes_back_shows_what_was_written_meanwhile(page: Opens) -> None:
    first, second = both_keeping(page)
    first.locator("#svar-plats").fill("Rum")
    stands(second, {"plats": "Rum"})
    first.locator("#svar-datum").fill("Ett ögonblick före")
    first.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")
    assert filled(first) == {}, "nothing to see before the page has come back"
    stands(second, {"datum": "Ett ögonblick före"})
    second.locator("#svar-mal").fill("Meanwhile")
    kept(second)
    assert filled(first) == {}
    first.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    stands(first, {"plats": "Rum", "datum": "Ett ögonblick före", "mal": "Meanwhile"})
    kept(first)


def test_a_page_that_comes_back_after_an_erasure_shows_nothing(page: Opens) -> None:
    first, second = both_keeping(page)
    first.locator("#svar-plats").fill("Rum")
    stands(second, {"plats": "Rum"})
    first.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")
    second.locator("#form-erase").click()
    second.locator("#form-yes").click()
    said(second, "erased")
    first.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    state(first, "none")
    assert filled(first) == {} and first.evaluate(STORED) == []


def test_what_is_left_in_a_hurry_is_read_together_with_what_others_wrote(page: Opens) -> None:
    first, second = both_keeping(page)
    first.locator("#svar-plats").fill("Ett ögonblick före")
    first.locator("#leave").click()
    stands(second, {"plats": "Ett ögonblick före"})
    second.locator("#svar-mal").fill("Mer")
    kept(second)
    assert store(second) == [{"plats": "Ett ögonblick före", "mal": "Mer"}]


OLD = """async (answers) => new Promise((done) => {
  const request = indexedDB.open('blifamiljehem');
  request.onupgradeneeded = () => request.result.createObjectStore('kept');
  request.onsuccess = () => {
    const transaction = request.result.transaction('kept', 'readwrite');
    const about = { blifamiljehem: 1, kind: 'form', name: 'plan', version: 2, language: 'sv' };
    transaction.objectStore('kept').put({ ...about, answers }, 'form/plan');
    transaction.oncomplete = () => { request.result.close(); done(); };
  };
})"""


def test_what_was_kept_before_there_were_times_is_there_and_merges(page: Opens) -> None:
    tab = page("")
    tab.evaluate(OLD, {"plats": "Gammalt", "steg": [["Ringa", "", ""]], "borta": "a field that is gone"})
    tabs = [tab, tab.context.new_page()]
    for each in tabs:
        each.goto(PAGE)
        kept(each)
        stands(each, {"plats": "Gammalt", "steg-1-1": "Ringa"})
    tabs[0].locator("#svar-plats").fill("Nytt")
    tabs[1].locator("#svar-steg-1-3").fill("i dag")
    for each in tabs:
        stands(each, {"plats": "Nytt", "steg-1-1": "Ringa", "steg-1-3": "i dag"})


@pytest.mark.parametrize("seed", range(3))
def test_three_windows_that_write_as_it_happens_show_the_same_in_the_end(page: Opens, seed: int) -> None:
    chance = random.Random(seed)
    tabs = both_keeping(page, 3)
    last: dict[str, str] = {}
    for number in range(18):
        tab, identity = chance.choice(tabs), chance.choice(["plats", "mal", "datum", "steg-1-1", "steg-2-3"])
        last[identity] = f"ord {number}"
        tab.locator(f"#svar-{identity}").fill(last[identity])
        if chance.random() < 0.3:  # at once, before it is written
            for event in ("pagehide", "pageshow"):
                tab.evaluate(f"dispatchEvent(new PageTransitionEvent('{event}', {{ persisted: true }}))")
            kept(tab)
    for tab in tabs:
        stands(tab, last)
        kept(tab)
