"""Validation: data meets its model; what pydantic minds becomes problems with a place in the file."""

from collections.abc import Iterator, Mapping
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError
from pydantic_core import ErrorDetails, PydanticCustomError

from publishing.base.problems import Problem, Refused, near
from publishing.base.yamltext import Mapped

Model = TypeVar("Model", bound=BaseModel)

PLAIN = {
    # pydantic's error type      our code
    "date_from_datetime_parsing": "field.date",
    "date_from_datetime_inexact": "field.date",
    "date_parsing": "field.date",
    "date_type": "field.date",
    "string_type": "field.text",
    "int_parsing": "field.number",
    "int_parsing_size": "field.number",
    "int_type": "field.number",
    "float_parsing": "field.number",
    "float_type": "field.number",
    "list_type": "field.list",
    "tuple_type": "field.list",
    "dict_type": "field.group",
    "model_type": "field.group",
    "bool_parsing": "field.yes-or-no",
    "bool_type": "field.yes-or-no",
}  # fmt: skip
OTHERWISE = "field.pattern"
"""What is told of a value of other letters, and of what no value is known to give: never a fault of the house."""


class Content(BaseModel):
    """What all content models share: frozen, unknown keys forbidden, spaces at the ends trimmed."""

    model_config = ConfigDict(frozen=True, extra="forbid", str_strip_whitespace=True)


EITHER = "~"
"""What the tags of a field that may hold one thing or another begin with: pydantic puts them in the place of an error,
and they stand in no file."""


def fault(code: str, /, *, at: str | int = "", **facts: Any) -> PydanticCustomError:
    """A broken rule; `at` is the field it is told at, in a list the number of the item: "" for the one that is read."""
    return PydanticCustomError("rule", "{code}", {"code": code, "at": at, "facts": facts})


def validate(
    model: type[Model], mapped: Mapped, *, context: Mapping[str, Any] | None = None, data: Any = None
) -> Model:
    """Data as a model.

    raises  Refused with a problem for every field that is wrong
    """
    given = without_empty(mapped.data if data is None else data)
    if not isinstance(given, dict):
        raise Refused([Problem(mapped.start, "field.group", {"field": ""})])
    try:
        return model.model_validate(given, context=dict(context or {}))
    except ValidationError as error:
        raise Refused(problems(error, model, mapped)) from error


def without_empty(data: Any) -> Any:
    """`key:` with nothing after it, or nothing but spaces, is a key left out, so that a required one is asked for."""
    if isinstance(data, dict):
        return {key: without_empty(value) for key, value in data.items() if not _blank(value)}
    return [without_empty(item) for item in data] if isinstance(data, list) else data


def _blank(value: Any) -> bool:
    return isinstance(value, str) and not value.strip()


def problems(error: ValidationError, model: type[BaseModel], mapped: Mapped) -> Iterator[Problem]:
    """One problem for each error, in the order of the file."""
    found = [problem(detail, model, mapped) for detail in error.errors(include_url=False)]
    yield from sorted(found, key=lambda p: (p.spot.line, p.spot.column))


def problem(detail: ErrorDetails, model: type[BaseModel], mapped: Mapped) -> Problem:
    kind, ctx = detail["type"], detail.get("ctx", {})
    loc = tuple(part for part in detail["loc"] if not str(part).startswith(EITHER))
    names = [name for name in loc if isinstance(name, str)]  # of an item in a list: the list
    field, value = names[-1] if names else "", detail.get("input")
    if kind == "rule":
        spot = mapped.spot((*loc, ctx["at"]))
        return Problem(spot, ctx["code"], ctx["facts"])
    if kind == "missing":
        return Problem(mapped.spot(loc[:-1], key=True), "field.missing", {"field": field})
    if kind == "extra_forbidden":
        known = [name for name in model.model_fields if name not in mapped.data] if len(loc) == 1 else []
        return Problem(mapped.spot(loc, key=True), "field.unknown", {"field": field, **near(field, known)})
    if kind == "literal_error":
        choices = [word.strip("'") for word in ctx["expected"].replace(" or ", ", ").split(", ")]
        facts = {"field": field, "value": value, "choices": choices, **near(str(value), choices)}
        return Problem(mapped.spot(loc), "field.choice", facts)
    if kind == "string_too_long":
        facts = {"field": field, "most": ctx["max_length"], "length": len(str(value))}
        return Problem(mapped.spot(loc), "field.too-long", facts)
    if kind == "too_long":
        facts = {"field": field, "most": ctx["max_length"], "count": len(value or "")}
        return Problem(mapped.spot(loc), "field.too-many", facts)
    if kind in ("string_too_short", "too_short"):
        return Problem(mapped.spot(loc), "field.too-short", {"field": field, "least": ctx["min_length"]})
    if kind in ("greater_than_equal", "less_than_equal"):
        return Problem(mapped.spot(loc), "field.number", {"field": field, "value": value})
    return Problem(mapped.spot(loc), PLAIN.get(kind, OTHERWISE), {"field": field, "value": value})
