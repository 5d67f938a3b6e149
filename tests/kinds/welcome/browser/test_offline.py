"""Offline: the page of the maker opens without the net once it has been opened with it, and goes away when asked."""

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.tools.browsing import serving
from tests.tools.window import LEFT_AND_RIGHT, Opens, attribute

pytestmark = pytest.mark.browser
both = pytest.mark.parametrize("root", [pytest.param(root, id=name) for name, root in LEFT_AND_RIGHT])
PAGE = "bli-familjehem/valkommen/"
OFFLINE = "ERR_INTERNET_DISCONNECTED"
KEPT = """async () => Promise.all((await caches.keys()).map(async (name) =>
  [name, (await (await caches.open(name)).keys()).map((each) => new URL(each.url).pathname)]))"""
CONTROLLED = "Boolean(navigator.serviceWorker.controller)"
REGISTERED = (
    "async () => (await navigator.serviceWorker.getRegistrations()).map((each) => new URL(each.scope).pathname)"
)


@pytest.fixture(scope="module")
def folder(made_by_hand: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of one's own, where files may change."""
    return Path(shutil.copytree(made_by_hand, tmp_path_factory.mktemp("offline") / "site"))


@pytest.fixture(scope="module")
def server(folder: Path) -> Iterator[str]:
    yield from serving(folder)


@pytest.fixture
def address(server: str) -> str:
    return server


def opened(page: Opens, path: str) -> Page:
    """The page, when its copy is whole."""
    tab = page(path, allows=OFFLINE)
    expect(tab.locator("#offline")).to_be_visible()
    return tab


@both
def test_the_page_and_its_script_work_without_the_net(page: Opens, root: str) -> None:
    tab = opened(page, root + PAGE)
    said = tab.locator("#offline-said")
    expect(said).to_have_text(tab.locator("#offline").get_attribute("data-ready") or "-")
    expect(said).to_have_attribute("role", "status")
    [[name, kept]] = tab.evaluate(KEPT)
    assert re.fullmatch(rf"offline:/blifamiljehem/{root}{PAGE}:[0-9a-f]{{12}}", name)
    assert kept[0] == f"/blifamiljehem/{root}{PAGE}"
    assert not [path for path in kept if path.endswith((".pdf", ".xml")) or "exempel" in path]
    tab.context.set_offline(True)
    tab.reload()
    expect(tab.locator("#maker")).to_be_visible()
    expect(tab.locator("#form-state")).not_to_be_empty()
    expect(tab.locator("#offline")).to_be_visible()
    assert tab.evaluate("document.fonts.ready.then(() => document.fonts.check('1em Rubik'))")
    pictures = tab.locator("#maker-house img, #fill-in img")
    assert pictures.evaluate_all("each => each.filter((img) => img.complete && !img.naturalWidth).length") == 0
    assert tab.evaluate(CONTROLLED)


def said(tab: Page, name: str) -> None:
    expect(tab.locator("#offline-said")).to_have_text(attribute(tab.locator("#offline"), f"data-{name}"))


def gone(tab: Page) -> None:
    """Nothing is kept but that nothing is to be: a name without content, as the reader chose."""
    kept = tab.evaluate(KEPT)
    assert all(name.startswith("no-offline:") and not files for name, files in kept), kept
    assert tab.evaluate(REGISTERED) == []


@both
def test_a_copy_that_is_taken_away_stays_away_until_it_is_asked_for(page: Opens, root: str) -> None:
    tab = opened(page, root + PAGE)
    other = tab.context.new_page()
    other.goto(root + PAGE)
    said(other, "ready")
    remove = tab.locator("#offline-remove")
    remove.focus()
    remove.press("Enter")
    said(tab, "removed")
    expect(tab.locator("#offline-said")).to_be_focused()
    expect(remove).to_be_hidden()
    said(other, "removed")
    other.close()
    for path in ("", root + PAGE, root + PAGE):  # elsewhere, back, and loaded anew
        tab.goto(path)
        if path:
            said(tab, "without")
        gone(tab)
    tab.locator("#offline-again").click()
    said(tab, "ready")
    expect(remove).to_be_visible()
    assert [len(files) > 10 for _, files in tab.evaluate(KEPT)] == [True]
    tab.context.set_offline(True)
    tab.reload()
    said(tab, "ready")


def test_who_changes_their_mind_at_once_has_a_whole_copy(page: Opens) -> None:
    """The worker that was taken away still answers for the page that is open."""
    tab = opened(page, PAGE)
    tab.reload()
    tab.wait_for_function(CONTROLLED)
    said(tab, "ready")
    for _ in range(2):
        tab.locator("#offline-remove").click()
        said(tab, "removed")
        tab.locator("#offline-again").click()
        said(tab, "ready")
    assert [len(files) > 10 for _, files in tab.evaluate(KEPT)] == [True]
    tab.context.set_offline(True)
    tab.reload()
    said(tab, "ready")


def test_a_copy_that_was_on_its_way_is_not_made(page: Opens) -> None:
    """A new version is being fetched when the reader takes the copy away."""
    tab = opened(page, PAGE)
    tab.locator("#offline-remove").click()
    said(tab, "removed")
    tab.evaluate("navigator.serviceWorker.register('offline-worker.js').then(() => 0, () => 0)")
    tab.wait_for_function("async () => !(await navigator.serviceWorker.getRegistration())?.installing")
    kept = tab.evaluate(KEPT)
    assert all(name.startswith("no-offline:") for name, _ in kept), kept


def test_other_pages_are_left_alone(page: Opens) -> None:
    tab = opened(page, PAGE)
    tab.goto("bli-familjehem/kontakt/")
    assert not tab.evaluate(CONTROLLED) and tab.locator("#offline").count() == 0
    tab.goto("ar/" + PAGE)
    expect(tab.locator("#offline")).to_be_visible()
    assert sorted(tab.evaluate(REGISTERED)) == [f"/blifamiljehem/{each}{PAGE}" for each in ("ar/", "")]
    tab.goto(PAGE + "exempel/")  # lies below the page, so a worker cannot but hear of it
    _, [_, kept] = sorted(tab.evaluate(KEPT))
    assert not [path for path in kept if "exempel" in path]
    tab.context.set_offline(True)
    with pytest.raises(Exception, match=OFFLINE):
        tab.reload()


def test_a_newer_page_is_kept_whole_before_the_older_copy_goes(page: Opens, folder: Path) -> None:
    """The server has a new version: kept beside the old one, alone when the page has been closed and opened anew."""
    tab = opened(page, PAGE)
    [[old, _]] = tab.evaluate(KEPT)
    worker = folder / PAGE / "offline-worker.js"
    worker.write_text(re.sub(r'"mark":"[0-9a-f]{12}"', '"mark":"aaaaaaaaaaaa"', worker.read_text("utf-8")), "utf-8")
    tab.evaluate("""async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      await registration.update();
      const next = registration.installing ?? registration.waiting;
      if (next.state !== 'installed') await new Promise((done) => next.addEventListener('statechange', done));
    }""")
    new = old.rpartition(":")[0] + ":aaaaaaaaaaaa"
    assert sorted(name for name, _ in tab.evaluate(KEPT)) == sorted([old, new])
    tab.goto("about:blank")
    tab.goto(PAGE)
    tab.evaluate("navigator.serviceWorker.ready")
    tab.wait_for_function("async () => (await caches.keys()).length === 1")
    assert [name for name, _ in tab.evaluate(KEPT)] == [new]


def test_where_there_are_no_workers_nothing_is_said(page: Opens) -> None:
    tab = page(PAGE, before="delete Navigator.prototype.serviceWorker")
    expect(tab.locator("#maker")).to_be_visible()
    expect(tab.locator("#offline")).to_be_hidden()


@both
def test_without_script_the_booklets_to_fill_in_by_hand_are_there(page: Opens, root: str, folder: Path) -> None:
    tab = page(root + PAGE, java_script_enabled=False)
    expect(tab.locator("#offline")).to_be_hidden()
    ways = tab.locator(".blank-books .blank-way a")
    expect(ways).to_have_count(6)
    for way in ways.all():
        expect(way).to_be_visible()
        assert (folder / root / PAGE / (way.get_attribute("href") or "")).read_bytes().startswith(b"%PDF-")
