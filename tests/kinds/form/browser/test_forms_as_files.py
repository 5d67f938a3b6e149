"""Forms as files: taken out and in again; what is not ours is refused, and markup is only ever text."""

import json
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import FilePayload, expect

from tests.kinds.form.browser.filling import ANSWERS, PAGE, STORED, dialogs, fill, filled, words
from tests.kinds.form.forms import NAME
from tests.tools.window import LEFT_AND_RIGHT, Opens

pytestmark = pytest.mark.browser
both = pytest.mark.parametrize("root", [pytest.param(root, id=name) for name, root in LEFT_AND_RIGHT])


@pytest.fixture
def address(forms: str) -> str:
    return forms


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
