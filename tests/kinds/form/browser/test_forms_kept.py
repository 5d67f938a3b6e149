"""Forms kept: on this device alone, when that is chosen and until it is let go; never sent."""

import pytest
from playwright.sync_api import expect

from tests.kinds.form.browser.filling import (
    ANSWERS,
    ELSEWHERE,
    FOCUS,
    PAGE,
    STORED,
    dialogs,
    fill,
    filled,
    keep,
    kept,
    words,
)
from tests.tools.window import LEFT_AND_RIGHT, Opens

pytestmark = pytest.mark.browser
PATIENCE = 11_000  # longer than the page waits for a browser that never answers
both = pytest.mark.parametrize("root", [pytest.param(root, id=name) for name, root in LEFT_AND_RIGHT])


@pytest.fixture
def address(forms: str) -> str:
    return forms


BACK = [
    # how the page comes back
    ("loaded anew", "reload"),
    ("by Back", "back"),
    ("kept in memory by the browser", "memory"),
]


@pytest.mark.parametrize("way", [pytest.param(way, id=name) for name, way in BACK])
def test_nothing_is_kept_or_sent_unless_that_is_chosen(page: Opens, way: str) -> None:
    asked: list[str] = []
    tab = page(PAGE)
    questions, before = dialogs(tab), tab.url
    tab.on("request", lambda request: asked.append(request.url) if "/icons/" not in request.url else None)
    tab.locator("#svar-plats").press_sequentially("Rum")
    fill(tab)
    tab.locator("#svar-plats").press("Enter")
    tab.locator("#form-print").focus()
    assert (asked, tab.url, tab.evaluate("history.length")) == ([], before, 2)
    assert tab.evaluate(STORED) == [] and tab.evaluate(ELSEWHERE) == [0, 0, "", "", ""]
    expect(tab.locator("#form-state")).to_have_text(words(tab, "none"))
    if way == "memory":
        tab.evaluate("dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true }))")
        assert filled(tab) == {}, "nothing to see before the page has come back"
        fill(tab)
        tab.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    elif way == "reload":
        tab.reload()
    else:
        tab.goto("")
        tab.go_back()
    assert questions == ([] if way == "memory" else ["beforeunload"])
    expect(tab.locator("#form-bar")).to_be_visible()
    assert filled(tab) == {} and tab.evaluate(STORED) == []


def test_what_is_kept_is_there_again_in_every_language_until_it_is_let_go(page: Opens) -> None:
    tab = page(PAGE)
    questions = dialogs(tab)
    keep(tab)
    fill(tab, {key: answer for key, answer in ANSWERS.items() if key != "mal"})
    tab.locator("#svar-mal").fill(ANSWERS["mal"])
    tab.goto("ar/" + PAGE)  # at once: what was typed last is not yet written
    kept(tab)
    assert filled(tab) == ANSWERS
    tab.locator(".more-rows button").click()
    tab.locator("#svar-steg-3-2").fill("Ahmed")
    kept(tab)
    other = tab.context.new_page()
    other.goto(PAGE)
    kept(other)
    expect(other.locator("#svar-steg-3-2")).to_have_value("Ahmed")
    tab.locator("#form-keep-no").check()
    expect(tab.locator("#form-said")).to_have_text(words(tab, "said-not-kept"))
    expect(other.locator("#form-state")).to_have_text(words(other, "none"))
    assert tab.evaluate(STORED) == [] and filled(tab)["plats"] == "Rum 4", "the words stay while the page is open"
    assert questions == []
    tab.reload()
    expect(tab.locator("#form-state")).to_have_text(words(tab, "none"))
    assert filled(tab) == {}


@both
def test_all_is_erased_here_and_in_the_store(page: Opens, root: str) -> None:
    tab = page(root + PAGE)
    keep(tab)
    fill(tab)
    tab.locator(".more-rows button").click()
    tab.locator("#svar-mal").press_sequentially("!")
    kept(tab)
    tab.locator("#form-erase").click()
    expect(tab.locator("#form-ask")).to_be_visible()
    tab.locator("#form-no").click()
    assert filled(tab)["plats"] == "Rum 4"
    tab.locator("#form-erase").press("Enter")
    tab.locator("#form-yes").press("Enter")
    expect(tab.locator("#form-said")).to_have_text(words(tab, "said-erased"))
    assert tab.evaluate(FOCUS) == "form-erase"
    assert filled(tab) == {} and tab.evaluate(STORED) == []
    expect(tab.locator(".row")).to_have_count(2)
    expect(tab.locator("#form-keep-no")).to_be_checked()
    tab.reload()
    assert filled(tab) == {}


FULL = """
const put = IDBObjectStore.prototype.put;
window.fill = (full) => { IDBObjectStore.prototype.put = full
  ? () => { throw new DOMException("", "QuotaExceededError"); } : put; };
"""


def test_a_full_device_is_told_and_what_was_kept_stays(page: Opens) -> None:
    tab = page(PAGE, before=FULL)
    questions = dialogs(tab)
    tab.evaluate("fill(true)")
    tab.locator("#form-keep").click()  # and it goes back by itself
    expect(tab.locator("#form-said")).to_have_text(words(tab, "wrong-full"))
    expect(tab.locator("#form-keep-no")).to_be_checked()
    tab.evaluate("fill(false)")
    keep(tab)
    tab.locator("#svar-plats").press_sequentially("Rum")
    kept(tab)
    tab.evaluate("fill(true)")
    tab.locator("#svar-mal").fill("Mer")
    expect(tab.locator("#form-state")).to_have_text(words(tab, "failed"))
    expect(tab.locator("#form-said")).to_have_text(words(tab, "wrong-full"))
    tab.reload()
    assert questions == ["beforeunload"]
    kept(tab)
    assert filled(tab) == {"plats": "Rum"}


BLOCKED = [
    # how a browser keeps the store closed      a script before the page's own
    ("there is none",                           "delete window.indexedDB; window.indexedDB = undefined;"),
    ("asking raises an error",
     "IDBFactory.prototype.open = () => { throw new DOMException('', 'SecurityError'); };"),
    ("opening fails",
     "IDBFactory.prototype.open = () => { const it = new EventTarget(); setTimeout(() => {"
     " Object.assign(it, { error: new DOMException('', 'InvalidStateError') }); it.onerror?.(new Event('error')); });"
     " return it; };"),
    ("it never answers",                        "IDBFactory.prototype.open = () => new EventTarget();"),
]  # fmt: skip


@pytest.mark.parametrize("script", [pytest.param(script, id=name) for name, script in BLOCKED])
def test_a_private_window_is_told_and_can_still_be_filled_in_and_saved(page: Opens, script: str) -> None:
    tab = page(PAGE, before=script, clock=True)
    fill(tab)
    tab.locator("#form-keep").click()
    tab.clock.fast_forward(PATIENCE)
    expect(tab.locator("#form-said")).to_have_text(words(tab, "wrong-blocked"))
    expect(tab.locator("#form-keep-no")).to_be_checked()
    assert filled(tab) == ANSWERS
    with tab.expect_download():
        tab.locator("#form-export").click()
    tab.locator("#form-erase").click()
    tab.locator("#form-yes").click()
    tab.clock.fast_forward(PATIENCE)
    expect(tab.locator("#form-said")).to_have_text(words(tab, "said-erased"))
