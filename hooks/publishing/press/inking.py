"""Inking: words as they are printed."""

import re
from typing import Any

from publishing.base.languages import Language

VOWELS = dict.fromkeys(range(0x064B, 0x0653))  # tanwin, short vowels, shadda, sukun
LEFT_TO_RIGHT, END = "\u2066", "\u2069"
"""Isolates: an address in right-to-left words is not turned."""


def inked(text: str, language: Language) -> str:
    """Words as they are printed: without the marks above and below letters that everyday Arabic leaves out.

    Readers of PDFs take them for a line of their own (PDFium) or say them twice (Poppler), and the words round them
    come out in the wrong order when they are copied or read aloud.
    """
    return text.translate(VOWELS) if language.script == "arabic" else text


def all_inked(value: Any, language: Language) -> Any:
    """Words as they are printed, wherever they stand in data."""
    if isinstance(value, str):
        return inked(value, language)
    if isinstance(value, dict):
        return {key: all_inked(each, language) for key, each in value.items()}
    return [all_inked(each, language) for each in value] if isinstance(value, list) else value


def sentences(headline: str) -> list[str]:
    """A headline's sentences, so that a line can break between them."""
    return re.split(r"(?<=[.!?؟])\s+", headline)


def letters(value: Any) -> str:
    """All that data write, one text; pictures and addresses are none."""
    if isinstance(value, str):
        return value
    if isinstance(value, dict):
        return " ".join(letters(each) for key, each in value.items() if key not in ("svg", "facade", "whole"))
    return " ".join(map(letters, value)) if isinstance(value, list) else ""
