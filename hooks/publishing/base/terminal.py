"""The terminal: whatever a stream can print, what is told reaches the one who has to mend it."""

import codecs
import io
import sys

PLAIN = {"│": "|", "→": "->", "…": "...", "»": '"', "«": '"', "–": "-", "“": '"', "”": '"', "’": "'"}
"""Our own frame and marks where a stream lacks them, as those of Windows do (cp850, cp1252)."""
NAME = "publishing.plain"


def _plainly(error: UnicodeError) -> tuple[str, int]:
    """What stands for signs that a stream lacks: ours have a plain form, others show their number."""
    if not isinstance(error, UnicodeEncodeError):
        raise error
    signs = error.object[error.start : error.end]
    return "".join(PLAIN.get(sign) or sign.encode("ascii", "backslashreplace").decode() for sign in signs), error.end


def made_safe() -> None:
    """Let both streams print every text, in the encoding they have."""
    codecs.register_error(NAME, _plainly)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors=NAME)
