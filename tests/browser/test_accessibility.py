"""Accessibility: axe finds nothing on any page in any view, nothing scrolls sideways, and focus is always seen."""

import os
from functools import cache
from pathlib import Path

import axe_playwright_python
import pytest
from playwright.sync_api import Page, ViewportSize

from tests.browser.covering import kinds, shown
from tests.tools.window import BASE, PHONE, Opens

pytestmark = pytest.mark.browser

AXE = (Path(axe_playwright_python.__file__).parent / "axe.min.js").read_text("utf-8")
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
LANGUAGES = {"sv": "", "sv-simple": "lattlast/", "en": "en/", "ar": "ar/", "so": "so/", "uk": "uk/", "fa": "fa/"}
WIDE: ViewportSize = {"width": 1280, "height": 900}
NARROW: ViewportSize = {"width": 360, "height": 740}
COLOURS = ["color-contrast", "link-in-text-block"]
"""What can differ when only the colours do: the dark scheme has the same elements as the light one."""
SIZES = [*COLOURS, "target-size", "scrollable-region-focusable"]
"""What can differ when only the window does: the elements are the same, but other ones are shown."""
DARK, ON_A_PHONE, WHOLE = ("sv", "ar"), ("sv", "ar", "uk"), ("", "ar/")
"""Colours are those of an element, whatever its language; sizes those of a script and of the longest words. The others
have the elements of the whole ones, in which everything is looked at."""
LONGEST_WORDS = ("sv", "so", "uk", "ar")
ALWAYS = ("", "for-barn/4-7/innan/", "for-foraldrar/", "for-foraldrar/handlingsplan/", "myter/", "om/oversattningar/")
"""Pages with much of the site's own wording, looked at in every language."""
ALL = os.environ.get("PAGES") == "all"
SHORT = "k/"
"""Short pages send their reader on before axe could look; tests/kinds/campaign/test_short_pages.py reads them."""
WIDTH = "document.documentElement.scrollWidth"
OPEN_ALL = "document.querySelectorAll('details').forEach(part => part.open = true)"


def pages_of(site: Path, prefix: str) -> list[str]:
    """The addresses of a language's pages, under the project path."""
    others = [path.strip("/") for path in LANGUAGES.values() if path]
    found = sorted(path.parent.relative_to(site).as_posix() for path in site.rglob("index.html"))
    mine = [
        path
        for path in found
        if (path.split("/")[0] == prefix.strip("/") if prefix else path.split("/")[0] not in others)
    ]
    return ["" if path == "." else path + "/" for path in mine if not path.startswith(SHORT)]


def looked_at(site: Path, prefix: str, *, whole: bool = False) -> list[str]:
    """The pages of a language that hold what the whole ones do not; all of them with PAGES=all, as `make axe` asks.

    A page that holds nothing new, such as the 24th myth, can tell nothing new.
    """
    paths = pages_of(site, prefix)
    assert len(paths) >= 60
    if ALL:
        return paths
    if whole or prefix in WHOLE:
        found = kinds(site, paths)
        assert len(found) >= 20
        return found
    return sorted({*(prefix + path for path in ALWAYS), *kinds(site, paths, shown_in_whole(site))})


@cache
def shown_in_whole(site: Path) -> frozenset[str]:
    """What the languages hold in which everything is looked at."""
    return frozenset[str]().union(*(shown(site, path) for prefix in WHOLE for path in pages_of(site, prefix)))


def findings(tab: Page, only: list[str] | None = None) -> list[str]:
    """What axe minds on the page as it stands, by all rules or only some."""
    if not tab.evaluate("'axe' in window"):
        tab.evaluate(AXE)
    result = tab.evaluate("only => axe.run(document, {runOnly: only, resultTypes: ['violations']})", only or TAGS)
    return [
        f"{violation['id']}: {node['html'][:160]} {node['failureSummary'][:300]}"
        for violation in result["violations"]
        for node in violation["nodes"]
    ]


