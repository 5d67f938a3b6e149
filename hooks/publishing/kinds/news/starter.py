"""How a piece of news begins."""

from datetime import date

from publishing.kinds.news.model import FOLDER
from publishing.library.starters import swedish_start


def text(name: str, today: date) -> str:
    """News of today, which the list and the feed take as soon as it is published."""
    return swedish_start((), f"{FOLDER}/{name}", today, more=f"published: {today}\n")
