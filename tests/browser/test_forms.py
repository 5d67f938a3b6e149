"""Forms: filled in by keyboard, kept only when that is chosen, taken along as a file or on paper, and never sent."""

import json
import re
from pathlib import Path
from typing import Any

import pypdfium2
import pytest
from playwright.sync_api import Dialog, FilePayload, Page, expect

from tests.browser.test_accessibility import findings
from tests.browser.window import LEFT_AND_RIGHT, PHONE, SAFE_SITE, Opens, attribute
from tests.forms import NAME, PLAN

pytestmark = pytest.mark.browser
both = pytest.mark.parametrize("root", [pytest.param(root, id=name) for name, root in LEFT_AND_RIGHT])
PAGE = PLAN + "/"
FOCUS = "document.activeElement.id || document.activeElement.textContent"
SOURCE = ("1",)  # the mark of a source, a link
STORED = "indexedDB.databases().then(all => all.map(each => each.name))"
ELSEWHERE = "[localStorage.length, sessionStorage.length, document.cookie, location.search, location.hash]"
ANSWERS: dict[str, Any] = {
    "datum": "nästa tisdag", "plats": "Rum 4", "tolk": 2, "steg": [["Ringa", "", "i dag"], ["", "Ali", ""]],
    "mal": "Rad ett\nrad två",
}  # fmt: skip


@pytest.fixture
def address(forms: str) -> str:
    return forms


def fill(tab: Page, answers: dict[str, Any] = ANSWERS) -> None:
    for identity, answer in answers.items():
        if isinstance(answer, int):
            tab.locator(f"#svar-{identity}-{answer}").check()
        elif isinstance(answer, str):
            tab.locator(f"#svar-{identity}").fill(answer)
        else:
            for number, row in enumerate(answer, 1):
                for place, cell in enumerate(row, 1):
                    tab.locator(f"#svar-{identity}-{number}-{place}").fill(cell)


def filled(tab: Page) -> dict[str, Any]:
    """What stands in the fields."""
    script = "import('{}').then(m => m.written(document.getElementById('fill-in')))"
    found: dict[str, Any] = tab.evaluate(script.format(module(tab, "answers")))
    return found


def module(tab: Page, name: str) -> str:
    """The address of one of the form's modules."""
    root = tab.url.partition("/blifamiljehem/")[0]
    return f"{root}/blifamiljehem/assets/js/{name}.mjs"


def words(tab: Page, name: str) -> str:
    """What the page would say."""
    return attribute(tab.locator("#form-bar"), f"data-{name}")


def dialogs(tab: Page) -> list[str]:
    """The questions the browser asks from now on; all are answered with yes."""
    asked: list[str] = []

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    tab.on("dialog", answer)
    return asked


def keep(tab: Page) -> None:
    tab.locator("#form-keep").check()
    expect(tab.locator("#form-said")).to_have_text(words(tab, "said-kept"))


def kept(tab: Page) -> None:
    expect(tab.locator("#form-state")).to_have_text(words(tab, "kept"))


def text_of(pdf: bytes) -> str:
    return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf))


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


def test_a_file_goes_out_and_in_again_in_another_language(page: Opens) -> None:
    tab = page(PAGE)
    questions = dialogs(tab)
    fill(tab)
    with tab.expect_download() as download:
        tab.locator("#form-export").click()
    assert download.value.suggested_filename == f"{NAME}-sv.json"
    expect(tab.locator("#form-said")).to_contain_text(f"{NAME}-sv.json")
    saved = json.loads(Path(download.value.path()).read_text("utf-8"))
    assert saved == {
        "blifamiljehem": 1, "kind": "form", "name": NAME, "version": 2, "language": "sv", "answers": ANSWERS,
    }  # fmt: skip
    tab.goto("ar/" + PAGE)
    assert questions == [], "nothing is lost: there is a file"
    tab.locator("#svar-plats").fill("غرفة")
    tab.locator("#form-file").set_input_files(download.value.path())
    tab.locator("#form-no").click()
    assert filled(tab) == {"plats": "غرفة"}
    tab.locator("#form-file").set_input_files(download.value.path())
    tab.locator("#form-yes").click()
    expect(tab.locator("#form-said")).to_have_text(words(tab, "said-opened"))
    assert filled(tab) == ANSWERS and tab.evaluate(STORED) == []


def exported(**changes: Any) -> dict[str, Any]:
    plain = {"blifamiljehem": 1, "kind": "form", "name": NAME, "version": 2, "language": "sv", "answers": {}}
    return {**plain, **changes}


