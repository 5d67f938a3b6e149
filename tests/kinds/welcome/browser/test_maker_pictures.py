"""Pictures in the maker: turned upright, made small, without a trace of place; told when they cannot be used; kept only
when asked, taken along in a file, and gone when all is erased."""

import base64
import io
import time
from typing import Any

import pytest
from PIL import Image
from playwright.sync_api import expect

from tests.kinds.form.browser.filling import STORED, dialogs, keep, kept, words
from tests.kinds.form.browser.test_forms_kept import FULL
from tests.kinds.welcome.browser.making import (
    GPS,
    PAGE,
    draw,
    exported,
    opened,
    pages,
    photo,
    place,
    small_photo,
    take,
    with_photo,
    worded,
)
from tests.tools.window import Opens, attribute

pytestmark = pytest.mark.browser
IMAGES = "() => [...document.querySelectorAll('.picture img')].every(it => it.complete && it.naturalWidth)"


@pytest.fixture
def address(makers: str) -> str:
    return makers


def test_a_photo_of_twelve_megapixels_stands_upright_and_says_nothing_of_its_place(
    page: Opens, record_property: Any
) -> None:
    heavy = photo()
    assert Image.open(io.BytesIO(heavy)).getexif().get_ifd(GPS)
    tab = page(PAGE)
    started = time.perf_counter()
    take(tab, "rum", heavy)
    alt = place(tab, "rum").locator("textarea")
    expect(alt).to_be_focused()
    record_property("seconds", round(time.perf_counter() - started, 2))
    assert not any(each.startswith("Ditt rum") for each in pages(tab)), "a picture without words is not shown"
    expect(tab.locator("#maker-waiting")).to_contain_text("1")
    alt.fill("En säng vid ett fönster")
    assert any(each.startswith("Ditt rum") for each in pages(tab))
    expect(tab.locator("#maker-waiting")).to_be_empty()
    assert attribute(tab.locator("#maker-stage .leaf-field img"), "alt") == "En säng vid ett fönster"
    path, saved = exported(tab)
    [found] = saved["answers"]["_pictures"]["fields"]["rum"]
    raw = base64.b64decode(found["photo"].partition(",")[2])
    picture = Image.open(io.BytesIO(raw))
    assert (picture.format, picture.size) == ("JPEG", (1200, 1600)) and len(raw) <= 600_000
    assert not picture.getexif() and b"Exif" not in raw and b"Telefonen" not in raw
    red, green, _ = picture.convert("RGB").getpixel((600, 50))  # type: ignore[misc]
    assert red > 150 > green, "what was at the left is now at the top"

    questions = dialogs(tab)
    tab.goto("ar/" + PAGE)
    tab.locator("#form-file").set_input_files(path)
    expect(tab.locator("#form-said")).to_have_text(words(tab, "said-opened"))
    expect(place(tab, "rum").locator("textarea")).to_have_value("En säng vid ett fönster")
    tab.wait_for_function(IMAGES)
    _, again = exported(tab)
    assert again["answers"]["_pictures"]["fields"]["rum"][0]["alt"] == "En säng vid ett fönster"
    assert questions == []


REFUSED = [
    # what it shows                    the file                                                            what is said
    ("HEIC, which Chromium reads not", b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(400),                 "heic"),
    ("half a photo",                   small_photo()[:60],                                                 "broken"),
    ("words",                          b"Hej, jag heter IMG_0001.JPG",                                     "other"),
    ("a drawing that could hold more", b'<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', "other"),
    ("nothing",                        b"",                                                                "other"),
]  # fmt: skip


def test_what_cannot_be_shown_is_told_and_the_next_try_works(page: Opens) -> None:
    tab = page(PAGE)
    for name, content, why in REFUSED:
        take(tab, "rum", content)
        said = attribute(tab.locator("#maker"), f"data-wrong-{why}")
        expect(tab.locator(".picker-said"), name).to_have_text(said)
        tab.locator(".picker-close").click()
    expect(place(tab, "rum").locator(".picture")).to_have_count(0)
    with_photo(tab, "rum", "Rummet")
    with_photo(tab, "rum", "Ett annat rum")
    expect(place(tab, "rum").locator(".picture")).to_have_count(1)
    for number in range(6):
        with_photo(tab, "bilder", f"Bild {number}")
    expect(place(tab, "bilder").locator(".add-picture")).to_be_hidden()
    place(tab, "bilder").locator(".picture button").nth(2).click()
    expect(place(tab, "bilder").locator(".picture")).to_have_count(5)
    expect(place(tab, "bilder").locator(".add-picture")).to_be_focused()
    album = "".join(each for each in pages(tab) if each.startswith("Bilder"))
    assert [number for number in range(6) if f"Bild {number}" not in album] == [2]


