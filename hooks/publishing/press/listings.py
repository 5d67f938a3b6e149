"""Listings: what machines read about the site: sitemap, robots, security contact, manifest."""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from urllib.parse import urlsplit
from xml.sax.saxutils import escape, quoteattr

from publishing.library.recipes import Ready, ready

BUILT = "built.txt"


@dataclass(frozen=True, slots=True)
class Listed:
    """A page for the sitemap: whole address, (hreflang, whole address) of its languages, the day it was reviewed."""

    address: str
    alternates: Sequence[tuple[str, str]]
    reviewed: date


def sitemap(pages: Iterable[Listed]) -> Ready:
    """One sitemap for all languages, with alternates.

    source  sitemaps.org/protocol; developers.google.com, localized versions: xhtml:link in a sitemap
    """
    rows = []
    for page in pages:
        links = "".join(
            f'<xhtml:link rel="alternate" hreflang={quoteattr(code)} href={quoteattr(address)}/>'
            for code, address in page.alternates
        )
        rows.append(f"<url><loc>{escape(page.address)}</loc><lastmod>{page.reviewed}</lastmod>{links}</url>")
    head = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
        'xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
    )
    return ready("sitemap.xml", head + "\n".join(rows) + "\n</urlset>\n")


def robots(site_url: str) -> Ready:
    """Everything may be read; the sitemap says what there is."""
    return ready("robots.txt", f"User-agent: *\nAllow: /\n\nSitemap: {site_url.rstrip('/')}/sitemap.xml\n")


def security(site_url: str, contact: str, languages: Iterable[str], today: date) -> Ready:
    """Where to report a weakness.

    source  RFC 9116: Contact and Expires are required; Expires less than a year ahead
    """
    expires = today + timedelta(days=330)
    lines = [
        f"Contact: {contact}",
        f"Expires: {expires}T00:00:00Z",
        f"Preferred-Languages: {', '.join(languages)}",
        f"Canonical: {site_url.rstrip('/')}/.well-known/security.txt",
    ]
    return ready(".well-known/security.txt", "\n".join(lines) + "\n")


def manifest(name: str, description: str) -> Ready:
    """The web manifest, so that the site put on a phone's screen has its name and window.

    source  w3.org/TR/appmanifest
    """
    pictures = [("icon-192", 192, "any"), ("icon-512", 512, "any"), ("maskable-512", 512, "maskable")]
    content = {
        "name": name,
        "short_name": name,
        "description": description,
        "lang": "sv",
        "start_url": "./",
        "scope": "./",
        "display": "browser",
        "background_color": "#fff8ee",
        "theme_color": "#12303b",
        "icons": [
            {
                "src": f"assets/icons/{file}.png",
                "sizes": f"{px}x{px}",
                "type": "image/png",
                "purpose": purpose,
            }
            for file, px, purpose in pictures
        ],
    }
    return ready("manifest.webmanifest", json.dumps(content, ensure_ascii=False, indent=1) + "\n")


def built(today: date) -> Ready:
    """The day the site was built, for whoever watches over its nights: .ci/night.py."""
    return ready(BUILT, f"{today}\n")


def nojekyll() -> Ready:
    """GitHub Pages would otherwise leave out folders that begin with a dot or an underscore."""
    return ready(".nojekyll", "")


def cname(site_url: str) -> list[Ready]:
    """The host for GitHub Pages, when the site lies at the root of one of its own."""
    parts = urlsplit(site_url)
    own = parts.path in ("", "/") and parts.hostname and not parts.hostname.endswith((".github.io", ".example"))
    return [ready("CNAME", f"{parts.hostname}\n")] if own else []
