"""Converting: shared out or one by one, the pages are the same."""

from pytest import MonkeyPatch

from publishing.base.settings import read_settings
from publishing.engine import converting
from publishing.library.reading import read_library
from publishing.pages.views import Views
from tests.conftest import ROOT
from tests.tools.small import TODAY


def views() -> Views:
    library, _ = read_library(ROOT, read_settings(ROOT / "mkdocs.yml", ROOT), today=TODAY)
    return Views(library, "https://example.test/")


def test_workers_give_what_the_pages_give_themselves(monkeypatch: MonkeyPatch) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    mine = views()
    wanted = list(mine.library.addresses)
    shared = converting.converted(mine, wanted)
    assert list(shared) == wanted
    assert shared == {(key, code): mine.rendered(mine.library.guides[key], code) for key, code in wanted}


def test_few_pages_or_one_core_are_not_shared_out(monkeypatch: MonkeyPatch) -> None:
    mine = views()
    wanted = list(mine.library.addresses)
    assert converting.converted(mine, wanted[: converting.WORTH_IT - 1]) == {}
    monkeypatch.setattr("os.cpu_count", lambda: 1)
    assert converting.converted(mine, wanted) == {}
