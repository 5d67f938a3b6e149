"""The site: a library at its address, with what one build shares: converted bodies, and files that are finished."""

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from publishing.base.site_address import is_public
from publishing.library.guides import Guide
from publishing.library.library import Library
from publishing.library.recipes import Finished
from publishing.library.ways import Way
from publishing.text.conversion import Conversion, Rendered
from publishing.text.markdown import Converter

CACHE = Path(".cache/publishing")


@dataclass(frozen=True)
class Overrides:
    """What is found by the name of a kind: templates under overrides/, names of styles and of scripts."""

    templates: frozenset[str] = frozenset()
    styles: frozenset[str] = frozenset()
    scripts: frozenset[str] = frozenset()

    @classmethod
    def under(cls, folder: Path) -> "Overrides":
        """Those in a folder."""
        return cls(
            frozenset(path.relative_to(folder).as_posix() for path in folder.rglob("*.html")),
            frozenset(path.stem for path in (folder / "assets/css").glob("*.css")),
            frozenset(path.stem for path in (folder / "assets/js").glob("*.mjs")),
        )


@dataclass
class Site:
    """What pages and files of one build are made from. Only `finished` and `bodies` grow during a build.

    site_url  the published address, in a preview too, as machines read it
    root      the repository
    finished  place on the site → the file, when it is made
    bodies    (key, language) → the body as HTML, when it is converted
    """

    library: Library
    site_url: str
    root: Path = Path()
    overrides: Overrides = field(default_factory=Overrides)
    finished: dict[str, Finished] = field(default_factory=dict)
    bodies: dict[tuple[str, str], Rendered] = field(default_factory=dict)

    @property
    def is_proof(self) -> bool:
        """Whether the site has no address yet: what is printed leads nowhere, and says so itself."""
        return not is_public(self.site_url)

    @cached_property
    def converter(self) -> Converter:
        return Converter()

    @property
    def cache(self) -> Path:
        """Where finished files are kept."""
        return self.root / CACHE

    def way(self, guide: Guide, code: str, here: str | None = None) -> Way:
        """The way from a page as a reader of `code` meets it; `here`: the address where its text is shown."""
        address = self.library.addresses[guide.key, code] if here is None else here
        return Way(self.library, guide.key, code, address, self.site_url)

    def rendered(self, guide: Guide, code: str) -> Rendered:
        """The body of a page as a reader of `code` meets it; converted once."""
        found = self.bodies.get((guide.key, code))
        if found is None:
            found = self.bodies[guide.key, code] = self.convert(guide, code)
        return found

    def convert(self, guide: Guide, code: str) -> Rendered:
        """The same, converted anew."""
        edition = guide.edition(code)
        # Marks inside the text speak the language of the text, not that of the menus around it.
        words = self.library.wording[edition.language.code]
        layout = self.library.layout(guide)
        conversion = Conversion(
            self.way(guide, code), words, edition.headings,
            shape=layout.shape(guide, words) if layout and layout.shape else None,
            close=layout.close if layout else False,
            sources=[source.text for source in guide.sources],
        )  # fmt: skip
        return self.converter.convert(edition.document.body, conversion)
