"""The matrix on a page: areas with their cells, and the same words lent to pages for others."""

import re
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from publishing.library.library import Library
from publishing.pages.views import Views
from tests.tools.parenthood import AREAS, BORROWS, WHO, matrix
from tests.tools.small import library, small_site


def words(node: LexborNode) -> str:
    return re.sub(r"\s+", " ", node.text()).strip()


def site(tmp_path: Path, **files: str) -> Library:
    return library(small_site(tmp_path, files={**matrix(), **files}))


def shown(found: Library, key: str, code: str) -> LexborHTMLParser:
    """The body of a page; on one that borrows the matrix, the matrix alone."""
    views = Views(found, "https://prov.test/")
    rendered = views.rendered(found.guides[key], code)
    lent = views.view(found.guides[key], code, rendered, "").matrix
    return LexborHTMLParser(lent.html if lent else rendered.html)


def cells(tree: LexborHTMLParser) -> list[tuple[str, list[tuple[str, str]]]]:
    """(heading, [(class, term)]) of each area."""
    return [
        (
            words(area.css("h2")[0]),
            [(cell.attributes["class"] or "", words(cell.css("dt")[0])) for cell in area.css(".cell")],
        )
        for area in tree.css(".matrix > .area")
    ]


THREE = [
    ("cell of-parent", "Förälder"),
    ("cell of-family-home", "Familjehem"),
    ("cell of-social-services", "Socialtjänst"),
]


def test_every_cell_says_whose_it_is(tmp_path: Path) -> None:
    tree = shown(site(tmp_path), WHO, "sv")
    assert cells(tree) == [("Vardag", THREE), ("Skola", THREE)]
    assert [words(head) for head in tree.css(".heads span")] == ["Förälder", "Familjehem", "Socialtjänst"]
    assert tree.css(".heads")[0].attributes["aria-hidden"] == "true"


def test_what_stands_around_the_areas_is_ordinary_text(tmp_path: Path) -> None:
    body = shown(site(tmp_path), WHO, "sv").body
    assert body and [node.tag for node in body.iter()] == ["p", "div", "h2", "p"]


def test_others_read_the_same_words_in_their_language(tmp_path: Path) -> None:
    found = site(tmp_path)
    for code in ("sv", "ar"):
        own, lent = (shown(found, key, code) for key in (WHO, BORROWS))
        assert [words(cell) for cell in own.css(".cell")] == [words(cell) for cell in lent.css(".cell")]
        assert len(lent.css(".cell")) == 6


def test_what_is_lent_has_no_ids_and_leads_to_where_its_sources_stand(tmp_path: Path) -> None:
    tree = shown(site(tmp_path), BORROWS, "ar")
    assert [node.tag for node in tree.css("body > *")] == ["div"] and not tree.css("[id]")
    assert [link.attributes["href"] for link in tree.css("sup.source a")] == [
        f"../../for-foraldrar/tredelat/#kalla-{number}" for number in (1, 2, 1)
    ]


def test_a_matrix_that_is_not_translated_is_lent_in_swedish_and_says_so(tmp_path: Path) -> None:
    found = site(tmp_path, **{f"docs/ar/{WHO}.md.absent": ""})
    views, guide = Views(found, "https://prov.test/"), found.guides[BORROWS]
    lent = views.view(guide, "ar", views.rendered(guide, "ar"), "").matrix
    assert lent and (lent.language.code, lent.address) == ("sv", "ar/for-foraldrar/tredelat/")
    assert "Berättar om vanor." in lent.html


def test_a_page_without_the_block_borrows_nothing(tmp_path: Path) -> None:
    found = site(tmp_path)
    views, guide = Views(found, "https://prov.test/"), found.guides["index"]
    assert views.view(guide, "sv", views.rendered(guide, "sv"), "").matrix is None


def test_a_cell_too_many_and_a_hole_break_nothing(tmp_path: Path) -> None:
    text = AREAS.replace("## Så kan", "Barnet\n:   Leker.\n\n## Så kan").replace(
        "## Skola", "## Hål {#hal}\n\nText.\n\n## Skola"
    )
    swedish = matrix(text)[f"docs/sv/{WHO}.md"]
    tree = shown(site(tmp_path, **{f"docs/sv/{WHO}.md": swedish}), WHO, "sv")
    assert [(name, len(own)) for name, own in cells(tree)] == [("Vardag", 3), ("Hål", 0), ("Skola", 4)]
    assert cells(tree)[2][1][3] == ("cell of-other", "Barnet")
