"""Holidays: when it is told that they run out, and that nobody is told who does not need them."""

from pathlib import Path

import pytest

from publishing.base.settings import read_settings
from publishing.kinds import ALL
from publishing.kinds.contact.check_holidays import check
from publishing.library.reading import read_library
from tests.kinds.campaign.seasons import day
from tests.tools.small import small_site

CONTACTS = "docs/_data/contacts.yml"
SPANS = '[{days: [mon], opens: "08:30", closes: "16:00"}]'
DAYS = "holidays:\n  - {day: 2026-12-25, name: juldagen}\n"
TOLD = [
    # what it shows                        hours     holidays  today         codes
    ("sixty-one days before",              SPANS,    DAYS,     "2026-10-31", []),
    ("sixty days before",                  SPANS,    DAYS,     "2026-11-01", ["holidays.run-out"]),
    ("when they have ended",               SPANS,    DAYS,     "2027-06-01", ["holidays.run-out"]),
    ("without a file",                     SPANS,    "",       "2026-06-01", ["holidays.none"]),
    ("nobody has hours that need them",    "always", DAYS,     "2027-06-01", []),
    ("nobody does, and there is no file",  "see-web", "",      "2027-06-01", []),
    ("a broken file is told by itself",    SPANS,    "holidays:\n  - {day: i dag, name: jul}\n", "2027-06-01", []),
]  # fmt: skip


@pytest.mark.parametrize(("hours", "days", "today", "codes"), [pytest.param(*row, id=name) for name, *row in TOLD])
def test_when_it_is_told(hours: str, days: str, today: str, codes: list[str], tmp_path: Path) -> None:
    files: dict[str, str | bytes] = {
        CONTACTS: f'contacts:\n  - id: bris\n    groups: [children]\n    phone: "116 111"\n    hours: {hours}\n'
    }
    if days:
        files["docs/_data/holidays.yml"] = days
    root = small_site(tmp_path, files=files)
    library, _ = read_library(root, read_settings(root / "mkdocs.yml", root), ALL, today=day(today))
    assert [problem.code for problem in check(library)] == codes
