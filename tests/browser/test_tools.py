"""Print, share and links into closed parts: what every page has, and what remains without script."""

import pytest
from playwright.sync_api import expect

from tests.tools.window import LEFT_AND_RIGHT, PHONE, Opens, attribute, box_of

pytestmark = pytest.mark.browser
both = pytest.mark.parametrize("root", [pytest.param(root, id=name) for name, root in LEFT_AND_RIGHT])

SHARE = """
window.shared = [];
Object.defineProperty(navigator, "share", {{ value: async (link) => {{ shared.push(link); {outcome} }} }});
Object.defineProperty(navigator, "canShare", {{ value: () => {able} }});
"""
COPY = """
Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => { OUTCOME } } });
"""


@both
def test_the_tools_are_shown(page: Opens, root: str) -> None:
    tab = page(root + "for-barn/")
    expect(tab.locator("#print")).to_be_visible()
    expect(tab.locator("#share")).to_be_visible()


def test_without_script_no_tool_promises_anything(page: Opens) -> None:
    expect(page("for-barn/", java_script_enabled=False).locator(".tools")).to_be_hidden()


def test_print_prints(page: Opens) -> None:
    tab = page("for-barn/", before="window.prints = 0; window.print = () => prints++")
    tab.locator("#print").click()
    assert tab.evaluate("prints") == 1


def test_on_paper_everything_is_open_and_afterwards_as_before(page: Opens) -> None:
    tab = page("for-barn/", viewport=PHONE)
    tab.locator("details.toc summary").click()
    closed = "document.querySelectorAll('details:not([open])').length"
    before = tab.evaluate(closed)
    tab.evaluate("addEventListener('beforeprint', () => {"
                 " window.closedOnPaper = document.querySelectorAll('details:not([open])').length })")  # fmt: skip
    tab.pdf()
    assert before > 0
    assert tab.evaluate("window.closedOnPaper") == 0
    assert tab.evaluate(closed) == before
    expect(tab.locator("details.toc")).to_have_attribute("open", "")


HEADINGS = [("beside the text there is room", {"width": 1280, "height": 900}, True), ("on a phone", PHONE, False)]


@pytest.mark.parametrize(("window", "opened"), [pytest.param(*row, id=name) for name, *row in HEADINGS])
def test_the_list_of_headings_is_open_where_there_is_room(page: Opens, window: dict[str, int], opened: bool) -> None:
    tab = page("for-barn/", viewport=window)
    expect(tab.locator("details.toc[open]")).to_have_count(int(opened))


@both
def test_an_address_with_a_source_opens_the_sources(page: Opens, root: str) -> None:
    tab = page(root + "for-barn/#kalla-1")
    expect(tab.locator("#kallor")).to_have_attribute("open", "")
    expect(tab.locator("#kalla-1")).to_be_in_viewport()


@both
def test_a_mark_in_the_text_leads_to_its_source(page: Opens, root: str) -> None:
    tab = page(root + "for-barn/")
    mark = tab.locator("sup.source a").first
    number = mark.inner_text()
    mark.press("Enter")
    expect(tab.locator("#kallor")).to_have_attribute("open", "")
    expect(tab.locator(f"#kalla-{number}")).to_be_in_viewport()


def test_a_broken_fragment_harms_nothing(page: Opens) -> None:
    expect(page("for-barn/#%E0%A4%A").locator("#print")).to_be_visible()


@both
def test_a_device_that_cannot_share_gets_mail_sms_and_the_address(page: Opens, root: str) -> None:
    tab = page(root + "for-barn/", viewport=PHONE, before="delete Navigator.prototype.share")
    tab.locator("#share").press("Enter")
    ways = tab.locator("#share-ways")
    expect(ways).to_be_visible()
    box = box_of(ways)
    assert box["x"] >= 0 and box["x"] + box["width"] <= PHONE["width"]
    address = f"https://example.test/blifamiljehem/{root}for-barn/"
    expect(tab.locator("#share-address")).to_have_value(address)
    for way, scheme in (("#share-mail", "mailto:?"), ("#share-sms", "sms:?")):
        href = attribute(tab.locator(way), "href")
        assert href.startswith(scheme) and "example.test/blifamiljehem" in href
    tab.keyboard.press("Escape")
    expect(ways).to_be_hidden()
    expect(tab.locator("#share")).to_be_focused()


SHARING = [
    # what the device does         canShare  what share does                                   asked  our ways
    ("it shares",                  "true",   "",                                                1,    False),
    ("the reader changes mind",    "true",   "throw new DOMException('no', 'AbortError')",      1,    False),
    ("it fails",                   "true",   "throw new DOMException('no', 'NotAllowedError')", 1,    True),
    ("it cannot share an address", "false",  "",                                                0,    True),
]  # fmt: skip


@pytest.mark.parametrize(("able", "outcome", "asked", "ours"), [pytest.param(*row, id=name) for name, *row in SHARING])
def test_share_uses_the_way_of_the_device(page: Opens, able: str, outcome: str, asked: int, ours: bool) -> None:
    tab = page("for-barn/", before=SHARE.format(able=able, outcome=outcome))
    tab.locator("#share").click()
    expect(tab.locator("#share-ways")).to_be_visible(visible=ours)
    assert len(tab.evaluate("shared")) == asked
    if asked:
        assert tab.evaluate("shared[0].url") == "https://example.test/blifamiljehem/for-barn/"


@both
def test_the_copied_address_is_told(page: Opens, root: str) -> None:
    tab = page(root + "for-barn/", before=COPY.replace("OUTCOME", "window.copied = text"))
    told = attribute(tab.locator("#share-copy"), "data-done")
    tab.locator("#share").click()
    tab.locator("#share-copy").click()
    expect(tab.locator("#tools-status")).to_have_text(told)
    expect(tab.locator("#share-copy")).to_have_text(told)
    assert tab.evaluate("copied") == f"https://example.test/blifamiljehem/{root}for-barn/"


def test_an_address_that_cannot_be_copied_is_marked_instead(page: Opens) -> None:
    tab = page("for-barn/", before=COPY.replace("OUTCOME", "throw new Error('no')"))
    tab.locator("#share").click()
    tab.locator("#share-copy").click()
    expect(tab.locator("#tools-status")).to_have_text(attribute(tab.locator("#share-copy"), "data-failed"))
    selected = (
        "(() => { const f = document.querySelector('#share-address'); return f.selectionEnd - f.selectionStart })()"
    )
    assert tab.evaluate(selected) == len("https://example.test/blifamiljehem/for-barn/")
