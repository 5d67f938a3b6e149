"""The interface: what the site itself says is written in the language it is for."""

import re

import pytest
import yaml

from publishing.base.languages import Language
from publishing.base.settings import read_settings
from publishing.base.wording import HOLE
from tests.tools.small import ROOT

LANGUAGES = read_settings(ROOT / "mkdocs.yml", ROOT).languages
SCRIPTS = {"arabic": r"[\u0621-\u06ff]", "cyrillic": r"[\u0400-\u04ff]"}
OTHERS = [language for language in LANGUAGES if language.script in SCRIPTS]


@pytest.mark.parametrize("language", OTHERS, ids=lambda language: language.code)
def test_the_interface_is_really_in_the_language(language: Language) -> None:
    """Names and numbers may be written as they are in Sweden; all else is in the script of the language."""
    given = yaml.safe_load((ROOT / f"docs/_data/wording/{language.code}.yml").read_text("utf-8"))
    foreign = [
        key
        for key, text in given.items()
        if re.search(r"[^\W\d_]{3}", HOLE.sub("", text)) and not re.search(SCRIPTS[language.script], text)
    ]
    assert [key for key in foreign if not re.fullmatch(r"contact\.[\w-]+\.name|date\.format", key)] == []


def said(text: str) -> list[str]:
    """The words of a text: no holes, numbers or signs."""
    return re.findall(r"[^\W\d_]{2,}", HOLE.sub("", text))


@pytest.mark.parametrize(
    "code", [language.code for language in LANGUAGES if not language.is_source and not language.inherits]
)
def test_no_sentence_of_the_interface_is_left_in_swedish(code: str) -> None:
    swedish, given = (
        yaml.safe_load((ROOT / f"docs/_data/wording/{each}.yml").read_text("utf-8")) for each in ("sv", code)
    )
    same = [key for key, text in swedish.items() if given.get(key) == text and len(said(text)) > 2]
    assert [key for key in same if not re.search(r"contact\.[\w-]+\.name|date\.format", key)] == []
