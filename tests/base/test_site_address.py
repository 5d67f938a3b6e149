"""The site's address: the published one, whatever MkDocs puts in its place; in ASCII, or told."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from publishing.base.problems import Refused
from publishing.base.site_address import NOWHERE, address_spot, is_public, read_address, typed, whole

GIVEN = [
    # what it shows                site_url: in mkdocs.yml                 in the environment                address
    ("written out",                "https://x.test/",                      {},                               "https://x.test/"),
    ("otherwise",                  '!ENV [SITE_URL, "https://x.test/"]',   {},                               "https://x.test/"),
    ("from the environment",       '!ENV [SITE_URL, "https://x.test/"]',   {"SITE_URL": "https://y.test/"},  "https://y.test/"),
    ("the first that is set",      "!ENV [A, B, https://x.test/]",         {"B": "https://y.test/"},         "https://y.test/"),
    ("one name alone",             "!ENV SITE_URL",                        {"SITE_URL": "https://y.test/"},  "https://y.test/"),
    ("a name that is not set",     "!ENV SITE_URL",                        {},                               NOWHERE),
    ("set to nothing",             '!ENV [SITE_URL, "https://x.test/"]',   {"SITE_URL": ""},                 NOWHERE),
    ("set to spaces",              '!ENV [SITE_URL, "https://x.test/"]',   {"SITE_URL": " "},                NOWHERE),
    ("no names at all",            "!ENV []",                              {},                               NOWHERE),
    ("lists of names",             "!ENV [[a], [b]]",                      {},                               NOWHERE),
    ("a list",                     "[a]",                                  {},                               NOWHERE),
    ("nothing",                    "",                                     {},                               NOWHERE),
    ("empty",                      '""',                                   {},                               NOWHERE),
    ("with a Swedish letter",      "https://din.domän/",                   {},                               "https://din.xn--domn-noa/"),
    ("under a path, no slash",     "https://x.test/blå/p",                 {},                               "https://x.test/bl%C3%A5/p/"),
    ("at a port",                  "http://x.test:8080",                   {},                               "http://x.test:8080/"),
    ("in capitals",                "HTTPS://X.TEST/P",                     {},                               "https://x.test/P/"),
]  # fmt: skip


def written(folder: Path, given: str) -> Path:
    path = folder / "mkdocs.yml"
    path.write_text(f"site_name: Prov\nsite_url: {given}\n", "utf-8")
    return path


@pytest.mark.parametrize(("given", "environ", "expected"), [pytest.param(*row, id=name) for name, *row in GIVEN])
def test_the_address_is_read(given: str, environ: Mapping[str, str], expected: str, tmp_path: Path) -> None:
    assert read_address(written(tmp_path, given), tmp_path, environ) == expected


def test_a_file_without_the_line_has_no_address(tmp_path: Path) -> None:
    (tmp_path / "mkdocs.yml").write_text("site_name: Prov\n", "utf-8")
    assert read_address(tmp_path / "mkdocs.yml", tmp_path, {}) == NOWHERE
    assert not is_public(NOWHERE)


UNFIT = [
    "www.x.test", "x.test/", "ftp://x.test/", "javascript:alert(1)", "https://", "https:///p", "https://a@x.test/",
    "https://a:b@x.test/", "https://x.test/?a=b", "https://x.test/#a", "https://a b.test/", "https://x_y.test/",
    "https://x..test/", "https://x.test:99999/", "https://x.test:port/", "https://x.test/a\\b", "https://[::1/",
]  # fmt: skip


@pytest.mark.parametrize("given", UNFIT)
def test_what_is_no_address_is_told_at_its_line(given: str, tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        read_address(written(tmp_path, "!ENV SITE_URL"), tmp_path, {"SITE_URL": given})
    (problem,) = refused.value.problems
    assert (problem.code, problem.spot.file, problem.spot.line) == ("settings.address", "mkdocs.yml", 2)
    assert problem.facts == {"address": given}


def test_an_address_is_read_the_same_twice() -> None:
    for _, _, _, address in GIVEN:
        assert whole(address) == address


TYPED = [
    ("https://x.test/",                        "x.test"),
    ("https://x.test/k/tid/",                  "x.test/k/tid"),
    ("https://din.xn--domn-noa/k/tid/ar/",     "din.domän/k/tid/ar"),
    ("https://x.test:8080/bl%C3%A5/",          "x.test:8080/blå"),
]  # fmt: skip


@pytest.mark.parametrize(("address", "expected"), TYPED)
def test_an_address_as_somebody_types_it(address: str, expected: str) -> None:
    assert typed(address) == expected


def test_where_the_address_stands(tmp_path: Path) -> None:
    assert address_spot(written(tmp_path, "https://x.test/"), tmp_path).line == 2
