"""Captions: WebVTT as a browser reads it: the times and the words that are shown, without what is not.

WEBVTT

00:00:01.000 --> 00:00:04.000
Hej, och välkommen in.

source  https://www.w3.org/TR/webvtt1/
"""

import re

from publishing.press.freeing import Unfreed

SIGNATURE = re.compile(r"WEBVTT(?:[ \t]|$)")
ARROW = "-->"
TIME = r"(?:(\d{2,}+):)?([0-5]\d):([0-5]\d)\.(\d{3})"
TIMES = re.compile(rf"\A[ \t]*+{TIME}[ \t]*+-->[ \t]*+{TIME}(?P<settings>[ \t].*)?$")
VOICE = re.compile(r"</?v\b[^>\n]*+>?")
"""The name of who speaks: it is written, and shown to nobody, not either where its > was forgotten."""
LEFT_OUT = re.compile(r"(?:NOTE|STYLE)(?:[ \t]|$)")
REGION = re.compile(r"REGION[ \t]*$")


def cleaned(content: bytes) -> bytes:
    """The captions without notes, styles, names of cues and of those who speak.

    raises  Unfreed with the line that no browser reads
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unfreed("not-utf8", line=content.count(b"\n", 0, error.start) + 1) from error
    lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\0", "\ufffd").split("\n")
    if not SIGNATURE.match(lines[0]):
        raise Unfreed("captions", line=1)
    blocks = [shown for start, block in _blocks(lines) if (shown := _block(start, block))]
    if not any(ARROW in block for block in blocks):
        raise Unfreed("captions-empty", line=1)
    return ("\n\n".join(["WEBVTT", *blocks]) + "\n").encode()


def _blocks(lines: list[str]) -> list[tuple[int, list[str]]]:
    """The parts between empty lines below the first line, each with the number of its first line."""
    found: list[tuple[int, list[str]]] = []
    open_ = False
    for number, line in enumerate(lines[1:], 2):
        if not line.strip():
            open_ = False
        elif ARROW in line and open_ and any(ARROW in each for each in found[-1][1]):
            found.append((number, [line]))  # a cue may follow the one before without an empty line
        elif open_:
            found[-1][1].append(line)
        else:
            found.append((number, [line]))
            open_ = True
    return found


def _block(start: int, lines: list[str]) -> str:
    """One part as it is published; "" for what is not shown."""
    if LEFT_OUT.match(lines[0]):
        return ""
    if REGION.match(lines[0]):
        return "\n".join(lines)
    at = next((index for index, line in enumerate(lines) if ARROW in line), None)
    if at is None:
        return ""  # words without times: a header or the name of a cue, which no browser shows
    times = TIMES.match(lines[at])
    if at > 1 or times is None:
        raise Unfreed("captions-time", lines[at].strip(), start + at)
    values = times.groups()
    if _milliseconds(*values[4:8]) <= _milliseconds(*values[0:4]):
        raise Unfreed("captions-time", lines[at].strip(), start + at)
    words = [VOICE.sub("", line) for line in lines[at + 1 :]]
    return "\n".join([lines[at].strip(), *words]) if any(word.strip() for word in words) else ""


def _milliseconds(hours: str | None, minutes: str, seconds: str, rest: str) -> int:
    return ((int(hours or 0) * 60 + int(minutes)) * 60 + int(seconds)) * 1000 + int(rest)
