"""Raw HTML: what is in the list reaches a page, and nothing else does, however it is written."""

import re

import pytest
from selectolax.lexbor import LexborHTMLParser

from publishing.base.webaddresses import scheme
from publishing.text.conversion import Conversion
from publishing.text.headings import headings
from publishing.text.raw_html import ATTRIBUTES, ELEMENTS, SCHEMES, may_have, tags
from tests.text.test_markdown import CONVERTER, WORDS, Way, html

PASSES = [
    # what it shows                        text                                    HTML
    ("a new line",                         "Ett<br>två",                           "<p>Ett<br>två</p>"),
    ("a short word",                       'Ring <abbr title="Barnens rätt">BRIS</abbr>.',
     '<p>Ring <abbr title="Barnens rätt">BRIS</abbr>.</p>'),
    ("another language",                   '<span lang=en dir="ltr">Hi</span>',
     '<p><span lang="en" dir="ltr">Hi</span></p>'),
    ("Markdown in what is in a line",      "<b>ett *två*</b>",                     "<p><b>ett <em>två</em></b></p>"),
    ("a part to open",                     "<details>\n<summary>Mer</summary>\nText\n</details>",
     "<details>\n<summary>Mer</summary>\nText\n</details>"),
    ("a table",                            '<table><tr><td colspan="2">a</td></tr></table>',
     '<table><tbody><tr><td colspan="2">a</td></tr></tbody></table>'),
    ("a link as Markdown would make it",   '<a href="om.md">om</a>',
     '<p><a href="../om/" data-url="https://x.test/om/">om</a></p>'),
    ("a link to another site",             '<a href="https://y.test/?a=1&amp;b=2">y</a>',
     '<p><a href="https://y.test/?a=1&amp;b=2" rel="external noopener">y</a></p>'),
    ("a number to call",                   '<a href="tel:112">112</a>',
     '<p><a data-url="https://x.test/tel:112" href="../tel:112">112</a></p>'),
    ("a sign by its name",                 "Ett&nbsp;hem &lt;b&gt; &#228;",
     "<p>Ett&nbsp;hem &lt;b&gt; &#228;</p>"),
    ("what is less than something",        "3 < 4 och a<3",                        "<p>3 &lt; 4 och a&lt;3</p>"),
    ("code in a line",                     "`<script>` och `<!-- x -->`",
     "<p><code>&lt;script&gt;</code> och <code>&lt;!-- x --&gt;</code></p>"),
    ("code on lines",                      "```\n<script>\n<!-- x -->\n```",
     "<pre><code>&lt;script&gt;\n&lt;!-- x --&gt;\n</code></pre>"),
    ("the language of a part",             "Hello\n{: lang=en }",                  '<p lang="en">Hello</p>'),
    ("words in braces",                    "**Namn**{ditt namn}",
     "<p><strong>Namn</strong>{ditt namn}</p>"),
    ("words in braces on a line",          "Skriv\n{ditt namn}",                   "<p>Skriv\n{ditt namn}</p>"),
    ("what is left open is closed",        "<div>\n<b>a",                          "<div>\n<b>a\n\n</b></div>"),
    ("what was not opened is not closed",  "Ett</div></main> två",                 "<p>Ett två</p>"),
]  # fmt: skip


class AsWritten(Way):
    """A way that trusts what was written: the worst there could be."""

    def link(self, target: str) -> tuple[str, str | None]:
        return target, None

    def file(self, target: str) -> str:
        return target


def bare(body: str) -> str:
    return CONVERTER.convert(body, Conversion(AsWritten(), WORDS, headings(body))).html


def alike(page: str) -> str:
    """HTML whatever the order of its attributes."""
    return re.sub(r"<[^<>]+>", lambda tag: " ".join(sorted(re.findall(r'[^\s=<>]+(?:="[^"]*")?', tag[0]))), page)


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row, id=name) for name, *row in PASSES])
def test_what_is_in_the_list_passes(text: str, expected: str) -> None:
    assert alike(html(text).strip()) == alike(expected)


