"""Structured data: what search engines are told in schema.org's words, as JSON-LD.

source  https://schema.org/FAQPage, https://schema.org/Event
"""

import json
from collections.abc import Iterator
from typing import Any

from publishing.base.places import absolute
from publishing.base.wording import Wording
from publishing.kinds.myth import page as myths
from publishing.library.guides import Guide
from publishing.library.library import Library
from publishing.pages.listing import EventItem

CONTEXT = "https://schema.org"
STATUS = {True: "EventCancelled", False: "EventScheduled"}


def structured(
    library: Library, guide: Guide, code: str, site_url: str, event: EventItem | None
) -> Iterator[dict[str, Any]]:
    """Everything a page says of itself to machines. Nothing on a fallback: its Swedish page says it."""
    if code not in guide.editions:
        return
    t, language = library.wording[code], library.settings.language(code)
    spoken = language.hreflang or "sv"  # easy Swedish is Swedish
    asked = list(myths.questions(library, guide, code))
    if asked:
        yield faq(asked, t, spoken)
    if event:
        yield meeting(event, guide, t, spoken, absolute(site_url, event.address), library.settings.municipality)


def faq(asked: list[myths.MythItem], t: Wording, language: str) -> dict[str, Any]:
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


def meeting(event: EventItem, guide: Guide, t: Wording, language: str, address: str, sender: str) -> dict[str, Any]:
    """An event. Free of charge is not said: nobody has told us."""
    facts = event.event
    online = {"@type": "VirtualLocation", "url": address}
    place: dict[str, Any] = {"@type": "Place", "name": facts.place}
    if facts.address:
        place["address"] = facts.address
    features = [
        {"@type": "LocationFeatureSpecification", "name": t(f"access.{feature}"), "value": True}
        for feature in facts.access
    ]
    if features:
        place["amenityFeature"] = features
    where = [each for each, wanted in ((place, facts.place), (online, facts.online)) if wanted]
    mode = "Mixed" if len(where) == 2 else "Online" if facts.online else "Offline"
    return {
        "@context": CONTEXT,
        "@type": "Event",
        "name": event.title,
        "description": guide.edition(event.language.code).words.lead,
        "inLanguage": language,
        "url": address,
        "startDate": facts.starts.isoformat(timespec="minutes"),
        "endDate": facts.ends.isoformat(timespec="minutes"),
        "eventStatus": f"{CONTEXT}/{STATUS[facts.cancelled]}",
        "eventAttendanceMode": f"{CONTEXT}/{mode}EventAttendanceMode",
        "location": where if len(where) > 1 else where[0],
        "organizer": {"@type": "Organization", "name": sender},
    }


def as_script(data: dict[str, Any], *, sort: bool = True) -> str:
    """JSON that can stand inside a script element, whatever words it holds.

    sort  by key; False where the order says something
    """
    text = json.dumps(data, ensure_ascii=False, sort_keys=sort)
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")
