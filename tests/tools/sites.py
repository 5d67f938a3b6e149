"""Sites: small built sites that browser tests of several kinds visit; the conftest.py of each takes them from here."""

from collections.abc import Iterator

import pytest

from tests.tools.browsing import serving, small
from tests.tools.parenthood import helpers, matrix
from tests.tools.roads import THOUGHTS, page, road, self_check


@pytest.fixture(scope="session")
def roads(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a small site with a road of three steps and a self-check of two questions, in two languages."""
    tankar = {f"docs/sv/{THOUGHTS}.md": page("Text.\n", "step: samtalet\n", title="Tankar")}
    yield from serving(small(tmp_path_factory, "roads", {**road(), **self_check(), **tankar}))


@pytest.fixture(scope="session")
def parenthood(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a small site with a matrix, routes to help and a parent's times, in two languages."""
    yield from serving(small(tmp_path_factory, "parenthood", {**matrix(), **helpers()}))
