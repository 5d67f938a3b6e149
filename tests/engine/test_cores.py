"""Cores: work that is shared out gives what it gives one by one, and a process is copied only where that is safe."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from concurrent.futures import Future
from contextlib import contextmanager

import pytest

from publishing.engine import cores
from tests.tools.small import ROOT

COUNT = 20
ALONE = """
import os
from publishing.engine.cores import may_fork, shared_out

os.cpu_count = lambda: 2
mine, inherited = os.getpid(), [n * n for n in range({count})]  # never sent, and there all the same
found = dict(shared_out(lambda n: (inherited[n], os.getpid()), range({count}), least={least}))
inside = any(pid != mine for _, pid in found.values())
print(may_fork(), inside, [found[n][0] for n in range({count})])
"""


def alone(least: int) -> str:
    """What a process of its own says: this one may have threads, and could then not be copied."""
    return said(ALONE.format(count=COUNT, least=least))


def said(text: str) -> str:
    """What a program prints."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT / "hooks")}
    done = subprocess.run([sys.executable, "-c", text], env=environment, capture_output=True, text=True, check=True)
    return done.stdout.strip()


@contextmanager
def another_thread() -> Iterator[None]:
    """A thread that waits meanwhile."""
    done = threading.Event()
    thread = threading.Thread(target=done.wait)
    thread.start()
    try:
        yield
    finally:
        done.set()
        thread.join()


SQUARES = [number * number for number in range(COUNT)]


@pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux alone")
@pytest.mark.parametrize(("least", "inside"), [(COUNT, True), (COUNT + 1, False)])
def test_copies_of_the_process_give_what_it_gives_itself(least: int, inside: bool) -> None:
    assert alone(least) == f"True {inside} {SQUARES}"


@pytest.mark.parametrize(("least", "threads"), [(COUNT, True), (COUNT + 1, False)])
def test_threads_give_what_one_gives(least: int, threads: bool) -> None:
    mine = threading.get_ident()
    with another_thread():  # so that no copy is made
        found = dict(cores.shared_out(lambda n: (n * n, threading.get_ident()), range(COUNT), least=least))
    assert [found[number][0] for number in range(COUNT)] == SQUARES
    assert any(thread != mine for _, thread in found.values()) is threads


@pytest.mark.parametrize("least", [1, COUNT + 1])
def test_nothing_to_share_is_nothing_shared_out(least: int) -> None:
    assert list(cores.shared_out(lambda number: number, [], least=least)) == []


def test_a_process_with_another_thread_is_not_copied() -> None:
    with another_thread():
        assert not cores.may_fork()


def test_a_process_with_one_core_is_not_copied(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("os.cpu_count", lambda: 1)
    assert not cores.may_fork()


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_nobody_waits_for_what_has_not_begun_when_the_work_is_stopped(error: type[BaseException]) -> None:
    stopped: Future[int] = Future()
    waiting: Future[int] = Future()
    stopped.set_exception(error())
    with pytest.raises(error):
        list(cores._as_done({stopped: 0, waiting: 1}))
    assert waiting.cancelled()


ENDS = """
import ctypes, os
from publishing.engine.cores import shared_out

os.cpu_count = lambda: 2


def asked(number):
    found = ctypes.c_int()
    ctypes.CDLL(None).prctl(2, ctypes.byref(found))  # PR_GET_PDEATHSIG
    return found.value


print(dict(shared_out(asked, [0], least=1)))
"""


@pytest.mark.skipif(sys.platform != "linux", reason="processes are copied on Linux alone")
def test_a_worker_ends_with_its_build() -> None:
    assert said(ENDS) == f"{{0: {int(signal.SIGTERM)}}}"


def test_what_work_raises_is_not_kept_back() -> None:
    with pytest.raises(ZeroDivisionError), another_thread():
        list(cores.shared_out(lambda number: 1 // number, range(3), least=1))
