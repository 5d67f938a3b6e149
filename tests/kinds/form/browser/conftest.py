"""The site that browser tests of forms visit."""

from collections.abc import Iterator

import pytest

from tests.kinds.form.forms import plan
from tests.tools.browsing import serving, small


@pytest.fixture(scope="session")
def forms(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a small site with a form that has a field of every kind, in two languages."""
    yield from serving(small(tmp_path_factory, "forms", plan()))
