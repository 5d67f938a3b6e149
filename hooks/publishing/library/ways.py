"""Ways: from a page in one language to what a text or a fact points at, in the same language."""

from dataclasses import dataclass

from publishing.base.places import absolute, relative
from publishing.library.library import Library
from publishing.look.drawings import drawing
from publishing.look.raster import PIXELS, Unshown, size_of, smaller_name
from publishing.text.conversion import Sized


@dataclass(frozen=True)
class Way:
    """The way from one page in one language; see Way in text/conversion.py.

    Unknown targets stay as written: the checks tell.
    """

    library: Library
    key: str
    code: str
    address: str
    site_url: str

    def link(self, target: str) -> tuple[str, str | None]:
        found = self.library.resolve(target, self.key)
        if found.kind in ("page", "no-heading"):
            fragment = f"#{found.fragment}" if found.fragment else ""
            if found.key == self.key and fragment:
                return fragment, None
            address = self.library.addresses[found.key, self.code]
            return relative(address + fragment, self.address), absolute(self.site_url, address)
        if found.kind == "file":
            place = self._file(found.file)
            return relative(place, self.address), absolute(self.site_url, place)
        return target, None

    def file(self, target: str) -> str:
        drawn = drawing(target)
        if drawn:
            return relative(drawn.place.as_posix(), self.address)
        found = self.library.resolve(target, self.key)
        return relative(self._file(found.file), self.address) if found.kind == "file" else target

    def sized(self, target: str) -> Sized | None:
        found = self.library.resolve(target, self.key)
        if found.kind != "file" or not found.file.lower().endswith(PIXELS):
            return None
        file = self.library.file_for(found.file, self.code)
        try:
            size = size_of(self.library.docs / file)
        except (OSError, Unshown):
            return None  # a check tells
        place = published(self.library, file)
        smaller = [(relative(smaller_name(place, width), self.address), width) for width in size.smaller]
        return Sized(size.published.width, size.published.height, smaller)

    def term(self, identity: str) -> str:
        explained = self.library.landmark("words")
        if explained is None:
            return f"#ord-{identity}"
        return relative(f"{self.library.addresses[explained.key, self.code]}#{identity}", self.address)

    def _file(self, file: str) -> str:
        return published(self.library, self.library.file_for(file, self.code))


def published(library: Library, file: str) -> str:
    """Where a file under docs/ lies on the site: `ar/bilder/x.png` stays, `sv/bilder/x.png` → `bilder/x.png`."""
    code, _, rest = file.partition("/")
    path = library.settings.language(code).path
    return f"{path}/{rest}" if path else rest
