"""YAML with places: data where every key and value knows its line and column.

Values stay text: whether `no` is a language and `2026-02-30` a date is for the content model to judge.
"""

import re
from dataclasses import dataclass
from typing import Any

import yaml

from publishing.base.problems import Problem, Refused, Spot
from publishing.base.signs import forbidden
from publishing.base.source import Source
from publishing.base.yamlslips import line_faults

try:
    from yaml import CSafeLoader as Loader
except ImportError:  # a PyYAML built without libyaml: slower, same answers
    from yaml import SafeLoader as Loader  # type: ignore[assignment]

Path = tuple[str | int, ...]
DEEPEST = 20
MARKUP = re.compile(r"<!--(?:[^-]|-(?!->))*+(?:-->)?|<[!?]|</?[a-zA-Z][\w-]*+(?:[\s/][^<>]*+)?>")
"""A note to colleagues, closed or not, or what looks like HTML; `a < b` and <3 are words."""
NOTHING = "tag:yaml.org,2002:null"
"""What `null` and `~` say: that nothing is written."""
MANY = 60
MANY_INSIDE = re.compile(rf"^[ ]{{{MANY}}}|(?:[-?] ){{{MANY}}}", re.MULTILINE)
"""Indented or opened so far that it may be deep."""


@dataclass(frozen=True, slots=True)
class Mapped:
    """Data read from YAML: dicts, lists and text, with the place of each value and key."""

    data: Any
    values: dict[Path, Spot]
    keys: dict[Path, Spot]
    start: Spot

    def spot(self, path: Path, *, key: bool = False) -> Spot:
        """The nearest place known for `path`: its own, else that of what it lies in."""
        while path:
            for places in (self.keys, self.values) if key else (self.values, self.keys):
                if path in places:
                    return places[path]
            path = path[:-1]
        return self.start


def read_yaml(source: Source, first_line: int = 1, text: str | None = None) -> Mapped:
    """Read YAML that begins on `first_line` of `source`.

    raises  Refused with every fault a line can show at once, else the one the parser met
    """
    text = source.text if text is None else text
    faults = [Problem(spot, code) for spot, code in line_faults(source, first_line, text)]
    if faults:
        raise Refused(faults)
    start = source.spot(first_line)
    try:
        node = composed(text)
    except Bottomless as error:
        raise Refused(
            [Problem(source.spot(first_line + error.line), "front-matter.too-deep", {"most": DEEPEST})]
        ) from error
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        if error.context and "flow" in error.context:  # a bracket not closed: tell where it opens
            mark = error.context_mark or mark
        line, column = (mark.line, mark.column) if mark else (0, 0)
        spot = source.spot(min(first_line + line, len(source.lines)), column + 1)
        raise Refused([Problem(spot, "front-matter.syntax")]) from error
    except yaml.YAMLError as error:  # a control character: the reader says no place
        raise Refused([Problem(start, "front-matter.syntax")]) from error
    walk = Walk(source, first_line)
    data = walk.data(node, ()) if node is not None else {}
    if walk.problems:
        raise Refused(walk.problems)
    return Mapped(data, walk.values, walk.keys, start)


class Bottomless(yaml.YAMLError):
    """More inside each other than anybody writes, at a line from 0: to compose it would end the program, in C too."""

    def __init__(self, line: int) -> None:
        self.line = line
        super().__init__(line)


def composed(text: str) -> yaml.Node | None:
    """The nodes of a text.

    raises  Bottomless at the place where it is too deep; yaml.YAMLError when it is no YAML
    """
    if text.count("[") + text.count("{") > MANY or MANY_INSIDE.search(text):  # others cannot be deep
        depth = 0
        for event in yaml.parse(text, Loader=Loader):
            depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
            if depth > MANY:
                raise Bottomless(event.start_mark.line if event.start_mark else 0)
    node: yaml.Node | None = yaml.compose(text, Loader=Loader)
    return node


class Walk:
    """From YAML nodes to data, noting places; doubled keys are problems (YAML takes the last, silently).

    What stands in two places by an alias (&a, *a) is one too: a few lines would be more data than there is memory.
    """

    def __init__(self, source: Source, first_line: int) -> None:
        self.source, self.first_line = source, first_line
        self.values: dict[Path, Spot] = {}
        self.keys: dict[Path, Spot] = {}
        self.problems: list[Problem] = []
        self.seen: set[int] = set()

    def spot(self, node: yaml.Node) -> Spot:
        start, end = node.start_mark, node.end_mark
        length = end.column - start.column if end.line == start.line else 1
        return self.source.spot(self.first_line + start.line, start.column + 1, length)

    def data(self, node: yaml.Node, path: Path) -> Any:
        self.values[path] = self.spot(node)
        if id(node) in self.seen or len(path) > DEEPEST:
            code = "front-matter.alias" if id(node) in self.seen else "front-matter.too-deep"
            self.problems.append(Problem(self.spot(node), code, {"most": DEEPEST}))
            return ""
        self.seen.add(id(node))
        if isinstance(node, yaml.SequenceNode):
            return [self.data(item, (*path, index)) for index, item in enumerate(node.value)]
        if not isinstance(node, yaml.MappingNode):
            return self.text(node)
        found: dict[str, Any] = {}
        for key_node, value_node in node.value:
            spot = self.spot(key_node)
            if not isinstance(key_node, yaml.ScalarNode):  # a list or a group before the colon
                self.problems.append(Problem(spot, "front-matter.syntax"))
                continue
            key = self.text(key_node)
            if key in found:
                self.problems.append(Problem(spot, "front-matter.duplicate-key", {"key": key}))
            self.keys[(*path, key)] = spot
            found[key] = self.data(value_node, (*path, key))
        return found

    def text(self, node: yaml.Node) -> str:
        """What is written, without signs that no text may hold: YAML has ways to write them too, as "\\x1b".

        Markup is for bodies: here it would stand in titles, feeds, posters and addresses as it is written.
        """
        value = "" if node.tag == NOTHING else str(node.value)
        for _, sign in forbidden(value)[:1]:
            self.problems.append(Problem(self.spot(node), "sign.unseen", {"sign": sign}))
        if "<" in value and (found := MARKUP.search(value)):
            written = found[0].partition("\n")[0]
            self.problems.append(Problem(self.within(node, written), "value.markup", {"written": written}))
        return value

    def within(self, node: yaml.Node, words: str) -> Spot:
        """Where some words of a value stand; where the value begins when they are written in another way there."""
        for line in range(node.start_mark.line, node.end_mark.line + 1):
            written = self.source.spot(self.first_line + line).excerpt
            at = written.find(words, node.start_mark.column if line == node.start_mark.line else 0)
            if at >= 0:
                return self.source.spot(self.first_line + line, at + 1, len(words))
        return self.spot(node)
