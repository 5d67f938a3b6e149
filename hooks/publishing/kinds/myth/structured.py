"""Myths in schema.org's words.

source  https://schema.org/FAQPage
"""

from collections.abc import Iterator
from typing import Any

from publishing.base.wording import Wording
from publishing.kinds.myth.page import MythItem, questions
from publishing.library.guides import Guide
from publishing.library.library import Library
from publishing.pages.structured import CONTEXT, spoken


def said(library: Library, guide: Guide, code: str, site_url: str) -> Iterator[dict[str, Any]]:
    """The questions that a page answers."""
    asked = list(questions(library, guide, code))
    if asked:
        yield faq(asked, library.wording[code], spoken(library.settings.language(code)))


def faq(asked: list[MythItem], t: Wording, language: str) -> dict[str, Any]:
    """Questions with the answers they accept. The claim is put as a question: nobody may read it as our words."""
    return {
        "@context": CONTEXT,
        "@type": "FAQPage",
        "inLanguage": language,
        "mainEntity": [
            {
                "@type": "Question",
                "name": t("myth.question", claim=each.claim),
                "acceptedAnswer": {"@type": "Answer", "text": f"{each.fact} {each.answer}"},
            }
            for each in asked
        ],
    }
