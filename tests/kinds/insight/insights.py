"""Insights: records to lay over the small site."""

from datetime import date

from publishing.base.frontmatter import read_document
from publishing.base.source import Source
from publishing.kinds.insight.model import PARTS
from publishing.text.headings import headings
from publishing.text.stamps import sections, stamp

FOLDER = "utveckling/insikter"
WORDS = {
    "title": "En plan på ditt språk",
    "heard": "Föräldrar behöver en plan som de själva kan hålla i.",
    "group": "Föräldrar på en öppen träff.",
    "did": "Sajten har fått en plan att fylla i.",
    "next": "Se planen",
    "next_why": "Där ser du vad du kan fylla i.",
}
ARABIC = {
    "title": "خطة بلغتك",
    "heard": "يحتاج الوالدان إلى خطة يمسكان بها بأنفسهما.",
    "group": "آباء وأمهات في لقاء مفتوح.",
    "did": "صار في الموقع خطة يمكن ملؤها.",
    "next": "انظر إلى الخطة",
    "next_why": "هناك ترى ما يمكنك كتابته.",
}
FACTS = {
    "status": "trying",
    "sections": "[parents]",
    "times": "[before, during]",
    "method": "meeting",
    "number": "40",
    "consent": "true",
    "opened": date(2026, 10, 1),
    "changed": date(2026, 11, 1),
    "next_review": date(2027, 5, 1),
    "owner": "parent-support",
    "page": "../../bli-familjehem/kontakt.md",
    "next_page": "../../bli-familjehem/kontakt.md",
}
BODY = "\n\n".join(f"## {words} {{#{identity}}}\n\nDet vet vi inte än." for identity, words in PARTS.items())
TOLD = "\n\n".join(f"## {number}\n\nلا نعرف بعد." for number in range(1, len(PARTS) + 1))


def insight(**changes: object) -> str:
    """A Swedish record; a change of None takes the line away, `body` is what stands below."""
    lines: dict[str, object] = {**WORDS, **FACTS, **changes}
    body = lines.pop("body", BODY)
    front = "".join(f"{name}: {value}\n" for name, value in lines.items() if value is not None)
    return f"---\n{front}---\n\n{body}\n"


def translated(swedish: str = "", body: str = TOLD, **changes: object) -> str:
    """Its Arabic translation, stamped as one of that Swedish text."""
    document = read_document(Source("x.md", swedish or insight()))
    said = [document.front.data[name] for name in WORDS]
    mark = stamp(sections(said, document.body, headings(document.body)))
    lines = {**ARABIC, "native_reader": "not-yet", "source": f'"{mark}"', **changes}
    return "---\n" + "".join(f"{name}: {value}\n" for name, value in lines.items()) + f"---\n\n{body}\n"
