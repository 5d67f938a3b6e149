"""Published: the address of the site is one that leads somewhere."""

from collections.abc import Iterator

from publishing.base.problems import Problem, Spot


def published_under(site_url: str) -> Iterator[Problem]:
    """The address of the site itself, when it is still the one that leads nowhere."""
    if ".example" in site_url:
        yield Problem(Spot("mkdocs.yml"), "site.no-address", {"address": site_url})
