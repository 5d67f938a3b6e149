"""Codes: an address as a QR code, one filled path: strokes snap to unequal modules when a screen is coarse."""

import io
from dataclasses import dataclass

import segno
from PIL import Image

from publishing.base.site_address import is_public
from publishing.press import proofs

QUIET = 4
"""Empty modules around a code. source  ISO/IEC 18004, quiet zone"""
DARK, LIGHT = "#0c2029", "#fff8ee"


@dataclass(frozen=True, slots=True)
class Code:
    """A QR code: modules as rows of 0 and 1 without the quiet zone. One that leads nowhere says so across itself."""

    address: str
    rows: tuple[bytes, ...]

    @property
    def side(self) -> int:
        """Modules along a side, quiet zone included."""
        return len(self.rows) + 2 * QUIET

    @property
    def is_proof(self) -> bool:
        """Whether nobody gets where it leads."""
        return not is_public(self.address)

    @property
    def svg(self) -> str:
        """Dark on light, as a square of `side` × `side`."""
        mark = proofs.over_drawing(self.side) if self.is_proof else ""
        runs = "".join(_runs(y + QUIET, row) for y, row in enumerate(self.rows))
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.side} {self.side}">'
            f'<rect width="{self.side}" height="{self.side}" fill="{LIGHT}"/><path d="{runs}" fill="{DARK}"/>{mark}'
            "</svg>\n"
        )

    def png(self, scale: int = 16) -> bytes:
        """Dark on light, `scale` pixels a module."""
        bits = Image.new("P", (self.side, self.side), 0)
        bits.putpalette(bytes.fromhex(LIGHT[1:] + DARK[1:]))
        for y, row in enumerate(self.rows):
            for x, dark in enumerate(row):
                bits.putpixel((x + QUIET, y + QUIET), dark)
        out = io.BytesIO()
        size = self.side * scale
        made = bits.resize((size, size), Image.Resampling.NEAREST)
        (proofs.over_picture(made) if self.is_proof else made).save(out, "PNG", optimize=True)
        return out.getvalue()


def code(address: str) -> Code:
    """The QR code of an address, at level Q: a quarter may be scratched or folded away."""
    made = segno.make(address, error="q", micro=False)  # else a short address becomes a Micro QR, which phones miss
    return Code(address, tuple(bytes(row) for row in made.matrix))


def _runs(y: int, row: bytes) -> str:
    """The dark runs of a row as closed rectangles."""
    found, start = [], None
    for x, dark in enumerate([*row, 0]):
        if dark and start is None:
            start = x
        elif not dark and start is not None:
            found.append(f"M{start + QUIET} {y}h{x - start}v1h-{x - start}z")
            start = None
    return "".join(found)
