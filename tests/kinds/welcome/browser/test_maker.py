"""The maker: a family home's answers become a booklet, by keyboard, in the child's language and on paper."""

import pypdfium2
import pytest
from playwright.sync_api import Page, Request, expect

from tests.browser.test_accessibility import findings
from tests.kinds.form.browser.filling import ELSEWHERE, STORED, module
from tests.kinds.welcome.browser.making import PAGE, QUIET, draw, pages, place, with_photo
from tests.tools.window import LEFT_AND_RIGHT, PHONE, Opens, attribute, text

pytestmark = pytest.mark.browser
both = pytest.mark.parametrize("root", [pytest.param(root, id=name) for name, root in LEFT_AND_RIGHT])


@pytest.fixture
def address(makers: str) -> str:
    return makers


@both
def test_a_booklet_is_made_by_keyboard_on_the_narrowest_phone(page: Opens, root: str) -> None:
    asked: list[Request] = []
    tab = page(root + PAGE, viewport=PHONE)
    expect(tab.locator("#maker")).to_be_visible()
    tab.wait_for_load_state("networkidle")
    tab.on("request", lambda request: asked.append(request))
    tab.locator("#svar-hej").fill("Hej! Vi är här.")
    tab.locator("#svar-vi-1-1").fill("Maria")
    tab.locator("#svar-vi-1-2").fill("lakrits")
    add = place(tab, "rum").locator(".add-picture")
    add.press("Enter")
    expect(tab.locator(".picker-photo")).to_be_focused()
    assert findings(tab) == []
    tab.keyboard.press("Escape")
    expect(add).to_be_focused()
    add.press("Enter")
    tab.locator(".picker [value='window:bed']").focus()
    tab.keyboard.press("Space")
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("ArrowDown")
    expect(tab.locator(".picker [value='pictogram:soup']")).to_be_checked()
    tab.locator(".picker-take").press("Enter")
    expect(add).to_be_focused()
    expect(tab.locator("#maker-said")).not_to_be_empty()
    window = tab.locator(".house-window").nth(2)
    window.press("Enter")
    assert tab.evaluate("document.activeElement.value") == "window:dark"
    tab.keyboard.press("ArrowDown")
    tab.locator(".picker-take").press("Enter")
    expect(window).to_be_focused()
    assert attribute(window, "data-name") == "window:bed"
    tab.locator("[name=maker-age][value='8-12']").press("ArrowUp")
    expect(tab.locator("[name=maker-age][value='4-7']")).to_be_checked()
    following = tab.locator("#maker-next")
    for _ in range(3):
        following.press("Enter")
    expect(tab.locator("#maker-where")).to_have_text(attribute(tab.locator("#maker"), "data-page").format(
        number=4, total=7))  # fmt: skip
    leaf = tab.locator("#maker-stage .leaf:visible")
    expect(leaf).to_have_count(1)
    expect(leaf.locator("img")).to_have_attribute("src", attribute(place(tab, "rum").locator("img"), "src"))
    for _ in range(3):
        following.press("Enter")
    expect(following).to_be_disabled()
    expect(tab.locator("#maker-previous")).to_be_focused()
    assert findings(tab) == []
    assert tab.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    ours = tab.url.partition(root + PAGE)[0] + "assets/"
    assert [each.url for each in asked if not each.url.startswith((ours, "blob:"))] == [], "nothing is sent or fetched"
    assert tab.evaluate("[...document.querySelectorAll('#maker button, .picture-place button')].filter("
                        "it => it.offsetHeight && it.offsetHeight < 44).map(it => it.className)") == []  # fmt: skip


