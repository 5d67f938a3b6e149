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
    ("what commands a terminal",              "<p>\x1b[31m röd</p>",                             ["site.not-allowed"]),
    ("what turns the order, by its number",  "<p>&#x202e;abc</p>",                                ["site.not-allowed"]),
    ("a part on its own, on two lines",       "<p>\u2068a\nb\u2069 &#39;</p>",                     []),
    ("a frame from another site",             '<iframe src="https://y.test/"></iframe>',          ["site.not-allowed"]),
    ("a font from another site",              '<link rel="preload" href="https://y.test/a">',      ["site.foreign"]),
    ("an id twice",                           '<p id="a"></p><p id="a"></p>',                      ["site.id-twice"]),
    ("a picture nobody described",            '<img src="bild.png">',                              ["site.no-alt"]),
    ("a style in a tag",                      '<p style="color: red">x</p>',                       ["site.inline"]),
    ("a style on the page",                   "<style>p {}</style>",                               ["site.inline"]),
    ("a script on the page",                  "<script>alert(1)</script>",                         ["site.inline"]),
    ("a module on the page",                  '<script type="module">alert(1)</script>',           ["site.inline"]),
    ("a script in a tag",                     '<p onclick="alert(1)">x</p>',                       ["site.inline"]),
    *((f"a way to load, send or go: {way}", way, ["site.not-allowed"]) for way in (
        '<base href="https://y.test/">', '<object data="om/"></object>', '<embed src="om/">', "<applet></applet>",
        '<iframe srcdoc="x"></iframe>', "<frameset></frameset>", "<svg><use href='#a'/></svg>",
        "<svg><image href='bild.png'/></svg>", "<svg><feImage href='https://y.test/'/></svg>", "<math></math>",
        "<svg><a xlink:href='https://y.test/'></a></svg>", "<svg><rect fill='url(https://y.test/#a)'/></svg>",
        '<meta http-equiv="x-dns-prefetch-control" content="on">', '<meta name="Referrer" content="unsafe-url">',
        *(f'<link rel="{rel}" href="https://y.test/">' for rel in (
            "prefetch", "dns-prefetch", "preconnect", "prerender", "pingback", "import", "canonical preconnect")),
        '<form action="https://y.test/"></form>', '<button formaction="om/">x</button>', "<input formaction = om/>",
        '<a href="om/" ping="https://y.test/">x</a>', '<table background="om/"></table>', "<p\nbackground='om/'>x</p>",
        '<a href="javascript:x">x</a>', '<a href=" jAva&#9;script:x">x</a>', '<a href="data:text/html,x">x</a>',
        '<html manifest="x">', '<template><b ping="x">x</b></template>', "<!-- Fråga Eva. -->",
    )),
    *((f"what is fetched elsewhere: {way}", way, ["site.foreign"]) for way in (
        '<meta http-equiv="Refresh" content="0;URL=\'https://y.test/\'">', '<video poster="//y.test/a"></video>',
        '<audio src="https://y.test/a"></audio>', '<video><track src="//y.test/a"></video>',
        '<input type="image" src="//y.test/a" alt="">', '<img src="data:image/png,x" alt="">',
        '<img src="\\\\y.test\\a" alt="">', '<link rel="modulepreload" href="//y.test/a">',
        '<link rel="preload" imagesrcset="//y.test/a 2x">', '<link rel="manifest" href="https://y.test/">',
    )),
    ("a page that goes to one of ours",       '<meta http-equiv="refresh" content="0; url=om/">',  []),
    ("a page that goes where nothing is",     '<meta http-equiv="refresh" content="0; url=borta/">', ["site.dead"]),
    ("words that look like it",               "<p>onclick = ping=1 &lt;base&gt;</p>",              []),
    ("a style in a drawing",                  '<svg><g style="fill: red"/></svg>',                 ["site.inline"]),
]  # fmt: skip


@pytest.mark.parametrize(("body", "expected"), [pytest.param(*row, id=name) for name, *row in FOUND])
def test_what_is_wrong_with_a_page(body: str, expected: list[str]) -> None:
    found = check({**PAGES, "index.html": body}, FILES, "/p/")
    assert sorted({problem.code for problem in found}) == expected


def test_a_problem_names_the_page_and_what_is_on_it() -> None:
    (problem,) = check({"om/index.html": '<a href="../borta/">x</a>'}, FILES, "/p/")
    assert (problem.spot.file, problem.facts) == ("site/om/index.html", {"target": "../borta/"})


STYLES = [
    # what it shows                   the style                                       problems
    ("a font of ours",                "@font-face { src: url('../bild.png') }",       []),
    ("a mask within the page",        "a { mask: url(#a) }",                          []),
    ("one that is not there",         "a { background: url(borta.png) }",             ["site.dead"]),
    ("a picture from elsewhere",      "a { background: URL( https://y.test/a ) }",    ["site.foreign"]),
    ("a style from elsewhere",        "@import '//y.test/a.css';",                    ["site.foreign"]),
    ("one of several pictures",       'a { x: image-set("//y.test/a" 2x) }',          ["site.foreign"]),
    ("in letters by their number",    "a { x: \\75 rl(//y.test/a) }",                 ["site.foreign"]),
    ("data",                          "a { x: url(data:image/png,x) }",               ["site.foreign"]),
    ("one that is not closed",        "a { x: url(//y.test/x",                        ["site.foreign"]),
    ("one in quotes, not closed",     "a { x: url( '//y.test/x",                      ["site.foreign"]),
    ("one behind one that is broken", 'a { x: url(#a url("//y.test/x") }',            ["site.foreign"]),
]  # fmt: skip


@pytest.mark.parametrize(("style", "expected"), [pytest.param(*row, id=name) for name, *row in STYLES])
def test_what_a_style_asks_for_is_followed(style: str, expected: list[str]) -> None:
    found = check({**PAGES, "index.html": ""}, FILES, "/p/", {"assets/x.css": style})
    assert [(problem.spot.file, problem.code) for problem in found] == [
        ("site/assets/x.css", code) for code in expected
    ]
