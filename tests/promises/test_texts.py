"""The checks of texts: what each finds beyond its smallest case in problems/, and what it leaves alone."""

from pathlib import Path

import pytest

from publishing.cli import problems_in
from publishing.kinds import ALL
from tests.tools.attachments import dot
from tests.tools.small import BASE, ROOT, small_site

KEY = "bli-familjehem/kontakt"
AR = (BASE / f"docs/ar/{KEY}.md").read_text("utf-8")
SV = (BASE / f"docs/sv/{KEY}.md").read_text("utf-8")


def codes(tmp_path: Path, files: dict[str, str | bytes]) -> list[tuple[str, int]]:
    return [(problem.code, problem.spot.line) for problem in problems_in(small_site(tmp_path, files=files))]


LINKS = [
    # what it shows                       at the end of the Arabic page        code, line
    ("a link to another site",            "[x](https://x.test/)",              []),
    ("a link in code",                    "`[x](borta.md)`",                   []),
    ("a link in a comment",               "<!-- [x](borta.md) -->",            []),
    ("a link by name that leads nowhere", "[x][y]\n\n[y]: borta.md",           [("link.no-page", 18)]),
    ("a link in HTML that leads nowhere", '<a href="borta.md">x</a>',          [("link.no-page", 16)]),
    ("several on a line are all told",    "[x](a.md) [x](b.md)",               [("link.no-page", 16)] * 2),
    ("a film in HTML, told once",         '<video src="borta.mp4"></video>',   [("raw-html.film", 16)]),
    ("a picture in HTML, told once",      '<img src="../bild.png">',           [("raw-html.picture", 16)]),
    ("a picture described with spaces",   "![ ](../bild.png)",                 [("picture.no-alt", 16)]),
    ("a picture of the Swedish page",     "![x](../bild.png)",                 []),
    ("a block with nothing where it needs an id", "{{ contact() }}",                   [("block.argument", 16)]),
    ("a block that takes nothing",        "{{ sitemap() }}",                   []),
    ("a group of contacts nobody is in",  '{{ contacts("parents") }}',         [("block.argument", 16)]),
    ("a group of contacts",               '{{ contacts("children") }}',        []),
    ("an offer",                          '{{ offered("support-person") }}',   []),
    ("an offer nobody makes",             '{{ offered("stod") }}',             [("block.argument", 16)]),
    ("a myth nobody has written",         '{{ myth("singel") }}',              [("block.argument", 16)]),
    ("the insights of all",               "{{ insights() }}",                  []),
    ("the insights of some",              '{{ insights("parents") }}',         []),
    ("the insights of nobody",            '{{ insights("authorities") }}',     [("block.argument", 16)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row, id=name) for name, *row in LINKS])
def test_where_a_text_leads(text: str, expected: list[tuple[str, int]], tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {f"docs/ar/{KEY}.md": f"{AR}\n{text}\n"}
    picture: dict[str, str | bytes] = {"docs/sv/bild.png": dot()} if "bild.png" in text else {}
    assert codes(tmp_path, files | picture) == expected


FACTS = [
    # what it shows                    the Swedish page says                         code, line
    ("a next step that is not there",  ("../index.md", "../borta.md"),               [("link.no-page", 6)]),
    ("a heading that is not there",    ("../index.md", "../index.md#borta"),         [("link.no-heading", 6)]),
    ("a door that leads nowhere",
     ("owner:", "layout: home\ndoors: [../borta.md]\nowner:"),                     [("link.no-page", 9)]),
]  # fmt: skip


@pytest.mark.parametrize(("swap", "expected"), [pytest.param(*row, id=name) for name, *row in FACTS])
def test_where_the_facts_of_a_page_lead(swap: tuple[str, str], expected: list[tuple[str, int]], tmp_path: Path) -> None:
    assert codes(tmp_path, {f"docs/sv/{KEY}.md": SV.replace(*swap)}) == expected


SOURCED = AR.replace("اتصل بنا.", "اتصل بنا. {V: SoL 9:2}")
TRANSLATIONS = [
    # what it shows                       Arabic page                   code, line
    ("a source the Swedish page has not", SOURCED,                      []),
    ("a heading too few",                 AR.replace("## الأوقات", ""), [("translation.headings-differ", 2)]),
    ("a heading at another level",                     AR.replace("## الأوقات", "### الأوقات"),
     [("translation.headings-differ", 12), ("heading.skips", 12)]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row, id=name) for name, *row in TRANSLATIONS])
def test_a_translation_is_compared(text: str, expected: list[tuple[str, int]], tmp_path: Path) -> None:
    assert sorted(codes(tmp_path, {f"docs/ar/{KEY}.md": text})) == sorted(expected)


def test_an_old_translation_is_not_blamed_for_its_shape_too(tmp_path: Path) -> None:
    found = codes(tmp_path, {f"docs/sv/{KEY}.md": SV + "\n## Mer\n\nOrd. {V: SoL 9:2}\n"})
    assert found == [("translation.outdated", 7)]


@pytest.mark.parametrize("page", ["ar/index", "k/index", "k/host"], ids=["a language", "short links", "one of them"])
def test_a_page_takes_no_address_from(page: str, tmp_path: Path) -> None:
    found = codes(tmp_path, {f"docs/sv/{page}.md": SV.replace("../index.md", f"../{KEY}.md")})
    assert {code for code, _ in found} == {"address.twice", "translation.missing"}


ONCE = [
    # what it shows                                file                            code
    ("a page others link to",                      f"docs/sv/{KEY}.md",            "front-matter.missing"),
    ("a translation",                              f"docs/ar/{KEY}.md",            "front-matter.missing"),
    ("the glossary",                               "docs/_data/glossary.yml",      "front-matter.no-colon"),
    ("the contacts",                               "docs/_data/contacts.yml",      "front-matter.no-colon"),
    ("the offers",                                 "docs/_data/offers.yml",        "front-matter.no-colon"),
]  # fmt: skip


@pytest.mark.parametrize(("file", "code"), [pytest.param(*row, id=name) for name, *row in ONCE])
def test_a_broken_file_is_told_once_and_nobody_is_blamed_for_pointing_there(
    file: str, code: str, tmp_path: Path
) -> None:
    words = '[[familjehem]]\n\n{{ contact("bris") }}\n\n{{ contacts("children") }}\n\n{{ offered("support-person") }}\n'
    pages = {name: (BASE / name).read_text("utf-8") for name in ("docs/ar/index.md", "docs/ar/ordlista.md")}
    files = {**{name: f"{text}\n{words}" for name, text in pages.items()}, file: "Hej hej"}
    assert codes(tmp_path, {**files}) == [(code, 1)]


def test_every_block_has_a_template() -> None:
    overrides = ROOT / "overrides"
    assert {f"kinds/{kind.name}/block-{block.name}.html" for kind in ALL for block in kind.blocks} == {
        path.relative_to(overrides).as_posix() for path in overrides.rglob("block-*.html")
    }
