"""The site that browser tests of campaigns visit."""

from collections.abc import Iterator

import pytest

from tests.kinds.campaign.seasons import Dates, campaign_files
from tests.tools.browsing import serving, small
from tests.tools.happenings import page as text_of


@pytest.fixture(scope="session")
def seasons(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of a small site with campaigns, built on 2026-11-22: no test depends on the dates of the real one.

    host    2026-11-20 – 2026-11-30, in Swedish and Arabic
    vinter  2026-12-01 – 2027-01-06, in Swedish
    jamt    since 2026-11-01 until further notice, in Swedish and Arabic
    """
    campaigns: dict[str, Dates] = {
        "host": ("2026-11-20", "2026-11-30", 50),
        "vinter": ("2026-12-01", "2027-01-06", 60),
        "jamt": ("2026-11-01", None, 10),
    }
    files = campaign_files(campaigns, translated=("host", "jamt"))
    listing = text_of("Kampanjer", body="## Alla kampanjer\n\n{{ campaigns() }}")
    files["docs/sv/kampanj/index.md"] = listing.replace("next_page: ", "next_page: ../")
    files["docs/sv/om/index.md"] = text_of("Om sajten").replace("next_page: ", "next_page: ../")
    yield from serving(small(tmp_path_factory, "seasons", files))
