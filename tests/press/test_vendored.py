"""Vendored: client libraries come from their packages, whole, and with their licence."""

from pathlib import Path

from publishing.press.vendored import FILES, ICONS, PACKAGES, missing, vendored


def test_each_library_is_served_as_its_package_carries_it() -> None:
    found = {made.place: made.content for made in vendored()}
    assert found == {place: (PACKAGES / file).read_bytes() for place, file in FILES.items()}
    assert b"export" in found["assets/js/idb-keyval.mjs"]


def test_a_library_comes_with_its_licence() -> None:
    packages = {file.partition("/")[0] for file in FILES.values()}
    licensed = {file.partition("/")[0] for file in FILES.values() if file.upper().endswith("LICENCE")}
    assert licensed == packages


def test_every_package_that_is_not_there_is_told_once(tmp_path: Path) -> None:
    assert [problem.facts for problem in missing(tmp_path)] == [{"package": "idb-keyval"}, {"package": ICONS}]
    assert list(vendored(tmp_path)) == []
    assert list(missing()) == []
