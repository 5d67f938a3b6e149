"""Booklets: a page of the site on paper, that can be read aloud, archived and turned by a child in any language."""

import io
import re
from collections.abc import Callable
from typing import Any

import pikepdf
import pytest
import zxingcpp
from pypdfium2 import PdfDocument

from publishing.kinds.booklet import last_pages
from publishing.kinds.booklet.last_pages import steady
from publishing.kinds.booklet.printed import SIZES, NotInSpread, spreads_of
from publishing.kinds.contact.model import Contact
from publishing.press.typesetting import TooLong, Typesetter
from tests.kinds.booklet.booklets import (
    ADDRESS,
    CONTACTS,
    DAY,
    SAID,
    Printed,
    data,
    draw,
    found,
    html,
    printed,
    said_in_artifacts,
    section,
    words,
)
from tests.kinds.campaign.campaigns import broken_rules, read_pdf
from tests.press.test_sheets import in_order, roles
from tests.tools.small import ROOT

LEAST = {"sv": 1.0, "uk": 1.0, "ar": 0.9}
"""How much of the words comes back from a PDF in order; Arabic marks come back in another order than they are typed."""


@pytest.fixture(scope="module")
def setter() -> Typesetter:
    return Typesetter.at(ROOT)


@pytest.fixture(scope="module", params=list(SAID))
def made(request: pytest.FixtureRequest, setter: Typesetter) -> tuple[str, Printed]:
    return request.param, printed(setter, request.param)


def test_a_spread_is_what_the_page_shows_without_the_numbers_of_its_sources() -> None:
    (one,) = spreads_of(section("mat", "Vad äter man?", "<p>Soppa.</p>"), draw)
    assert (one.id, one.heading, one.alt, one.mark) == ("mat", "Vad äter man?", "En säng.", "granskas")
    assert one.words == [{"tag": "p", "parts": ["Soppa."]}] and one.svg.startswith("<svg ")


NOT_DRAWN = [
    # what stands in the words               told as
    ("<div class='table'><table></table></div>", "<table>"),
    ("<div class='admonition'><p>x</p></div>",   "!!!"),
    ("<details></details>",                      "<details>"),
    ("<p><img src='x.png' alt=''></p>",          "<img>"),
    ("<h3>Mer</h3>",                             "<h3>"),
    ("<!--block:contacts:children-->",           "{{ contacts }}"),
]  # fmt: skip


@pytest.mark.parametrize(("inside", "tag"), NOT_DRAWN)
def test_what_no_template_draws_is_named_with_its_spread(inside: str, tag: str) -> None:
    with pytest.raises(NotInSpread) as refused:
        spreads_of(section("sova", "Var?", "<p>Här.</p>") + section("mat", "Vad?", inside), draw)
    assert (refused.value.spread, refused.value.tag) == ("mat", tag)


def test_a_picture_that_is_no_drawing_is_refused() -> None:
    with pytest.raises(NotInSpread) as refused:
        spreads_of(section("mat", "Vad?", "<p>Mat.</p>", picture="hund.jpg"), draw)
    assert refused.value.tag == "<img>"


STEADY = [
    ("Ring 116 111.", "Ring \u2066116\u00a0111\u2069."),
    ("020-120 06 06", "\u2066020-120\u00a006\u00a006\u2069"),
    ("8–12 år, 112",  "8–12 år, 112"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), STEADY)
def test_numbers_in_groups_are_never_turned(text: str, expected: str) -> None:
    assert steady(text) == expected


def test_a_number_among_words_is_one() -> None:
    (one,) = spreads_of(section("x", "Vem?", '<p>Ring <strong><bdi dir="ltr">116 111</bdi></strong> nu.</p>'), draw)
    bold = {"tag": "strong", "parts": [{"tag": "bdi", "parts": ["116\u00a0111"], "dir": "ltr"}]}
    assert one.words == [{"tag": "p", "parts": ["Ring ", bold, " nu."]}]


