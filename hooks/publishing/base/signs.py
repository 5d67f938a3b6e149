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
TURNS_BACK = "\u2069"
UNSAID = re.compile(NEVER.pattern.replace("[", "[\n\r\u2066-\u2069", 1))
INSTEAD = "\ufffd"


def forbidden(text: str) -> Iterator[int]:
    """Where the signs stand that no text may hold."""
    yield from sorted([*(match.start() for match in NEVER.finditer(text)), *_left_open(text)])


def _left_open(text: str) -> Iterator[int]:
    """Isolates without an end on their line, and ends without a beginning."""
    open_: list[int] = []
    for match in re.finditer(ISOLATES.pattern + "|\n", text):
        if match[0] == "\n":
            yield from open_
            open_ = []
        elif match[0] != TURNS_BACK:
            open_.append(match.start())
        elif open_:
            open_.pop()
        else:
            yield match.start()
    yield from open_


def named(sign: str) -> str:
    """A sign as people can look it up: U+000B."""
    return f"U+{ord(sign):04X}"


def shown(text: str) -> str:
    """A text on one line that commands no terminal and no log; every sign keeps its place."""
    return UNSAID.sub(lambda match: " " if match[0] in "\n\r" else INSTEAD, text)
