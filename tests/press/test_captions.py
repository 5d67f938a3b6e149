"""Captions: what a browser shows of them, and nothing that it does not."""

import pytest

from publishing.press.captions import cleaned
from publishing.press.freeing import Unfreed

CUE = "00:00:01.000 --> 00:00:04.000\nHej.\n"
PLAIN = f"WEBVTT\n\n{CUE}"
SHOWN = [
    # what it shows                   captions                                                   what is published
    ("as it should be",               PLAIN,                                                     PLAIN),
    ("without hours",                 "WEBVTT\n\n01:02.003 --> 01:04.000\nHej.",
     "WEBVTT\n\n01:02.003 --> 01:04.000\nHej.\n"),
    ("with words beside the mark",    f"WEBVTT Film om Anna\n\n{CUE}",                           PLAIN),
    ("Windows line ends",             PLAIN.replace("\n", "\r\n"),                               PLAIN),
    ("with a byte order mark",        "\ufeff" + PLAIN,                                          PLAIN),
    ("a note",                        f"WEBVTT\n\nNOTE Anna har sagt ja\ntill tisdag\n\n{CUE}",  PLAIN),
    ("a style",                       f"WEBVTT\n\nSTYLE\n::cue {{ color: red }}\n\n{CUE}",       PLAIN),
    ("a cue with a name",             f"WEBVTT\n\nAnna 1\n{CUE}",                                PLAIN),
    ("who speaks",                    PLAIN.replace("Hej.", "<v Anna Ek>Hej.</v>"),              PLAIN),
    ("who speaks, not closed",        PLAIN.replace("Hej.", "Hej.<v Anna Ek"),                   PLAIN),
    ("words in italics",              PLAIN.replace("Hej.", "<i>Hej.</i>"), PLAIN.replace("Hej.", "<i>Hej.</i>")),
    ("settings",                      PLAIN.replace("4.000", "4.000 line:0"), PLAIN.replace("4.000", "4.000 line:0")),
    ("a region", f"WEBVTT\n\nREGION\nid:a\n\n{CUE}", f"WEBVTT\n\nREGION\nid:a\n\n{CUE}"),
    ("cues without a line between", f"WEBVTT\n\n{CUE}{CUE}", f"WEBVTT\n\n{CUE}\n{CUE}"),
    ("an empty cue",                  f"WEBVTT\n\n00:05.000 --> 00:06.000\n\n{CUE}",             PLAIN),
]  # fmt: skip


@pytest.mark.parametrize(("given", "expected"), [pytest.param(*row, id=name) for name, *row in SHOWN])
def test_what_is_published_is_what_is_shown(given: str, expected: str) -> None:
    assert cleaned(given.encode()).decode() == expected


def timed(times: str) -> bytes:
    return f"WEBVTT\n\n{times}\nHej.\n".encode()


UNSHOWN = [
    # what it shows                    captions                                          why               line
    ("commas in the times",            timed("00:00:01,000 --> 00:00:04,000"),           "captions-time",  3),
    ("one comma",                      timed("00:00:01.000 --> 00:00:04,000"),           "captions-time",  3),
    ("no thousandths",                 timed("00:01 --> 00:04"),                         "captions-time",  3),
    ("one figure for the hours",       timed("0:00:01.000 --> 0:00:04.000"),             "captions-time",  3),
    ("seventy seconds",                timed("00:70.000 --> 02:00.000"),                 "captions-time",  3),
    ("the end before the beginning",   timed("00:04.000 --> 00:01.000"),                 "captions-time",  3),
    ("no time at all",                 timed("00:04.000 --> 00:04.000"),                 "captions-time",  3),
    ("the second cue",                 PLAIN.encode() + b"\n00:05,000 --> 00:06,000\nA", "captions-time",  6),
    ("SubRip",                         b"1\n00:00:00,000 --> 00:00:01,000\nHej.",        "captions",       1),
    ("another word",                   b"WEBVTTX\n\n" + CUE.encode(),                    "captions",       1),
    ("in small letters",               b"webvtt\n\n" + CUE.encode(),                     "captions",       1),
    ("after an empty line",            b"\n" + PLAIN.encode(),                           "captions",       1),
    ("empty",                          b"",                                              "captions",       1),
    ("nothing below the mark",         b"WEBVTT\n",                                      "captions-empty", 1),
    ("only notes",                     b"WEBVTT\n\nNOTE hej\n",                          "captions-empty", 1),
    ("times without words",            b"WEBVTT\n\n00:01.000 --> 00:04.000\n",           "captions-empty", 1),
    ("in other letters",               "WEBVTT\n\n00:01.000 --> 00:04.000\nÅ".encode("latin-1"), "not-utf8",   4),
]  # fmt: skip


@pytest.mark.parametrize(("given", "why", "line"), [pytest.param(*row, id=name) for name, *row in UNSHOWN])
def test_what_no_browser_shows_is_told(given: bytes, why: str, line: int) -> None:
    with pytest.raises(Unfreed) as unfreed:
        cleaned(given)
    assert (unfreed.value.why, unfreed.value.line) == (why, line)
