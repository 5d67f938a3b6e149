"""Front matter: the lines between --- and --- at the top of a text, and the body below them."""

from dataclasses import dataclass

from publishing.base.problems import Problem, Refused, Spot
from publishing.base.source import Source
from publishing.base.yamltext import Mapped, read_yaml

FENCE = "---"


@dataclass(frozen=True)
class Document:
    """A text with front matter: the source, its data with places, the body and the line it begins on."""

    source: Source
    front: Mapped
    body: str
    body_line: int

    def spot_at(self, offset: int, length: int = 1) -> Spot:
        """The place `offset` characters into the body."""
        return self.source.spot_at(len(self.source.text) - len(self.body) + offset, length)


def read_document(source: Source) -> Document:
    """Split and read.

    raises  Refused when the front matter is missing, indented or not closed, or is not valid YAML.
            MkDocs would print it as prose on a public page, and say nothing.
    """
    lines = source.lines
    first = next((i for i, line in enumerate(lines) if line.strip()), 0)
    opening = lines[first] if lines else ""
    if opening.strip() == FENCE and opening.rstrip() != FENCE:
        raise Refused([Problem(source.spot(first + 1, 1, len(opening)), "front-matter.indented")])
    if opening.rstrip() != FENCE:
        raise Refused([Problem(source.spot(first + 1, 1, len(opening)), "front-matter.missing")])
    for index in range(first + 1, len(lines)):
        if lines[index].rstrip() == FENCE:
            break
        if lines[index].strip() == FENCE:
            raise Refused([Problem(source.spot(index + 1, 1, len(lines[index])), "front-matter.indented")])
    else:
        raise Refused([Problem(source.spot(first + 1, 1, 3), "front-matter.unclosed")])
    front = read_yaml(source, first + 2, "\n".join(lines[first + 1 : index]))
    return Document(source, front, "\n".join(lines[index + 1 :]), index + 2)
