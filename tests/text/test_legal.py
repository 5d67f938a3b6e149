"""Legal references: a reader who has never seen a statute book can find the law."""

import pytest

from publishing.text.legal import spelt_out

SPELT = [
    # what it shows             mark               words
    ("chapter and section",     "SoL 9:2",         "Socialtjänstlagen (2025:400) 9 kap. 2 §"),
    ("several sections",        "SoL 22:1–2",      "Socialtjänstlagen (2025:400) 22 kap. 1–2 §§"),
    ("a section with a letter", "SoL 22:3 a",      "Socialtjänstlagen (2025:400) 22 kap. 3 a §"),
    ("the law is named once",   "SoL 22:3, 22:10", "Socialtjänstlagen (2025:400) 22 kap. 3 §, 22 kap. 10 §"),
    ("two laws",                            "SoL 26:1, FB 6:8",
     "Socialtjänstlagen (2025:400) 26 kap. 1 §, föräldrabalken 6 kap. 8 §"),
    ("two groups",                          "SoL 22:14; FB 6:8",
     "Socialtjänstlagen (2025:400) 22 kap. 14 §; föräldrabalken 6 kap. 8 §"),
    ("a law without chapters",              "LVU 1–3 §§",
     "Lagen (1990:52) med särskilda bestämmelser om vård av unga, LVU, 1–3 §§"),
    ("a point of a section",                "LSS 9 § 8",
     "Lagen (1993:387) om stöd och service till vissa funktionshindrade, LSS, 9 § 8"),
    ("a law alone ends without comma",
     "LVU", "Lagen (1990:52) med särskilda bestämmelser om vård av unga, LVU"),
    ("law and other things",
     "SoL 11:5; praxis Borlänge", "Socialtjänstlagen (2025:400) 11 kap. 5 §; praxis Borlänge"),
    ("a book is left as written", "Rees Centre 2012, i SCIE", "Rees Centre 2012, i SCIE"),
    ("a small letter first becomes large", "praxis",            "Praxis"),
    ("an unknown law is left as written", "ABC 1:2",           "ABC 1:2"),
    ("a time is no chapter", "12:30",             "12:30"),
]  # fmt: skip


@pytest.mark.parametrize(("mark", "expected"), [pytest.param(*row, id=name) for name, *row in SPELT])
def test_a_mark_spelt_out(mark: str, expected: str) -> None:
    assert spelt_out(mark) == expected
