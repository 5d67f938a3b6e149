"""Hosts: names in anybody's letters, as machines ask for them and as people read them."""

import ipaddress
from functools import lru_cache

import idna

NOBODYS = ("example", "example.com", "example.net", "example.org", "invalid", "localhost", "local")
"""Names that lead nowhere, or no further than this house. source  RFC 2606, RFC 6761, RFC 6762"""


def as_machines(host: str) -> str:
    """A host as it stands in an address: `din.domän` → `din.xn--domn-noa`; a number of a machine as it is.

    raises  ValueError for what no host can be called
    """
    if _numbered(host):
        return host
    return idna.encode(host, uts46=True, std3_rules=True).decode("ascii")


@lru_cache(maxsize=256)  # the same few on every page
def as_people(host: str) -> str:
    """A host as it is read: `din.xn--domn-noa` → `din.domän`."""
    try:
        return idna.decode(host)
    except ValueError:
        return host


def leads_somewhere(host: str) -> bool:
    """Whether others than those in this house find a host."""
    host = host.removesuffix(".")
    number = _numbered(host)
    if number:
        return number.is_global
    return "." in host and not any(f".{host}".endswith(f".{name}") for name in NOBODYS)


def _numbered(host: str) -> ipaddress.IPv4Address | ipaddress.IPv6Address | None:
    try:
        return ipaddress.ip_address(host)
    except ValueError:
        return None
