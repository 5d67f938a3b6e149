"""Pictograms: who made them, and what an SVG that somebody brings may hold."""

import pytest

from publishing.look.own_pictures import Unfit, inside, whole
from publishing.look.pictograms import Pictogram, Pictograms

SOUP = Pictogram(id="soup", icon="pot-of-food", licence="MIT", by="Microsoft")
BOWL = Pictogram(id="bowl", icon="bowl-with-spoon", licence="MIT", by="Microsoft")
OURS = Pictogram(id="hus", file="hus.svg", licence="CC0-1.0", by="Provköping")
LIST = Pictograms(pictograms=[SOUP, BOWL, OURS])


@pytest.mark.parametrize(
    ("names", "makers"),
    [
        (["soup", "bowl"], ["Microsoft (MIT)"]),
        (["hus", "soup"], ["Provköping (CC0-1.0)", "Microsoft (MIT)"]),
        (["fish"], []),
        ([], []),
    ],
)
def test_every_maker_is_named_once(names: list[str], makers: list[str]) -> None:
    assert LIST.makers(names) == makers


FRAME = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" {}>{}</svg>'
BOX = 'viewBox="0 0 32 32"'
DOT = '<circle cx="16" cy="16" r="9"/>'
SHOWN = [
    # what it shows  attributes  shapes  what is shown
    ("shapes without their frame", BOX, DOT, '<circle cx="16" cy="16" r="9"></circle>'),
    ("a box with commas", 'viewBox="0,0, 32,32"', "<path d='M0 0'/>", '<path d="M0 0"></path>'),
    ("the look that all shapes inherit", f'{BOX} width="9" fill="none"', "<path d='M0 0'/>",
     '<g fill="none"><path d="M0 0"></path></g>'),
    ("shapes in groups", BOX, "<g fill='red'><path/></g>", '<g fill="red"><path></path></g>'),
    ("no words: the text has its own", BOX, "<title>Hus</title><path/>", "<path></path>"),
    ("no comment", BOX, "<!-- hej --><path/>", "<path></path>"),
    ("a link within", BOX, '<use xlink:href="#a"/>', '<use href="#a"></use>'),
    ("a colour from within", BOX, '<path fill="url(#a)"/>', '<path fill="url(#a)"></path>'),
    ("marks that stay marks", BOX, '<path id="a&lt;b"/>', '<path id="a&lt;b"></path>'),
    ("nothing of a drawing program", f'{BOX} xmlns:i="urn:i"', '<path i:label="x"/>', "<path></path>"),
]  # fmt: skip


@pytest.mark.parametrize(("frame", "shapes", "expected"), [pytest.param(*row, id=name) for name, *row in SHOWN])
def test_what_is_shown_of_a_picture(frame: str, shapes: str, expected: str) -> None:
    assert inside(FRAME.format(frame, shapes)) == expected


UNFIT = [
    # what it shows  attributes  shapes  why  found
    ("a script", BOX, "<script>x()</script>", "holds", "<script>"),
    ("a script in a group", BOX, "<g><script/></g>", "holds", "<script>"),
    ("an event", BOX, '<path onclick="x()"/>', "holds", 'onclick="x()"'),
    ("an event of the frame", f'{BOX} onload="x()"', DOT, "holds", 'onload="x()"'),
    ("an event in capitals", BOX, '<path ONCLICK="x()"/>', "holds", 'ONCLICK="x()"'),
    ("a link away", BOX, '<use href="https://x.test/a.svg#a"/>', "holds", 'href="https://x.test/a.svg#a"'),
    ("an old link away", BOX, '<use xlink:href="a.svg#a"/>', "holds", 'href="a.svg#a"'),
    ("a colour from elsewhere", BOX, '<path fill="url(//x.test/#a)"/>', "holds", 'fill="url(//x.test/#a)"'),
    ("a colour quoted from elsewhere", BOX, "<path style=\"fill: URL( '//x.test' )\"/>", "holds",
     "style=\"fill: URL( '//x.test' )\""),
    ("a photograph", BOX, '<image href="data:image/png;base64,AA"/>', "holds", "<image>"),
    ("a page", BOX, "<foreignObject/>", "holds", "<foreignObject>"),
    ("a style", BOX, "<style>@import url(x)</style>", "holds", "<style>"),
    ("letters, for want of their font", BOX, "<text>a</text>", "holds", "<text>"),
    ("a way to somewhere", BOX, '<a href="#x"><path/></a>', "holds", "<a>"),
    ("something that moves", BOX, "<animate/>", "holds", "<animate>"),
    ("what a drawing program adds", f'{BOX} xmlns:i="urn:i"', "<i:view/>", "holds", "<view>"),
    ("another box", 'viewBox="0 0 24 24"', DOT, "frame", "0 0 24 24"),
    ("a box beside the corner", 'viewBox="8 0 32 32"', DOT, "frame", "8 0 32 32"),
    ("no box", 'width="32" height="32"', DOT, "frame", ""),
    ("no end", BOX, "<path>", "not-svg", ""),
]  # fmt: skip


