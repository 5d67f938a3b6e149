"""The preview: its pages may reload themselves; published ones allow nothing inline."""

from pathlib import Path

from publishing.engine.templates import reloadable


def test_only_a_page_of_the_preview_allows_an_inline_script(site: Path) -> None:
    page = (site / "index.html").read_text("utf-8")
    assert "unsafe-inline" not in page
    assert "script-src &#39;self&#39; &#39;unsafe-inline&#39;;" in reloadable(page)


def test_a_page_that_may_call_nobody_may_ask_the_preview_whether_it_has_changed() -> None:
    assert reloadable("connect-src &#39;none&#39;; form-action &#39;none&#39;") == (
        "connect-src &#39;self&#39;; form-action &#39;none&#39;"
    )
