"""Colours: the tokens of the look, and whether one can be read on another."""

TOKENS = {
    "night": "#12303b",
    "deep": "#0c2029",
    "pane": "#1d4452",
    "lamp": "#ffc84a",
    "paper": "#fff8ee",
    "coral": "#c8401b",
    "leaf": "#2f6f4f",
    "sky": "#2a6f97",
}
"""The look's own colours; css/site.css has the same, and a test compares."""

ACCENTS = {"family-homes": TOKENS["coral"], "parents": TOKENS["leaf"], "children": TOKENS["sky"]}
"""Section → the colour of its audience; the others have that of the night."""

READABLE = 4.5
"""Least contrast between words and what lies behind them. source  WCAG 2.2, 1.4.3 Contrast (Minimum)"""


def luminance(colour: str) -> float:
    """Relative luminance of `#rrggbb`, 0 for black to 1 for white.

    source  WCAG 2.2, definition of relative luminance
    """
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    r, g, b = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def contrast(one: str, other: str) -> float:
    """Contrast of two colours as `#rrggbb`, from 1 to 21.

    source  WCAG 2.2, definition of contrast ratio
    """
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)
