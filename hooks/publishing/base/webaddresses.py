"""Web addresses: what a browser makes of one as it is written, and what in it could fool the one who reads it."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Literal, get_args
from urllib.parse import unquote

import idna

Deceit = Literal["invisible", "backslash", "user", "host", "letters", "script", "open"]
"""Why an address is not what it looks like; each is a code, web-address.….

invisible  signs that are not seen, or that turn the direction of what follows
backslash  a browser reads it as /, people do not
user       words before an @ that look like the host: https://www.1177.se@evil.test/
host       no host, or one that no browser would take as it is written
letters    a part of the host looks Latin and is not, or mixes alphabets
script     the whole host is in letters that most readers of the site cannot compare (told, no more)
open       http: anyone on the way can read and change the page (told, no more)
"""
DECEITS: tuple[Deceit, ...] = get_args(Deceit)
SCHEME = re.compile(r"\A(?P<scheme>[a-z][a-z0-9+.-]*+):", re.IGNORECASE)
PASSED_OVER = str.maketrans("", "", "\t\n\r")
"""What a browser takes away before it reads an address: `java\\tscript:` is a script."""
TRIMMED = "".join(map(chr, range(0x21)))
WEB = ("http", "https", "ftp", "ws", "wss")
TURNS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
HOST = re.compile(r"[^\s%<>\"'^`{|}\\/?#@\[\]\u3002\uff61]+")
"""The signs that a host may have; the full stops of Chinese are dots to a browser."""
ALIKE = frozenset("аᴦеоорсухԁіјһӏѕԛԝъьҽпгѵѡкмтвнαοιυνρκτεχӧӓӕӱ")
"""Small letters of Cyrillic and Greek that pass for Latin ones; a part of a host made of them alone is a disguise."""
REAL = frozenset({"укр", "рус", "ком", "орг"})
"""Ends of hosts that are made of such letters and exist."""
RARE = frozenset("ı" + "".join(map(chr, range(0x180, 0x2B0))))
"""Latin letters of phonetics and few languages: ɑ for a, ɡ for g."""


def as_read(address: str) -> str:
    """The address as a browser reads it: no spaces and control characters around it, no tabs or new lines inside."""
    return address.strip(TRIMMED).translate(PASSED_OVER)


def scheme(address: str) -> str:
    """What a browser would do with the address, in small letters; "" when it leads from the page it stands on."""
    found = SCHEME.match(as_read(address))
    return found["scheme"].lower() if found else ""


def deceives(address: str) -> Deceit | None:
    """Why this address is not what it looks like; None when it is."""
    return next(_reasons(address), None)


def _reasons(address: str) -> Iterator[Deceit]:
    """Everything there is to say of an address, the worst first."""
    if any(_unseen(sign) for sign in address.strip()) or TURNS.search(unquote(address)):
        yield "invisible"
    kind, rest = scheme(address), as_read(address)
    after = rest[len(kind) + 1 :] if kind else rest
    if kind in WEB or (not kind and re.match(r"[\\/]{2}", rest)):
        place = re.match(r"[\\/]*", after)
        slashes = place[0] if place else ""
        authority = re.split(r"[\\/?#]", after[len(slashes) :], maxsplit=1)[0]
        if "\\" in re.split(r"[?#]", after, maxsplit=1)[0]:
            yield "backslash"
        _, at, where = authority.rpartition("@")
        if at:
            yield "user"
        if slashes.replace("\\", "/") != "//":
            yield "host"
        yield from _host(where)
        if kind in ("http", "ws", "ftp"):
            yield "open"
    elif kind == "mailto":
        for receiver in unquote(after.partition("?")[0]).split(","):
            yield from _host(receiver.rpartition("@")[2]) if "@" in receiver else ()


def _host(written: str) -> Iterator[Deceit]:
    """What is odd about a host, as in `www.1177.se` or `www.1177.se:443`."""
    if written.startswith("["):
        return  # an address of digits in brackets: it looks like what it is
    name, _, port = written.partition(":")
    labels = name.removesuffix(".").split(".")
    if not HOST.fullmatch(name) or (port and not port.isdigit()) or "" in labels or _odd_number(labels):
        yield "host"
    elif not name.isascii() or "xn--" in name.lower():
        yield from _letters(name, labels)


def _odd_number(labels: list[str]) -> bool:
    """Whether a host is a number, but not as four of them are written: browsers read 1 and 0x7f.1 as hosts too."""
    if not re.fullmatch(r"\d+|0x[0-9a-f]*", labels[-1], re.ASCII | re.IGNORECASE):
        return False
    return len(labels) != 4 or not all(re.fullmatch(r"0|[1-9]\d{0,2}", label, re.ASCII) for label in labels)


def _letters(name: str, labels: list[str]) -> Iterator[Deceit]:
    """What the letters of a host pretend, those that xn-- stands for too."""
    try:
        shown = [idna.decode(label) if label.lower().startswith("xn--") else label for label in labels]
        idna.encode(".".join(shown), uts46=True)
    except idna.IDNAError:
        yield "host"
        return
    if unicodedata.normalize("NFKC", name) != unicodedata.normalize("NFC", name) or any(
        _pretends(label) for label in (shown[:-1] if shown[-1] in REAL else shown)
    ):
        yield "letters"  # ｗｗｗ and ① are read as other letters than they are
    elif any(_scripts(label) - {"LATIN"} for label in shown):
        yield "script"


def _pretends(label: str) -> bool:
    """Whether a part of a host mixes alphabets, or is made of letters that pass for those of another."""
    letters = [letter for letter in label.lower() if letter.isalpha()]
    return (
        len(_scripts(label)) > 1
        or (bool(letters) and all(letter in ALIKE for letter in letters))
        or any(letter in RARE for letter in letters)
    )


def _scripts(label: str) -> set[str]:
    """The alphabets of a part of a host; what Chinese, Japanese and Korean mix counts as one."""
    names = {unicodedata.name(letter, "?").split()[0] for letter in label if letter.isalpha()}
    east = {"CJK", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO"}
    return names - east | ({"CJK"} if names & east else set())


def _unseen(sign: str) -> bool:
    """Whether a sign is not seen in an address: spaces are, in the middle of one, and are told as what they are."""
    return unicodedata.category(sign) in ("Cc", "Cf", "Zl", "Zp", "Cs") or sign in "\u115f\u1160\u3164\uffa0\u2800"