def test_every_booklet_is_for_everybody_and_for_the_archive(made: tuple[str, Printed]) -> None:
    assert broken_rules(made[1].read) == []


def test_a_booklet_says_what_it_is_and_every_page_is_a5(made: tuple[str, Printed]) -> None:
    code, book = made
    with pikepdf.open(io.BytesIO(book.read)) as opened:
        assert (str(opened.Root.Lang), str(opened.docinfo["/Author"])) == (code, "Provköpings kommun")
        assert str(opened.docinfo["/Title"]).startswith("Prov, 8–12 år – ")
        assert len(opened.pages) == book.pages == 10 + 4
        assert {tuple(round(float(side)) for side in page.mediabox) for page in opened.pages} == {(0, 0, 420, 595)}


def test_the_words_come_back_in_the_order_they_are_read(made: tuple[str, Printed]) -> None:
    code, book = made
    for number, page in enumerate(read_pdf(book.read)[1:11]):
        heading, _, said = SAID[code][number % 3]
        plain = re.sub("<[^>]+>", "", f"{heading} {said} {10 + number}.")
        assert in_order(plain, page) >= LEAST[code], page


def test_the_heading_is_met_before_its_picture_and_every_picture_is_told(made: tuple[str, Printed]) -> None:
    code, book = made
    met = [(role, alt) for role, alt in roles(book.read) if re.fullmatch(r"/H\d|/Figure", role)]
    spreads = [each for n in range(10) for each in (("/H2", ""), ("/Figure", SAID[code][n % 3][1]))]
    assert met[:2] == [("/H1", ""), ("/Figure", SAID[code][0][1])] and met[2:22] == spreads
    assert [role for role, _ in met[22:]] == ["/H2", "/H2", "/H2", "/Figure"]  # the code on the back


def test_page_numbers_are_heard_by_nobody(made: tuple[str, Printed]) -> None:
    with pikepdf.open(io.BytesIO(made[1].read)) as opened:
        silent = [said_in_artifacts(page) for page in opened.pages]
    assert silent == [0, *[1] * 12, 0]  # neither cover nor back has one


def test_a_booklet_in_arabic_is_bound_at_the_right(setter: Typesetter) -> None:
    """The outer margin of page 2 is at the left in Swedish, and at the right in Arabic."""
    edges = {}
    for code in ("sv", "ar"):
        page = PdfDocument(printed(setter, code).read)[1].render(scale=1).to_pil().convert("L")
        row = [page.getpixel((x, 60)) < 128 for x in range(page.width)]
        edges[code] = (row.index(True), row[::-1].index(True))
    assert edges["sv"][0] < edges["sv"][1] and edges["ar"] == edges["sv"][::-1]


def test_the_code_on_the_back_leads_to_the_page(made: tuple[str, Printed]) -> None:
    (code,) = zxingcpp.read_barcodes(PdfDocument(made[1].read)[13].render(scale=2).to_pil())
    assert code.text == ADDRESS


def test_numbers_can_be_called_from_the_file_and_gaps_are_left_out() -> None:
    gap = Contact(id="switchboard", groups=["children"], phone="FYLL I: kommunens växelnummer")
    items = last_pages.contacts_page(words("sv"), [*CONTACTS, gap])["items"]
    assert [[way["url"] for way in item["ways"]] for item in items] == [
        ["tel:112"], ["tel:116111", "https://www.bris.se"], ["https://kollpasoc.se"], [],
    ]  # fmt: skip
    assert [item["name"] for item in items[:2]] == [None, "Bris."]  # the number says the rest


LONG = "Här finns en säng till dig. " * 60
MANY = [{"tag": "p", "parts": [LONG]}]
TOO_LONG = [
    # what is changed, and how                                                                  field,    word
    ("spreads", lambda found: [found[0], found[1] | {"words": MANY}],                          ("spread", "s1")),
    ("spreads", lambda found: [found[0] | {"heading": "Familjehemsverksamhetsansvarig" * 2}],  ("spread", "s0")),
    ("heading", lambda _: "Innan du flyttar hem igen " * 12,                                   ("cover", "")),
    ("contacts", lambda page: page | {"items": page["items"] * 9},                             ("spread", "contacts")),
    ("back", lambda page: page | {"parts": [LONG * 3]},                                        ("spread", "back")),
]  # fmt: skip


