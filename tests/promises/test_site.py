"""The built site: dead, foreign and inline things are found on any page, and nothing sound is."""

import pytest

from publishing.promises.site import check

FILES = {"index.html", "om/index.html", "assets/x.css", "bild.png", "ordlista/index.html"}
PAGES = {"om/index.html": '<h2 id="kakor">K</h2>', "ordlista/index.html": '<dl id="nätverkshem"></dl>'}
FOUND = [
    # what it shows                           on the start page                                    problems
    ("a page",                                '<a href="om/">x</a>',                               []),
    ("a page by its file",                    '<a href="om/index.html">x</a>',                     []),
    ("a page from the root of the site",      '<a href="/p/om/">x</a>',                            []),
    ("a heading there",                       '<a href="om/#kakor">x</a>',                         []),
    ("an id with å written in bytes",         '<a href="ordlista/#n%C3%A4tverkshem">x</a>',        []),
    ("the page itself",                       '<a href="">x</a><a href="./">x</a>',                []),
    ("the top of the page",                   '<a href="#">x</a>',                                 []),
    ("a file with a mark of its age",         '<link rel="stylesheet" href="assets/x.css?v=1">',   []),
    ("another site that one goes to",         '<a href="https://y.test/">x</a>',                   []),
    ("a number and an address",               '<a href="tel:112">x</a><a href="mailto:a@y">x</a>', []),
    ("a canonical address fetches nothing",   '<link rel="canonical" href="https://y.test/">',     []),
    ("data of our own",                       '<script type="application/ld+json">{}</script>',    []),
    ("a picture described as nothing to see", '<img src="bild.png" alt="">',                       []),
    ("a page that is not there",              '<a href="borta/">x</a>',                            ["site.dead"]),
    ("a heading that is not there",           '<a href="om/#kaka">x</a>',                          ["site.dead"]),
    ("an id that is not on this page",        '<a href="#borta">x</a>',                            ["site.dead"]),
    ("above the top of the site",             '<a href="/om/">x</a><a href="/q/om/">x</a>',        ["site.dead"]),
    ("a style that is not there",             '<link rel="stylesheet" href="y.css">',              ["site.dead"]),
    ("a form that leads nowhere",             '<form action="borta/"></form>',                     ["site.dead"]),
    ("a picture from another site",           '<img src="https://y.test/a.png" alt="">',           ["site.foreign"]),
    ("a picture for wide windows, not there", '<picture><source srcset="bild.png 2x, y.png"></picture>', ["site.dead"]),
    ("one from another site",                 '<picture><source srcset="//y.test/a.png"></picture>', ["site.foreign"]),
    ("a style from another site",             '<link rel="stylesheet" href="//y.test/a.css">',     ["site.foreign"]),
    ("a frame from another site",             '<iframe src="https://y.test/"></iframe>',           ["site.not-allowed"]),
    ("a font from another site",              '<link rel="preload" href="https://y.test/a">',      ["site.foreign"]),
    ("an id twice",                           '<p id="a"></p><p id="a"></p>',                      ["site.id-twice"]),
    ("a picture nobody described",            '<img src="bild.png">',                              ["site.no-alt"]),
    ("a style in a tag",                      '<p style="color: red">x</p>',                       ["site.inline"]),
    ("a style on the page",                   "<style>p {}</style>",                               ["site.inline"]),
    ("a script on the page",                  "<script>alert(1)</script>",                         ["site.inline"]),
    ("a module on the page",                  '<script type="module">alert(1)</script>',           ["site.inline"]),
    ("a script in a tag",                     '<p onclick="alert(1)">x</p>',                       ["site.inline"]),
    ("a style in a drawing",                  '<svg><g style="fill: red"/></svg>',                 ["site.inline"]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), [pytest.param(*row, id=name) for name, *row in FOUND])
def test_what_is_wrong_with_a_page(body: str, expected: list[str]) -> None:
    found = check({**PAGES, "index.html": body}, FILES, "/p/")
    assert sorted({problem.code for problem in found}) == expected


def test_a_problem_names_the_page_and_what_is_on_it() -> None:
    (problem,) = check({"om/index.html": '<a href="../borta/">x</a>'}, FILES, "/p/")
    assert (problem.spot.file, problem.facts) == ("site/om/index.html", {"target": "../borta/"})
