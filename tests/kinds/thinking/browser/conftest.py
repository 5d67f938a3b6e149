"""The site that browser tests of what is handed out visit."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.conftest import built, once
from tests.tools.browsing import serving
from tests.tools.handouts import handouts_site


@pytest.fixture(scope="session")
def handed_out(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The root of a small site whose pages hand out sheets, cards and reminders; built beside it."""

    def make(folder: Path) -> None:
        built(folder / "site", root=handouts_site(folder), strict=False)

    return once(tmp_path_factory, "handouts", make) / "small"


@pytest.fixture(scope="session")
def handouts(handed_out: Path) -> Iterator[str]:
    """The address of that site."""
    yield from serving(handed_out.parent / "site")
