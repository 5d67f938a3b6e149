"""The share kit: every text can be copied, and is there for those who cannot."""

import pytest
from playwright.sync_api import Page, expect

from tests.tools.window import Opens, attribute, text

pytestmark = pytest.mark.browser

KIT = "kampanj/host/delningspaket/"
COPY = """
window.copied = [];
Object.defineProperty(navigator, "clipboard", { value: { writeText: async (text) => { OUTCOME } } });
"""
WORKS, FAILS = COPY.replace("OUTCOME", "copied.push(text)"), COPY.replace("OUTCOME", "throw new Error('no')")
NO_SHARE = "delete Navigator.prototype.share;"
SHARE = """
window.shared = [];
Object.defineProperty(navigator, "share", {{ value: async (given) => {{ shared.push(given); {outcome} }} }});
"""
LINKS = "https://example.test/blifamiljehem/k/host/"
POST = "En text som är lång nog för att vara ett riktigt inlägg."


@pytest.fixture
def address(seasons: str) -> str:
    return seasons


def button(tab: Page, target: str, kind: str = "copies") -> str:
    """The selector of the button for a text."""
    return f"[data-{kind}={target}]"


TEXTS = [
    # what it shows     text             what is copied
    ("a post",          "post-facebook", f"{POST}\n\n{LINKS}facebook/\n\n#familjehem #hem"),
    ("the notice",      "text-notice",   "En notis som är lång nog för att vara en riktig notis till kollegor.\n\n"
                                         f"{LINKS}kollegor/"),
    ("the radio text",  "text-radio",    "En text som är lång nog för att läsas upp i radio på tjugo sekunder."),
]  # fmt: skip


@pytest.mark.parametrize(("target", "expected"), [pytest.param(*row, id=name) for name, *row in TEXTS])
def test_a_text_is_copied_as_it_is_to_be_pasted(page: Opens, target: str, expected: str) -> None:
    tab = page(KIT, before=WORKS)
    tab.locator(button(tab, target)).click()
    tab.wait_for_function("copied.length")
    assert tab.evaluate("copied") == [expected]


def test_the_article_is_copied_with_its_gaps_and_its_address(page: Opens) -> None:
    tab = page(KIT, before=WORKS)
    tab.locator(button(tab, "text-article")).click()
    tab.wait_for_function("copied.length")
    parts = tab.evaluate("copied[0]").split("\n\n")
    assert parts[:3] == [
        "Kampanj host vid köksbordet.",
        "När ett barn inte kan bo hemma behövs ett vanligt hem.",
        "Text.",
    ]
    assert [part[0] for part in parts[3:5]] == ["[", "["]
    assert parts[5].endswith(" " + LINKS)


def test_an_alt_text_is_copied_from_the_card_of_its_picture(page: Opens) -> None:
    tab = page(KIT, before=WORKS)
    card = tab.locator(".files-social li").first
    card.get_by_role("button").click()
    tab.wait_for_function("copied.length")
    assert tab.evaluate("copied") == [attribute(card.locator("img"), "alt")]


def test_what_was_copied_is_seen_and_heard_and_can_be_copied_again(page: Opens) -> None:
    tab = page(KIT, before=WORKS, clock=True)
    status, copy = tab.locator("#kit-status"), tab.locator(button(tab, "post-facebook"))
    name, done = text(copy), attribute(status, "data-done")
    copy.click()
    expect(copy).to_have_text(done)
    expect(status).to_have_text(done)
    tab.clock.fast_forward(4000)
    expect(copy).to_have_text(name)
    expect(status).to_have_text("")
    copy.click()
    expect(status).to_have_text(done)


def test_what_cannot_be_copied_is_marked_instead(page: Opens) -> None:
    tab = page(KIT, before=FAILS)
    copy = tab.locator(button(tab, "post-facebook"))
    copy.click()
    expect(copy).to_have_text(attribute(tab.locator("#kit-status"), "data-failed"))
    expect(tab.locator("#kit-status")).to_have_text(attribute(tab.locator("#kit-status"), "data-failed"))
    assert POST in tab.evaluate("getSelection().toString()")


def test_a_device_that_cannot_share_is_offered_only_copying(page: Opens) -> None:
    tab = page(KIT, before=NO_SHARE)
    expect(tab.locator("[data-shares]:visible")).to_have_count(0)
    expect(tab.locator("[data-copies]:visible").first).to_be_visible()


SHARING = [
    # what the device does       what share does                                   said
    ("it shares",                "",                                                ""),
    ("the reader changes mind",  "throw new DOMException('no', 'AbortError')",      ""),
    ("it fails: copied instead", "throw new DOMException('no', 'NotAllowedError')", "data-done"),
]  # fmt: skip


@pytest.mark.parametrize(("outcome", "said"), [pytest.param(*row, id=name) for name, *row in SHARING])
def test_a_post_is_shared_by_the_devices_own_way(page: Opens, outcome: str, said: str) -> None:
    tab = page(KIT, before=WORKS + SHARE.format(outcome=outcome))
    tab.locator(button(tab, "post-instagram", "shares")).click()
    tab.wait_for_function("shared.length")
    assert tab.evaluate("shared[0].text").endswith("k/host/instagram/\n\n#familjehem #hem")
    tab.evaluate("new Promise((done) => setTimeout(done))")  # what comes of it has come
    status = tab.locator("#kit-status")
    expect(status).to_have_text(attribute(status, said) if said else "")
    assert len(tab.evaluate("copied")) == int(bool(said))


def test_without_script_all_texts_and_files_are_there_and_no_button_promises_anything(page: Opens) -> None:
    tab = page(KIT, java_script_enabled=False)
    expect(tab.locator(".ready button:visible")).to_have_count(0)
    for target in ("post-facebook", "post-instagram", "post-linkedin", "text-notice", "text-article", "text-radio"):
        expect(tab.locator(f"#{target}")).to_be_visible()
    expect(tab.locator("a[download]:visible")).to_have_count(18)


def test_every_file_can_be_fetched(page: Opens) -> None:
    tab = page(KIT)
    for link in tab.locator("a[download]").all():
        assert tab.request.get(link.evaluate("link => link.href")).ok
    for picture in tab.locator(".preview img").all():
        assert tab.request.get(picture.evaluate("picture => picture.src")).ok


def test_a_kit_that_is_not_translated_has_its_texts_in_swedish_and_its_buttons_in_arabic(page: Opens) -> None:
    tab = page("ar/kampanj/vinter/delningspaket/")
    assert attribute(tab.locator("#post-facebook"), "lang") == "sv"
    assert tab.locator("#post-facebook").evaluate("part => part.closest('[lang]:not(#post-facebook)').lang") == "ar"
    assert attribute(tab.locator(".bundle a"), "lang") == "sv"
    assert tab.locator(button(tab, "post-facebook")).evaluate("part => part.closest('[lang]').lang") == "ar"
