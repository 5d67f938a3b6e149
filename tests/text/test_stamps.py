"""Stamps: a translation knows which Swedish sections have changed, and nothing else makes it old."""

import pytest

from publishing.text.headings import headings
from publishing.text.stamps import Section, changed, sections, stamp

WORDS = ["Hem", "En mening."]
BODY = """
Först.

## Tider {#tider}

Vi svarar på vardagar.

### Jul

Stängt.

#### Nyår

Också stängt.

## Plats {#plats}

Torget 1.
"""


def parts(body: str = BODY, words: list[str] = WORDS) -> list[Section]:
    return sections(words, body, headings(body))


def test_a_section_for_each_heading_of_level_one_to_three() -> None:
    assert [part.heading for part in parts()] == ["", "Tider", "Jul", "Plats"]


def test_a_stamp_is_eight_digits_and_five_a_section() -> None:
    whole, _, rest = stamp(parts()).partition("-")
    assert (len(whole), len(rest)) == (8, 5 * len(parts()))


CHANGES = [
    # what it shows       old                  new                  told as changed
    ("nothing",           "",                  "",                  []),
    ("a space more",      "på vardagar",       "på  vardagar",      []),
    ("a line broken in two", "svarar på",         "svarar\npå",        []),
    ("lines as Windows ends them", "\n",                "\r\n",              []),
    ("a soft hyphen", "vardagar", "var\u00addagar", []),
    ("a remark nobody reads", "Torget",            "<!-- nytt? -->Torget", []),
    ("a word",            "vardagar",          "helger",            ["Tider"]),
    ("a word in the introduction", "Först.",            "Sist.",             [""]),
    ("words under a small heading", "Också",             "Inte",              ["Jul"]),
    ("a heading",         "## Plats {#plats}", "## Ort {#plats}",   ["Ort"]),
    ("a section more",    "## Plats",          "## Pris {#pris}\n\n0 kr.\n\n## Plats", ["Pris"]),
    ("a section taken away is told by the next",
     "### Jul\n\nStängt.\n\n#### Nyår\n\nOckså stängt.\n\n", "", ["Plats"]),
    ("the last section taken away", "## Plats {#plats}\n\nTorget 1.\n", "",                  ["Jul"]),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "expected"), [pytest.param(*row, id=name) for name, *row in CHANGES])
def test_what_has_changed_since_the_stamp(old: str, new: str, expected: list[str]) -> None:
    assert changed(stamp(parts()), parts(BODY.replace(old, new) if old else BODY)) == expected


def test_changed_words_of_the_front_matter_are_told_as_the_beginning() -> None:
    assert changed(stamp(parts()), parts(words=["Hus", "En mening."])) == [""]


def test_sections_that_changed_places_are_told() -> None:
    first, *rest = parts()
    assert changed(stamp(parts()), [first, *reversed(rest)]) != []


@pytest.mark.parametrize("given", ["00000000-00000", "00000000-" + "0" * 500])
def test_a_stamp_of_another_text_makes_all_of_it_new(given: str) -> None:
    assert set(changed(given, parts())) == {"", "Tider", "Jul", "Plats"}
