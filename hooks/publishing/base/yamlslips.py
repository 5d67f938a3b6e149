"""YAML slips: what people write that YAML would read as something else, or not at all, told by the line it is on."""

import re
from collections.abc import Iterator

from publishing.base.problems import Spot
from publishing.base.source import Source

RESERVED = "@`%!&*"
KEY_LINE = re.compile(
    r"^(?P<lead>[ ]*(?:- +)*)(?P<key>[^\s:#\"'\[\]{}|>,-][^:#\"'\[\]{}]*?):(?P<rest>[ ]+(?P<value>.*))?$"
)


def line_faults(source: Source, first_line: int, text: str) -> Iterator[tuple[Spot, str]]:
    """The slips people make, each told by the line it is on; a block of text (| or >) is left alone."""
    block: int | None = None
    for number, line in enumerate(text.split("\n"), first_line):
        indent = len(line) - len(line.lstrip(" "))
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if block is not None and indent > block:
            continue
        block = None
        lead = line[: len(line) - len(line.lstrip())]
        for character, code in (("\t", "front-matter.tab"), ("\u00a0", "front-matter.no-break-space")):
            if character in lead:
                yield source.spot(number, lead.index(character) + 1), code
        match = KEY_LINE.match(line)
        if not match:
            if indent == 0 and line[0] not in "-\"'[]{}" and ":" not in line:
                yield source.spot(number, 1, len(line)), "front-matter.no-colon"
            continue
        value = (match["value"] or "").rstrip()
        if value[:1] in ("|", ">"):
            block = indent
        elif value:
            yield from value_faults(source, number, match.start("value") + 1, value)


def value_faults(source: Source, line: int, column: int, value: str) -> Iterator[tuple[Spot, str]]:
    """A value YAML would read as something else than what is written, or not at all."""
    if value[0] in RESERVED:
        yield source.spot(line, column, len(value)), "front-matter.reserved-character"
    elif value[0] in "\"'":
        closed = re.fullmatch(r"\A(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*')\s*(#.*)?", value)
        if not closed:
            yield source.spot(line, column, len(value)), "front-matter.quote"
    elif hash_ := re.search(r"\s#(?=\S)", value):
        yield source.spot(line, column + hash_.start() + 1, len(value) - hash_.start() - 1), "front-matter.hash"
    elif value[0] not in "[{#" and (found := re.search(r":(?= |$)", value.split(" #", maxsplit=1)[0])):
        yield source.spot(line, column + found.start(), 1), "front-matter.colon"
