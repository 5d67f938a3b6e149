"""Short links: no printed code dies, changes its meaning or belongs to two campaigns."""

from collections.abc import Iterator
from datetime import date

from publishing.base.problems import Problem, Spot
from publishing.kinds.campaign.campaigns import CAMPAIGNS
from publishing.kinds.campaign.short_links import LEDGER, SUFFIX
from publishing.library.library import Library


def check(library: Library) -> Iterator[Problem]:
    """Compare the campaigns with each other, and with what has been published before."""
    yield from taken(library)
    if LEDGER.name not in library.broken:
        yield from lost(library)
        yield from unrecorded(library, library.today)
    yield from ambiguous(library)


def taken(library: Library) -> Iterator[Problem]:
    """Two campaigns with the same short link: it belongs to the one that was published with it."""
    owners = {link.short: link.campaign for link in LEDGER.of(library).links if link.campaign in CAMPAIGNS.of(library)}
    for campaign in CAMPAIGNS.of(library).values():
        first = owners.setdefault(campaign.facts.short, campaign.slug)
        if first != campaign.slug:
            facts = {"short": campaign.facts.short, "campaign": first}
            yield Problem(_spot(library, campaign.slug), "short.taken", facts)


def lost(library: Library) -> Iterator[Problem]:
    """A published link that no longer leads where it did."""
    for number, link in enumerate(LEDGER.of(library).links):
        if f"kampanj/{link.campaign}/index" in library.broken:
            continue
        facts = {"short": link.short, "campaign": link.campaign, "since": link.since}
        campaign = CAMPAIGNS.of(library).get(link.campaign)
        if campaign is None:
            yield Problem(library.spot(LEDGER.name, "links", number, "short"), "short.lost", facts)
        elif campaign.facts.short != link.short:
            yield Problem(_spot(library, link.campaign), "short.changed", {**facts, "now": campaign.facts.short})
    paths = [language.path for language in library.languages]
    for number, path in enumerate(LEDGER.of(library).paths):
        if path not in paths:
            yield Problem(library.spot(LEDGER.name, "paths", number), "short.language-lost", {"path": path})


def unrecorded(library: Library, today: date) -> Iterator[Problem]:
    """A link that will be published now and must be remembered."""
    shorts = [link.short for link in LEDGER.of(library).links]
    for campaign in CAMPAIGNS.of(library).values():
        told = any(link.campaign == campaign.slug for link in LEDGER.of(library).links)
        if campaign.facts.short not in shorts and not told:
            line = f"  - {{short: {campaign.facts.short}, campaign: {campaign.slug}, since: {today}}}"
            yield Problem(_spot(library, campaign.slug), "short.unrecorded", {"line": line, "file": LEDGER.file})
            shorts.append(campaign.facts.short)  # of another one with the same link it is said that it is taken
    if CAMPAIGNS.of(library):
        new = [each.path for each in library.languages if each.path and each.path not in LEDGER.of(library).paths]
        if new:
            yield Problem(
                library.spot(LEDGER.name, "paths"), "short.path-unrecorded", {"paths": new, "file": LEDGER.file}
            )


def ambiguous(library: Library) -> Iterator[Problem]:
    """A language whose address is also the suffix of a channel: /k/december/bild/ would mean two things."""
    for language in library.languages:
        if language.path and language.path in SUFFIX.values():
            yield Problem(Spot("mkdocs.yml"), "short.ambiguous", {"path": language.path})


def _spot(library: Library, slug: str) -> Spot:
    front = CAMPAIGNS.of(library)[slug].said("sv").edition.document.front
    return front.spot(("short",))