def test_each_age_has_its_pages_in_its_order_and_empty_fields_have_none(page: Opens) -> None:
    tab = page(PAGE)
    tab.locator("#svar-hej").fill("Hej!")
    tab.locator("#svar-regler-1-1").fill("Vi äter ihop")
    tab.locator("#svar-regler-1-2").fill("Då ses vi")
    tab.locator("#svar-vi-2-1").fill("Ali")
    tab.locator("#svar-ifyllt-1-1").fill("i november")
    expect(tab.locator(".field[data-id=regler] .more-rows button")).to_be_hidden()
    own = ["Välkommen till oss", "Vem du ringer om det inte känns bra", "Din sida", "Välkommen till oss"]
    fields = {
        "4-7": ["Hej från oss", "Vi som bor här"],
        "8-12": ["Hej från oss", "Vi som bor här", "Regler hos oss"],
        "13-17": ["Hej från oss", "Regler hos oss", "Vi som bor här"],
    }
    for age, headings in fields.items():
        tab.locator(f"[name=maker-age][value='{age}']").check()
        found = pages(tab)
        starts = [own[0], *headings, *own[1:]]
        assert len(found) == len(starts)
        for words, start in zip(found, starts, strict=True):
            assert words.startswith(start), age
        assert "Bris, 116 111" in found[-3] and "i november" in found[-1]
    assert "Regel:" not in "".join(found) and "Varför: Då ses vi" in "".join(found)


def test_what_does_not_fit_goes_on_on_the_next_page_to_its_last_word(page: Opens) -> None:
    tab = page(PAGE)
    said = [f"Mening {n} är lagom lång. " for n in range(1000, 1090)]
    tab.locator("#svar-rum").fill("".join(said) + "\n" + "å" * 3000)
    draw(tab, "rum", "window:bed")
    rooms = [each for each in pages(tab) if each.startswith("Ditt rum")]
    assert len(rooms) > 2 and rooms[1].startswith("Ditt rum, fortsättning")
    whole = "".join(rooms)
    assert [each for each in said if each.strip() not in whole] == [] and whole.count("å") >= 3000
    over = (
        "[...document.querySelectorAll('#maker-stage .leaf-words')].filter(it => it.scrollHeight > it.clientHeight + 2)"
    )
    tab.set_viewport_size({"width": 1280, "height": 900})
    assert tab.evaluate(over + ".length") == 0


def test_an_arabic_booklet_of_swedish_words(page: Opens) -> None:
    tab = page(PAGE)
    tab.locator("#svar-rum").fill("Din säng står vid fönstret.")
    draw(tab, "rum", "window:bed")
    with_photo(tab, "vi", "Vår hund")
    tab.locator("#maker-language").select_option("ar")
    found = pages(tab)
    room = next(number for number, each in enumerate(found) if each.startswith("غرفتك"))
    leaf = tab.locator("#maker-stage .leaf").nth(room)
    assert (leaf.get_attribute("dir"), leaf.get_attribute("lang")) == ("rtl", "ar")
    assert leaf.locator(".leaf-words > p").evaluate("it => getComputedStyle(it).direction") == "ltr"
    assert attribute(leaf.locator("img"), "alt") == "سرير", "a drawing is told in the booklet's language"
    assert attribute(tab.locator("#maker-stage .leaf").nth(room - 1).locator("img"), "alt") == "Vår hund"


def halves(pdf: bytes) -> list[list[str]]:
    """The words on the left and on the right half of each side."""
    found = []
    for side in pypdfium2.PdfDocument(pdf):
        width, height = side.get_size()
        assert (round(width), round(height)) == (842, 595), "A4, lying"
        words = side.get_textpage()
        found.append([" ".join(words.get_text_bounded(left=at, right=at + width / 2).split()) for at in (0, width / 2)])
    return found


def folded(tab: Page) -> list[list[str]]:
    tab.locator("#maker-print-folded").click()
    tab.wait_for_function("() => window.printed")
    return halves(tab.pdf(prefer_css_page_size=True))


def fill(tab: Page) -> None:
    tab.locator("#svar-hej").fill("SIDANTVÅ")
    tab.locator("#svar-rum").fill("SIDANTRE")
    tab.locator("#svar-ifyllt-1-1").fill("BAKSIDAN")


def test_a_booklet_to_fold_lies_as_it_is_read(page: Opens) -> None:
    tab = page(PAGE, before=QUIET)
    fill(tab)
    sides = folded(tab)  # cover, two, three, call, yours, two empty ones, back
    assert len(sides) == 4
    starts = [("BAKSIDAN", "För dig som är"), ("SIDANTVÅ", ""), ("", "SIDANTRE"), ("Vem du ringer", "Din sida")]
    for side, words in zip(sides, starts, strict=True):
        assert all(each in half for half, each in zip(side, words, strict=True)), side
        assert [bool(each) for each in words] == [bool(half) for half in side], "what is padded is empty"
    expect(tab.locator(".paper")).to_have_count(0)
    assert "Radera" not in str(sides)


