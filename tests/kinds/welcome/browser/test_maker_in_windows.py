"""The maker in several windows: words, pictures and the house of one family, whichever window they were made in."""

from typing import Any

import pytest
from playwright.sync_api import Page, expect

from tests.kinds.form.browser.filling import keep, kept, module, words
from tests.kinds.welcome.browser.making import PAGE, draw, exported, place, with_photo
from tests.tools.window import Opens, attribute

pytestmark = pytest.mark.browser
ROOM = "Rummet har ett fönster"


@pytest.fixture
def address(makers: str) -> str:
    return makers


def windows(page: Opens) -> list[Page]:
    first = page(PAGE)
    second = first.context.new_page()
    second.goto("ar/" + PAGE)
    for tab in (first, second):
        expect(tab.locator("#form-state")).to_have_text(words(tab, "none"))
    return [first, second]


def both_keeping(page: Opens) -> list[Page]:
    first, second = windows(page)
    keep(first)
    second.locator("#form-keep").check()
    kept(second)
    return [first, second]


def light(tab: Page, number: int, name: str) -> None:
    tab.locator(".house-window").nth(number).click()
    tab.locator(f".picker [value='{name}']").check()
    tab.locator(".picker-take").click()


def lit(tab: Page, number: int, name: str) -> None:
    expect(tab.locator(".house-window").nth(number)).to_have_attribute("data-name", name)


def test_an_empty_window_that_chooses_to_keep_takes_the_booklet_that_is_kept(page: Opens) -> None:
    first, second = windows(page)
    keep(first)
    first.locator("#svar-hej").fill("Hej!")
    with_photo(first, "rum", ROOM)
    kept(first)
    second.locator("#form-keep").check()
    expect(second.locator("#form-said")).to_have_text(words(second, "said-taken"))
    expect(place(second, "rum").locator("textarea")).to_have_value(ROOM)
    expect(second.locator("#svar-hej")).to_have_value("Hej!")
    expect(place(first, "rum").locator("textarea")).to_have_value(ROOM)
    kept(first)


def test_pictures_made_in_two_windows_are_all_there_in_both(page: Opens) -> None:
    first, second = both_keeping(page)
    with_photo(first, "bilder", "Första")
    light(second, 5, "window:bed")
    with_photo(second, "bilder", "Andra")
    light(first, 0, "window:cat")
    draw(second, "vi", "window:cat")
    first.locator("#svar-hej").fill("Hej!")
    for tab in (first, second):
        album = place(tab, "bilder").locator("textarea")
        expect(album).to_have_count(2)
        assert sorted(each.input_value() for each in album.all()) == ["Andra", "Första"]
        lit(tab, 5, "window:bed")
        lit(tab, 0, "window:cat")
        expect(place(tab, "vi").locator(".picture")).to_have_count(1)
        expect(tab.locator("#svar-hej")).to_have_value("Hej!")
        kept(tab)


def test_a_picture_taken_away_in_one_window_goes_in_the_other_and_no_other_does(page: Opens) -> None:
    first, second = both_keeping(page)
    for words_of in ("Ett", "Två", "Tre"):
        with_photo(first, "bilder", words_of)
    album = place(second, "bilder").locator("textarea")
    expect(album).to_have_count(3)
    album.nth(2).fill("Tre, med fler ord")
    place(first, "bilder").locator(".picture button").nth(1).click()
    expect(album).to_have_count(2)
    expect(album.nth(1)).to_have_value("Tre, med fler ord")
    expect(place(first, "bilder").locator("textarea").nth(1)).to_have_value("Tre, med fler ord")
    expect(place(first, "bilder").locator("textarea").nth(0)).to_have_value("Ett")


def test_news_closes_no_picker_and_leaves_the_reader_in_the_words_of_a_picture(page: Opens) -> None:
    first, second = both_keeping(page)
    with_photo(second, "bilder", "Mina ord")
    expect(place(first, "bilder").locator("textarea")).to_have_value("Mina ord")
    mine = place(second, "bilder").locator("textarea").first
    mine.evaluate("field => { field.focus(); field.setSelectionRange(2, 4); }")
    with_photo(first, "bilder", "En till")
    expect(place(second, "bilder").locator("textarea")).to_have_count(2)
    expect(mine).to_be_focused()
    assert mine.evaluate("field => [field.selectionStart, field.selectionEnd]") == [2, 4]
    place(second, "rum").locator(".add-picture").click()
    first.locator("#svar-hej").fill("Hej!")
    expect(second.locator("#svar-hej")).to_have_value("Hej!")
    expect(second.locator(".picker")).to_be_visible()


def test_who_has_made_another_booklet_may_have_both(page: Opens) -> None:
    first, second = windows(page)
    keep(first)
    with_photo(first, "rum", ROOM)
    kept(first)
    with_photo(second, "rum", "Ett annat rum")
    second.locator("#form-keep").check()
    expect(second.locator("#form-asked")).to_have_text(attribute(second.locator("#form-asked"), "data-kept"))
    with second.expect_download():
        second.locator("#form-both").click()
    expect(place(second, "rum").locator("textarea")).to_have_value(ROOM)
    kept(second)
    _, saved = exported(second)
    [found] = saved["answers"]["_pictures"]["fields"]["rum"]
    assert found["alt"] == ROOM and sorted(found) == ["alt", "photo"], "a file has no names of pictures"


OLD = """async ([address, answers]) => {
  const { keep } = await import(address);
  const photo = await new Promise((done) => new OffscreenCanvas(40, 30).getContext('2d').canvas
    .convertToBlob({ type: 'image/jpeg' }).then(done));
  const fields = { bilder: [{ photo, alt: 'Ett' }, { photo, alt: 'Två' }], vi: [{ drawing: 'window:cat' }] };
  const about = { blifamiljehem: 1, kind: 'booklet', name: 'valkommen', version: 1, language: 'sv' };
  await keep('booklet/valkommen', () => ({ ...about, answers: { ...answers, _pictures: { fields } } }));
}"""


def test_what_was_kept_before_pictures_had_names_is_there_and_merges(page: Opens) -> None:
    tab = page(PAGE)
    answers: dict[str, Any] = {"hej": "Hej!"}
    tab.evaluate(OLD, [module(tab, "store"), answers])
    tab.reload()
    other = tab.context.new_page()
    other.goto(PAGE)
    for each in (tab, other):
        kept(each)
        expect(place(each, "bilder").locator("textarea")).to_have_count(2)
    place(tab, "bilder").locator("textarea").nth(1).fill("Två, med fler ord")
    with_photo(other, "bilder", "Tre")
    for each in (tab, other):
        album = place(each, "bilder").locator("textarea")
        for number, alt in enumerate(["Ett", "Två, med fler ord", "Tre"]):
            expect(album.nth(number)).to_have_value(alt)
        expect(place(each, "vi").locator(".picture")).to_have_count(1)
