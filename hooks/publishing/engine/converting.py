"""Converting: the Markdown of all pages, shared out over the cores; half of a build's time is spent here."""

from collections.abc import Sequence

from publishing.engine.cores import may_fork, shared_out
from publishing.library.site import Site
from publishing.text.conversion import Rendered

CHUNK = 16
"""Pages at a time: a result sent over costs less with its neighbours."""
WORTH_IT = 4  # chunks


def convert(site: Site, wanted: Sequence[tuple[str, str]]) -> None:
    """The bodies of pages, by (key, language).

    Nothing where processes cannot be copied: a page then converts itself when its turn comes, with the same result.
    """
    left = [each for each in wanted if each not in site.bodies]
    chunks = [left[start : start + CHUNK] for start in range(0, len(left), CHUNK)]
    if len(chunks) < WORTH_IT or not may_fork():
        return

    def work(number: int) -> list[Rendered]:
        return [site.convert(site.library.guides[key], code) for key, code in chunks[number]]

    for number, found in shared_out(work, range(len(chunks)), least=WORTH_IT):
        site.bodies.update(zip(chunks[number], found, strict=True))