@pytest.mark.parametrize("part", [0, 1], ids=["first half", "second half"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing(page: Opens, site: Path, language: str, part: int) -> None:
    """In light with all folds open, in dark, and on a phone; a page is loaded once, or it would take the hour."""
    paths = looked_at(site, LANGUAGES[language])
    tab = page(paths[0], viewport=WIDE)
    complaints = []
    for path in paths[part::2]:
        tab.set_viewport_size(WIDE)
        tab.emulate_media(color_scheme="light")
        tab.goto(path)
        tab.evaluate(OPEN_ALL)
        complaints += [f"{path} light {finding}" for finding in findings(tab)]
        if language in DARK or ALL:
            tab.emulate_media(color_scheme="dark")
            complaints += [f"{path} dark {finding}" for finding in findings(tab, COLOURS)]
            tab.emulate_media(color_scheme="light")
        if language in ON_A_PHONE or ALL:
            tab.set_viewport_size(NARROW)
            complaints += [f"{path} phone {finding}" for finding in findings(tab, SIZES)]
    assert not complaints, "\n".join(complaints)


OPENED = [
    # what is open      page              what opens it
    ("the menu", "", "[popovertarget=menu]"),
    ("the languages", "for-barn/", "[popovertarget=languages]"),
    ("sharing", "om/", "#share"),
]  # fmt: skip


@pytest.mark.parametrize("prefix", ["", "ar/"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("path", "opener"), [pytest.param(*row, id=name) for name, *row in OPENED])
def test_axe_finds_nothing_when_open(page: Opens, path: str, opener: str, scheme: str, prefix: str) -> None:
    tab = page(prefix + path, viewport=PHONE, color_scheme=scheme)
    tab.click(opener)
    assert not findings(tab)


def test_axe_finds_nothing_on_search_results(page: Opens) -> None:
    tab = page("sok/?q=familjen", viewport=PHONE)
    tab.wait_for_selector("#results li")
    assert not findings(tab)


@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_on_the_error_page(page: Opens, language: str) -> None:
    tab = page(LANGUAGES[language] + "finns-inte/", allows="404")
    assert not findings(tab)


NARROWEST: ViewportSize = {"width": 320, "height": 640}
LARGE_TEXT: ViewportSize = {"width": 640, "height": 800}
TWICE = "html { font-size: 225% !important }"


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_scrolls_sideways(page: Opens, site: Path, language: str) -> None:
    """On the narrowest phone, and with text twice as large in a narrow window."""
    paths = looked_at(site, LANGUAGES[language], whole=language in LONGEST_WORDS)
    tab = page(paths[0], viewport=NARROWEST, bypass_csp=True)
    wide = []
    for path in paths:
        tab.set_viewport_size(NARROWEST)
        tab.goto(path)
        tab.evaluate(OPEN_ALL)
        if (width := tab.evaluate(WIDTH)) > NARROWEST["width"]:
            wide.append(f"{path}: {width} px at {NARROWEST['width']}")
        tab.set_viewport_size(LARGE_TEXT)
        tab.add_style_tag(content=TWICE)
        if (width := tab.evaluate(WIDTH)) > LARGE_TEXT["width"]:
            wide.append(f"{path}: {width} px at {LARGE_TEXT['width']}, text twice as large")
    assert not wide


SEEN = """() => {
  const it = document.activeElement, box = it.getBoundingClientRect(), style = getComputedStyle(it);
  return {tag: it.tagName, words: it.textContent.trim().slice(0, 40), width: box.width, height: box.height,
    left: box.left, right: box.right, top: box.top, bottom: box.bottom,
    outline: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2};
}"""


@pytest.mark.parametrize("prefix", ["", "ar/"])
@pytest.mark.parametrize(
    "window", [{"width": 1280, "height": 900}, {"width": 360, "height": 740}], ids=["wide", "phone"]
)
def test_every_stop_of_the_keyboard_is_seen(page: Opens, window: dict[str, int], prefix: str) -> None:
    tab = page(prefix + "for-foraldrar/", viewport=window)
    stops = []
    for _ in range(200):
        tab.keyboard.press("Tab")
        stop = tab.evaluate(SEEN)
        if stop["tag"] == "BODY":
            break
        stops.append(stop)
    assert len(stops) > 30
    unseen = [
        stop
        for stop in stops
        if not stop["outline"]
        or stop["width"] < 1
        or stop["right"] <= 0
        or stop["left"] >= window["width"]
        or stop["bottom"] <= 0
        or stop["top"] >= window["height"]
    ]
    assert not unseen
    assert BASE in tab.url
