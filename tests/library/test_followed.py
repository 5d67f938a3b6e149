"""Followed: where what is new, and what is to come, can be followed in each language."""

from pathlib import Path

from publishing.library.followed import calendar_address, feed_address
from tests.tools.small import library, small_site


def test_where_a_language_can_be_followed(tmp_path: Path) -> None:
    swedish, arabic = library(small_site(tmp_path)).languages
    assert (feed_address(swedish), feed_address(arabic)) == ("flode.xml", "ar/flode.xml")
    assert (calendar_address(swedish), calendar_address(arabic)) == ("kalender.ics", "ar/kalender.ics")