@pytest.mark.parametrize(("frame", "shapes", "why", "found"), [pytest.param(*row, id=name) for name, *row in UNFIT])
def test_what_no_picture_may_hold(frame: str, shapes: str, why: str, found: str) -> None:
    with pytest.raises(Unfit) as unfit:
        inside(FRAME.format(frame, shapes))
    assert (unfit.value.why, unfit.value.found) == (why, found)


WHOLE = [
    # what it shows                      file                                                          why
    ("a picture of another kind",        "\x89PNG",                                                    "not-svg"),
    ("nothing",                          "",                                                           "not-svg"),
    ("a page",                           '<html xmlns="http://www.w3.org/1999/xhtml"/>',               "not-svg"),
    ("an SVG that does not say so",      f"<svg {BOX}/>",                                              "not-svg"),
    ("a word that becomes a million",    f'<!DOCTYPE svg [<!ENTITY a "b">]>{FRAME.format(BOX, DOT)}',  "holds"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "why"), [pytest.param(*row, id=name) for name, *row in WHOLE])
def test_a_file_that_is_no_picture(text: str, why: str) -> None:
    with pytest.raises(Unfit) as unfit:
        inside(text)
    assert unfit.value.why == why


PAINTED = [
    # what it shows                         what stands in it                                    what is published
    ("shapes", '<path d="M0 0"/>', '<path d="M0 0"></path>'),
    ("letters",                             '<text x="1">Hej <tspan>du</tspan> där</text>',
     '<text x="1">Hej <tspan>du</tspan> där</text>'),
    ("rules of colours", "<style>/* Anna */.a{fill:red}</style>", "<style>.a{fill:red}</style>"),
    ("a shadow",                            '<filter id="f"><feOffset dx="1"/></filter>',
     '<filter id="f"><feOffset dx="1"></feOffset></filter>'),
    ("who drew it",                         "<metadata><x>Anna</x></metadata><title>A</title><path/>", "<path></path>"),
    ("what a drawing program keeps",        '<i:view i:who="Anna"/><path i:label="Anna" data-name="Anna"/>',
     "<path></path>"),
    ("a remark",                            "<!-- Anna --><path/>",                              "<path></path>"),
    ("an instruction",                      '<?xml-stylesheet href="https://x.test/a.css"?><path/>', "<path></path>"),
    ("marks that stay marks", "<text>a &lt;script&gt;</text>", "<text>a &lt;script&gt;</text>"),
]  # fmt: skip
OUTER = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:i="urn:i" viewBox="0 0 9 9" width="9">{}</svg>'


@pytest.mark.parametrize(("shapes", "expected"), [pytest.param(*row, id=name) for name, *row in PAINTED])
def test_what_is_published_of_a_picture_of_its_own(shapes: str, expected: str) -> None:
    frame = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" width="9">'
    assert whole(OUTER.format(shapes)) == f"{frame}{expected}</svg>\n"


RUNS = [
    ("a script",             "<script>x()</script>"),
    ("a script of another name", '<h:script xmlns:h="http://www.w3.org/2000/svg">x()</h:script>'),
    ("an event",             '<path onload="x()"/>'),
    ("a page", '<switch><foreignObject><p xmlns="http://www.w3.org/1999/xhtml"/></foreignObject></switch>'),
    ("a link",               '<a href="https://x.test/"><path/></a>'),
    ("a picture from elsewhere", '<image href="https://x.test/a.png"/>'),
    ("what changes a link",  '<set attributeName="href" to="javascript:x()"/>'),
    ("a style that fetches", "<style>.a{fill:url(https://x.test/)}</style>"),
    ("one that hides it",    "<style>.a{fill:u\\72l(https://x.test/)}</style>"),
    ("one that imports",     "<style>@import 'https://x.test/'</style>"),
    ("an attribute that fetches", '<path style="fill:url(//x.test)"/>'),
    ("an address that runs", '<path filter="javascript:x()"/>'),
    ("another's shapes",     '<use href="//x.test/#a"/>'),
    ("a picture in a filter", '<filter><feImage href="//x.test"/></filter>'),
]  # fmt: skip


@pytest.mark.parametrize("shapes", [pytest.param(shapes, id=name) for name, shapes in RUNS])
def test_no_picture_runs_or_fetches(shapes: str) -> None:
    with pytest.raises(Unfit) as unfit:
        whole(OUTER.format(shapes))
    assert unfit.value.why == "holds" and unfit.value.found


def test_a_picture_says_nothing_of_words_that_become_millions() -> None:
    with pytest.raises(Unfit):
        whole('<!DOCTYPE svg [<!ENTITY a "b">]>' + OUTER.format("<text>&a;</text>"))
