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


REPORTED = [
    ("mailto:it@din.domän",   "mailto:it@din.xn--domn-noa"),
    ("https://din.domän/s",   "https://din.xn--domn-noa/s"),
]  # fmt: skip


@pytest.mark.parametrize(("given", "expected"), REPORTED)
def test_where_weaknesses_are_reported_is_told_as_machines_read_it(given: str, expected: str, tmp_path: Path) -> None:
    text = GOOD.replace("    safe_site", f"    security_contact: {given}\n    safe_site")
    assert settings(tmp_path, text).security_contact == expected


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
    ("a new line",        "Provköpings kommun", '"A\\nB"',            ("settings.control-character", 4)),
    ("a new line of another script", "Provköpings kommun", '"A\\u2028B"', ("sign.unseen", 4)),
    ("half a letter",     "Provköpings kommun", '"\\ud800"',          ("front-matter.syntax", 4)),
    ("a place as long as a text", "    place: Provköping", "    place: " + "x" * 61, ("field.too-long", 5)),
    ("a script for a site", "https://www.1177.se", '"javascript:alert(1)"', ("reach.web", 6)),
    ("a site without https", "https://www.1177.se", "www.1177.se",     ("reach.web-https", 6)),
    ("a site that is another", "https://www.1177.se", "https://www.1177.se@x.test/", ("reach.web", 6)),
    ("a repository that is none", "    safe_site", "    repository: github.com:a/b\n    safe_site", ("reach.web", 6)),
    ("a contact with a new line", "    safe_site", '    security_contact: "https://x.test/\\nA: b"\n    safe_site',
     ("settings.security-contact", 6)),
    ("a contact that is a number", "    safe_site", "    security_contact: 042-10 50 00\n    safe_site",
     ("settings.security-contact", 6)),
    ("a contact that is two", "    safe_site", "    security_contact: mailto:a@x.test,b@x.test\n    safe_site",
     ("settings.security-contact", 6)),
    ("a path out of the site", "path: ar",       "path: ../../ute",     ("field.pattern", 9)),
    ("a path with a slash", "path: ar",          "path: ar/en",         ("field.pattern", 9)),
    ("a path of the machine", "path: ar",        "path: /ute",          ("field.pattern", 9)),
    ("a path with a dot",  "path: ar",           "path: .ar",           ("field.pattern", 9)),
    ("a path in capitals", "path: ar",           "path: AR",            ("field.pattern", 9)),
    ("a code that is a way", "code: ar",         "code: ../sv",         ("field.pattern", 9)),
    ("a code of no language", "code: ar",        "code: العربية",        ("field.pattern", 9)),
    ("a code for search engines that is none", "path: ar", 'path: ar, hreflang: "a\\"b"', ("field.pattern", 9)),
]  # fmt: skip


@pytest.mark.parametrize(("old", "new", "expected"), [pytest.param(*row, id=name) for name, *row in REFUSED])
def test_wrong_settings_are_told(old: str, new: str, expected: tuple[str, int], tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        settings(tmp_path, GOOD.replace(old, new, 1))
    assert (refused.value.problems[0].code, refused.value.problems[0].spot.line) == expected
