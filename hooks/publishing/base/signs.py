"""Signs: those that nobody sees and that no text may hold, found where a text is read, and shown where it is told."""

import re
from collections.abc import Iterator

NEVER = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufeff\ufffe\uffff"  # what XML 1.0 forbids or advises against
    "\ud800-\udfff"  # half of a sign
    "\u2028\u2029"  # a new line to some programs and none to others
    "\u202a-\u202e]"  # turns the order of what follows, addresses and numbers too
)
ISOLATES = re.compile("[\u2066-\u2069]")
"""First a way to begin (three of them), last the one to end; a text may hold them in pairs on one line."""
LINE_OR_ISOLATE = re.compile(ISOLATES.pattern + "|\n")
TURNS_BACK = "\u2069"
ENTITY = re.compile(r"&#(?:[xX](?P<hex>[0-9a-fA-F]++)|(?P<number>[0-9]++))")
"""A sign by its number, which a browser shows as the sign itself; it asks for no semicolon."""
BIGGEST = 0x10FFFF
UNSAID = re.compile(NEVER.pattern.replace("[", "[\n\r\u2066-\u2069", 1))
INSTEAD = "\ufffd"


def forbidden(text: str) -> list[tuple[int, str]]:
    """The signs that no text may hold, written as they are or by their numbers: where, and how each is looked up."""
    numbers = _numbers(text)
    return [(at, f"U+{number:04X}") for at, number in sorted([*_never(text, numbers), *_left_open(text, numbers)])]


def never(page: str) -> list[str]:
    """The signs of a finished page that stand nowhere; isolates may be closed on a later line."""
    return list(dict.fromkeys(f"U+{number:04X}" for _, number in _never(page, _numbers(page))))


def _never(text: str, numbers: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    yield from ((match.start(), ord(match[0])) for match in NEVER.finditer(text))
    yield from ((at, number) for at, number in numbers if number > BIGGEST or NEVER.match(chr(number)))


def _numbers(text: str) -> list[tuple[int, int]]:
    return [(match.start(), _number(match)) for match in ENTITY.finditer(text)] if "&#" in text else []


def _number(entity: re.Match[str]) -> int:
    digits = (entity["hex"] or entity["number"]).lstrip("0") or "0"
    return int(digits, 16 if entity["hex"] else 10) if len(digits) < len(str(BIGGEST)) + 1 else BIGGEST + 1


def _left_open(text: str, numbers: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Isolates without an end on their line, and ends without a beginning."""
    turning = [(match.start(), ord(match[0])) for match in LINE_OR_ISOLATE.finditer(text)]
    turning += [(at, number) for at, number in numbers if number <= BIGGEST and ISOLATES.match(chr(number))]
    open_: list[tuple[int, int]] = []
    for at, number in sorted(turning):
        if chr(number) == "\n":
            yield from open_
            open_ = []
        elif chr(number) != TURNS_BACK:
            open_.append((at, number))
        elif open_:
            open_.pop()
        else:
            yield at, number
    yield from open_


def shown(text: str) -> str:
    """A text on one line that commands no terminal and no log; every sign keeps its place."""
    return UNSAID.sub(lambda match: " " if match[0] in "\n\r" else INSTEAD, text)