@pytest.mark.parametrize(("part", "change", "told"), TOO_LONG)
def test_what_does_not_fit_is_told(
    part: str, change: Callable[[Any], Any], told: tuple[str, str], setter: Typesetter
) -> None:
    with pytest.raises(TooLong) as refused:
        printed(setter, "sv", 3, **{part: change(data("sv", 3)[part])})
    assert (refused.value.field, refused.value.word) == told and 0 < refused.value.percent < 100


def test_more_to_call_stand_closer_before_they_are_too_many(setter: Typesetter) -> None:
    """Seven and eight have less room round them than six; languages with long words need it already for four."""
    page = data("sv", 3)["contacts"]
    for number in (6, 7, 8):
        made = printed(setter, "sv", 3, contacts=page | {"items": page["items"][:1] * number})
        assert made.pages == 3 + 4


def test_longer_words_make_the_picture_smaller_and_all_letters_of_a_size(setter: Typesetter) -> None:
    """The panel of a page with more words is lower; its words are as large as those of the others."""
    given = data("sv", 2)
    given["spreads"][1] |= {"words": [{"tag": "p", "parts": [LONG[:400]]}]}
    pages = PdfDocument(printed(setter, "sv", 2, spreads=given["spreads"]).read)
    heights = []
    for number in (1, 2):
        page = pages[number].render(scale=1).to_pil().convert("L")
        column = [page.getpixel((page.width // 2, y)) for y in range(page.height)]
        heights.append(column.index(255, column.index(next(tone for tone in column if tone < 128))))
    assert heights[1] < heights[0]
    sizes = {round(each.get_font_size(), 1) for page in (pages[1], pages[2]) for each in text_objects(page)}
    assert len(sizes & {size / 4 for size in range(4 * 13, 4 * 14 + 1)}) == 1


def text_objects(page) -> list:  # type: ignore[no-untyped-def,type-arg]
    return [each for each in page.get_objects() if each.type == 1 and hasattr(each, "get_font_size")]


@pytest.mark.parametrize("age", list(SIZES))
def test_the_younger_the_reader_the_larger_the_letters(age: str, setter: Typesetter) -> None:
    assert SIZES["4-7"]["least"] > SIZES["8-12"]["words"] and SIZES["8-12"]["least"] > SIZES["13-17"]["words"]
    assert broken_rules(printed(setter, "sv", 2, size=dict(SIZES[age])).read) == []  # type: ignore[index]


def test_the_page_before_the_back_may_be_the_childs_own(setter: Typesetter) -> None:
    book = printed(setter, "sv", 2, **last_pages.yours(words("sv")))
    assert book.pages == 6 and words("sv")("booklet.print-yours") in read_pdf(book.read)[4]


def test_a_spread_without_picture_or_words_for_it_is_still_printed(setter: Typesetter) -> None:
    """A check has told of both: the preview goes on."""
    given = data("sv", 2)["spreads"]
    book = printed(setter, "sv", 2, spreads=[given[0] | {"svg": "", "alt": ""}, given[1] | {"alt": ""}])
    assert broken_rules(book.read) == []


def test_the_same_words_give_the_same_bytes() -> None:
    first, second = (printed(Typesetter.at(ROOT), "ar", 3) for _ in "ab")
    assert (first.read, first.fold, first.epub) == (second.read, second.fold, second.epub)


def test_a_page_without_spreads_has_none() -> None:
    assert spreads_of("<p>Text.</p>", draw) == [] and len(found("sv", 3)) == 3 and html("sv", 0) == ""
    assert DAY.year == 2026
