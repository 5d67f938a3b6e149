"""News: only what is public is told, the newest first."""

from pathlib import Path

from publishing.kinds.news.model import news
from tests.tools.happenings import page
from tests.tools.small import library, small_site


def test_news_is_newest_first_and_neither_ahead_of_its_day_nor_unlisted(tmp_path: Path) -> None:
    days = {
        "gammal": "2026-10-01",
        "i-dag": "2026-11-22",
        "i-morgon": "2026-11-23",
        "b": "2026-11-01",
        "a": "2026-11-01",
    }
    files = {f"docs/sv/{name}.md": page(name, f"published: {day}\n") for name, day in days.items()}
    files["docs/sv/dold.md"] = page("Dold", "published: 2026-11-01\nlisted: false\n")
    found = news(library(small_site(tmp_path, files=files)))
    assert [guide.key for _, guide in found] == ["i-dag", "a", "b", "gammal"]
    assert [str(day) for day, _ in found] == ["2026-11-22", "2026-11-01", "2026-11-01", "2026-10-01"]
