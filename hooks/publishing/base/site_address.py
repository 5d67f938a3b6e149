"""The site's address: where everybody else finds it, from SITE_URL or mkdocs.yml.

`mkdocs serve` puts the address of the preview in its place. What leaves the house, a poster with a code above all, must
not: nobody else reaches this computer.
"""

import os
import re
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import quote, unquote, urlsplit

import yaml

from publishing.base.hosts import as_machines, as_people, leads_somewhere
from publishing.base.problems import Problem, Refused, Spot
from publishing.base.source import Source, read
from publishing.base.yamltext import NOTHING, composed

NOWHERE = "https://blifamiljehem.example/"
"""Stands in for the address of a site that has none."""
KEY = "site_url"
UNFIT = re.compile(r"[\s\\\x00-\x20\x7f]")


def read_address(path: Path, root: Path, environ: Mapping[str, str] = os.environ) -> str:
    """The address in an mkdocs.yml, as machines read it.

    raises  Refused with a problem at its line, for what cannot be one
    """
    source = read(path, root)
    spot, given = _given(source, environ)
    if not given:
        return NOWHERE
    try:
        return whole(given)
    except ValueError as error:
        raise Refused([Problem(spot, "settings.address", {"address": given})]) from error


def address_spot(path: Path, root: Path) -> Spot:
    """Where an mkdocs.yml says the address."""
    return _given(read(path, root), {})[0]


def whole(given: str) -> str:
    """An address in ASCII, with a slash at its end.

    raises  ValueError, unless it is a scheme of the web, a host and perhaps a path
    """
    parts = urlsplit(given)
    host = parts.hostname or ""
    if parts.scheme not in ("http", "https") or not host or "@" in parts.netloc or UNFIT.search(given):
        raise ValueError(given)
    if "?" in given or "#" in given:
        raise ValueError(given)
    named = as_machines(host)
    port = f":{parts.port}" if parts.port else ""
    shown = f"[{named}]" if ":" in named else named
    path = quote(parts.path, safe="/%~!$&'()*+,;=:@-._")
    return f"{parts.scheme}://{shown}{port}{path.rstrip('/')}/"


def typed(address: str) -> str:
    """An address as somebody types it: its host in letters of people, no scheme, no slash at the end."""
    parts = urlsplit(address)
    host = as_people(parts.hostname or "")
    port = f":{parts.port}" if parts.port else ""
    return f"{host}{port}{unquote(parts.path)}".rstrip("/")


def is_public(address: str) -> bool:
    """Whether others than those in this house get there."""
    return leads_somewhere(urlsplit(address).hostname or "")


def _given(source: Source, environ: Mapping[str, str]) -> tuple[Spot, str]:
    """Where the address stands, and what it is; "" where there is none. What cannot be read the settings tell."""
    try:
        node = composed(source.text)
    except yaml.YAMLError:
        return source.spot(1), ""
    for key, value in node.value if isinstance(node, yaml.MappingNode) else []:
        if key.value == KEY:
            spot = source.spot(key.start_mark.line + 1, key.start_mark.column + 1, len(KEY))
            return spot, _resolved(value, environ).strip()
    return source.spot(1), ""


def _resolved(node: yaml.Node, environ: Mapping[str, str]) -> str:
    """The value of a setting, with `!ENV NAME` and `!ENV [NAME, …, otherwise]` as MkDocs understands them."""
    if node.tag != "!ENV":
        return "" if node.tag == NOTHING or not isinstance(node, yaml.ScalarNode) else str(node.value)
    if isinstance(node, yaml.SequenceNode) and all(isinstance(each, yaml.ScalarNode) for each in node.value):
        *names, otherwise = node.value or [yaml.ScalarNode(NOTHING, "")]
        found = next((environ[each.value] for each in names if each.value in environ), None)
        return _resolved(otherwise, {}) if found is None else found
    return environ.get(str(node.value), "")
