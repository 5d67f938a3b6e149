"""Colours: every pair of the two schemes that text is set in has the contrast it promises."""

import re

import pytest

from publishing.look.colours import TOKENS
from tests.conftest import ROOT

CSS = "\n".join((ROOT / f"overrides/assets/css/{name}.css").read_text("utf-8") for name in ("site", "kit"))
TOKEN = re.compile(r"--(?P<name>[a-z-]+):\s*(?P<value>#[0-9a-f]{3,6}|var\(--(?P<other>[a-z-]+)\))")


def tokens(scheme: str) -> dict[str, str]:
    """Name → colour in a scheme; the dark one changes some of the light one's."""
    light, dark = CSS.split("@media (prefers-color-scheme: dark) {", 1)
    found: dict[str, str] = {}
    for part in [light] if scheme == "light" else [light, dark.split("\n}", 1)[0]]:
        root = re.search(r":root \{(.*?)\}", part, re.DOTALL)
        assert root
        for match in TOKEN.finditer(root[1]):
            found[match["name"]] = found[match["other"]] if match["other"] else match["value"]
    return found


def accents(scheme: str) -> list[str]:
    """The colours of the sections in a scheme."""
    light, dark = CSS.split("@media (prefers-color-scheme: dark) {", 1)
    part = light if scheme == "light" else dark.split("\n}", 1)[0]
    known = tokens(scheme)
    values = re.findall(r"--accent: (?:var\(--([a-z]+)\)|(#[0-9a-f]{6}))", part)
    return [known[name] if name else value for name, value in values]


def luminance(colour: str) -> float:
    """Relative luminance, 0–1. source: WCAG 2.2, definition of relative luminance"""
    digits = colour.lstrip("#")
    digits = "".join(d * 2 for d in digits) if len(digits) == 3 else digits
    parts = [int(digits[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast of two colours, 1–21."""
    high, low = sorted([luminance(one), luminance(other)], reverse=True)
    return (high + 0.05) / (low + 0.05)


PAIRS = [
    # what it shows               text     behind    at least
    ("body text",                 "ink",   "ground", 7.0),
    ("body text on a card",       "ink",   "card",   7.0),
    ("body text on a wash",       "ink",   "wash",   7.0),
    ("quiet text",                "soft",  "ground", 7.0),
    ("quiet text on a card",      "soft",  "card",   7.0),
    ("a link",                    "link",  "ground", 4.5),
    ("a link on a card",          "link",  "card",   4.5),
    ("a link on a wash",          "link",  "wash",   4.5),
    ("words on the lamp",         "night", "lamp",   7.0),
    ("words on night",            "paper", "night",  7.0),
]  # fmt: skip


def test_campaigns_may_use_the_colours_of_the_look_by_their_names() -> None:
    assert {name: tokens("light")[name] for name in TOKENS} == TOKENS


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(("text", "behind", "least"), [pytest.param(*row, id=name) for name, *row in PAIRS])
def test_a_pair_keeps_its_promise(text: str, behind: str, least: float, scheme: str) -> None:
    known = tokens(scheme)
    assert contrast(known[text], known[behind]) >= least


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_colour_of_a_section_is_seen_on_ground_and_card(scheme: str) -> None:
    known = tokens(scheme)
    assert len(accents(scheme)) >= 4
    for accent in accents(scheme):
        assert contrast(accent, known["ground"]) >= 3  # lines and edges: WCAG 1.4.11
        assert contrast(accent, known["card"]) >= 3


def test_white_on_white_has_no_contrast_and_black_on_white_has_21() -> None:
    assert contrast("#fff", "#ffffff") == pytest.approx(1)
    assert contrast("#000", "#fff") == pytest.approx(21)
