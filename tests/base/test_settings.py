"""Settings: what a municipality chooses, told by line when it cannot be."""

from pathlib import Path

import pytest

from publishing.base.problems import Refused
from publishing.base.settings import Settings, read_settings

GOOD = """\
site_url: !ENV [SITE_URL, "https://x.test/"]
extra:
  publishing:
    municipality: Provköpings kommun
    place: Provköping
    safe_site: https://www.1177.se
    languages:
      - {code: sv, name: Svenska}
      - {code: ar, name: العربية, path: ar, direction: rtl}
"""


def settings(tmp_path: Path, text: str) -> Settings:
    (tmp_path / "mkdocs.yml").write_text(text, "utf-8")
    return read_settings(tmp_path / "mkdocs.yml", tmp_path)


def test_settings_are_read_beside_tags_of_mkdocs(tmp_path: Path) -> None:
    found = settings(tmp_path, GOOD)
    assert [language.code for language in found.languages] == ["sv", "ar"]
    assert found.language("ar").direction == "rtl"
    assert found.language("sv").is_source and not found.language("ar").is_source


def test_a_language_nobody_chose_is_a_key_error(tmp_path: Path) -> None:
    with pytest.raises(KeyError):
        settings(tmp_path, GOOD).language("fi")


REFUSED = [
    # what it shows       in place of          this                 code, line
    ("no settings at all", "extra:",            "other:",            ("field.missing", 1)),
    ("extra without publishing", "publishing:",       "social:",           ("field.missing", 2)),
    ("a direction there is not", "direction: rtl",    "direction: left",   ("field.choice", 9)),
    ("no languages",      "safe_site: https://www.1177.se", "safesite: https://www.1177.se", ("field.missing", 3)),
    ("Swedish is not among them",
     "code: sv, name: Svenska", "code: en, name: English", ("settings.no-source-language", 8)),
    ("one code twice",    "code: ar",          "code: sv",          ("settings.language-twice", 8)),
    ("one address twice", "path: ar, ",        "",                  ("settings.language-twice", 8)),
    ("texts lent by a language not there",
     "path: ar", "path: ar, inherits: en", ("settings.unknown-inherited", 8)),
    ("a name twice",      "    place: Provköping", "    place: A\n    place: B", ("front-matter.duplicate-key", 6)),
    ("broken YAML",       "direction: rtl}",   "direction: rtl",    ("front-matter.syntax", 10)),
    ("a control character", "Provköpings",       "\x07",              ("sign.unseen", 4)),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "expected"), [pytest.param(*row, id=name) for name, *row in REFUSED])
def test_wrong_settings_are_told(old: str, new: str, expected: tuple[str, int], tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        settings(tmp_path, GOOD.replace(old, new, 1))
    assert (refused.value.problems[0].code, refused.value.problems[0].spot.line) == expected
