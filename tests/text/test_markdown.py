"""Markdown: what an author writes, and the HTML a reader's browser gets."""

import re
from textwrap import dedent

import pytest

from publishing.base.languages import Language
from publishing.base.wording import Wording
from publishing.text.conversion import Conversion, Rendered, Shape, Sized
from publishing.text.headings import headings
from publishing.text.markdown import Converter, text_html

SV = Language(code="sv", name="Svenska")
WORDS = Wording(SV, {"sources.mark": "Källa {number}", "review.mark": "granskas", "table.scroll": "Tabell"})
CONVERTER = Converter()


class Way:
    """A way that shows what it was asked."""

    def link(self, target: str) -> tuple[str, str | None]:
        if target.startswith("http"):
            return target, None
        return f"../{target.replace('.md', '/')}", f"https://x.test/{target.replace('.md', '/')}"

    def file(self, target: str) -> str:
        return f"../bilder/{target}"

    def sized(self, target: str) -> Sized | None:
        wide = [(f"../bilder/{target}.480.webp", 480), (f"../bilder/{target}.640.webp", 640)]
        return Sized(640, 480, wide) if target == "hus.jpg" else None

    def term(self, identity: str) -> str:
        return f"../ordlista/#{identity}"


def convert(body: str, ids: list[str] | None = None, shape: Shape | None = None) -> Rendered:
    return CONVERTER.convert(body, Conversion(Way(), WORDS, headings(body, ids), shape=shape))


def html(body: str) -> str:
    return convert(body).html


TERM = '<a aria-describedby="ord-{0}" class="term" href="../ordlista/#{0}">{1}</a>'
MARK = '<sup class="source"><a aria-label="Källa {0}" href="#kalla-{0}">{0}</a></sup>'
REVIEW = '<span class="review" lang="sv">granskas</span>'
NUMBER = '<bdi class="number" dir="ltr">{}</bdi>'
SHOWN = [
    # what it shows                             text                               HTML
    ("a glossary word",                         "[[hem]]",                         TERM.format("hem", "hem")),
    ("a glossary word as it stands",            "[[hemmet|hem]]",                  TERM.format("hem", "hemmet")),
    ("a source",                                "Ja. {V: SoL 9:2}",                "Ja." + MARK.format(1)),
    ("the same source again, the same number",  "A {V: x} B {V: y} C {V: x}",
     "A" + MARK.format(1) + " B" + MARK.format(2) + " C" + MARK.format(1)),
    ("what the municipality has not reviewed", "Ja. {K}",              "Ja." + REVIEW),
    ("a number in groups",                "Ring 116 111.",        f"Ring {NUMBER.format('116 111')}."),
    ("a number with a hyphen",            "Ring 020-120 06 06.",  f"Ring {NUMBER.format('020-120 06 06')}."),
    ("a number for other countries",      "Ring +46 42 10 50 00", f"Ring {NUMBER.format('+46 42 10 50 00')}"),
    ("thousands",                         "26 500 barn",          f"{NUMBER.format('26 500')} barn"),
    ("a number inside bold words",        "**116 111**",          f"<strong>{NUMBER.format('116 111')}</strong>"),
    ("one group needs no help",           "Ring 112 eller 1177.", "Ring 112 eller 1177."),
    ("years are no number to call",       "Åren 2013–2022",       "Åren 2013–2022"),
    ("sections of law are none",          "SoL 22:1 och 9 § 8",   "SoL 22:1 och 9 § 8"),
    ("a page in our own site",                  "[om](om.md)",
     '<a data-url="https://x.test/om/" href="../om/">om</a>'),
    ("another site",                            "[om](https://y.test/)",
     '<a href="https://y.test/" rel="external noopener">om</a>'),
    ("words in code stay as they are", "`[[hem]] {V: x} 116 111`", "<code>[[hem]] {V: x} 116 111</code>"),
    ("a picture",                               "![En hund](hund.png)",
     '<img alt="En hund" loading="lazy" src="../bilder/hund.png">'),
    ("a photograph, its room and its smaller ones", "![Ett hus](hus.jpg)",
     '<img alt="Ett hus" decoding="async" height="480" loading="lazy" sizes="(max-width: 40rem) 92vw, 36rem" '
     'src="../bilder/hus.jpg" srcset="../bilder/hus.jpg.480.webp 480w, ../bilder/hus.jpg.640.webp 640w" width="640">'),
    ("a sign that HTML would mind",             "1 < 2 & 3",                       "1 &lt; 2 &amp; 3"),
]  # fmt: skip


def in_order(text: str) -> str:
    """HTML with the attributes of each tag in the order of the alphabet."""

    def sort(tag: re.Match[str]) -> str:
        return f"<{tag[1]} " + " ".join(sorted(re.findall(r'[\w-]+="[^"]*"', tag[2]))) + ">"

    text = text.replace(' data-pagefind-ignore=""', "")
    return re.sub(r'<(\w+) ((?:[\w-]+="[^"]*"\s*)+)/?>', sort, text)


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row, id=name) for name, *row in SHOWN])
def test_what_is_written_and_what_is_shown(text: str, expected: str) -> None:
    assert in_order(html(text)) == f"<p>{in_order(expected)}</p>"


