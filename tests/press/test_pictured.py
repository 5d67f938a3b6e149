"""Pictured: every picture that a text shows becomes a file, with its licence; one that cannot be shown is dark."""

from pathlib import Path

from publishing.look.drawn import DAY
from publishing.press.licences import PLACE
from publishing.press.pictured import files as pictured
from tests.tools.happenings import page
from tests.tools.small import library, small_site

BODY = "![A](window:bed) ![B](pictogram:hus) ![C](pictogram:bil) ![D](pictogram:soup) ![E](pictogram:hus)"
LIST = """\
pictograms:
  - {id: bil, file: bil.svg, licence: CC0-1.0, by: Provköping}
  - {id: hus, file: hus.svg, licence: CC0-1.0, by: Provköping}
  - {id: soup, icon: pot-of-food, licence: MIT, by: Microsoft}
  - {id: tree, icon: deciduous-tree, licence: MIT, by: Microsoft}
"""
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">{}<path d="M4 16h9v9z"/></svg>'


def test_what_texts_show_is_drawn_once_and_nothing_that_runs_comes_along(tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        "docs/sv/x.md": page("X", body=BODY),
        "docs/_data/pictograms.yml": LIST,
        "docs/_data/pictograms/hus.svg": SVG.format(""),
        "docs/_data/pictograms/bil.svg": SVG.format("<script>x()</script>"),
    }
    made = list(pictured(library(small_site(tmp_path, files=files))))
    drawn = {each.place.rpartition("/")[2]: each.content.decode() for each in made}
    assert len(drawn) == len(made)
    assert sorted(drawn) == [
        "LICENCES.txt",
        "pictogram-bil.svg",
        "pictogram-hus.svg",
        "pictogram-soup.svg",
        "window-bed.svg",
    ]
    assert '<path d="M4 16h9v9z"></path>' in drawn["pictogram-hus.svg"] and DAY in drawn["pictogram-soup.svg"]
    assert DAY not in drawn["pictogram-bil.svg"] and "script" not in drawn["pictogram-bil.svg"]
    licences = {each.place: each.content.decode() for each in made}[PLACE]
    assert "pictogram-soup.svg · Microsoft" in licences and "pictogram-tree" not in licences
