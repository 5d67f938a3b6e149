"""The façade: dusk, dark windows, and in some a lamp is lit. One more lit window is one more home.

Drawn as SVG from a short list of windows, so that every page and campaign has its own. Units are those
of the viewBox: a window is 84 × 100, the distance between two is 28.
"""

from collections.abc import Sequence

WIDE, HIGH, GAP = 84, 100, 28
NIGHT, DEEP, PANE, LAMP, CORAL, LEAF, PAPER = (
    "#12303b",
    "#0c2029",
    "#1d4452",
    "#ffc84a",
    "#c8401b",
    "#2f6f4f",
    "#fff8ee",
)
BLEED = 3 * 72 / 25.4
"""Points that a wall reaches past the edge, for the printer's knife: 3 mm."""
DRAPE = "#e98a58"  # coral over lamp: a curtain with the light behind it


def _person(x: float, color: str, scale: float = 1.0) -> str:
    """Head and shoulders on the window sill; `x` is the middle, the head of an adult is 13 wide."""
    r, shoulder, height = 13 * scale, 22 * scale, 44 * scale
    top = HIGH - height
    return (
        f'<circle cx="{x:g}" cy="{top - r + 4 * scale:g}" r="{r:g}" fill="{color}"/>'
        f'<path d="M{x - shoulder:g} {HIGH}c0-{height * 0.75:g} {shoulder * 0.36:g}-{height:g} {shoulder:g}-{height:g}'
        f's{shoulder:g} {height * 0.25:g} {shoulder:g} {height:g}z" fill="{color}"/>'
    )


def _drawn(path: str, color: str) -> str:
    return f'<path d="{path}" fill="{color}"/>'


def _round(x: float, y: float, r: float, color: str) -> str:
    return f'<circle cx="{x:g}" cy="{y:g}" r="{r:g}" fill="{color}"/>'


