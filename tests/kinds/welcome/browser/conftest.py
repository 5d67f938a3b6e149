"""The site that browser tests of the maker visit."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.kinds.welcome.welcome import BODY, BODY_AR, MAKER, maker
from tests.tools.browsing import serving, small
from tests.tools.roads import page as text_of


@pytest.fixture(scope="session")
def made_by_hand(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of a small site with a maker of booklets and blank ones, in two languages, and a page below it."""
    block = "{{ welcome_sheets() }}\n\n"
    sample = text_of("Text.\n", "", title="Ett exempel").replace("next_page: ", "next_page: ../")
    files = maker(body=block + BODY, translated=block + BODY_AR)
    return small(tmp_path_factory, "makers", {**files, f"docs/sv/{MAKER.removesuffix('index')}exempel.md": sample})


@pytest.fixture(scope="session")
def makers(made_by_hand: Path) -> Iterator[str]:
    """The address of that site."""
    yield from serving(made_by_hand)
