"""Places: addresses of pages, and the way from one to another."""

import posixpath
from urllib.parse import quote


def relative(target: str, page: str) -> str:
    """The way from `page` to `target`, both addresses under the site's root such as `ar/for-barn/`.

    Relative, so that the site works at a domain root, under a project path and from a folder alike.
    """
    path, mark, fragment = target.partition("#")
    start = posixpath.dirname(page) if page else ""
    way = posixpath.relpath("/" + path, "/" + start) if path or start else "."
    if path.endswith("/") or not path:
        way = "./" if way == "." else way + "/"
    return quote(way, safe="/.~-_%") + mark + quote(fragment, safe="-_.~%")


def absolute(site_url: str, address: str) -> str:
    """The whole address, for canonical, hreflang, feeds and the sitemap."""
    return site_url.rstrip("/") + "/" + quote(address, safe="/.~-_%#")


def address(*parts: str) -> str:
    """Parts of a path as a page's address: `ar`, `for-barn` → `ar/for-barn/`; none → the root."""
    path = "/".join(part for part in parts if part)
    return path + "/" if path else ""