REFUSED = [
    # what it shows                          the file                                          what is said
    ("not JSON",                             '{"blifamiljehem": 1,',                           "damaged"),
    ("a picture",                            b"\x89PNG\r\n\x00\xff",                           "damaged"),
    ("nothing",                              "",                                               "damaged"),
    ("a number",                             "7",                                              "foreign"),
    ("a list",                               "[]",                                             "foreign"),
    ("somebody else's",                      '{"answers": {"plats": "x"}}',                    "foreign"),
    ("a format that is no number",           exported(blifamiljehem="1"),                      "foreign"),
    ("a format of tomorrow",                 exported(blifamiljehem=2),                        "new"),
    ("another kind",                         exported(kind="booklet"),                         "other"),
    ("another form",                         exported(name="motesblad"),                       "other"),
    ("a form of tomorrow",                   exported(version=3),                              "new"),
    ("a version that is no number",          exported(version="2"),                            "damaged"),
    ("answers that are a list",              exported(answers=[]),                             "damaged"),
    ("answers that are nothing",             exported(answers=None),                           "damaged"),
    ("more than a form can hold",            exported(answers={"mal": "x" * 1_000_000}),       "large"),
]  # fmt: skip


def test_a_file_that_is_not_ours_is_refused_and_nothing_changes(page: Opens) -> None:
    tab = page(PAGE)
    fill(tab)
    for name, content, why in REFUSED:
        raw = content if isinstance(content, bytes) else content if isinstance(content, str) else json.dumps(content)
        payload = FilePayload(
            name="x.json", mimeType="application/json", buffer=raw if isinstance(raw, bytes) else raw.encode()
        )
        tab.locator("#form-file").set_input_files(payload)
        expect(tab.locator("#form-said"), name).to_have_text(words(tab, f"wrong-{why}"))
        assert filled(tab) == ANSWERS, name
        tab.locator("#svar-mal").fill(ANSWERS["mal"] + " ")
        tab.locator("#svar-mal").fill(ANSWERS["mal"])
        expect(tab.locator("#form-said"), name).to_have_text("")


MARKUP = '<img src=x onerror="document.title=1"><script>document.title=2</script>'
ROWS = [["a", "b", "c"]] * 50
MARKED = {"plats": MARKUP, "steg": [[MARKUP, "", ""]]}
FITS: list[tuple[str, dict[str, Any], dict[str, Any], int]] = [
    # what it shows                    answers                                       taken                 left out
    ("an older file with less",        {"plats": "Rum"},                              {"plats": "Rum"},      0),
    ("markup is text",                 MARKED,                                        MARKED,                0),
    ("a field nobody knows",           {"plats": "Rum", "namn": "x"},                 {"plats": "Rum"},      1),
    ("what objects inherit",           {"constructor": "x", "toString": "y"},         {},                    2),
    ("a number for words",             {"plats": 4, "mal": None, "datum": ["x"]},     {},                    3),
    ("a choice that is not there",     {"tolk": 3},                                   {},                    1),
    ("a choice by its words",          {"tolk": "Ja"},                                {},                    1),
    ("half a choice",                  {"tolk": 1.5},                                 {},                    1),
    ("rows that are no list",          {"steg": "x"},                                 {},                    1),
    ("a row with a column less",       {"steg": [["a", "b"]]},                        {},                    1),
    ("a cell that is no text",         {"steg": [["a", "b", 1]]},                     {},                    1),
    ("as many rows as there may be",   {"steg": ROWS},                                {"steg": ROWS},        0),
    ("one row too many",               {"steg": [*ROWS, *ROWS[:1]]},                  {},                    1),
]  # fmt: skip


def test_what_fits_is_taken_in_as_text_and_the_rest_is_counted(page: Opens) -> None:
    tab = page(PAGE)
    title = tab.title()
    for name, answers, taken, left in FITS:
        raw, before = json.dumps(exported(answers=answers)).encode(), filled(tab)
        tab.locator("#form-file").set_input_files(FilePayload(name="x.json", mimeType="", buffer=raw))
        if before:
            tab.locator("#form-yes").click()
        told = words(tab, "said-opened") + (" " + words(tab, "said-left").replace("{count}", str(left)) if left else "")
        expect(tab.locator("#form-said"), name).to_have_text(told)
        assert filled(tab) == taken, name
        if tab.locator(".row").count() == 50:
            tab.locator(".more-rows button").click()
            expect(tab.locator(".row")).to_have_count(50)
    assert tab.title() == title and tab.locator("#fill-in img, #fill-in script").count() == 0


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
    tab.clock.fast_forward(4500)
    expect(tab.locator("#form-said")).to_have_text(words(tab, "wrong-blocked"))
    expect(tab.locator("#form-keep-no")).to_be_checked()
    assert filled(tab) == ANSWERS
    with tab.expect_download():
        tab.locator("#form-export").click()
    tab.locator("#form-erase").click()
    tab.locator("#form-yes").click()
    tab.clock.fast_forward(4500)
    expect(tab.locator("#form-said")).to_have_text(words(tab, "said-erased"))


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


VOICE = """
window.said = [];
const voice = { name: "Alva", lang: "sv-SE", localService: true, default: true, voiceURI: "alva" };
Object.defineProperty(window, "speechSynthesis", { value: {
  getVoices: () => [voice], cancel() {}, addEventListener() {},
  speak(it) { said.push(it.text); setTimeout(() => it.onend?.(), 0); } } });
window.SpeechSynthesisUtterance = function (text) { this.text = text; };
"""


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
