"""Cards: the file of picture cards is read where there is one, and missed only where a page shows it."""

from pathlib import Path

import pytest

from publishing.base.settings import read_settings
from publishing.kinds import ALL
from publishing.kinds.thinking.cards import CARDS
from publishing.library.reading import read_library
from publishing.look.facade import ART
from tests.tools.happenings import page
from tests.tools.small import ROOT, TODAY, small_site

BLOCK = {"docs/sv/kort.md": page("Kort", body="{{ cards() }}")}
FILE = {"docs/_data/cards.yml": "cards:\n  - {id: bed, window: bed}\n"}
READ = [
    # what it shows                               files           cards      what is told
    ("a site without cards is not asked for any", {},             [],        []),
    ("a page that shows them asks for the file",  BLOCK,          [],        ["data.no-file"]),
    ("the cards of the file",                     BLOCK | FILE,   ["bed"],   []),
    ("a file that nobody shows is read as well",  FILE,           ["bed"],   []),
]  # fmt: skip


@pytest.mark.parametrize(("files", "cards", "told"), [pytest.param(*row, id=name) for name, *row in READ])
def test_cards_are_read(files: dict[str, str | bytes], cards: list[str], told: list[str], tmp_path: Path) -> None:
    root = small_site(tmp_path, files=files)
    found, problems = read_library(root, read_settings(root / "mkdocs.yml", root), ALL, today=TODAY)
    assert [card.id for card in CARDS.of(found).cards] == cards
    assert [problem.code for problem in problems] == told


def test_the_real_cards_are_twelve_pictures_with_words_a_small_child_understands() -> None:
    found, _ = read_library(ROOT, read_settings(ROOT / "mkdocs.yml", ROOT), ALL, today=TODAY)
    cards, t = CARDS.of(found).cards, found.wording["sv"]
    assert len(cards) == 12 and len({card.window for card in cards}) == 12
    for card in cards:
        assert ART[card.window]
        sentences = [each for each in t(f"card.{card.id}").split(". ") if each]
        assert len(sentences) <= 2 and all(2 <= len(each.split()) <= 6 for each in sentences), card.id