def test_a_booklet_in_arabic_is_bound_on_the_right(page: Opens) -> None:
    tab = page("ar/" + PAGE, before=QUIET)
    fill(tab)
    sides = folded(tab)
    assert "BAKSIDAN" in sides[0][1] and "BAKSIDAN" not in sides[0][0]
    assert "SIDANTVÅ" in sides[1][1] and not sides[1][0] and "SIDANTRE" in sides[2][0]


def test_pages_one_by_one_and_the_browser_s_own_print_of_the_form(page: Opens) -> None:
    tab = page(PAGE, before=QUIET)
    fill(tab)
    tab.locator("#maker-print-pages").click()
    tab.wait_for_function("() => window.printed")
    alone = pypdfium2.PdfDocument(tab.pdf(prefer_css_page_size=True))
    assert [tuple(map(round, each.get_size())) for each in alone] == [(420, 595)] * 6
    plain = pypdfium2.PdfDocument(tab.pdf(format="A4"))
    words = "".join(each.get_textpage().get_text_range() for each in plain)
    assert "Skriv förnamn." in words and "SIDANTRE" in words
    assert "Din sida" not in words and "Ert hus" not in words and "Lägg till" not in words


def test_without_script_the_form_is_there_and_the_page_says_so(page: Opens) -> None:
    tab = page(PAGE, java_script_enabled=False)
    for part in ("#maker", "#maker-steps", "#form-tools"):
        expect(tab.locator(part)).to_be_hidden()
    expect(tab.locator(".maker-without")).to_be_visible()
    tab.locator("#svar-rum").fill("En säng")
    words = "".join(each.get_textpage().get_text_range() for each in pypdfium2.PdfDocument(tab.pdf()))
    assert "En säng" in words


IMPOSED = [
    # pages, [left, right] of each side of each sheet
    (4, [[4, 1], [2, 3]]),
    (8, [[8, 1], [2, 7], [6, 3], [4, 5]]),
    (12, [[12, 1], [2, 11], [10, 3], [4, 9], [8, 5], [6, 7]]),
]
HINTS: list[tuple[str, str, list[str]]] = [
    # what it shows               text                                               what it looks like
    ("a mobile number",           "Ring 070-123 45 67 om du vill",                   ["phone"]),
    ("a number from abroad",      "+46 42 10 50 00",                                 ["phone"]),
    ("in Arabic digits",          "٠٧٠١٢٣٤٥٦٧",                                      ["phone"]),
    ("hours are none",            "Klockan 07.30–08.15, måndag 2026-11-23",          []),
    ("a line for children",       "Bris 116 111",                                    []),
    ("a street with a number",    "Vi bor på Storgatan 4",                           ["street"]),
    ("a street alone",            "Det är en lång väg till skolan",                  []),
    ("years on the road",         "Vi har bott här i 12 år",                         []),
    ("a number plate",            "Bilen heter ABC 12D",                             ["plate"]),
    ("words in capitals",         "Vi åker ofta SKI 2000",                           []),
    ("all of them",               "Björkvägen 12, ABC123, 0701234567",               ["phone", "street", "plate"]),
]  # fmt: skip


def test_sheets_and_hints_by_the_tables(page: Opens) -> None:
    tab = page(PAGE)
    for count, sides in IMPOSED:
        for rtl in (False, True):
            script = f"import('{module(tab, 'paper')}').then(it => it.imposed({count}, {str(rtl).lower()}))"
            assert tab.evaluate(script) == [side[::-1] if rtl else side for side in sides]
    hinted = f"(text) => import('{module(tab, 'hints')}').then(it => it.hinted(text))"
    for name, words, looks in HINTS:
        assert tab.evaluate(hinted, words) == looks, name
    hint = place(tab, "rum").locator(".field-hint")
    tab.locator("#svar-rum").fill("Storgatan 4")
    tab.locator("#svar-hej").focus()
    expect(hint).to_have_text(attribute(tab.locator("#maker"), "data-hint-street"))
    tab.locator("#svar-rum").fill("Vid parken")
    tab.locator("#svar-hej").focus()
    expect(hint).to_be_hidden()
    assert tab.evaluate(STORED) == [] and tab.evaluate(ELSEWHERE) == [0, 0, "", "", ""]
    assert text(tab.locator("#form-said")) == ""
