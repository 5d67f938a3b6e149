"""Events as they are listed: only those that are public, in the order of time, each with its calendar."""

from pathlib import Path

from publishing.kinds.event.model import events
from publishing.kinds.event.page import calendar_of
from tests.tools.happenings import AT_THE_LIBRARY, event, page
from tests.tools.small import library, small_site

TONIGHT = event("2026-11-22 18:00", "2026-11-22 19:00", AT_THE_LIBRARY)


def test_events_are_in_order_over_and_cancelled_ones_too_but_not_the_unlisted(tmp_path: Path) -> None:
    files = {
        "docs/sv/sen.md": page("Sen", event("2027-01-14 18:00", "2027-01-14 19:00", AT_THE_LIBRARY)),
        "docs/sv/over.md": page("Över", event("2026-01-14 18:00", "2026-01-14 19:00", AT_THE_LIBRARY)),
        "docs/sv/kvall.md": page("Kväll", TONIGHT + "  cancelled: true\n"),
        "docs/sv/dold.md": page("Dold", "listed: false\n" + TONIGHT),
    }
    found = events(library(small_site(tmp_path, files=files)))
    assert [guide.key for guide in found] == ["over", "kvall", "sen"]


def test_the_calendar_of_an_event_lies_beside_its_page() -> None:
    assert calendar_of("ar/handelser/oppet-hus/") == "ar/handelser/oppet-hus/handelse.ics"
