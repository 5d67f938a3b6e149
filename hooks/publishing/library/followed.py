"""Followed: where what is new, and what is to come, can be followed without an account."""

from publishing.base.languages import Language
from publishing.base.places import address


def feed_address(language: Language) -> str:
    """Where a language's feed lies, under the site's root."""
    return address(language.path) + "flode.xml"


def calendar_address(language: Language) -> str:
    """Where a language's calendar lies, under the site's root."""
    return address(language.path) + "kalender.ics"
