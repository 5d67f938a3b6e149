"""Weights: how heavy a file is, as the reader writes numbers; and an address that is never turned."""

import re
from html import escape

from publishing.base.wording import Wording

LEFT_TO_RIGHT, END = "\u2066", "\u2069"
"""Isolates, for what is not turned in right-to-left text: 1,4 MB."""
PARTS = re.compile(r"(?<!/)/(?=[^/])")
TYPES = {"png": "image/png", "jpg": "image/jpeg", "webp": "image/webp"}


def readable_size(size: int) -> tuple[str, str]:
    """Bytes as a number and its unit: (`340`, `kB`), (`1.4`, `MB`)."""
    return (f"{max(1, round(size / 1000))}", "kB") if size < 995_000 else (f"{size / 1_000_000:.1f}", "MB")


def weight(size: int, t: Wording) -> str:
    """How much a file weighs, as the reader writes numbers."""
    number, unit = readable_size(size)
    number = number.replace(".", t("number.decimal"))
    return f"{LEFT_TO_RIGHT}{number}\u00a0{unit}{END}"


def address_html(text: str) -> str:
    """An address as HTML: never turned, and broken where its parts end rather than anywhere."""
    return f'<bdi class="address" dir="ltr" data-pagefind-ignore>{PARTS.sub("/<wbr>", escape(text))}</bdi>'


def media_type(address: str) -> str:
    """What kind of picture lies at an address."""
    return TYPES[address.rpartition(".")[2]]
