"""Converting: shared out or one by one, the pages are the same."""

import os
import subprocess
import sys

import pytest
from pytest import MonkeyPatch

from publishing.engine import converting
from publishing.library.site import Site
from tests.conftest import ROOT
from tests.tools.small import site_of

CONVERTS = """
import os
from publishing.engine import converting
from publishing.engine.cores import may_fork
from tests.engine.test_converting import real

os.cpu_count = lambda: 2
site = real()
wanted = list(site.library.addresses)
assert may_fork()
converting.convert(site, wanted)
shared = dict(site.bodies)
site.bodies.clear()
alone = {(key, code): site.rendered(site.library.guides[key], code) for key, code in wanted}
print(set(shared) == set(wanted), shared == alone)
"""


def real() -> Site:
    """The real site."""
    return site_of(ROOT, "https://example.test/")


@pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux alone")
def test_workers_give_what_the_pages_give_themselves() -> None:
    """In a process of its own: this one may have threads, and could then not be copied."""
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT / "hooks"), str(ROOT)])}
    command = [sys.executable, "-c", CONVERTS]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, text=True, check=True)
    assert done.stdout == "True True\n"


def test_few_pages_or_one_core_are_not_shared_out(monkeypatch: MonkeyPatch) -> None:
    """Each page then converts itself when its turn comes."""
    mine = real()
    wanted = list(mine.library.addresses)
    monkeypatch.setattr(converting, "shared_out", lambda *_, **__: pytest.fail("it was shared out"))
    monkeypatch.setattr(converting, "may_fork", lambda: True)
    converting.convert(mine, wanted[: converting.CHUNK * (converting.WORTH_IT - 1)])
    monkeypatch.undo()
    monkeypatch.setattr("os.cpu_count", lambda: 1)
    converting.convert(mine, wanted)
    assert mine.bodies == {}


def test_what_is_converted_already_is_not_converted_again(monkeypatch: MonkeyPatch) -> None:
    mine = real()
    wanted = list(mine.library.addresses)
    known, left = wanted[0], wanted[1:]
    body = mine.rendered(mine.library.guides[known[0]], known[1])
    monkeypatch.setattr(converting, "may_fork", lambda: True)
    monkeypatch.setattr(converting, "shared_out", lambda work, numbers, least: ((n, work(n)) for n in numbers))
    monkeypatch.setattr(mine, "convert", lambda guide, code: (guide.key, code))
    converting.convert(mine, wanted)
    assert mine.bodies == {known: body} | {each: each for each in left}
