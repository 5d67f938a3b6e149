"""Short pages: where a printed code leads. They send the reader on without JavaScript, and stay for ever."""

from collections.abc import Iterator
from dataclasses import dataclass
from html import escape

from publishing.base.languages import Language
from publishing.base.places import absolute, relative
from publishing.base.wording import Wording
from publishing.kinds.campaign.campaigns import CAMPAIGNS
from publishing.kinds.campaign.short_links import LEDGER, short_addresses
from publishing.library.library import Library
from publishing.library.recipes import Ready, ready

PAGE = """<!doctype html>
<html lang="{code}" dir="{direction}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<meta http-equiv="refresh" content="0; url={way}">
<link rel="canonical" href="{canonical}">
<title>{title}</title>
</head>
<body>
<main>
<h1>{title}</h1>
<p>{text}</p>
<p><a href="{way}">{link}</a></p>
</main>
</body>
</html>
"""


@dataclass(frozen=True, slots=True)
class _Target:
    """What a short page leads to: its address under the site's root, and what it is called."""

    address: str
    name: str


def short_pages(library: Library, site_url: str) -> Iterator[Ready]:
    """A page for every short address of every campaign, in every language.

    The suffix goes along as ?via=affisch, readable to those who read it; nothing on the site does.
    """
    for name, key in published(library):
        for short, language, suffix in short_addresses(name, library.languages):
            title = library.guides[key].edition(language.code).words.title
            target = _Target(library.addresses[key, language.code], title)
            words = library.wording[language.code]
            yield ready(f"{short}index.html", page(short, target, suffix, language, words, site_url))


def published(library: Library) -> Iterator[tuple[str, str]]:
    """Every short link and the page it leads to: also of a campaign of which only the address is left for now."""
    campaigns = CAMPAIGNS.of(library)
    yield from ((campaign.facts.short, campaign.key) for campaign in campaigns.values())
    for link in LEDGER.of(library).links:
        key = f"kampanj/{link.campaign}/index"
        if link.campaign not in campaigns and key in library.guides:
            yield link.short, key


def page(short: str, target: _Target, suffix: str, language: Language, t: Wording, site_url: str) -> str:
    """One short page as HTML."""
    way = relative(target.address, short) + (f"?via={suffix}" if suffix else "")
    facts = {
        "code": language.code,
        "direction": language.direction,
        "way": way,
        "canonical": absolute(site_url, target.address),
        "title": t("redirect.title"),
        "text": t("redirect.text", name=target.name.replace("\u00ad", "")),
        "link": t("redirect.link"),
    }
    return PAGE.format(**{name: escape(text) for name, text in facts.items()})
