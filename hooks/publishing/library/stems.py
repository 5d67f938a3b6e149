"""Stems: where what a page hands out lies, without its ending."""

from publishing.library.guides import Guide
from publishing.library.library import Library


def stem_of(library: Library, guide: Guide, code: str, name: str = "") -> str:
    """The place beside a page of a file with a name; it has the name of its page where it has none of its own."""
    return library.addresses[guide.key, code] + (name or guide.key.removesuffix("/index").rpartition("/")[2])
