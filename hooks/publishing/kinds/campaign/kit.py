"""Share kit: the finished files of a campaign in one language, as a page shows them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from publishing.kinds.campaign.model import KitGroup


@dataclass(frozen=True, slots=True)
class Item:
    """A file to download.

    id       `poster-a4`; its name is wording: file.<id>
    address  under the site's root; size in bytes; width and height in `unit`
    alt      what it shows and says, in the language of the file
    preview  address of a small picture of it and that picture's width and height in pixels; "" for none
    """

    id: str
    group: KitGroup
    address: str
    size: int
    width: int
    height: int
    unit: Literal["mm", "px"]
    alt: str
    preview: str = ""
    preview_width: int = 0
    preview_height: int = 0


@dataclass(frozen=True)
class KitFiles:
    """All files of a campaign in one language, and the ZIP that holds them: "" for a proof, which has none.

    hero  `wide` and `tall` → address, width and height in pixels of the photograph for the landing page; empty
          where the campaign has a façade
    """

    items: Sequence[Item]
    bundle: str
    bundle_size: int
    hero: Mapping[str, tuple[str, int, int]] = field(default_factory=dict)

    def group(self, name: KitGroup) -> list[Item]:
        return [item for item in self.items if item.group == name]

    def get(self, identity: str) -> Item | None:
        return next((item for item in self.items if item.id == identity), None)
