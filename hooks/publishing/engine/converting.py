"""Converting: the Markdown of all pages, shared out over the cores; half of a build's time is spent here."""

import os
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context

from publishing.pages.views import Views
from publishing.text.markdown import Rendered

WORTH_IT = 60
"""Pages; with fewer, starting the workers takes longer than they save."""

_WORKER: list[Views] = []
"""In a worker: what it converts with. Filled once, when it starts; always empty in the build itself."""


def converted(views: Views, wanted: Sequence[tuple[str, str]]) -> dict[tuple[str, str], Rendered]:
    """(key, language) → the body as HTML.

    Empty where there is one core or little to do, and where processes cannot be forked: a page then converts
    itself when its turn comes, with the same result.
    """
    cores = os.cpu_count() or 1
    if cores < 2 or len(wanted) < WORTH_IT or sys.platform != "linux":
        return {}
    fork = get_context("fork")  # the library is inherited; sending it over would cost what is saved
    with ProcessPoolExecutor(cores, mp_context=fork, initializer=_WORKER.append, initargs=(views,)) as pool:
        found = pool.map(_one, wanted, chunksize=max(1, len(wanted) // (4 * cores)))
        return dict(zip(wanted, found, strict=True))


def _one(wanted: tuple[str, str]) -> Rendered:
    (views,) = _WORKER
    key, code = wanted
    return views.rendered(views.library.guides[key], code)
