"""Seasons: campaigns with their days to lay over the small site, and kits that were never made."""

from collections.abc import Mapping
from datetime import date

from publishing.kinds.campaign.kit import Item, KitFiles
from publishing.kinds.campaign.seasons import Kits
from tests.tools.happenings import campaign, ledger

Dates = tuple[str, str | None, int]
"""Its first day, its last day (None: until further notice) and its priority."""

ARABIC = """---
name: حملة NAME
headline: مكان آخر حول المائدة NAME.
lead: حين لا يستطيع طفل أن يعيش مع والديه يحتاج إلى بيت عادي.
call: اقرأ من يمكنه ذلك
promise: المكالمة لا تلزمك بشيء.
posts:
  facebook: نص طويل بما يكفي ليكون منشوراً حقيقياً على هذه الشبكة.
  instagram: نص طويل بما يكفي ليكون منشوراً حقيقياً على هذه الشبكة.
  linkedin: نص طويل بما يكفي ليكون منشوراً حقيقياً على هذه الشبكة.
notice: خبر قصير طويل بما يكفي ليكون خبراً حقيقياً للزملاء في العمل.
radio: نص طويل بما يكفي ليقرأ بصوت عال في عشرين ثانية في الإذاعة.
native_reader: not-yet
---

نص.
"""


def campaign_files(campaigns: Mapping[str, Dates], *, translated: tuple[str, ...] = ()) -> dict[str, str | bytes]:
    """Files for small_site: each campaign in Swedish, some in Arabic too, and the list of all campaigns."""
    files: dict[str, str | bytes] = {"campaigns/short-links.yml": ledger(*campaigns)} if campaigns else {}
    for slug, (starts, ends, priority) in campaigns.items():
        text = campaign(f"Kampanj {slug}", starts, ends, short=slug)
        text = text.replace("priority: 50\n", "").replace("windows:", f"priority: {priority}\nwindows:")
        files[f"campaigns/{slug}/sv.md"] = text.replace("posts:\n", "hashtags: [familjehem, hem]\nposts:\n")
    for slug in translated:
        files[f"campaigns/{slug}/ar.md"] = ARABIC.replace("NAME", slug)
    return files


def kit(folder: str = "kampanj/host/delningspaket/", *, photograph: bool = False) -> KitFiles:
    """A kit with some files of every group, as if it had been made."""

    def item(identity: str, group: str, name: str, width: int, height: int, unit: str, *, seen: bool = True) -> Item:
        preview = (f"{folder}visning/{identity}.webp", 480, 252) if seen else ("", 0, 0)
        return Item(identity, group, folder + name, 1_400_000, width, height, unit, "Ett hus.", *preview)  # type: ignore[arg-type]

    items = [
        item("poster-a4-bleed", "print", "affisch.pdf", 210, 297, "mm", seen=False),
        item("poster-a4", "print", "affisch.pdf", 210, 297, "mm"),
        item("screen-wide", "screens", "skarm.png", 1920, 1080, "px"),
        item("social-link", "social", "lank.png", 1200, 630, "px"),
        item("social-square", "social", "kvadrat.jpg", 1080, 1080, "px"),
        item("email-banner", "email", "banner.png", 1200, 300, "px"),
        item("qr-poster", "codes", "qr.svg", 720, 720, "px"),
    ]
    hero = {"wide": (folder + "wide.webp", 1120, 840), "tall": (folder + "tall.webp", 900, 720)} if photograph else {}
    return KitFiles(items, folder + "host-sv.zip", 3_000_000, hero)


def kits(*made: tuple[str, str]) -> Kits:
    """Kits with a photograph for these campaigns and languages, and none for all others."""
    return lambda slug, code: kit(photograph=True) if (slug, code) in made else None


def day(text: str) -> date:
    return date.fromisoformat(text)
