"""Cores: work shared out over processes, where that is safe and worth it; done one by one where it is not."""

import ctypes
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor, as_completed
from multiprocessing import get_context
from pathlib import Path
from typing import Any, TypeVar

Result = TypeVar("Result")

LEAVING = 100
"""Times to look, five milliseconds apart."""

ENDS_WITH_PARENT = 1
"""PR_SET_PDEATHSIG of prctl(2) on Linux, the only system where processes are copied."""

_WORK: list[Callable[[int], Any]] = []
"""In a worker: what it does. Filled once, when it starts; always empty in the build itself."""


def cores() -> int:
    """How many there are."""
    return os.cpu_count() or 1


def may_fork() -> bool:
    """Whether this process can be copied while it works.

    Only one that runs a single thread: a copy has none of the others, and waits for ever for those of Typst.
    """
    if sys.platform != "linux" or cores() < 2 or threading.active_count() > 1:
        return False
    for _ in range(LEAVING):  # one that has just been waited for may not have left yet
        if len(list(Path("/proc/self/task").iterdir())) == 1:
            return True
        time.sleep(0.005)
    return False


def shared_out(work: Callable[[int], Result], numbers: Sequence[int], *, least: int) -> Iterator[tuple[int, Result]]:
    """What came of each number, as it is done.

    work   called in a copy of this process, so that whatever it needs is inherited and nothing is sent but the number
           and the result; in threads where no copy can be made
    least  with fewer numbers, starting the workers takes longer than they save
    """
    if len(numbers) < least:
        yield from ((number, work(number)) for number in numbers)
    elif may_fork():
        fork = get_context("fork")
        with ProcessPoolExecutor(cores(), mp_context=fork, initializer=_begin, initargs=(work,)) as pool:
            yield from _as_done({pool.submit(_one, number): number for number in numbers})
    else:
        with ThreadPoolExecutor(cores()) as threads:
            yield from _as_done({threads.submit(work, number): number for number in numbers})


def _as_done(given: Mapping[Future[Result], int]) -> Iterator[tuple[int, Result]]:
    try:
        for done in as_completed(given):
            yield given[done], done.result()
    finally:  # also when somebody stops the build: nobody waits for what has not begun
        for each in given:
            each.cancel()


def _begin(work: Callable[[int], Any]) -> None:
    """Begin a worker: one that nobody asks any more ends with its build, however that ended."""
    ctypes.CDLL(None).prctl(ENDS_WITH_PARENT, signal.SIGTERM)
    _WORK.append(work)


def _one(number: int) -> Any:
    (work,) = _WORK
    return work(number)