def test_sources_and_words_are_counted_in_the_order_of_the_text_and_once() -> None:
    found = convert("- [[b]] {V: 2}\n\n| a |\n|---|\n| [[a]] {V: 1} |\n\n[[c]] {V: 2} {K}\n\n{K}\n")
    assert (found.terms, found.sources, found.reviews) == (("b", "a", "c"), ("2", "1"), 2)


def test_what_one_page_held_is_forgotten_on_the_next() -> None:
    convert("[[a]] {V: x} {K}")
    assert convert("Hej.") == Rendered("<p>Hej.</p>", (), (), 0)


HEADINGS = [
    # what it shows                             text                                 ids
    ("the words make the id",                   "## Vad är det?",                    ["vad-ar-det"]),
    ("an id of its own",                        "## Vad {#x}",                       ["x"]),
    ("an id that looks like a number",          "## 8–12 år {#8-12-ar}",             ["8-12-ar"]),
    ("no space after the hashes",               "##Vad\n\n## Hur",                   ["vad", "hur"]),
    ("a line below words makes no heading",     "Vad\n---\n\n## Hur",                ["hur"]),
    ("a heading in a code fence is none",       "```\n## Vad\n```\n\n## Hur",        ["hur"]),
    ("a heading in a comment is none",          "<!--\n## Vad\n-->\n\n## Hur",       ["hur"]),
    ("a heading right after words",             "Ord\n## Hur",                       ["hur"]),
    ("a heading right after a list",            "- a\n- b\n\n## Hur",                ["hur"]),
    ("a heading in a quotation has no id",      "> ## Vad\n\n## Hur",                [None, "hur"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row, id=name) for name, *row in HEADINGS])
def test_the_ids_of_headings(text: str, expected: list[str | None]) -> None:
    found = re.findall(r'<h\d(?: id="([^"]*)")?>', html(text))
    assert [each or None for each in found] == expected


def test_a_translation_has_the_ids_of_the_swedish_page() -> None:
    assert '<h2 id="tider">الأوقات</h2>' in convert("## الأوقات\n", ["tider"]).html


def test_no_id_stands_in_the_words_of_a_heading() -> None:
    assert html("## Vad {#x}") == '<h2 id="x">Vad</h2>'


def test_a_table_scrolls_by_keyboard_and_has_no_style() -> None:
    shown = html("| a | b |\n|:-:|--:|\n| 1 | 2 |\n")
    assert in_order(shown).startswith('<div aria-label="Tabell" class="table" role="region" tabindex="0"><table>')
    assert shown.count('<th scope="col">') == 2 and "style" not in shown


def test_an_answer_to_fold_out() -> None:
    shown = html('??? "Vem?"\n    Du. [[hem]]\n')
    assert "<details>" in shown and "<summary>Vem?</summary>" in shown and 'class="term"' in shown


BLOCKS = [
    # what it shows                  text                                HTML
    ("a block",                      '{{ contact("bris") }}',            "<!--block:contact:bris-->"),
    ("a block right after words",    'Ring.\n{{ contact("bris") }}',     "<p>Ring.</p>\n<!--block:contact:bris-->"),
    ("a block that takes nothing",   "{{ glossary() }}",                 "<!--block:glossary:-->"),
    ("a block in a comment is none", '<!--\n{{ contact("bris") }}\n-->', ""),
    ("nor one written as its comment", "Ring.\n\n<!--block:contact:bris-->", "<p>Ring.</p>"),
    ("nor one in a name",            '<span title="<!--block:contact:bris-->">Hej</span>',
     '<p><span title="">Hej</span></p>'),
    ("nor one spelt in a name",      '<span title="&lt;!--block:contact:bris-->">Hej</span>',
     '<p><span title="&lt;!--block:contact:bris--&gt;">Hej</span></p>'),
    ("what it takes ends no comment", '{{ contact("--><b>") }}',       "<!--block:contact:-b-->"),
    ("a block in a code fence",       '```\n{{ contact("bris") }}\n```',
     "<pre><code>{{ contact(&quot;bris&quot;) }}\n</code></pre>"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row, id=name) for name, *row in BLOCKS])
def test_a_block_waits_for_the_templates(text: str, expected: str) -> None:
    assert html(text).strip() == expected


def test_words_in_html_by_hand_are_left_as_they_are() -> None:
    assert html('<div lang="en">\n[[hem]]\n</div>').strip() == '<div lang="en">\n[[hem]]\n</div>'


PLAIN = [
    # what it shows                  text                    HTML
    ("a number in groups",           "Bris, 116 111",        'Bris, <bdi dir="ltr" class="number">116 111</bdi>'),
    ("years",                        "2013–2022",            "2013–2022"),
    ("signs that HTML would mind",   "<b> & \"x\"",          "&lt;b&gt; &amp; \"x\""),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row, id=name) for name, *row in PLAIN])
def test_plain_words_as_html(text: str, expected: str) -> None:
    assert text_html(text) == expected


def test_the_same_text_gives_the_same_html() -> None:
    body = dedent("""\
        ## A {#a}

        [[x]] {V: y} 116 111 {K}
        """)
    assert convert(body) == convert(body)