HOLES = [
    "<script>alert(1)</script>",
    "a <script src=//evil.test></script> b",
    "<ScRiPt\n>alert(1)</sCrIpT >",
    "<style>@import 'https://evil.test'</style>",
    "<meta http-equiv=refresh content='0;url=https://evil.test'>",
    '<meta name="referrer" content="unsafe-url">',
    "<base href=https://evil.test/>",
    "<link rel=prefetch href=//evil.test>",
    "<iframe srcdoc='<b>x'></iframe>",
    "<object data=x></object>",
    "<embed src=x>",
    "<form action=//evil.test><input>",
    "<div>\n<form><button formaction=//evil.test>x</button></form>\n</div>",
    "<svg><use href=//evil.test/#x /></svg>",
    "<svg><script>alert(1)</script></svg>",
    "<math><mtext><img src=x onerror=alert(1)></mtext></math>",
    "<img src=https://evil.test/x.png onerror=alert(1)>",
    "<video poster=//evil.test/x autoplay>",
    "<audio src=x>",
    "<p onclick=alert(1)>x</p>",
    "<b/onmouseover=alert(1)>x</b>",
    "<b x='>' onclick=alert(1)>x</b>",
    '<span style="background:url(//evil.test)">x</span>',
    "<p class=quick-exit id=menu>x</p>",
    '<table background="//evil.test/x"><tr><td>x',
    '<a href="om.md" ping="//evil.test">x</a>',
    '<a href="om.md" target=_top onclick=x>x</a>',
    "<a href=javascript:alert(1)>x</a>",
    '<a href="java&#115;cript:alert(1)">x</a>',
    '<a href=" java\tscript:alert(1)">x</a>',
    "<a href=data:text/html,x>x</a>",
    '<a href="vbscript:x">x</a>',
    "[x](javascript:alert(1))",
    "[x](JaVaScRiPt&#58;alert(1))",
    "[x](<java\tscript:x>)",
    "[x]( javascript:alert(1) )",
    "[x][y]\n\n[y]: javascript:alert(1)",
    "<javascript://a.test/%0aalert(1)>",
    "[x](data:text/html;base64,PHNjcmlwdD4=)",
    "[x](file:///etc/passwd)",
    "![x](https://evil.test/x.png)",
    "![x](//evil.test/x)",
    "![x](data:image/svg+xml,x)",
    "**x**{: onclick=alert(1) style=color:red class=a }",
    "x\n{: onclick=alert(1) }",
    "# Ja {: onclick=alert(1) }",
    "- a\n{: .x onclick=alert(1) }",
    "[x](om.md){: href=javascript:x ping=//evil.test }",
    '```{ .a onclick="alert(1)" style="x" }\nk\n```',
    "<div>\n<img src=x onerror=alert(1) \n",
    "<div <script>alert(1)</script>",
    "<div>\n<!-- a --!><script>alert(1)</script> -->\n</div>",
    "<![CDATA[<script>alert(1)</script>]]>",
    "<?php echo 1 ?>",
    "<!DOCTYPE html><html onload=x><body background=//evil.test>",
    "<noscript><p title='</noscript><img src=x onerror=x>'>",
    "<x-egen onclick=alert(1)>x</x-egen>",
    "<xmp><script>alert(1)</script></xmp>",
    "<textarea></textarea><script>x</script>",
    "<details ontoggle=x open>x</details>",
    "<plaintext>",
    "<marquee onstart=x>x</marquee>",
    "</p><script>x</script>",
]
MADE = {
    "class": {"a"},
    "src": {"img"},
    "alt": {"img"},
    "loading": {"img"},
    "href": {"a"},
    "rel": {"a"},
    "data-url": {"a"},
    "id": {"h1"},
}
"""What Markdown and the site add, and to which elements."""


@pytest.mark.parametrize("text", HOLES)
def test_nothing_else_does(text: str) -> None:
    body = LexborHTMLParser(f"<body>{bare(text)}</body>").body
    assert body is not None
    for node in body.css("*"):
        tag = node.tag or ""
        assert tag in {*ELEMENTS, "img", "h1", "body"}
        for name, value in node.attributes.items():
            assert may_have(tag, name) or tag in MADE[name], f"{name} on <{tag}>"
            if name in ("href", "src"):
                assert scheme(value or "") in ("", *SCHEMES), value
            assert name != "src" or not value
    assert "<!--" not in bare(text)


def test_the_list_holds_nothing_that_runs_loads_or_sends() -> None:
    assert not ELEMENTS & {"script", "style", "iframe", "img", "form", "input", "meta", "link", "base", "svg", "object"}
    assert not {name for names in ATTRIBUTES.values() for name in names} & {"src", "style", "class", "id", "target"}
    assert set(ATTRIBUTES) <= ELEMENTS


def test_a_note_reaches_no_page_from_anywhere_in_a_body() -> None:
    for where in (
        "{}",
        "a {} b",
        "- a\n\n    {}",
        "> {}",
        "| a |\n|---|\n| {} |",
        "!!! note\n    {}",
        "a\n:   {}",
        "<div>\n{}\n</div>",
        "# a {}",
        "[a {} b](om.md)",
        "![a {} b](x.png)",
        "*a {} b*",
        '[a](om.md "{}")',
    ):
        assert "Eva" not in html(where.format("<!-- fråga Eva -->")), where


def test_a_tag_is_read_as_a_browser_reads_it() -> None:
    (tag,) = tags("a <A\nHREF='x&amp;y' Title = \"a>b\" open/ >b")
    assert (tag.name, tag.attributes) == ("a", (("href", "x&y"), ("title", "a>b"), ("open", "")))
    assert (tag.start, tag.end, tag.refused) == (2, 41, ["open"])


@pytest.mark.parametrize("text", ["<a" * 9000, "<a =" * 9000, "<a='\"" * 9000, '<a b="' * 9000])
def test_what_never_ends_is_read_in_its_own_time(text: str) -> None:
    """Sizes that would take minutes were the time to grow with their square."""
    list(tags(text))
