"""Places: addresses of pages, and the way from one to another."""

from functools import lru_cache
from urllib.parse import quote


def relative(target: str, page: str) -> str:
    """The way from `page` to `target`, both addresses under the site's root such as `ar/for-barn/`.

    Relative, so that the site works at a domain root, under a project path and from a folder alike.
    """
    path, mark, fragment = target.partition("#")
    here, there = page.split("/")[:-1], path.split("/")
    same = 0
    for mine, theirs in zip(here, there[:-1], strict=False):
        if mine != theirs:
            break
        same += 1
    way = "../" * (len(here) - same) + "/".join(there[same:])
    return quoted(way or "./") + mark + quote(fragment, safe="-_.~%")


@lru_cache(maxsize=65536)
def quoted(way: str) -> str:
    """A way as it stands in an address. The same few hundred are asked for on every page."""
    return quote(way, safe="/.~-_%")


def absolute(site_url: str, address: str) -> str:
    """The whole address, for canonical, hreflang, feeds and the sitemap."""
    return site_url.rstrip("/") + "/" + quote(address, safe="/.~-_%#")


def address(*parts: str) -> str:
    """Parts of a path as a page's address: `ar`, `for-barn` → `ar/for-barn/`; none → the root."""
    path = "/".join(part for part in parts if part)
    return path + "/" if path else ""
