"""Listings: what machines read about the site is what their standards say."""

import json
from datetime import date, datetime, timedelta
from xml.etree import ElementTree

import pytest

from publishing.press import listings

SITE = "https://x.test/p/"
TODAY = date(2026, 11, 22)
MAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
LINK = "{http://www.w3.org/1999/xhtml}link"


def test_the_sitemap_is_xml_with_alternates() -> None:
    alternates = [("sv", SITE), ("ar", SITE + "ar/?a=1&b=2"), ("x-default", SITE)]
    made = listings.sitemap([listings.Listed(SITE + "?a=1&b=2", alternates, TODAY), listings.Listed(SITE, (), TODAY)])
    first, second = ElementTree.fromstring(made.content).findall(MAP + "url")
    assert str(made.place) == "sitemap.xml"
    assert (first.findtext(MAP + "loc"), first.findtext(MAP + "lastmod")) == (SITE + "?a=1&b=2", "2026-11-22")
    assert [(link.get("hreflang"), link.get("href")) for link in first.findall(LINK)] == alternates
    assert second.findall(LINK) == []


def test_an_empty_sitemap_is_xml() -> None:
    assert ElementTree.fromstring(listings.sitemap([]).content).tag == MAP + "urlset"


@pytest.mark.parametrize("site", ["https://x.test/p/", "https://x.test/p"])
def test_robots_know_where_the_sitemap_is(site: str) -> None:
    assert b"\nSitemap: https://x.test/p/sitemap.xml\n" in listings.robots(site).content


def test_a_weakness_can_be_reported() -> None:
    made = listings.security(SITE, "https://x.test/p/kontakt/", ["sv", "en"], TODAY)
    fields = dict(line.split(": ", 1) for line in made.content.decode().splitlines())
    assert str(made.place) == ".well-known/security.txt"
    assert fields["Contact"].startswith(("https://", "mailto:"))
    assert fields["Preferred-Languages"] == "sv, en"
    assert fields["Canonical"] == "https://x.test/p/.well-known/security.txt"
    ahead = datetime.fromisoformat(fields["Expires"]).date() - TODAY
    assert timedelta(days=300) < ahead < timedelta(days=365)


def test_the_manifest_is_json_with_addresses_that_work_under_any_path() -> None:
    made = json.loads(listings.manifest("Bli familjehem", "Om å, ä och ö").content)
    assert made["name"] == "Bli familjehem" and made["description"] == "Om å, ä och ö" and made["lang"] == "sv"
    assert made["start_url"] == made["scope"] == "./"
    assert {(each["sizes"], each["purpose"]) for each in made["icons"]} == {
        ("192x192", "any"), ("512x512", "any"), ("512x512", "maskable")
    }  # fmt: skip
    assert not any(each["src"].startswith(("/", "http")) for each in made["icons"])


HOSTS = [
    # what it shows                          address                             CNAME
    ("a host of its own",                    "https://blifamiljehem.se/",        b"blifamiljehem.se\n"),
    ("without a slash last",                 "https://blifamiljehem.se",         b"blifamiljehem.se\n"),
    ("under a path on its own host",         "https://helsingborg.se/hem/",      None),
    ("on GitHub's host",                     "https://stad.github.io/hem/",      None),
    ("at the root of GitHub's host",         "https://stad.github.io/",          None),
    ("the address that leads nowhere",       "https://blifamiljehem.example/",   None),
    ("no address",                           "",                                 None),
]  # fmt: skip


@pytest.mark.parametrize(("site", "expected"), [pytest.param(*row, id=name) for name, *row in HOSTS])
def test_only_a_host_of_its_own_is_named_to_github(site: str, expected: bytes | None) -> None:
    assert [each.content for each in listings.cname(site)] == ([expected] if expected else [])


def test_github_leaves_no_folder_out() -> None:
    assert str(listings.nojekyll().place) == ".nojekyll"
