"""Settings: what a municipality chooses, from `extra.publishing` in mkdocs.yml."""

from pathlib import Path
from typing import Annotated, Self

import yaml
from pydantic import AfterValidator, Field, model_validator
from pydantic_core import PydanticCustomError

from publishing.base.languages import SOURCE, Language, Line
from publishing.base.problems import Problem, Refused
from publishing.base.reaching import Web, mailed, read_mail, read_web, web_address
from publishing.base.source import Source, read
from publishing.base.validation import Content, fault, validate
from publishing.base.yamltext import Mapped, Walk, composed

MAILTO = "mailto:"


def _reportable(given: str) -> str:
    """Where weaknesses are reported, as security.txt says it: an address of mail or of the web, in ASCII."""
    try:
        if given.startswith(MAILTO):
            return MAILTO + mailed(read_mail(given.removeprefix(MAILTO)))
        return web_address(read_web(given))
    except PydanticCustomError:
        raise fault("settings.security-contact", address=given) from None


class Settings(Content):
    """The choices of one municipality."""

    municipality: Line = Field(max_length=80, description="Avsändaren, som den ska stå i sidfoten.")
    place: Line = Field(max_length=60, description="Orten, som den ska stå i texter.")
    repository: Web | None = Field(default=None, description="Var källan ligger, för länken »Ändra sidan«.")
    safe_site: Web = Field(description="Dit »Lämna sidan« leder: en neutral sida.")
    security_contact: Annotated[str, AfterValidator(_reportable)] | None = Field(
        default=None, description="Dit säkerhetsbrister anmäls: mailto: eller https://."
    )
    languages: list[Language] = Field(min_length=1, description="Språken, i den ordning de visas.")

    @model_validator(mode="after")
    def languages_are_whole(self) -> Self:
        codes = [language.code for language in self.languages]
        if SOURCE not in codes:
            raise fault("settings.no-source-language", at="languages", codes=codes)
        for name in ("code", "path"):
            values = [getattr(language, name) for language in self.languages]
            twice = sorted({value for value in values if values.count(value) > 1})
            if twice:
                raise fault("settings.language-twice", at="languages", field=name, value=twice[0])
        for language in self.languages:
            if language.inherits is not None and language.inherits not in codes:
                raise fault("settings.unknown-inherited", at="languages", code=language.code, other=language.inherits)
        return self

    def language(self, code: str) -> Language:
        """The language with this code.

        raises  KeyError when there is none
        """
        return {language.code: language for language in self.languages}[code]


def read_settings(path: Path, root: Path) -> Settings:
    """The settings in an mkdocs.yml.

    raises  Refused with a problem for each wrong value, at its line
    """
    source = read(path, root)
    return validate(Settings, publishing_part(source))


def publishing_part(source: Source) -> Mapped:
    """`extra.publishing` alone. The file may hold tags such as !ENV elsewhere, so nothing else is read."""
    try:
        node = composed(source.text)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)  # a control character has none
        line = mark.line + 1 if mark else 1
        raise Refused([Problem(source.spot(line), "front-matter.syntax")]) from error
    start = source.spot(1)
    for key in ("extra", "publishing"):
        pairs = node.value if isinstance(node, yaml.MappingNode) else []
        found = [(k, v) for k, v in pairs if k.value == key]
        if not found:
            raise Refused([Problem(start, "field.missing", {"field": key})])
        start = source.spot(found[0][0].start_mark.line + 1, found[0][0].start_mark.column + 1, len(key))
        node = found[0][1]
    walk = Walk(source, 1)
    assert node is not None
    data = walk.data(node, ())
    if walk.problems:
        raise Refused(walk.problems)
    return Mapped(data, walk.values, walk.keys, start)
