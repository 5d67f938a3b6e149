"""The matrix on a page: areas with their cells, and the same words lent to pages for others."""

import re
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser, LexborNode

from publishing.kinds.matrix.model import BLOCK
from publishing.kinds.matrix.page import Lent
from publishing.library.site import Site
from publishing.pages.needs import blocks_of
from publishing.pages.view import view_of
from tests.tools.parenthood import AREAS, BORROWS, WHO, matrix
from tests.tools.small import library, small_site


def words(node: LexborNode) -> str:
    return re.sub(r"\s+", " ", node.text()).strip()


def site(tmp_path: Path, **files: str) -> Site:
    return Site(library(small_site(tmp_path, files={**matrix(), **files})), "https://prov.test/")


def borrowed(found: Site, key: str, code: str) -> Lent | None:
    """The matrix where the body of a page asks for it."""
    view = view_of(found, found.library.guides[key], code)
    asked = [(block, argument) for _, block, argument in blocks_of(found, view.rendered) if block.name == BLOCK]
    lent = [block.show(view, argument) for block, argument in asked if block.show]
    assert len(lent) == len(asked) <= 1 and all(isinstance(each, Lent) for each in lent)
    return next((each for each in lent if isinstance(each, Lent)), None)


def shown(found: Site, key: str, code: str) -> LexborHTMLParser:
    """The body of a page; on one that borrows the matrix, the matrix alone."""
    lent = borrowed(found, key, code)
    return LexborHTMLParser(lent.html if lent else found.rendered(found.library.guides[key], code).html)


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
    lent = borrowed(found, BORROWS, "ar")
    assert lent and (lent.language.code, lent.address) == ("sv", "ar/for-foraldrar/tredelat/")
    assert "Berättar om vanor." in lent.html


def test_a_page_without_the_block_borrows_nothing(tmp_path: Path) -> None:
    assert borrowed(site(tmp_path), "index", "sv") is None


def test_a_cell_too_many_and_a_hole_break_nothing(tmp_path: Path) -> None:
    text = AREAS.replace("## Så kan", "Barnet\n:   Leker.\n\n## Så kan").replace(
        "## Skola", "## Hål {#hal}\n\nText.\n\n## Skola"
    )
    swedish = matrix(text)[f"docs/sv/{WHO}.md"]
    tree = shown(site(tmp_path, **{f"docs/sv/{WHO}.md": swedish}), WHO, "sv")
    assert [(name, len(own)) for name, own in cells(tree)] == [("Vardag", 3), ("Hål", 0), ("Skola", 4)]
    assert cells(tree)[2][1][3] == ("cell of-other", "Barnet")
