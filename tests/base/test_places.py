"""Places: one relative address works at a domain root, under a project path and from a folder alike."""

import posixpath
from urllib.parse import unquote, urljoin

import pytest

from publishing.base.places import absolute, address, relative

WAYS = [
    # what it shows       to                   from                 way
    ("from the root to a page", "for-barn/",         "",                  "for-barn/"),
    ("from a page to the root", "",                  "for-barn/",         "../"),
    ("the root to itself", "",                  "",                  "./"),
    ("a page to itself",  "ar/om/",            "ar/om/",            "./"),
    ("to the same page in Arabic", "ar/om/",            "om/",               "../ar/om/"),
    ("to a page beside it", "bli-familjehem/kontakt/", "bli-familjehem/stod/", "../kontakt/"),
    ("to the page above", "bli-familjehem/",   "bli-familjehem/stod/", "../"),
    ("to the page below", "bli-familjehem/stod/", "bli-familjehem/",   "stod/"),
    ("to a heading",      "om/#kakor",         "",                  "om/#kakor"),
    ("to a heading on the root", "#start",            "om/",               "../#start"),
    ("to a file",         "assets/css/site.css", "ar/om/",            "../../assets/css/site.css"),
    ("to a file from the root", "manifest.webmanifest", "",                  "manifest.webmanifest"),
    ("an Arabic address is written in bytes", "ar/بيت/",           "",                  "ar/%D8%A8%D9%8A%D8%AA/"),
    ("an id with å is written in bytes", "ordlista/#nätverkshem", "",                  "ordlista/#n%C3%A4tverkshem"),
]  # fmt: skip


@pytest.mark.parametrize(("target", "page", "expected"), [pytest.param(*row, id=name) for name, *row in WAYS])
def test_the_way_from_a_page(target: str, page: str, expected: str) -> None:
    assert relative(target, page) == expected


@pytest.mark.parametrize("base", ["https://x.test/", "https://x.test/blifamiljehem/", "file:///C:/sajt/"])
@pytest.mark.parametrize(("target", "page"), [pytest.param(row[1], row[2], id=row[0]) for row in WAYS])
def test_a_browser_arrives_there_wherever_the_site_lies(target: str, page: str, base: str) -> None:
    assert unquote(urljoin(base + page, relative(target, page))) == base + target


WHOLE = [
    # what it shows          site                 address     whole address
    ("a root",               "https://x.test/",   "",         "https://x.test/"),
    ("a root without slash", "https://x.test",    "om/",      "https://x.test/om/"),
    ("under a project path", "https://x.test/p/", "ar/om/#a", "https://x.test/p/ar/om/#a"),
    ("an Arabic address",    "https://x.test/",   "ar/بيت/",  "https://x.test/ar/%D8%A8%D9%8A%D8%AA/"),
]  # fmt: skip


@pytest.mark.parametrize(("site", "at", "expected"), [pytest.param(*row, id=name) for name, *row in WHOLE])
def test_a_whole_address(site: str, at: str, expected: str) -> None:
    assert absolute(site, at) == expected


def test_parts_make_an_address() -> None:
    assert [address(), address(""), address("", "om"), address("ar", "om", "kakor")] == ["", "", "om/", "ar/om/kakor/"]
    assert posixpath.normpath(address("ar", "", "om")) == "ar/om"