ART = {
    "dark": "",
    "lamp": f'<path d="M42 0v24" stroke="{DEEP}" stroke-width="3"/>' + _drawn("M32 24h20l10 22H22z", CORAL),
    "plant": _drawn("M38 80C22 60 22 38 34 20c10 20 10 40 6 60z", LEAF)
    + _drawn("M44 80c0-28 8-44 22-54 2 22-6 42-18 54z", LEAF)
    + _drawn("M31 78h24l-3 22H34z", CORAL),
    "cat": _drawn("M20 100V64c0-14 8-22 20-22h4l-1-16 10 8h10l10-8v28c0 5-2 9-6 12v34z", NIGHT)
    + _drawn("M22 100C8 98 6 84 11 73c3-5 8-3 7 2-2 9-1 15 6 16z", NIGHT),
    "curtain": _drawn("M0 0h34c0 46-10 74-34 92z", DRAPE) + _drawn("M84 0H50c0 46 10 74 34 92z", DRAPE),
    "one": _person(42, LEAF, 1.15),
    "two": _person(32, NIGHT) + _person(58, CORAL, 0.68),
    "pair": _person(28, NIGHT) + _person(56, LEAF, 1.05),
    "family": _person(24, NIGHT) + _person(60, LEAF) + _person(42, CORAL, 0.58),
    "elder": _person(42, NIGHT, 1.1)
    + f'<circle cx="42" cy="26" r="8" fill="{NIGHT}"/>'
    + f'<circle cx="36.5" cy="44" r="4.6" fill="none" stroke="{LAMP}" stroke-width="2"/>'
    + f'<circle cx="47.5" cy="44" r="4.6" fill="none" stroke="{LAMP}" stroke-width="2"/>',
    "dog": _drawn("M22 100V70c0-12 6-20 16-24l-2-12c8 1 13 4 16 9h10c7 0 12 4 14 10l-9 8c-4 3-8 3-12 3v36z", NIGHT)
    + _drawn("M38 34c-9 3-12 12-10 22 6-1 11-6 12-14z", CORAL)
    + f'<circle cx="58" cy="52" r="2.4" fill="{LAMP}"/>',
    "books": _drawn("M14 44h13v56H14z", CORAL) + _drawn("M29 34h11v66H29z", NIGHT)
    + _drawn("M42 48h14v52H42z", LEAF)
    + _drawn("M58 53l12-4 14 46-2 5h-8z", DEEP),
    "bed": _drawn("M6 60h6v40H6z", DEEP) + _drawn("M12 78h72v14H12z", NIGHT)
    + _drawn("M16 66h20c4 0 6 4 6 12H16z", PAPER)
    + _drawn("M42 78c0-8 6-14 16-14h26v14z", CORAL),
    "pot": _drawn("M20 70h44v18c0 8-6 12-12 12H32c-6 0-12-4-12-12z", NIGHT) + _drawn("M12 66h60v7H12z", DEEP)
    + f'<path d="M34 54c-6-7 6-12 0-20M50 54c-6-7 6-12 0-20" fill="none" stroke="{CORAL}" '
    'stroke-width="4" stroke-linecap="round"/>',
    "star": f'<path d="M42 0v26" stroke="{DEEP}" stroke-width="2.5"/>'
    + _drawn("M42 24l7 17 18 1-14 12 5 18-16-10-16 10 5-18-14-12 18-1z", CORAL),
    "teens": _person(42, NIGHT, 1.12)
    + f'<path d="M26 44c0-22 32-22 32 0" fill="none" stroke="{CORAL}" stroke-width="5"/>'
    + _drawn("M22 42h8v14h-8zM54 42h8v14h-8z", CORAL),
    "teddy": _round(28, 31, 8, CORAL) + _round(56, 31, 8, CORAL) + _round(42, 42, 18, CORAL)
    + _drawn("M42 56c14 0 22 10 22 24s-8 20-22 20-22-6-22-20 8-24 22-24z", CORAL)
    + _drawn("M28 64c-10 2-15 10-12 15s11 2 15-6zM56 64c10 2 15 10 12 15s-11 2-15-6z", CORAL)
    + _round(42, 82, 12, DRAPE) + _round(26, 93, 9, CORAL) + _round(58, 93, 9, CORAL)
    + _round(26, 93, 4.5, DRAPE) + _round(58, 93, 4.5, DRAPE)
    + _round(42, 48, 8.5, PAPER) + _round(35, 38, 2.2, DEEP) + _round(49, 38, 2.2, DEEP)
    + _drawn("M38.5 44.5h7l-3.5 4z", DEEP),
    "bag": f'<path d="M33 34V26c0-12 18-12 18 0v8" fill="none" stroke="{DEEP}" stroke-width="4"/>'
    + _drawn("M42 30c17 0 25 10 25 26v44H17V56c0-16 8-26 25-26z", LEAF)
    + _drawn("M11 66h6v34h-6zM67 66h6v34h-6z", NIGHT) + _drawn("M25 70h34v30H25z", CORAL)
    + _drawn("M25 70h34v9H25z", NIGHT) + _drawn("M39 76h6v9h-6z", PAPER)
    + f'<path d="M28 54h28" stroke="{NIGHT}" stroke-width="3.5" stroke-linecap="round"/>',
    "phone": '<g transform="rotate(10 36 60)">'
    + f'<rect x="20" y="26" width="34" height="66" rx="6" fill="{NIGHT}"/>'
    + f'<rect x="24" y="33" width="26" height="46" rx="2" fill="{PAPER}"/>'
    + _round(37, 85.5, 3, PAPER) + _round(37, 49, 6, CORAL) + _drawn("M26 70c0-9 5-14 11-14s11 5 11 14z", CORAL)
    + f'</g><path d="M64 22c5 3 8 8 8 14M61 31c2 1 3 3 3 6" fill="none" stroke="{DEEP}" '
    'stroke-width="3.5" stroke-linecap="round"/>',
    "door": _drawn("M18 18h48v82H18z", NIGHT) + _drawn("M24 24h36v76H24z", PAPER)
    + _drawn("M24 24l24 8v66H24z", CORAL)
    + f'<path d="M29 34l13 4v22l-13-2zM29 66l13 3v22l-13-3z" fill="none" stroke="{DRAPE}" stroke-width="2.5"/>'
    + _round(44.5, 68, 2.4, LAMP) + _drawn("M8 96h68v4H8z", DEEP),
    "visit": _person(19, NIGHT, 0.92) + _person(65, LEAF, 0.92)
    + _drawn("M14 80h56v6H14z", DEEP) + _drawn("M38 86h8v14h-8z", DEEP)
    + _drawn("M26 68h9v12h-9zM49 68h9v12h-9z", PAPER)
    + f'<path d="M35 71c5 0 5 6 0 6M49 71c-5 0-5 6 0 6" fill="none" stroke="{PAPER}" stroke-width="2"/>',
    "sad": _drawn("M0 0h22c0 34-6 58-22 72z", DRAPE)
    + _drawn("M18 100c2-24 14-34 28-34s26 10 26 34z", NIGHT)
    + '<g transform="rotate(-18 40 66)">' + _round(40, 62, 16, NIGHT)
    + _drawn("M34 48c2-8 10-10 14-6-4 0-6 2-6 5z", NIGHT) + "</g>"
    + _drawn("M6 100c0-13 8-20 20-20h34c10 0 16 7 16 20z", CORAL)
    + f'<path d="M30 90h30" stroke="{DRAPE}" stroke-width="3" stroke-linecap="round"/>',
}  # fmt: skip


