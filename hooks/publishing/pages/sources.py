"""Sources: what a page rests on, as it is listed, and when it is from."""

from dataclasses import dataclass

from publishing.base.wording import Wording


@dataclass(frozen=True, slots=True)
class Source:
    """A source as it is listed: its number on the page and its words, which are Swedish.

    dated    when it is from, in figures; undated is what to say where that is not told
    """

    number: int
    text: str
    dated: str = ""
    undated: str = ""


def period(dated: str | None, t: Wording) -> tuple[str, str]:
    """When a source is from, as `2022` or `2025-09 – 2026-07`, and what to say of one that does not tell.

    dated    as in guides.Dated; None for a source that nobody has dated
    returns  (figures, words): one of them is empty; both for None
    """
    if dated is None:
        return "", ""
    return ("", t("source.undated")) if dated == "not-stated" else (dated.replace("/", " – "), "")
