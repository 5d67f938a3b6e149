"""Hosts: people's letters become ASCII and back, and what nobody else finds is known."""

import pytest

from publishing.base.hosts import as_machines, as_people, leads_somewhere

NAMES = [
    # what it shows             as people write it    as machines ask
    ("plain letters",           "x.test",             "x.test"),
    ("a Swedish letter",        "din.domän",          "din.xn--domn-noa"),
    ("Arabic",                  "مثال.إختبار",         "xn--mgbh0fb.xn--kgbechtv"),
    ("a number of a machine",   "192.0.2.1",          "192.0.2.1"),
    ("a longer number",         "2001:db8::1",        "2001:db8::1"),
]  # fmt: skip


@pytest.mark.parametrize(("people", "machines"), [pytest.param(*row, id=name) for name, *row in NAMES])
def test_a_host_is_alike_for_machines_and_people(people: str, machines: str) -> None:
    assert as_machines(people) == as_machines(machines) == machines
    assert as_people(machines) == people


def test_capitals_are_no_other_host() -> None:
    assert as_machines("DIN.Domän") == as_machines("din.domän")


@pytest.mark.parametrize("name", ["", "a b.test", "a_b.test", "a..test", "-a.test", "a\nb.test", "a/b.test", "x" * 64])
def test_what_no_host_can_be_called_is_refused(name: str) -> None:
    with pytest.raises(ValueError):
        as_machines(name)


def test_a_name_that_cannot_be_spelt_out_is_read_as_it_stands() -> None:
    assert as_people("xn--0.test") == "xn--0.test"


FOUND = [
    # host                       others find it
    ("example.test",             True),
    ("kommunen.se",              True),
    ("example.se",               True),
    ("8.8.8.8",                  True),
    ("",                         False),
    ("intranet",                 False),
    ("localhost.",               False),
    ("x.example.",               False),
    ("x.test.",                  True),
    ("localhost",                False),
    ("min.localhost",            False),
    ("blifamiljehem.example",    False),
    ("www.example.com",          False),
    ("dator.local",              False),
    ("127.0.0.1",                False),
    ("192.168.1.20",             False),
    ("10.0.0.7",                 False),
    ("0.0.0.0",                  False),
    ("::1",                      False),
    ("fe80::1",                  False),
]  # fmt: skip


@pytest.mark.parametrize(("host", "expected"), FOUND)
def test_whether_others_find_a_host(host: str, expected: bool) -> None:
    assert leads_somewhere(host) is expected
