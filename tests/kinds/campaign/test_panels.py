"""Panels: words are printed without the marks that readers of PDFs trip on, and otherwise as they are."""

import pytest

from publishing.base.languages import Language
from publishing.kinds.campaign.panels import inked

AR = Language(code="ar", name="العربية", path="ar", direction="rtl", script="arabic")
SV = Language(code="sv", name="Svenska")
INKED = [
    # what it shows                        language  text        printed
    ("tanwin goes",                        AR,       "شكراً",     "شكرا"),
    ("shadda goes",                        AR,       "يسهّل",     "يسهل"),
    ("short vowels and sukun go",          AR,       "كَتَبْتُ",    "كتبت"),
    ("hamza is a letter, and stays",       AR,       "الأم",      "الأم"),
    ("marks of other scripts stay",        SV,       "idé",      "idé"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "printed"), [pytest.param(*row, id=name) for name, *row in INKED])
def test_words_as_they_are_printed(language: Language, text: str, printed: str) -> None:
    assert inked(text, language) == printed
