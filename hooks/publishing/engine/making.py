"""Making: what takes long is made side by side, on all cores; what cannot be made is told."""

import os
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from publishing.base.problems import Problem
from publishing.engine.build import Build
from publishing.kinds.campaign.making import CACHE, TEMPLATES
from publishing.press.typesetting import Typesetter

Wanted = TypeVar("Wanted")
Made = TypeVar("Made")


def typesetter(now: Build) -> Typesetter:
    """One for several threads: its fonts and templates are read once, before there are any."""
    setter = Typesetter(now.root / TEMPLATES, now.root / CACHE)
    _ = setter.fonts, setter.recipe
    return setter


def side_by_side(
    now: Build, wanted: Sequence[Wanted], make: Callable[[Wanted], Made | list[Problem]]
) -> Iterator[tuple[Wanted, Made]]:
    """What was made of each, in order; the problems of those that could not be made are told.

    make  called in several threads at once
    """
    with ThreadPoolExecutor(os.cpu_count() or 1) as pool:
        results = list(pool.map(make, wanted))
    for each, made in zip(wanted, results, strict=True):
        if isinstance(made, list):
            now.problems += made
        else:
            yield each, made
