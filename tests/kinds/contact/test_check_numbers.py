"""Numbers in texts: one that the contact file does not have is told, once, where the author wrote it."""

from pathlib import Path

import pytest

from publishing.base.reaching import nationally
from publishing.cli import problems_in
from publishing.kinds.contact.check_numbers import NUMBER, plain
from tests.tools.parenthood import HELPERS, HELPERS_AR, both, helpers
from tests.tools.roads import page
from tests.tools.small import small_site

NUMBERS = [
    # what it shows              text                                        numbers
    ("as they are written",      "Ring 042-10 50 00 eller +46 42 10 50 00.", ["042105000", "042105000"]),
    ("with brackets",            "(042) 10 50 00, +46 (0)42-10 50 00",       ["042105000", "042105000"]),
    ("from Word",                "042\u201010\u00a050\u00a000",              ["042105000"]),
    ("after a word and a colon", "Tel:042-10 50 00",                        ["042105000"]),
    ("before a colon",           "042-105000: växeln",                      ["042105000"]),
    ("with a longer dash",       "042–10 50 00",                            ["042105000"]),
    ("as one",                   "Ring 0421050001!",                         ["0421050001"]),
    ("short ones",               "112, 114 14, 116 111 och 1177",            ["112", "11414", "116111", "1177"]),
    ("other digits",             "اتصل ١١٢",                                 ["112"]),
    ("days, laws and times",     "2026-11-22, SoL 22:11–12, 08:30–16.00, LVU 39 §, 114 dagar, 10 000 kronor", []),
    ("many of something",        "116 000 barn, 0–17 år, 0,5 procent, 0800-1600, SFS 2001:453", []),
    ("hours and days",           "0800–1600, kl:0830, 01.12.2026", []),
]  # fmt: skip


@pytest.mark.parametrize(("text", "expected"), [pytest.param(*row, id=name) for name, *row in NUMBERS])
def test_what_is_a_telephone_number(text: str, expected: list[str]) -> None:
    assert [nationally(match[0].replace("(0)", "")) for match in NUMBER.finditer(plain(text))] == expected


SWEDISH, OTHER_AR = HELPERS.replace("10 50 00", "10 50 01"), HELPERS_AR.replace("042-10 50 00", "٠٤٢ ١٠٥٠٠١")
KNOWN = "contacts:\n  - {id: bris, groups: [children], phone: 116 111, sms: 070-000 00 07, hours: always}\n"


def said(swedish: str, arabic: str = "نص.\n") -> dict[str, str]:
    return {**both("om/sidan", page(f"{swedish}\n", ""), f"{arabic}\n"), "docs/_data/contacts.yml": KNOWN}


TOLD = [
    # what it shows, files, language, line, number
    ("numbers of the contact file", helpers(), []),
    ("a number that nobody would mend", helpers(SWEDISH), [("sv", 42, "042-10 50 01")]),
    ("and in the digits of another script", helpers(translated=OTHER_AR), [("ar", 26, "٠٤٢ ١٠٥٠٠١")]),
    ("the same in a translation is told once", helpers(SWEDISH, OTHER_AR), [("sv", 42, "042-10 50 01")]),
    ("on an ordinary page", said("Ring 042-10 50 00 i dag."), [("sv", 12, "042-10 50 00")]),
    ("twice is told once", said("Ring 042-10 50 00, 042105000."), [("sv", 12, "042-10 50 00")]),
    ("one that is listed, in other groups", said("Ring 116111 eller +46 70 000 00 07."), []),
    ("a link to call", said("[Ring oss](tel:042-105000)."), [("sv", 12, "042-105000")]),
    ("a link with its number", said("[042-10 50 00](tel:042105000)."), [("sv", 12, "042-10 50 00")]),
    ("a link to a listed one", said("[Ring](tel:116111)."), []),
    ("digits in an address", said("[Läs](https://x.test/?id=0421050001)."), []),
    ("digits in code", said("`042-10 50 00`"), []),
    ("a law", said("Det står där. {V: 042-10 50 00}"), []),
]  # fmt: skip


@pytest.mark.parametrize(("files", "expected"), [pytest.param(*row, id=name) for name, *row in TOLD])
def test_a_number_that_is_not_listed_is_told(
    files: dict[str, str], expected: list[tuple[str, int, str]], tmp_path: Path
) -> None:
    found = [each for each in problems_in(small_site(tmp_path, files=files)) if each.code == "contact.unlisted-number"]
    assert [(each.spot.file.split("/")[1], each.spot.line, each.facts["number"]) for each in found] == expected


def test_a_number_in_the_words_above_a_text_is_told_too(tmp_path: Path) -> None:
    files = said("Text.")
    files["docs/sv/om/sidan.md"] = files["docs/sv/om/sidan.md"].replace("next_why: ", "next_why: Ring 042-10 50 00. ")
    found = [each for each in problems_in(small_site(tmp_path, files=files)) if each.code == "contact.unlisted-number"]
    assert [each.spot.excerpt[:8] for each in found] == ["next_why"]
