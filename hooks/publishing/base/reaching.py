"""Reaching: telephone numbers and addresses of mail and the web, as they are written, shown and followed.

Who reads a number calls it in need: what is none is refused where it is written, and one function makes each link.
"""

import re
import unicodedata
from dataclasses import dataclass
from typing import Annotated, Literal
from urllib.parse import quote, urlsplit, urlunsplit

from pydantic import AfterValidator
from pydantic_core import PydanticCustomError

from publishing.base.hosts import as_machines
from publishing.base.validation import fault

Means = Literal["phone", "sms", "mail", "web"]
DASHES = re.compile(r"[\u2010-\u2015\u2212]")
SPACES = re.compile(r"[\s\u00a0\u2000-\u200a\u202f]+")
WRITTEN = re.compile(r"\+?\d+(?:[ -]\d+)*")
AREA = re.compile(r"^\((0\d{0,3})\)[ -]?")
TRUNK = re.compile(r"^(?P<country>(?:\+|00)[ ]?\d{1,3}?)[ -]?\(0\)[ -]?")
DOUBLED = re.compile(r"^((?:\+|00)46[ -]?)0")
"""The zero of Swedish area codes after the number of the country, where phones dial one too many."""
SHORT = re.compile(r"112|11[0-9]{2,4}|9\d{4}")
"""Numbers without an area code: 112, 1177, 11x xx, 116 xxx, 118 xxx, 9x xxx. source  PTS, Svensk nummerplan"""
SHORT_SMS = re.compile(r"7\d{4}")
"""Numbers that only take text messages. source  PTS, 7xxxx for services by SMS"""
NATIONAL, COUNTRY = (8, 10), (8, 15)
"""Fewest and most digits: from the zero of the area code; from the number of the country. source  PTS; ITU-T E.164"""
ATOM = r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]++"
MAIL = re.compile(rf"\A(?P<name>{ATOM}(?:\.{ATOM})*+)@(?P<host>[^\s@]+)")
"""One address of a kind that every mail program takes. source  RFC 5322, dot-atom"""
NAMED = "!#$'*+/=^_`{|}~.-"
"""What stands unquoted before the @ of an address to follow."""
UNFIT = re.compile(r"[\s\\<>\"\x00-\x20\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069]")


@dataclass(frozen=True, slots=True)
class Way:
    """A way to reach somebody: as it is followed, and as it is read."""

    url: str
    shown: str


def way(means: Means, given: str) -> Way:
    """The way to reach somebody by what was read as a field of that kind."""
    if means == "phone":
        return Way(f"tel:{dialled(given)}", given)
    if means == "sms":
        return Way(f"sms:{dialled(given)}", given)
    if means == "mail":
        return Way(f"mailto:{mailed(given)}", given)
    return Way(web_address(given), re.sub(r"^https://(www\.)?|/$", "", given))


def dialled(number: str) -> str:
    """What a phone dials: digits, and the plus of a number with its country."""
    return re.sub(r"[^\d+]", "", number)


def nationally(number: str) -> str:
    """A number as it is dialled within Sweden, to be compared: `+46 42-10 50 00` → `042105000`."""
    return re.sub(r"^(?:\+|00)46", "0", dialled(number))


def mailed(address: str) -> str:
    """An address of mail as machines read it: `tyck@din.domän` → `tyck@din.xn--domn-noa`."""
    name, _, host = address.rpartition("@")
    return f"{quote(name, safe=NAMED)}@{as_machines(host)}"


def web_address(address: str) -> str:
    """An address of the web as machines read it: its host in ASCII, all else as it was written."""
    parts = urlsplit(address)
    port = f":{parts.port}" if parts.port else ""
    path = quote(parts.path, safe="/%~!$&'()*+,;=:@-._")
    return urlunsplit((parts.scheme, as_machines(parts.hostname or "") + port, path, parts.query, parts.fragment))


def read_number(given: str) -> str:
    """A telephone number as it is shown: the digits of every script as 0–9, its groups parted by spaces and hyphens.

    raises  PydanticCustomError for what no phone can dial
    """
    number = "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in given)
    number = SPACES.sub(" ", DASHES.sub("-", number)).strip().replace(" - ", "-")
    number = DOUBLED.sub(r"\1", TRUNK.sub(r"\g<country> ", AREA.sub(r"\1-", number)))
    if not WRITTEN.fullmatch(number):
        raise fault("reach.phone", number=given)
    return number


def read_phone(given: str) -> str:
    """A number to call; also refused when it has too few or too many digits to be one."""
    number = read_number(given)
    _counted(number, SHORT)
    return number


def read_sms(given: str) -> str:
    """A number to send a text message to."""
    number = read_number(given)
    _counted(number, SHORT_SMS, SHORT)
    return number


def _counted(number: str, *short: re.Pattern[str]) -> None:
    digits = dialled(number)
    if any(pattern.fullmatch(digits) for pattern in short):
        return
    if digits.startswith(("+", "00")):
        digits = digits.removeprefix("+").removeprefix("00")
        (least, most), digits = COUNTRY, digits
    elif digits.startswith("0"):
        least, most = NATIONAL
    else:
        raise fault("reach.phone-area", number=number)
    if not least <= len(digits) <= most:
        raise fault("reach.phone-digits", number=number, digits=len(digits), least=least, most=most)


def read_mail(given: str) -> str:
    """An address of mail.

    raises  PydanticCustomError for what is none, or more than one
    """
    match = MAIL.fullmatch(given)
    if not match or "." not in match["host"] or not _is_host(match["host"]):
        raise fault("reach.mail", address=given)
    return given


def read_web(given: str) -> str:
    """An address of the web.

    raises  PydanticCustomError for what is none, and for one that begins otherwise than with https://
    """
    if UNFIT.search(given):
        raise fault("reach.web", address=given)
    if not given.startswith("https://"):
        raise _unsafe(given)
    try:
        parts = urlsplit(given)
        host, _ = parts.hostname or "", parts.port
    except ValueError:
        raise fault("reach.web", address=given) from None
    if "@" in parts.netloc or "." not in host or not _is_host(host):
        raise fault("reach.web", address=given)
    return given


def _unsafe(given: str) -> PydanticCustomError:
    """What is told of an address without https://: how to write it, where it is one but for that."""
    bare = given.removeprefix("http://")
    looks = re.fullmatch(r"\A[\w-]++(?:\.[\w-]++)++(?::\d++)?(?:/.*)?", bare)
    return (
        fault("reach.web-https", address=given, better=f"https://{bare}")
        if looks
        else fault("reach.web", address=given)
    )


def _is_host(host: str) -> bool:
    try:
        as_machines(host)
    except ValueError:
        return False
    return True


Phone = Annotated[str, AfterValidator(read_phone)]
Sms = Annotated[str, AfterValidator(read_sms)]
Mail = Annotated[str, AfterValidator(read_mail)]
Web = Annotated[str, AfterValidator(read_web)]
