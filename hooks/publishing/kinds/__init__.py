"""Floor 5: one room a kind of text; the only list of kinds."""

from importlib import import_module

from publishing.library.kinds import Kinds

NAMES = (
    "home",
    "contact",
    "glossary",
    "overview",
    "event",
    "campaign",
    "support",
    "road",
    "booklet",
    "myth",
    "insight",
    "story",
    "news",
    "self_check",
    "thinking",
    "form",
    "matrix",
    "welcome",
)
"""The rooms here, in the order in which kinds are asked, and in which what they lend stands on a page."""
ALL: Kinds = tuple(import_module(f"publishing.kinds.{name}").KIND for name in NAMES)
