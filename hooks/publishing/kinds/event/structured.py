"""Events in schema.org's words.

source  https://schema.org/Event
"""

from collections.abc import Iterator
from typing import Any

from publishing.base.places import absolute
from publishing.base.wording import Wording
from publishing.kinds.event.page import EventItem, event_item
from publishing.library.guides import Guide
from publishing.library.library import Library
from publishing.pages.structured import CONTEXT, spoken

STATUS = {True: "EventCancelled", False: "EventScheduled"}


def said(library: Library, guide: Guide, code: str, site_url: str) -> Iterator[dict[str, Any]]:
    """What the page of an event says of itself."""
    event = event_item(library, guide, code)
    if event:
        t, language = library.wording[code], spoken(library.settings.language(code))
        yield meeting(event, guide, t, language, absolute(site_url, event.address), library.settings.municipality)


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
