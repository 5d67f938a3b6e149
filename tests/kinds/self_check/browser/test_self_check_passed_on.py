"""The self-check passed on: one's answers on paper, as text and as mail, by one's own choice."""

from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import expect

from tests.kinds.campaign.browser.test_kit import FAILS, NO_SHARE, SHARE, WORKS
from tests.kinds.self_check.browser.answering import ADDRESS, PAGE, choose, show
from tests.tools.window import Opens, attribute, text

pytestmark = pytest.mark.browser
FIRST = """\
Självtest

Hur bor du?
Du valde: I hus
Det går lika bra.

https://example.test/blifamiljehem/bli-familjehem/sjalvtest/"""


@pytest.fixture
def address(roads: str) -> str:
    return roads


def test_my_answers_alone_are_printed(page: Opens) -> None:
    tab = page(PAGE, before="window.prints = 0; window.print = () => prints++")
    choose(tab, 0, 1)
    show(tab)
    tab.locator("#self-check-print").click()
    assert tab.evaluate("prints") == 1
    tab.emulate_media(media="print")
    seen = tab.locator("main :is(h1, h2, h3, p, dt, dd):visible")
    assert [text(each) for each in seen.all()] == [
        "Det här betyder dina svar", "Hur bor du?", "Du valde: I hus",
        "Frågor du hoppade över: 1. Det går bra.", ADDRESS,
    ]  # fmt: skip
    expect(tab.locator(".answered > div")).to_be_visible()
    tab.evaluate("dispatchEvent(new Event('afterprint'))")
    expect(tab.locator(".question dd:visible")).to_have_count(5)


@pytest.mark.parametrize("script", [True, False], ids=["with script", "without script"])
def test_the_page_is_printed_with_all_its_answers(page: Opens, script: bool) -> None:
    tab = page(PAGE, java_script_enabled=script)
    tab.emulate_media(media="print")
    expect(tab.locator(".question h2:visible")).to_have_count(2)
    expect(tab.locator(".question dt:visible")).to_have_count(5)
    expect(tab.locator(".question dd:visible")).to_have_count(5)
    expect(tab.locator("input:visible, button:visible, #self-check-result:visible")).to_have_count(0)


SHARING = [
    # what the device does        share does                                          copied
    ("it shares",                 "",                                                 []),
    ("the reader changes mind",   "throw new DOMException('no', 'AbortError')",       []),
    ("it fails",                  "throw new DOMException('no', 'NotAllowedError')",  [FIRST]),
]  # fmt: skip


@pytest.mark.parametrize(("outcome", "copied"), [pytest.param(*row, id=name) for name, *row in SHARING])
def test_the_answers_are_shared_as_text(page: Opens, outcome: str, copied: list[str]) -> None:
    tab = page(PAGE, before=SHARE.format(outcome=outcome) + WORKS)
    choose(tab, 0, 1)
    show(tab)
    tab.locator("#self-check-share").click()
    expect(tab.locator("#self-check-status")).to_have_text("Texten är kopierad." if copied else "")
    assert tab.evaluate("shared") == [{"title": "Självtest", "text": FIRST}]
    assert tab.evaluate("copied") == copied


def test_where_nothing_can_be_shared_the_text_is_copied(page: Opens) -> None:
    tab = page(PAGE, before=NO_SHARE + WORKS)
    choose(tab, 0, 0)
    choose(tab, 1, 0)
    show(tab)
    tab.locator("#self-check-share").click()
    expect(tab.locator("#self-check-status")).to_have_text("Texten är kopierad.")
    parts = tab.evaluate("copied[0]").split("\n\n")
    assert parts[1] == "Hur bor du?\nDu valde: I lägenhet\nEn lägenhet fungerar. Läs mer om familjehem."
    assert parts[2].startswith("Vem ringer du?") and parts[-1] == ADDRESS


def test_a_text_that_cannot_be_copied_is_marked_instead(page: Opens) -> None:
    tab = page(PAGE, before=NO_SHARE + FAILS)
    choose(tab, 0, 1)
    show(tab)
    tab.locator("#self-check-share").click()
    expect(tab.locator("#self-check-status")).to_have_text(attribute(tab.locator("#self-check-status"), "data-failed"))
    field = tab.locator("#self-check-text")
    expect(field).to_have_value(FIRST)
    assert field.evaluate("field => field.selectionEnd - field.selectionStart") == len(FIRST)


@pytest.mark.parametrize("long", [False, True], ids=["short", "too long for some mail programs"])
def test_the_answers_can_be_mailed(page: Opens, long: bool) -> None:
    tab = page(PAGE)
    if long:
        tab.locator(".choice dd").nth(1).evaluate("said => said.textContent = 'Ord. '.repeat(600)")
    choose(tab, 0, 1)
    show(tab)
    href = urlsplit(attribute(tab.locator("#self-check-mail"), "href"))
    given = parse_qs(href.query)
    assert (href.scheme, href.path, given["subject"]) == ("mailto", "", ["Självtest"])
    assert given["body"] == [FIRST.replace("\nDet går lika bra.", "") if long else FIRST]
