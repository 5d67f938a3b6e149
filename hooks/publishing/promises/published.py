"""Published: the address of the site is one that leads somewhere."""

from collections.abc import Iterator
from pathlib import Path

from publishing.base.problems import Problem
from publishing.base.site_address import address_spot, is_public

SETTINGS = "mkdocs.yml"


def published_under(site_url: str, root: Path) -> Iterator[Problem]:
    """The address of the site itself, when it is one that nobody else gets to."""
    if not is_public(site_url):
        yield Problem(address_spot(root / SETTINGS, root), "site.no-address", {"address": site_url})
