"""Wording: what the site itself says (menus, buttons, notices) in each language, from one file a language."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from publishing.base.languages import SOURCE, Language
from publishing.base.problems import Problem, Refused, Spot, near
from publishing.base.source import read
from publishing.base.yamltext import Mapped, read_yaml

FOLDER = Path("docs/_data/wording")
HOLE = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True)
class Wording:
    """The words of one language."""

    language: Language
    words: Mapping[str, str]

    def __call__(self, key: str, **facts: object) -> str:
        """The words for `key`, its {holes} filled.

        raises  KeyError when the key is in no wording file: a mistake in a template
        """
        return self.words[key].format(**facts) if facts else self.words[key]

    def date(self, day: date) -> str:
        """A date in words, such as 22 november 2026."""
        month = self.words["date.months"].split("|")[day.month - 1]
        return self.words["date.format"].format(day=day.day, month=month.strip(), year=day.year)


def read_wording(root: Path, languages: list[Language]) -> tuple[dict[str, Wording], list[Problem]]:
    """The wording of every language, and what is missing.

    A text that a language lacks is a problem, never quietly another language; only a language that
    `inherits` (easy Swedish) takes the rest from there. In the preview the key stands in for the text.
    """
    read_files = {language.code: _read(root, language) for language in languages}
    problems = [problem for _, found in read_files.values() for problem in found]
    source = read_files[SOURCE][0]
    known = source.data if source else {}
    lost = _lost(read_files, known) if source else {}
    problems += [Problem(source.start, "wording.lost", {"key": key, "files": at}) for key, at in lost.items() if source]
    everywhere = {key for mapped, _ in read_files.values() if mapped for key in mapped.data}
    result: dict[str, Wording] = {}
    for language in languages:
        mapped = read_files[language.code][0]
        own: dict[str, str] = mapped.data if mapped else {}
        if mapped and source and not language.is_source:
            found = _differences(mapped, known, inherits=language.inherits is not None)
            problems += [each for each in found if each.facts["key"] not in lost]
        base = {key: f"[{key}]" for key in everywhere}
        inherited = read_files[language.inherits][0] if language.inherits else None
        result[language.code] = Wording(language, {**base, **(inherited.data if inherited else {}), **own})
    return result, problems


def _read(root: Path, language: Language) -> tuple[Mapped | None, list[Problem]]:
    path = root / FOLDER / f"{language.code}.yml"
    if not path.is_file():
        spot = Spot((FOLDER / path.name).as_posix())
        return None, [Problem(spot, "wording.no-file", {"language": language.name, "code": language.code})]
    try:
        mapped = read_yaml(read(path, root))
    except Refused as refused:
        return None, list(refused.problems)
    if not isinstance(mapped.data, dict):
        return None, [Problem(mapped.start, "field.group")]
    wrong = [key for key, text in mapped.data.items() if not isinstance(text, str)]
    return (None if wrong else mapped), [Problem(mapped.spot((key,)), "field.text", {"field": key}) for key in wrong]


def _lost(files: Mapping[str, tuple[Mapped | None, list[Problem]]], known: Mapping[str, str]) -> dict[str, list[str]]:
    """What the Swedish file has lost: what stands in most other languages, and in more than one; with their files."""
    found: dict[str, list[str]] = {}
    others = {code: mapped.data for code, (mapped, _) in files.items() if mapped and code != SOURCE}
    for code, data in others.items():
        for key in data:
            if key not in known:
                found.setdefault(key, []).append(f"{code}.yml")
    return {key: at for key, at in found.items() if len(at) > 1 and 2 * len(at) > len(others)}


def _differences(mapped: Mapped, known: Mapping[str, str], *, inherits: bool) -> Iterator[Problem]:
    """Texts missing, texts nobody asks for, and texts whose {holes} are not those of the Swedish one."""
    if not inherits:
        for key in known:
            if not mapped.data.get(key):
                yield Problem(mapped.start, "wording.missing", {"key": key, "swedish": known[key]})
    for key, text in mapped.data.items():
        if key not in known:
            yield Problem(mapped.spot((key,), key=True), "wording.unknown-key", {"key": key, **near(key, known)})
        elif set(HOLE.findall(text)) != set(HOLE.findall(known[key])) or re.search("[{}]", HOLE.sub("", text)):
            holes = [f"{{{name}}}" for name in sorted(set(HOLE.findall(known[key])))]
            yield Problem(mapped.spot((key,)), "wording.holes-differ", {"key": key, "holes": holes})