def test_pictures_are_kept_only_when_asked_and_erased_with_the_rest(page: Opens) -> None:
    tab = page(PAGE)
    questions = dialogs(tab)
    with_photo(tab, "rum", "Rummet")
    assert tab.evaluate(STORED) == []
    tab.reload()
    assert questions == ["beforeunload"], "a photo that nothing holds is not lost without a question"
    expect(tab.locator("#maker")).to_be_visible()
    expect(place(tab, "rum").locator(".picture")).to_have_count(0)
    keep(tab)
    with_photo(tab, "rum", "Rummet")
    draw(tab, "vi", "window:cat")
    tab.locator(".house-window").nth(5).click()
    tab.locator(".picker [value='window:bed']").check()
    tab.locator(".picker-take").click()
    kept(tab)
    tab.goto("ar/" + PAGE)
    kept(tab)
    expect(place(tab, "rum").locator("textarea")).to_have_value("Rummet")
    expect(place(tab, "vi").locator("img")).to_be_visible()
    assert attribute(tab.locator(".house-window").nth(5), "data-name") == "window:bed"
    tab.wait_for_function(IMAGES)
    tab.locator("#form-erase").click()
    tab.locator("#form-yes").click()
    expect(tab.locator("#form-said")).to_have_text(words(tab, "said-erased"))
    assert tab.evaluate(STORED) == []
    expect(tab.locator(".picture")).to_have_count(0)
    assert attribute(tab.locator(".house-window").nth(5), "data-name") == "window:dark"
    tab.reload()
    expect(tab.locator(".picture")).to_have_count(0)


def test_a_full_device_is_told_and_the_photo_stays_on_the_page(page: Opens) -> None:
    tab = page(PAGE, before=FULL)
    keep(tab)
    tab.evaluate("fill(true)")
    with_photo(tab, "rum", "Rummet")
    expect(tab.locator("#form-said")).to_have_text(words(tab, "wrong-full"))
    expect(tab.locator("#form-state")).to_have_text(words(tab, "failed"))
    expect(place(tab, "rum").locator(".picture")).to_have_count(1)


MARKUP = '<img src=x onerror="document.title=1"><script>document.title=2</script>'
GOOD = {"photo": worded(small_photo()), "alt": MARKUP}
SVG = worded(b'<svg xmlns="http://www.w3.org/2000/svg"/>', "svg+xml")
FITS: list[tuple[str, Any, int, int]] = [
    # what it shows                       the pictures of a file                                       taken, left out
    ("a photo whose words are markup",    {"fields": {"rum": [GOOD]}},                                 1, 0),
    ("a drawing",                         {"fields": {"rum": [{"drawing": "window:bed"}]}},            1, 0),
    ("a drawing nobody has drawn",        {"fields": {"rum": [{"drawing": "window:x"}]}},              0, 1),
    ("a drawing from elsewhere",          {"fields": {"rum": [{"drawing": "https://example.org/a"}]}}, 0, 1),
    ("an address for a photo",            {"fields": {"rum": [{"photo": "https://x.se/a", "alt": "a"}]}}, 0, 1),
    ("a drawing with markup inside",      {"fields": {"rum": [{"photo": SVG, "alt": "a"}]}},           0, 1),
    ("words that say they are a photo",   {"fields": {"rum": [{"photo": worded(b"hej"), "alt": "a"}]}}, 0, 1),
    ("a photo with no words at all",      {"fields": {"rum": [{"photo": GOOD["photo"]}]}},             0, 1),
    ("two where there is room for one",   {"fields": {"rum": [GOOD, GOOD]}},                           1, 1),
    ("a field nobody knows",              {"fields": {"namn": [GOOD]}},                                0, 1),
    ("more than an album holds",          {"fields": {"bilder": [GOOD] * 7}},                          6, 1),
    ("a house of one window",             {"house": ["window:bed"]},                                   0, 1),
    ("a house of soup",                   {"house": ["pictogram:soup"] * 6},                           0, 1),
    ("a list",                            [],                                                          0, 1),
    ("too many rows",                     None,                                                        0, 1),
]  # fmt: skip


def test_a_file_brings_pictures_and_nothing_else(page: Opens) -> None:
    tab = page(PAGE)
    title = tab.title()
    for number, (name, data, taken, left) in enumerate(FITS):
        answers = {"_pictures": data} if data is not None else {"regler": [["a", "b"]] * 3}
        opened(tab, {"hej": MARKUP, **answers})
        if number:
            tab.locator("#form-yes").click()
        told = words(tab, "said-opened") + (" " + words(tab, "said-left").replace("{count}", str(left)) if left else "")
        expect(tab.locator("#form-said"), name).to_have_text(told)
        expect(tab.locator(".picture"), name).to_have_count(taken)
    opened(tab, {"hej": MARKUP, "_pictures": {"fields": {"rum": [GOOD]}}})
    tab.locator("#form-yes").click()
    expect(place(tab, "rum").locator("textarea")).to_have_value(MARKUP)
    found = pages(tab)
    assert MARKUP in found[1] and tab.title() == title
    assert tab.locator("#maker-stage script, #maker-stage [onerror]").count() == 0
    assert attribute(tab.locator("#maker-stage .leaf-field img"), "alt") == MARKUP
    raw = {"name": "x.json", "mimeType": "", "buffer": b'{"blifamiljehem": 1, "kind": "form", "name": "plan"}'}
    tab.locator("#form-file").set_input_files(raw)  # type: ignore[arg-type]
    expect(tab.locator("#form-said")).to_have_text(words(tab, "wrong-other"))
    raw["buffer"] = b'{"blifamiljehem": 1, "ki'
    tab.locator("#form-file").set_input_files(raw)  # type: ignore[arg-type]
    expect(tab.locator("#form-said")).to_have_text(words(tab, "wrong-damaged"))
    expect(place(tab, "rum").locator("textarea")).to_have_value(MARKUP)
