"""Sorts: which files may lie beside a text and be published, and how each is freed of what is not shown of it.

What a file is, is told by its name and by its content, and both have to say the same.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from publishing.base.signs import forbidden
from publishing.library.recipes import Made
from publishing.look.own_pictures import whole
from publishing.look.raster import size_of
from publishing.press import captions, documents, films, redrawn, sounds, webm
from publishing.press.freeing import Unfreed
from publishing.press.heads import UNKNOWN

CELLS = re.compile(r"[;,\t]")
FORMULA = re.compile(r"\A[ \"']*+[=+@-]")
NUMBER = re.compile(r"\A[ \"']*+[+-]?[ \d.,:()/%-]*+[ \"']*+\r?$")
"""Of money, of a telephone, or a dash alone."""
LIKE_WORDS = ("BMP", "EXE", "EPS")
"""What begins with letters that may be words."""


@dataclass(frozen=True)
class Sort:
    """A sort of files that may be published.

    content  what its first bytes say, see heads.py
    free     the file as readers get it; raises Unfreed, Unfit or Unshown
    look     the same, raised at once by each check: for what costs next to nothing
    """

    content: str
    free: Callable[[Path], bytes | Made]
    look: Callable[[Path], object] | None = None

    def holds(self, content: str) -> bool:
        """Whether that is what it should be; words may begin like a program or a sound."""
        return content == self.content or (self.content == UNKNOWN and content in LIKE_WORDS)

    @property
    def is_picture(self) -> bool:
        """Whether it is made of pixels."""
        return self.look is size_of


def _picture(kind: str) -> Sort:
    return Sort(kind, partial(redrawn.redrawn, kind=kind), size_of)


def _drawing(path: Path) -> bytes:
    return whole(_text(path)).encode()


def _captions(path: Path) -> bytes:
    _text(path)
    return captions.cleaned(path.read_bytes())


def _plain(path: Path) -> bytes:
    _text(path)
    return path.read_bytes()


def _table(path: Path) -> bytes:
    """Rows and cells of words: a cell that a spreadsheet takes for a formula may fetch, or run, what it names."""
    text = _text(path)
    for number, line in enumerate(text.split("\n"), 1):
        if any(FORMULA.match(cell) and not NUMBER.match(cell) for cell in CELLS.split(line)):
            raise Unfreed("formula", line=number)
    return path.read_bytes()


def _text(path: Path) -> str:
    content = path.read_bytes()
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Unfreed("not-utf8", line=content.count(b"\n", 0, error.start) + 1) from error
    for at, _ in forbidden(text.replace("\f", " ")):
        raise Unfreed("not-text", line=text.count("\n", 0, at) + 1)
    return text


JPEG, PLAIN, OGG, FILM = _picture("JPEG"), Sort(UNKNOWN, _plain, _plain), Sort("Ogg", sounds.ogg), films.freed
SORTS: dict[str, Sort] = {
    ".jpg": JPEG,
    ".jpeg": JPEG,
    ".png": _picture("PNG"),
    ".webp": _picture("WebP"),
    ".gif": _picture("GIF"),
    ".svg": Sort("SVG", _drawing, _drawing),
    ".pdf": Sort("PDF", documents.freed),
    ".mp3": Sort("MP3", sounds.mp3),
    ".m4a": Sort("MP4", FILM),
    ".ogg": OGG,
    ".opus": OGG,
    ".wav": Sort("WAV", sounds.wav),
    ".mp4": Sort("MP4", FILM),
    ".webm": Sort("WebM", webm.freed),
    ".vtt": Sort(UNKNOWN, _captions, _captions),
    ".txt": PLAIN,
    ".csv": Sort(UNKNOWN, _table, _table),
}
"""Everything that may lie beside a text and be published. Nothing else is."""
AS_JPEG = (".heic", ".heif", ".avif", ".tif", ".tiff", ".bmp", ".eps", ".psd", ".raw", ".dng", ".jfif", ".jp2", ".jxl")
"""Pictures that not all browsers show."""
AS_PDF = (
    ".doc", ".docx", ".docm", ".dot", ".dotx", ".odt", ".rtf", ".pages", ".xls", ".xlsx", ".xlsm", ".ods", ".numbers",
    ".ppt", ".pptx", ".pptm", ".odp", ".key", ".pub", ".indd", ".one",
)  # fmt: skip
"""Documents that carry who wrote them, what was taken away, and what others said of it."""
AS_MP4 = (".mov", ".avi", ".mkv", ".wmv", ".m4v", ".mpg", ".mpeg", ".3gp", ".flv")
AS_MP3 = (".aac", ".flac", ".wma", ".amr", ".aiff", ".aif", ".caf")
OTHERWISE = {
    **dict.fromkeys(AS_JPEG, "as-jpeg"), **dict.fromkeys(AS_PDF, "as-pdf"),
    **dict.fromkeys(AS_MP4, "as-mp4"), **dict.fromkeys(AS_MP3, "as-mp3"),
}  # fmt: skip
"""Endings → what is told of files that can be had in a sort that may be published."""


def ending(file: str) -> str:
    """`.jpg` of Hus.JPG, with the dot; "" without one."""
    return Path(file).suffix.lower()
