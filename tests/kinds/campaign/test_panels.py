"""Panels: words are printed without the marks that readers of PDFs trip on, and otherwise as they are."""

import pytest

from tests.kinds.campaign.campaigns import scene

INKED = [
    # what it shows                        language  text        printed
    ("tanwin goes",                        "ar",     "شكراً",     "شكرا"),
    ("shadda goes",                        "ar",     "يسهّل",     "يسهل"),
    ("short vowels and sukun go",          "ar",     "كَتَبْتُ",    "كتبت"),
    ("hamza is a letter, and stays",       "ar",     "الأم",      "الأم"),
    ("marks of other scripts stay",        "sv",     "idé",      "idé"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "printed"), [pytest.param(*row, id=name) for name, *row in INKED])
def test_words_as_they_are_printed(language: str, text: str, printed: str) -> None:
    assert scene(language).inked(text) == printed
