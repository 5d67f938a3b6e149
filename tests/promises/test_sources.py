"""Sources: what gives a statement about the law away, and what looks like one and is none."""

from pathlib import Path

import pytest

from publishing.promises.sources import check, giveaway
from tests.tools.happenings import page
from tests.tools.small import library, small_site

GIVEAWAYS = [
    # sentence                                                      the words that give it away
    ("Du har rätt till tolk.",                                      "har rätt"),
    ("Du har alltid rätt att säga nej.",                            "har alltid rätt att"),
    ("Socialtjänstlagen gäller.",                                   "Socialtjänstlagen"),
    ("Vård enligt LVU kan bli aktuell.",                            "LVU"),
    ("Så säger lagen.",                                             "lagen"),
    ("Förvaltningsrätten beslutar.",                                "Förvaltningsrätten"),
    ("Vissa beslut går att överklaga.",                             "går att överklaga"),
    ("Vården kräver alltid ditt samtycke.",                         "kräver alltid ditt samtycke"),
    ("Från 15 år krävs också den ungas eget ja.",                   "krävs också den ungas eget ja"),
    ("Myndigheter ska använda tolk.",                               "Myndigheter ska"),
    ("Då måste socialnämnden ansöka.",                              "måste socialnämnden"),
    ("Du och barnet får oftast ett offentligt biträde.",            "får oftast ett offentligt biträde"),
    ("Du ska få råd och stöd.",                                     "Du ska få"),
    ("Det du berättar är hemligt.",                                 "är hemligt"),
    ("Minst var sjätte månad prövas vården.",                       "månad prövas"),
    # no claim
    ("Läs om lagen och dina rättigheter.",                          ""),
    ("Fråga om det går att överklaga.",                             ""),
    ("Har jag rätt till tolk?",                                     ""),
    ("Om det går att överklaga är inte bekräftat här ännu.",        ""),
    ("Ett förslag med gott om plats under dagen.",                  ""),
    ("Det är rätt dag att börja.",                                  ""),
    ("Ring din flicka eller flytta fl.",                            ""),
    ("Be om att få det skriftligt.",                                ""),
    ("Skriv ner det socialtjänsten lovar.",                         ""),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "words"), GIVEAWAYS)
def test_what_gives_a_statement_about_the_law_away(sentence: str, words: str) -> None:
    assert giveaway(sentence) == words


RIGHT = "Du har rätt till tolk."
BODIES = [
    # what it shows                           body                                               lines told
    ("a paragraph",                           RIGHT,                                             [1]),
    ("one with a source",                     f"{RIGHT} {{V: FL 13 §}}",                         []),
    ("one with a review mark, further on",    f"{RIGHT} Säg till.\nI tid. {{K}}",                []),
    ("each item for itself",                  f"- {RIGHT}\n- {RIGHT} {{K}}\n- {RIGHT}",           [1, 3]),
    ("a mark above does not reach a list",    f"Så här: {{K}}\n\n- {RIGHT}",                     [3]),
    ("a fold is its own",                     f'Text. {{K}}\n\n??? question "Får jag?"\n    {RIGHT}', [4]),
    ("a definition is its own",               f"Tolk\n:   {RIGHT}\n\nJurist\n:   {RIGHT} {{K}}",  [2]),
    ("a row of a table has one mark",         f"| Vad | Källa |\n|---|---|\n| {RIGHT} | {{K}} |\n| {RIGHT} |  |", [4]),
    ("a heading names",                       "## Din rätt till tolk",                           []),
    ("so does the title of a fold",           '??? question "Rätt till tolk"\n    Läs om den.',  []),
    ("a link alone points",                   "[LVU och dina rättigheter](index.md).",           []),
    ("so does one after a colon",             "Mer: [LVU och dina rättigheter](index.md).",      []),
    ("what to say aloud",                     "Säg: ”Jag har rätt till tolk. Så säger lagen.”",  []),
    ("a glossary word counts",                "[[LVU|lvu]] gäller.",                             [1]),
    ("a part is told once",                   f"{RIGHT} {RIGHT}",                                [1]),
]  # fmt: skip


def lines_told(tmp_path: Path, facts: str, body: str) -> list[int]:
    text = page("Rätt", f"languages: [sv]\n{facts}", body=body)
    before = text[: text.index(body)].count("\n")
    found = check(library(small_site(tmp_path, files={"docs/sv/x.md": text})))
    return [problem.spot.line - before for problem in found]


@pytest.mark.parametrize(("body", "lines"), [pytest.param(*row, id=name) for name, *row in BODIES])
def test_what_a_page_for_parents_says_without_a_source(body: str, lines: list[int], tmp_path: Path) -> None:
    assert lines_told(tmp_path, "audience: parent\n", body) == lines


FORM = "audience: parent\nlayout: form\nform: {fields: [{id: tolk, kind: choice}]}\n"
PAGES = [
    # what it shows                    facts                     body                                      lines told
    ("a page for others",              "audience: everyone\n",   RIGHT,                                    []),
    ("choices of a form are labels",   FORM,                     f"### Tolk {{#tolk}}\n\n- {RIGHT}\n- Nej",   []),
    ("its help is not",                FORM,                     f"### Tolk {{#tolk}}\n\n{RIGHT}\n\n- Ja\n- Nej", [3]),
]  # fmt: skip


@pytest.mark.parametrize(("facts", "body", "lines"), [pytest.param(*row, id=name) for name, *row in PAGES])
def test_which_pages_and_parts_are_looked_at(facts: str, body: str, lines: list[int], tmp_path: Path) -> None:
    assert lines_told(tmp_path, facts, body) == lines
