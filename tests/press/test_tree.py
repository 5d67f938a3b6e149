"""The tree: HTML as data, nothing lost in silence, and text stays text."""

import re
from pathlib import Path
from typing import Any

import pytest

from publishing.press.tree import NotForPrint, plain, tree
from tests.kinds.campaign.campaigns import finished, read_pdf, scene


def p(*parts: Any) -> dict[str, Any]:
    return node("p", *parts)


def node(tag: str, *parts: Any, **more: str) -> dict[str, Any]:
    return {"tag": tag, "parts": list(parts), **more}


TREES = [
    # what it shows, HTML, nodes
    ("a heading and a paragraph", "<h2>Rubrik</h2>\n<p>Text.</p>", [node("h2", "Rubrik"), p("Text.")]),
    ("bold within a sentence", "<p>Du <strong>får</strong> gå.</p>", [p("Du ", node("strong", "får"), " gå.")]),
    ("nested marks", "<p><em>a <b>b</b></em></p>", [p(node("em", "a ", node("b", "b")))]),
    ("a line that was broken", "<p>Två\nrader</p>", [p("Två rader")]),
    ("a source's mark is left out", '<p>Så är det.<sup><a href="#k">1</a></sup> Ja.</p>', [p("Så är det.", " Ja.")]),
    ("a review's mark is said", '<p>Ja<span class="review">granskas</span>.</p>', [p("Ja", " (granskas)", ".")]),
    ("a comment is left out", "<p>a<!-- inte detta -->b</p>", [p("a", "b")]),
    ("a language is kept", '<p><span lang="en">hi</span></p>', [p(node("span", "hi", lang="en"))]),
    ("a direction is kept", '<p><bdi dir="ltr">116 111</bdi></p>', [p(node("bdi", "116 111", dir="ltr"))]),
    ("a link keeps its whole address", '<p><a href="../x/" data-url="https://x.test/x/">x</a></p>',
     [p(node("a", "x", url="https://x.test/x/"))]),
    ("entities are characters", "<p>1 &lt; 2 &amp; 3</p>", [p("1 < 2 & 3")]),
    ("a list", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>", [node("ul", node("li", "a"), node("li", "b"))]),
    ("a list of paragraphs", "<ol><li>\n<p>a</p>\n<p>b</p>\n</li></ol>", [node("ol", node("li", p("a"), p("b")))]),
    ("a list within an item, which keeps its words", "<ul>\n<li>a <em>b</em><ul>\n<li>c</li>\n</ul>\n</li>\n</ul>",
     [node("ul", node("li", p("a ", node("em", "b")), node("ul", node("li", "c"))))]),
    ("a quotation", "<blockquote>\n<p>a</p>\n</blockquote>", [node("blockquote", p("a"))]),
    ("loose words become a paragraph", "Lösa <b>ord</b><p>a</p>", [p("Lösa ", node("b", "ord")), p("a")]),
    ("nothing", "", []),
]  # fmt: skip


@pytest.mark.parametrize(("html", "nodes"), [pytest.param(*row, id=name) for name, *row in TREES])
def test_html_becomes_nodes(html: str, nodes: list[Any]) -> None:
    assert tree(html) == nodes


STRANGERS = [
    # HTML                                   what is told
    ("<table><tr><td>a</td></tr></table>",   "<table>"),
    ("<div><p>a</p></div>",                  "<div>"),
    ("<p>a <img src=x alt=y></p>",           "<img>"),
    ("<ul><li><pre>a</pre></li></ul>",       "<pre>"),
    ("<h1>a</h1>",                           "<h1>"),
    ("<p>a</p>\n<!--block:contact:bris-->",  "{{ contact }}"),
]  # fmt: skip


@pytest.mark.parametrize(("html", "told"), STRANGERS, ids=[told for _, told in STRANGERS])
def test_what_no_template_draws_is_told_by_its_name(html: str, told: str) -> None:
    with pytest.raises(NotForPrint) as refused:
        tree(html)
    assert refused.value.tag == told


PLAIN = [
    # what it shows                     HTML, texts
    ("a block is a text",               "<h2>Rubrik</h2><p>a <b>b</b></p>", ["Rubrik", "a b"]),
    ("an item is a text",               "<ul>\n<li>a</li>\n<li>b</li>\n</ul>", ["a", "b"]),
    ("an item with items below it too", "<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul>", ["a", "b", "c"]),
    ("paragraphs in a quotation",       "<blockquote><p>a</p><p>b</p></blockquote>", ["a", "b"]),
    ("a source's mark is left out",     "<p>Så är det.<sup>1</sup></p>", ["Så är det."]),
]  # fmt: skip


@pytest.mark.parametrize(("html", "texts"), [pytest.param(*row, id=name) for name, *row in PLAIN])
def test_plain_words_of_each_block(html: str, texts: list[str]) -> None:
    assert plain(tree(html)) == texts


def test_text_stays_text_on_paper(tmp_path: Path) -> None:
    """What would be code in a template is printed as it was written, wherever it stands."""
    typed = "#panic(1) $x^2$ *a* _b_ `c` \\d @e <f> [g] // h"
    escaped = typed.replace("<", "&lt;")
    html = f"<h2>{escaped}</h2><p><strong>{escaped}</strong></p><ul><li>{escaped}</li></ul><p><em>{escaped}</em></p>"
    back = re.sub(r"\s+", "", read_pdf(finished(tmp_path, scene(), "leaflet-a5", html))[1])
    assert back.count(re.sub(r"\s+", "", typed)) == 4


def test_every_item_of_every_list_is_on_paper(tmp_path: Path) -> None:
    html = "".join(html for _, html, _ in TREES if "<li>" in html)
    back = re.sub(r"\s+", "", read_pdf(finished(tmp_path, scene(), "leaflet-a5", html))[1])
    assert [text for text in plain(tree(html)) if re.sub(r"\s+", "", text) not in back] == []
