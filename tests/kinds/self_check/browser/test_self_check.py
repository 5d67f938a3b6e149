"""The self-check: by keyboard, on paper, as text, without script; and nothing is kept of what anybody chose."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.test_accessibility import findings
from tests.kinds.self_check.browser.answering import PAGE, choose, show
from tests.tools.speaking import VOICE
from tests.tools.window import LEFT_AND_RIGHT, PHONE, Opens, attribute, box_of, text

pytestmark = pytest.mark.browser
both = pytest.mark.parametrize("root", [pytest.param(root, id=name) for name, root in LEFT_AND_RIGHT])
FOCUS = "document.activeElement.id || document.activeElement.tagName"


@pytest.fixture
def address(roads: str) -> str:
    return roads


@both
def test_the_whole_check_by_keyboard(page: Opens, root: str) -> None:
    tab = page(root + PAGE)
    assert tab.evaluate(FOCUS) == "BODY", "nothing is focused on arrival"
    tab.locator(".tools button:visible, .crumbs a, .notices a").last.focus()
    tab.keyboard.press("Tab")
    assert tab.evaluate("document.activeElement.name") == "question-0"
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("Tab")
    tab.keyboard.press("Space")
    tab.keyboard.press("Tab")
    assert tab.evaluate(FOCUS) == "self-check-show"
    tab.keyboard.press("Enter")
    assert tab.evaluate(FOCUS) == "self-check-title"
    chosen = [text(each) for each in tab.locator(".answered strong").all()]
    terms = [text(tab.locator(".question").nth(n).locator("dt").nth(m)) for n, m in ((0, 1), (1, 0))]
    assert chosen == terms
    said = [text(each) for each in tab.locator(".answered > div").all()]
    answers = [text(tab.locator(".question").nth(n).locator("dd").nth(m)) for n, m in ((0, 1), (1, 0))]
    assert said == answers
    for stop in ("print", "share", "mail", "again"):
        tab.keyboard.press("Tab")
        assert tab.evaluate(FOCUS) == f"self-check-{stop}"
    tab.keyboard.press("Enter")
    assert tab.evaluate("[document.activeElement.name, document.activeElement.checked]") == ["question-0", False]
    expect(tab.locator("#self-check-result")).to_be_hidden()
    expect(tab.locator("input:checked")).to_have_count(0)


@both
def test_an_answer_keeps_its_links_and_its_words_to_explain(page: Opens, root: str) -> None:
    tab = page(root + PAGE)
    choose(tab, 0, 0)
    expect(tab.locator("dl.choices dd").first).to_be_hidden()
    show(tab)
    answer = tab.locator(".answered > div")
    expect(answer.locator("a.term, a[data-url], sup.source a")).to_have_count(3)
    expect(answer.locator("a[data-url]")).to_have_attribute("href", "../kontakt/")


def test_what_is_left_out_is_only_said_kindly(page: Opens) -> None:
    tab = page(PAGE)
    choose(tab, 1, 2)
    show(tab)
    expect(tab.locator(".answered")).to_have_count(1)
    expect(tab.locator("#self-check-skipped")).to_have_text("Frågor du hoppade över: 1. Det går bra.")
    choose(tab, 0, 0)
    expect(tab.locator(".answered")).to_have_count(2)
    expect(tab.locator("#self-check-skipped")).to_be_hidden()


@both
def test_nothing_chosen_is_met_with_a_kind_sentence(page: Opens, root: str) -> None:
    tab = page(root + PAGE)
    show(tab)
    assert tab.evaluate(FOCUS) == "self-check-none"
    expect(tab.locator("#self-check-none")).to_be_visible()
    expect(tab.locator("#self-check-title")).to_be_hidden()
    expect(tab.locator(".result-ways")).to_be_hidden()


@both
def test_without_script_every_answer_stands_there(page: Opens, root: str) -> None:
    tab = page(root + PAGE, java_script_enabled=False)
    expect(tab.locator(".question dd:visible")).to_have_count(5)
    expect(tab.locator("input[type=radio]")).to_have_count(0)
    for part in ("#self-check", "#self-check-result"):
        expect(tab.locator(part)).to_be_hidden()


def test_a_choice_is_reached_on_its_whole_row(page: Opens) -> None:
    tab = page(PAGE, viewport=PHONE)
    for row in tab.locator(".question label").all():
        box = box_of(row)
        assert box["height"] >= 44
        row.click(position={"x": box["width"] - 4, "y": box["height"] / 2})
        assert row.locator("input").is_checked()


BACK = [
    # how the page comes back            what the reader does
    ("they load it anew",                "reload"),
    ("they go on and come back",         "back"),
]  # fmt: skip


@pytest.mark.parametrize("way", [pytest.param(way, id=name) for name, way in BACK])
def test_a_page_that_comes_back_is_blank(page: Opens, way: str) -> None:
    tab = page(PAGE)
    choose(tab, 0, 1)
    choose(tab, 1, 1)
    show(tab)
    if way == "reload":
        tab.reload()
    else:
        tab.goto("")
        tab.go_back()
    expect(tab.locator("fieldset")).to_have_count(2)
    expect(tab.locator("input:checked")).to_have_count(0)
    expect(tab.locator("#self-check-result")).to_be_hidden()
    assert tab.evaluate(FOCUS) == "BODY"


def test_a_page_kept_by_the_browser_is_blank_too(page: Opens) -> None:
    tab = page(PAGE)
    choose(tab, 0, 1)
    show(tab)
    tab.evaluate("dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    expect(tab.locator("input:checked")).to_have_count(0)
    expect(tab.locator("#self-check-result")).to_be_hidden()


def test_nothing_is_kept_or_sent(page: Opens) -> None:
    asked: list[str] = []
    tab = page(PAGE)
    tab.on("request", lambda request: asked.append(request.url) if "/icons/" not in request.url else None)
    before = tab.url
    choose(tab, 0, 1)
    show(tab)
    tab.locator("fieldset input").first.press("Enter")
    assert (tab.url, asked) == (before, [])
    assert tab.evaluate("[localStorage.length, sessionStorage.length, document.cookie, history.length]") == [
        0,
        0,
        "",
        2,
    ]
    assert tab.evaluate("document.querySelectorAll('main form').length") == 0
    assert tab.evaluate("[...document.querySelectorAll('fieldset input')].every(it => it.autocomplete === 'off')")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@both
def test_axe_finds_nothing_with_the_result_open(page: Opens, root: str, scheme: str) -> None:
    tab = page(root + PAGE, viewport=PHONE, color_scheme=scheme)
    choose(tab, 0, 0)
    show(tab)
    assert findings(tab) == []
    assert tab.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]


def test_a_screen_reader_meets_groups_of_choices(page: Opens) -> None:
    tab = page(PAGE)
    expect(tab.locator(".question").first).to_match_aria_snapshot("""
        - group "Hur bor du?":
          - heading "Hur bor du?" [level=2]
          - paragraph: Barnet behöver en dörr.
          - radio "I lägenhet"
          - text: I lägenhet
          - radio "I hus"
          - text: I hus
        """)
    group = tab.locator("fieldset").first
    described = tab.locator(f"#{attribute(group, 'aria-describedby')}")
    expect(described).to_have_text("Barnet behöver en dörr.")


def test_a_screen_reader_meets_the_result(page: Opens) -> None:
    tab = page(PAGE)
    choose(tab, 0, 1)
    show(tab)
    expect(tab.locator("#self-check-result")).to_match_aria_snapshot("""
        - region "Det här betyder dina svar":
          - heading "Det här betyder dina svar" [level=2]
          - heading "Hur bor du?" [level=3]
          - paragraph:
            - text: "Du valde:"
            - strong: I hus
          - text: /Det går lika bra/
          - paragraph: "Frågor du hoppade över: 1. Det går bra."
          - group "Ta med dina svar":
            - button "Skriv ut mina svar"
            - button "Dela som text"
            - link "Mejla"
            - button "Börja om"
        """)


def test_listen_reads_the_questions_and_no_hidden_answer(page: Opens) -> None:
    tab = page(PAGE, before=VOICE)
    tab.locator("#listen").click()
    expect(tab.locator("#tools-status")).to_have_text(attribute(tab.locator("#listen"), "data-stopped"))
    said = "\n".join(tab.evaluate("said"))
    assert re.search(r"Hur bor du\?\nBarnet behöver en dörr\.\nI lägenhet\nI hus", said)
    assert "Det går lika bra" not in said