def window(name: str, x: float, y: float) -> str:
    """One window with its upper left corner at x, y. The frame is drawn last and hides what reaches the edge."""
    light = PANE if name == "dark" else LAMP
    return (
        f'<g transform="translate({x:g} {y:g})"><rect width="{WIDE}" height="{HIGH}" rx="9" fill="{light}"/>{ART[name]}'
        f'<rect x="-2" y="-2" width="{WIDE + 4}" height="{HIGH + 4}" rx="11" fill="none" '
        f'stroke="{DEEP}" stroke-width="5"/></g>'
    )


def facade(windows: Sequence[str], columns: int, margin: float = 8) -> str:
    """Windows in rows of `columns` as one SVG, hidden from screen readers: it says nothing the words do not."""
    rows = -(-len(windows) // columns)
    width = columns * WIDE + (columns - 1) * GAP + 2 * margin
    height = rows * HIGH + (rows - 1) * GAP + 2 * margin
    cells = "".join(
        window(name, margin + (i % columns) * (WIDE + GAP), margin + (i // columns) * (HIGH + GAP))
        for i, name in enumerate(windows)
    )
    return (
        f'<svg class="facade" viewBox="0 0 {width:g} {height:g}" width="{width:g}" height="{height:g}" '
        f'aria-hidden="true" focusable="false">{cells}</svg>'
    )


def picture(name: str) -> str:
    """One window that is lit, between two dark ones that go on past the edge: the picture of a card, 190 × 110."""
    width, height = 190, 110
    left, top = (width - WIDE) / 2, (height - HIGH) / 2
    names = [("dark", left - WIDE - GAP), (name, left), ("dark", left + WIDE + GAP)]
    cells = "".join(window(each, x, top) for each, x in names)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" aria-hidden="true" focusable="false">'
        f'<rect width="{width}" height="{height}" fill="{NIGHT}"/>{cells}</svg>'
    )


def wall(windows: Sequence[str], width: float, height: float, *, columns: int, beside: bool, rtl: bool = False) -> str:
    """A part of a house front that goes on past the edges, `width` × `height` points and `BLEED` more on every side.

    columns  whole windows in a row; those cut by an edge are dark, so that every lamp that is lit is seen
    beside   the wall begins at a straight edge beside the words and goes on at the other sides; else it goes
             on upwards and to both sides, and ends in a whole row above the words
    rtl      mirrored: the same house from the other end of the street
    """
    cut = 36  # how much is seen of a window that goes on past the edge
    across = columns * (WIDE + GAP) + cut if beside else columns * (WIDE + GAP) + GAP + 2 * cut
    unit = width / across
    high = height / unit
    rows = int((high + GAP) // (HIGH + GAP))
    used = rows * (HIGH + GAP) - GAP
    left = 0 if beside else GAP + cut
    top = (high - used) / 2 if beside else high - used
    lamps = iter(arranged(windows, columns * rows))
    more = BLEED / unit
    cells = []
    for row in range(-1, rows + (1 if beside else 0)):
        for column in range(0 if beside else -1, columns + 1):
            whole = 0 <= row < rows and 0 <= column < columns
            x, y = left + column * (WIDE + GAP), top + row * (HIGH + GAP)
            x = across - x - WIDE if rtl else x
            cells.append(window(next(lamps) if whole else "dark", x, y))
    box = f"{-more:g} {-more:g} {across + 2 * more:g} {high + 2 * more:g}"
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">{"".join(cells)}</svg>'


def arranged(windows: Sequence[str], cells: int) -> list[str]:
    """Windows for just so many cells: dark ones are added before, or left out from the end, so that lamps stay."""
    found = ["dark"] * (cells - len(windows)) + list(windows)
    for index in range(len(found) - 1, -1, -1):
        if len(found) > cells and found[index] == "dark":
            del found[index]
    return found[:cells]
