"""The clock: which day it is in Sweden, or the day a repeatable build was told."""

import os
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from publishing.base.problems import Problem, Refused, Spot

STOCKHOLM = ZoneInfo("Europe/Stockholm")
TOLD = "SOURCE_DATE_EPOCH"
LAST = 4_102_444_800
"""The first second of 2100: beyond it somebody counted in thousandths."""


def today() -> date:
    """Today in Europe/Stockholm; SOURCE_DATE_EPOCH (seconds since 1970, UTC) stands in for now when set.

    source  reproducible-builds.org/docs/source-date-epoch
    raises  Refused when it is no such number
    """
    epoch = os.environ.get(TOLD, "").strip()
    if epoch and not (epoch.isascii() and epoch.isdigit() and len(epoch) <= len(str(LAST)) and int(epoch) < LAST):
        raise Refused([Problem(Spot(TOLD, excerpt=epoch[:80]), "clock.not-a-moment", {"value": epoch[:80]})])
    now = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    return now.astimezone(STOCKHOLM).date()
