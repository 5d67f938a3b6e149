"""Forms: filled in by keyboard, by ear, without script and for paper, and gone at once with Lämna sidan."""

import re

import pytest
from playwright.sync_api import expect

from tests.browser.test_accessibility import findings
from tests.kinds.form.browser.filling import FOCUS, PAGE, SOURCE, dialogs, fill, filled, text_of
from tests.tools.speaking import VOICE
from tests.tools.window import LEFT_AND_RIGHT, PHONE, SAFE_SITE, Opens, attribute

pytestmark = pytest.mark.browser
both = pytest.mark.parametrize("root", [pytest.param(root, id=name) for name, root in LEFT_AND_RIGHT])


@pytest.fixture
def address(forms: str) -> str:
    return forms


@both
def test_all_of_it_goes_by_keyboard_on_the_narrowest_phone(page: Opens, root: str) -> None:
    tab = page(root + PAGE, viewport=PHONE)
    tab.locator("#form-keep-no").focus()
    order = []
    for _ in range(13):
        tab.keyboard.press("Tab")
        order.append(tab.evaluate(FOCUS))
        if order[-1].startswith("svar-tolk"):
            tab.keyboard.press("Space")
    add = tab.locator(".more-rows button")
    cells = [f"svar-steg-{row}-{column}" for row in (1, 2) for column in (1, 2, 3)]
    fields = ["svar-datum", "svar-plats", "svar-tolk-1", *cells, add.text_content(), "svar-mal"]
    assert [each for each in order if each not in SOURCE] == ["form-open", *fields]
    add.press("Enter")
    assert tab.evaluate(FOCUS) == "svar-steg-3-1"
    tab.keyboard.type("Tre")
    expect(tab.get_by_label(re.compile("3$")).first).to_have_value("Tre")
    tab.locator("#svar-mal").focus()
    for stop in ("form-print", "form-export", "form-erase"):
        tab.keyboard.press("Tab")
        assert tab.evaluate(FOCUS) == stop
    tab.keyboard.press("Enter")
    assert tab.evaluate(FOCUS) == "form-no", "what changes nothing is what Enter would do"
    assert findings(tab) == []
    tab.keyboard.press("Escape")
    assert tab.evaluate(FOCUS) == "form-erase"
    assert filled(tab) == {"tolk": 1, "steg": [["", "", ""], ["", "", ""], ["Tre", "", ""]]}
    assert tab.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    small = "[...document.querySelectorAll('.field :is(input:not([type=radio]), textarea), .pick label, main button')]"
    assert tab.evaluate(f"{small}.filter(it => it.offsetHeight && it.offsetHeight < 44).map(it => it.id)") == []


def test_a_screen_reader_meets_questions_help_and_rows(page: Opens) -> None:
    tab = page(PAGE)
    expect(tab.locator("#fill-in")).to_match_aria_snapshot("""
        - group "Mötet":
          - heading "Mötet" [level=2]
          - heading "Datum" [level=3]
          - paragraph: Dagen när ni ses.
          - paragraph: Till exempel 24 november 2026.
          - textbox "Datum"
          - heading "Plats" [level=3]
          - paragraph
          - textbox "Plats"
          - group "Behöver du tolk?":
            - heading "Behöver du tolk?" [level=3]
            - paragraph
            - radio "Ja"
            - text: Ja
            - radio "Nej"
            - text: Nej
        - group "Det vi gör":
          - heading "Det vi gör" [level=2]
          - group "Steg för steg":
            - heading "Steg för steg" [level=3]
            - paragraph: Ett steg på varje rad.
            - list:
              - listitem:
                - paragraph: Rad 1
                - text: Vad
                - textbox "Vad, rad 1"
                - text: Vem
                - textbox "Vem, rad 1"
                - text: När
                - textbox "När, rad 1"
              - listitem:
                - paragraph: Rad 2
                - text: Vad
                - textbox "Vad, rad 2"
                - text: Vem
                - textbox "Vem, rad 2"
                - text: När
                - textbox "När, rad 2"
            - paragraph:
              - button "Lägg till en rad"
          - heading "Mina mål" [level=3]
          - paragraph
          - textbox "Mina mål"
        """)
    expect(tab.locator("#svar-datum")).to_have_accessible_description(
        "Dagen när ni ses. Till exempel 24 november 2026."
    )
    expect(tab.locator(".more-rows button")).to_have_accessible_description("Steg för steg")
    assert findings(tab) == []


def test_without_script_it_is_filled_in_and_printed(page: Opens) -> None:
    tab = page(PAGE, java_script_enabled=False)
    for part in ("#form-tools", "#form-ways", "#form-bar", ".more-rows button"):
        expect(tab.locator(part)).to_be_hidden()
    before = tab.url
    tab.locator("#svar-plats").fill("Rum 4")
    tab.locator("#svar-plats").press("Enter")
    tab.locator("#svar-mal").fill("Rad ett\nrad två\nrad tre\nrad fyra\nrad fem")
    tab.locator("#svar-tolk-1").check()
    assert tab.url == before
    text = text_of(tab.pdf())
    assert all(words in text for words in ("Rum 4", "rad fem", "× Ja"))


def test_listen_reads_questions_help_and_columns_once(page: Opens) -> None:
    tab = page(PAGE, before=VOICE)
    fill(tab)
    tab.locator("#listen").click()
    expect(tab.locator("#tools-status")).to_have_text(attribute(tab.locator("#listen"), "data-stopped"))
    said = tab.evaluate("said")
    start = said.index("Steg för steg")
    assert said[start:] == [
        "Steg för steg", "Ett steg på varje rad.", "Vad", "Vem", "När", "Mina mål", "Vad vill du ska bli annorlunda?",
    ]  # fmt: skip
    assert not {"Rum 4", "Radera allt", "Skriv ut", "Rad 1"} & set(said)


@pytest.mark.parametrize("how", ["click", "Shift"])
def test_quick_exit_goes_at_once_whatever_is_written(page: Opens, how: str) -> None:
    tab = page(PAGE)
    questions = dialogs(tab)
    tab.locator("#svar-plats").press_sequentially("Rum")
    tab.locator("#form-erase").click()  # even with a question open
    if how == "click":
        tab.locator("#leave").click()
    else:
        for _ in range(3):
            tab.keyboard.press("Shift")
    expect(tab).to_have_url(SAFE_SITE)
    assert questions == []


LONG = {
    "": "Ord {n} i ett långt svar som fortsätter över många rader, så långt att det inte får plats.",
    "ar": "كلمة {n} في جواب طويل يمتد على أسطر كثيرة حتى لا يتسع له المكان المعد له هنا.",
}


@both
def test_paper_has_every_answer_to_its_last_word(page: Opens, root: str) -> None:
    tab = page(root + PAGE)
    said = LONG[root.rstrip("/")]
    line, cell = (" ".join(said.format(n=n + i) for i in range(3)) for n in (11000, 12000))
    long = "\n".join(said.format(n=20000 + i) for i in range(90))  # longer than a page
    fill(tab, {"plats": line, "tolk": 2, "steg": [["", cell, ""]], "mal": long})
    text = text_of(tab.pdf())
    numbers = [f"{n}" for start, count in ((11000, 3), (12000, 3), (20000, 90)) for n in range(start, start + count)]
    assert [number for number in numbers if number not in text] == []
    assert text.count("×") == 1
    if not root:
        flat = " ".join(text.split())
        assert line in flat and all(part in flat for part in long.split("\n"))
        assert "Radera" not in flat and "Spara" not in flat and "Planen" in flat
    assert tab.url.rpartition("/blifamiljehem/")[2] in text.replace("\n", "") or root
