"""Legal references: `SoL 22:1–2` spelt out, so that a reader who has never seen a statute book can find it."""

import re

from publishing.text.laws import LAWS

CHAPTER = re.compile(r"^(?:(?P<law>[A-ZÅÄÖ][A-Za-zåäö]+) )?(?P<chapter>\d+):(?P<sections>\d+(?: [a-z])?(?:–\d+)?)$")
PARAGRAPH = re.compile(r"^(?P<law>[A-ZÅÄÖ]{2,3}) (?P<rest>\d.*§.*)$")


def spelt_out(source: str) -> str:
    """A source mark as a reader meets it; what is no statute reference is left as it is written.

    `SoL 22:3, 22:10` → `socialtjänstlagen (2025:400) 22 kap. 3 §, 22 kap. 10 §`
    """
    return _capital("; ".join(_group(part.strip()) for part in source.split(";")))


def _group(part: str) -> str:
    law, words = "", []
    for piece in part.split(", "):
        match = CHAPTER.match(piece)
        if match and (match["law"] in LAWS or (match["law"] is None and law)):
            name = LAWS[match["law"]] + " " if match["law"] and match["law"] != law else ""
            law = match["law"] or law
            sign = "§§" if "–" in match["sections"] else "§"
            words.append(f"{name}{match['chapter']} kap. {match['sections']} {sign}")
            continue
        paragraph = PARAGRAPH.match(piece)
        if paragraph and paragraph["law"] in LAWS:
            words.append(f"{LAWS[paragraph['law']]} {paragraph['rest']}".replace(", ", ", "))
        else:
            words.append(LAWS.get(piece, piece).rstrip(","))
    return ", ".join(words)


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
