"""Reading: a small site with booklets, and which of a booklet's pages is shown."""

from pathlib import Path

import pytest
from playwright.sync_api import Page

from tests.kinds.booklet.picture_books import booklets, voices
from tests.tools.browsing import small

BOOK = "for-barn/8-12/innan/"
IDS = ["bok-titel", "varfor", "mat", "vem-fragar-jag", "vad-saknas"]
"""The headings of the cover, the spreads and the end."""
LAST = len(IDS) - 1
SHOWN = "ids => ids.filter(id => document.getElementById(id)?.checkVisibility())"


def bookshelf(factory: pytest.TempPathFactory) -> Path:
    """The folder of a small site with two booklets in two languages, one with voices; built once for all workers."""
    return small(factory, "booklets", {**booklets(), **voices()})


def shown(tab: Page) -> list[int]:
    """The numbers of the pages that are shown, the cover being 0."""
    return [IDS.index(each) for each in tab.evaluate(SHOWN, IDS)]


def heading(tab: Page, number: int) -> str:
    return tab.locator(f"#{IDS[number]}").text_content() or ""
