"""Stories: who tells them stands there, they go in time, and nothing of one that is over is on the site."""

import gzip
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser.test_accessibility import COLOURS, findings
from tests.kinds.story.told import WEBVTT, consent, film, story, translation
from tests.tools.attachments import mp4
from tests.tools.browsing import serving, small
from tests.tools.happenings import page as text_of
from tests.tools.window import LEFT_AND_RIGHT, PHONE, Opens

pytestmark = pytest.mark.browser

# The site is built on 2026-11-22. Three stories: an example, one that ends in nine days, and one that ended yesterday.
LAST, AFTER = "2026-12-01T23:59+01:00", "2026-12-02T00:01+01:00"
PARTS = "\n\n".join(f"## Del {number} {{#del-{number}}}\n\nText." for number in range(5))
INDEX = text_of("Berättelser", "order: 3\n", body="{{ stories() }}").replace("next_page: ", "next_page: ../")
GONE = "Hemlighetsfull"
FILES: dict[str, str | bytes] = {
    "docs/sv/berattelser/index.md": INDEX,
    "docs/ar/berattelser/index.md": translation("حكايات", role=None, body="{{ stories() }}"),
    "docs/sv/berattelser/lampa.md": story("example: true", title="Lampan", role="Jourhem", facts="order: 1\n"),
    "docs/ar/berattelser/lampa.md": translation("المصباح"),
    "docs/sv/berattelser/bord.md": story(
        *consent("2026-12-01"),
        *film("captions: film.vtt", "transcript: utskrift"),
        title="Bordet",
        facts="order: 2\n",
        body=f"Vi satt vid ett bord.\n\n{PARTS}\n\n## Utskrift {{#utskrift}}\n\nHej.",
    ),
    "docs/sv/berattelser/film.mp4": mp4(),
    "docs/sv/berattelser/film.vtt": WEBVTT,
    "docs/ar/berattelser/film.vtt": WEBVTT,
    "docs/sv/berattelser/dorr.md": story(
        *consent("2026-11-21"),
        *film("captions: gammal.vtt", "transcript: utskrift"),
        title=GONE,
        role=f"{GONE} roll",
        body=f"{GONE} text. ![{GONE} bild](bild.jpg)\n\n## {GONE} rubrik {{#utskrift}}\n\nHej.",
    ).replace("film.mp4", "gammal.mp4"),
    "docs/ar/berattelser/dorr.md": translation(GONE, body=f"{GONE}\n\n## {GONE}\n\nنص."),
    **{f"docs/sv/berattelser/gammal.{kind}": f"WEBVTT {GONE}" for kind in ("mp4", "vtt")},
    "docs/sv/berattelser/bild.jpg": GONE,
    "docs/sv/karta.md": text_of(
        "Karta",
        body="{{ sitemap() }}\n\n{{ translations() }}\n\n"
        "[Läs](berattelser/dorr.md#utskrift), [se](berattelser/gammal.mp4)",
    ),
}


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the built site."""
    return small(tmp_path_factory, "stories", FILES)


@pytest.fixture(scope="session")
def told(house: Path) -> Iterator[str]:
    yield from serving(house)


@pytest.fixture
def address(told: str) -> str:
    return told


def opened(path: Path) -> bytes:
    """What a file holds; the search index is packed."""
    content = path.read_bytes()
    return gzip.decompress(content) if content.startswith(b"\x1f\x8b") else content


def test_nothing_of_a_story_that_is_over_is_on_the_site(house: Path) -> None:
    files = [path for path in house.rglob("*") if path.is_file()]
    assert len(files) > 50
    assert [path for path in files if GONE.encode() in opened(path)] == []
    assert [path.name for path in files if path.stem in ("gammal", "bild")] == []
    assert {path.name for path in (house / "berattelser").iterdir()} == {
        "bord", "dorr", "film.mp4", "film.vtt", "index.html", "lampa",
    }  # fmt: skip


@pytest.mark.parametrize("path", [path for _, path in LEFT_AND_RIGHT])
def test_its_page_says_kindly_that_it_is_over(page: Opens, path: str) -> None:
    tab = page(f"{path}berattelser/dorr/", day=LAST)
    expect(tab.get_by_role("heading", level=1)).to_have_count(1)
    expect(tab.locator("meta[name=robots]")).to_have_attribute("content", "noindex")
    assert tab.locator("article.text").inner_text().strip() == ""
    expect(tab.locator(".next-step .button")).to_have_attribute("href", "../")
    expect(tab.locator(".notices")).to_have_count(0)


def test_links_to_it_lead_to_its_page(page: Opens) -> None:
    tab = page("karta/", day=LAST)
    assert [link.get_attribute("href") for link in tab.locator("article.text > p a").all()] == [
        "../berattelser/dorr/"
    ] * 2


CARDS = [
    # what it shows          day    page               titles
    ("until the last day",   LAST,  "berattelser/",    ["Lampan", "Bordet"]),
    ("the night after",      AFTER, "berattelser/",    ["Lampan"]),
    ("in Arabic",            LAST,  "ar/berattelser/", ["المصباح", "Bordet"]),
    ("in Arabic afterwards", AFTER, "ar/berattelser/", ["المصباح"]),
]  # fmt: skip


@pytest.mark.parametrize(("day", "path", "titles"), [pytest.param(*row, id=name) for name, *row in CARDS])
def test_the_list_in_a_night_when_nothing_is_built(page: Opens, day: str, path: str, titles: list[str]) -> None:
    tab = page(path, day=day)
    assert tab.locator(".stories .card-name:visible").all_inner_texts() == titles
    expect(tab.locator(".stories .example:visible")).to_have_count(1)
    expect(tab.locator("[data-instead-of]")).to_be_hidden()


def test_a_card_in_another_language_says_so(page: Opens) -> None:
    card = page("ar/berattelser/", day=LAST).locator(".stories li").nth(1)
    assert card.locator("p").evaluate_all("all => all.map(each => each.lang)") == ["sv"] * 3


def test_the_map_of_the_site_lets_go_of_it_too(page: Opens) -> None:
    for day, count in ((LAST, 1), (AFTER, 0)):
        expect(page("karta/", day=day).locator(".site-map a:visible", has_text="Bordet")).to_have_count(count)


def test_the_table_of_translations_lets_go_of_it_too(page: Opens) -> None:
    for day, count in ((LAST, 1), (AFTER, 0)):
        rows = page("karta/", day=day).locator(".statuses tr:visible", has_text="Bordet")
        expect(rows).to_have_count(count)


PAGES = [("Swedish", ""), ("a fallback", "ar/")]
ITS_OWN = re.compile("bord|kontaktperson|1 december", re.IGNORECASE)
"""Words that only the story has, and that must not be seen, heard, printed or shared when it has ended."""
SAID_OF_IT = """() => [document.title, ...[...document.head.querySelectorAll(
  "meta[name=description], meta[property^=og]")].map(each => each.content)].filter(each => !each.startsWith("http"))"""
MACHINES = "script[type='application/ld+json'], meta[property^='og:image'], meta[name^=twitter]"


def has_ended(tab: Page) -> None:
    """Nothing of the story is left in the page but its address."""
    expect(tab.locator("h1")).to_have_count(1)
    expect(tab.locator("h1")).to_be_visible()
    expect(tab.locator("video, audio, article, .toc, .tools, .story-about, .sources")).to_have_count(0)
    assert ITS_OWN.search(tab.locator("body").inner_text()) is None
    assert ITS_OWN.search(" ".join(tab.evaluate(SAID_OF_IT))) is None
    assert tab.title().startswith(tab.locator("h1").inner_text())
    expect(tab.locator("meta[name=robots]")).to_have_attribute("content", "noindex")
    expect(tab.locator(MACHINES)).to_have_count(0)
    expect(tab.locator(".next-step:visible .button")).to_have_attribute("href", "../")


DAYS = [
    # what it shows              day                        over
    ("the day before its last",  "2026-11-30T23:59+01:00",  False),
    ("its last minute",          LAST,                      False),
    ("the minute after",         AFTER,                     True),
    ("it is over in Sweden",     "2026-12-01T18:01-05:00",  True),
    ("a year later",             "2027-12-01T12:00+01:00",  True),
]  # fmt: skip


@pytest.mark.parametrize("path", [pytest.param(path, id=name) for name, path in PAGES])
@pytest.mark.parametrize(("day", "over"), [pytest.param(*row, id=name) for name, *row in DAYS])
def test_its_page_on_a_day_when_nothing_was_built(page: Opens, path: str, day: str, over: bool) -> None:
    tab = page(f"{path}berattelser/bord/", day=day)
    if over:
        has_ended(tab)
    else:
        assert tab.locator("h1:visible").all_inner_texts() == ["Bordet"]
        assert tab.title().startswith("Bordet") and len(ITS_OWN.findall(tab.locator("body").inner_text())) > 2
        expect(tab.locator("video")).to_be_visible()


def test_without_script_it_is_as_it_was_built(page: Opens) -> None:
    tab = page("berattelser/bord/", day=AFTER, java_script_enabled=False)
    assert tab.locator("h1:visible").all_inner_texts() == ["Bordet"]
    expect(tab.get_by_text("Vi satt vid ett bord.")).to_be_visible()


WHEN_LOOKED_AT = """() => new MutationObserver(() => {
  if (document.querySelector("main h1")) window.seen ??= document.documentElement.dataset.ended === "";
}).observe(document, { childList: true, subtree: true })"""


def test_it_is_hidden_before_any_of_it_can_be_painted(page: Opens) -> None:
    tab = page("berattelser/bord/", day=AFTER, before=f"({WHEN_LOOKED_AT})()")
    assert tab.evaluate("window.seen") is True


@pytest.mark.parametrize("path", [pytest.param(path, id=name) for name, path in PAGES])
def test_a_page_left_open_overnight_ends_when_somebody_looks_at_it(page: Opens, path: str) -> None:
    tab = page(f"{path}berattelser/bord/", day=LAST)
    tab.clock.set_fixed_time(AFTER)
    tab.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    has_ended(tab)


def test_a_film_that_was_being_shown_is_stopped_and_asked_for_no_more(page: Opens) -> None:
    tab = page("berattelser/bord/", day=LAST)
    tab.evaluate("() => { window.film = document.querySelector('video'); }")
    tab.clock.set_fixed_time(AFTER)
    tab.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")
    assert tab.evaluate("[film.isConnected, film.paused, film.children.length]") == [False, True, 0]
    assert tab.evaluate("film.networkState") in (0, 3)  # nothing, or nothing to be found: never one that is asked for


@pytest.mark.parametrize("path", [pytest.param(path, id=name) for name, path in PAGES])
def test_its_page_in_a_night_when_nothing_is_built(page: Opens, path: str) -> None:
    tab = page(f"{path}berattelser/bord/", day=LAST)
    assert tab.locator("h1:visible").all_inner_texts() == ["Bordet"]
    expect(tab.locator(".story-about")).to_be_visible()
    expect(tab.get_by_text("Vi satt vid ett bord.")).to_be_visible()
    expect(tab.locator(".toc")).to_be_visible()
    tab.clock.set_fixed_time(AFTER)
    tab.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}))")
    has_ended(tab)


def test_search_engines_are_told_its_last_day_and_our_own_search_never_has_it(page: Opens) -> None:
    tab = page("berattelser/bord/", day=LAST)
    expect(tab.locator("meta[name=robots]")).to_have_attribute("content", "unavailable_after: 2026-12-02")
    expect(tab.locator("[data-pagefind-body]")).to_have_count(0)
    expect(page("berattelser/lampa/", day=LAST).locator("[data-pagefind-body]")).to_have_count(1)


SAID = [
    # what it shows     page                  above the text
    ("an example",      "berattelser/lampa/", "Jourhem\nDet här är ett påhittat exempel. Personerna finns inte. "
                                              "Vi visar riktiga berättelser när någon har sagt ja."),
    ("with consent",    "berattelser/bord/",  "Kontaktperson\nBerättas med samtycke, "
                                              "visas till och med 1 december 2026."),
]  # fmt: skip


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without"])
@pytest.mark.parametrize(("path", "words"), [pytest.param(*row, id=name) for name, *row in SAID])
def test_who_tells_it_stands_above_the_text(page: Opens, path: str, words: str, script: bool) -> None:
    about = page(path, day=LAST, java_script_enabled=script).locator(".story-about")
    assert [line for line in about.inner_text().split("\n") if line] == words.split("\n")
    expect(about.page.locator("article.text > :not([hidden])").first).to_have_class("story-about")


def test_a_film_waits_until_it_is_asked_for_and_can_be_read(page: Opens) -> None:
    asked: list[str] = []
    tab = page("berattelser/", day=LAST)
    tab.on("request", lambda request: asked.append(request.url))
    tab.goto("berattelser/bord/")
    tab.wait_for_load_state("networkidle")
    assert [url for url in asked if url.endswith(".mp4")] == []
    video = tab.locator("video")
    assert video.evaluate("v => [v.controls, v.autoplay, v.preload, v.textTracks[0].mode]") == [
        True, False, "none", "showing",
    ]  # fmt: skip
    assert video.locator("track").evaluate("t => [t.kind, t.srclang, t.label, t.default, t.getAttribute('src')]") == [
        "captions", "sv", "Svenska", True, "../film.vtt",
    ]  # fmt: skip
    tab.locator(".story-media a").click()
    expect(tab.locator("#utskrift")).to_be_in_viewport()


def test_captions_are_in_the_language_of_the_reader_where_there_are_such(page: Opens) -> None:
    track = page("ar/berattelser/bord/", day=LAST).locator("track")
    assert track.evaluate("t => [t.srclang, t.label, t.getAttribute('src')]") == ["ar", "العربية", "../film.vtt"]


def test_only_what_can_end_looks_at_the_day(house: Path) -> None:
    for path, count in (("berattelser/lampa/", 0), ("berattelser/bord/", 1), ("berattelser/", 1), ("", 0)):
        assert (house / path / "index.html").read_text("utf-8").count("gate.mjs") == count
    for path, count in (("berattelser/lampa/", 0), ("berattelser/bord/", 1), ("berattelser/", 0)):
        assert (house / path / "index.html").read_text("utf-8").count("ended.js") == count


@pytest.mark.parametrize("path", [path for _, path in LEFT_AND_RIGHT])
def test_axe_finds_nothing(page: Opens, path: str) -> None:
    for name, day in (("", LAST), ("lampa/", LAST), ("bord/", LAST), ("bord/", AFTER), ("dorr/", LAST)):
        tab = page(f"{path}berattelser/{name}", day=day, viewport=PHONE)
        assert findings(tab) == []
        tab.emulate_media(color_scheme="dark")
        assert findings(tab, COLOURS) == []
        assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
