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
BRACE = re.compile("[{}]")
MONTHS, FORMAT = "date.months", "date.format"
OF_A_DATE = {"day", "month", "year"}


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
        """A date in words, such as 22 november 2026; as 2026-11-22 where the words for it are told as broken."""
        months, format = self.words.get(MONTHS, "").split("|"), self.words.get(FORMAT, "")
        if len(months) != 12 or not set(HOLE.findall(format)) <= OF_A_DATE or BRACE.search(HOLE.sub("", format)):
            return day.isoformat()
        return format.format(day=day.day, month=months[day.month - 1].strip(), year=day.year)


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
    everywhere = dict.fromkeys(key for mapped, _ in read_files.values() if mapped for key in mapped.data)
    fit = {code: _fit(mapped.data, known) for code, (mapped, _) in read_files.items() if mapped}
    problems += list(_loose(source)) if source else []
    for mapped, _ in read_files.values():
        problems += list(_dates(mapped)) if mapped else []
    result: dict[str, Wording] = {}
    for language in languages:
        mapped = read_files[language.code][0]
        if mapped and source and not language.is_source:
            found = _differences(mapped, known, inherits=language.inherits is not None)
            problems += [each for each in found if each.facts["key"] not in lost]
        base = {key: f"[{key}]" for key in everywhere}
        inherited = fit.get(language.inherits, {}) if language.inherits else {}
        result[language.code] = Wording(language, base | inherited | fit.get(language.code, {}))
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


def _loose(mapped: Mapped) -> Iterator[Problem]:
    """Swedish texts with a brace that belongs to no other."""
    for key, text in mapped.data.items():
        if _holes(text) is None:
            yield Problem(mapped.spot((key,)), "wording.brace", {"key": key})


def _dates(mapped: Mapped) -> Iterator[Problem]:
    """Words for dates that no date can be said with."""
    months, holes = mapped.data.get(MONTHS), set(HOLE.findall(mapped.data.get(FORMAT, "")))
    if months is not None and len(months.split("|")) != 12:
        yield Problem(mapped.spot((MONTHS,)), "wording.months", {"number": len(months.split("|"))})
    if not holes <= OF_A_DATE:
        yield Problem(mapped.spot((FORMAT,)), "wording.date", {"holes": [f"{{{name}}}" for name in sorted(holes)]})


def _fit(texts: Mapping[str, str], known: Mapping[str, str]) -> dict[str, str]:
    """The texts that can be filled in; in the place of others the key stands, and they are told."""
    return {
        key: text
        for key, text in texts.items()
        if (holes := _holes(text)) is not None and holes == _holes(known.get(key, text))
    }


def _holes(text: str) -> set[str] | None:
    """The {holes} of a text; None when a brace belongs to no other."""
    return None if BRACE.search(HOLE.sub("", text)) else set(HOLE.findall(text))


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
        elif _holes(known[key]) is not None and _holes(text) != _holes(known[key]):
            holes = [f"{{{name}}}" for name in sorted(set(HOLE.findall(known[key])))]
            yield Problem(mapped.spot((key,)), "wording.holes-differ", {"key": key, "holes": holes})
