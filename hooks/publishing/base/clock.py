"""The clock: which day it is in Sweden, or the day a repeatable build was told."""

import os
from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

STOCKHOLM = ZoneInfo("Europe/Stockholm")


def today() -> date:
    """Today in Europe/Stockholm; SOURCE_DATE_EPOCH (seconds since 1970, UTC) stands in for now when set.

    source  reproducible-builds.org/docs/source-date-epoch
    """
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    now = datetime.fromtimestamp(int(epoch), UTC) if epoch else datetime.now(UTC)
    return now.astimezone(STOCKHOLM).date()
