"""Ready texts: what somebody pastes, as one plain text."""

import pytest

from publishing.kinds.campaign.ready_texts import ready_texts
from tests.kinds.campaign.campaigns import WORDS, scene, wording

ADDRESS = "https://prov.test/hem/k/prov"


def parts(text: str) -> list[tuple[str, str]]:
    """Headings with what stands below them."""
    split = [part.partition("\n\n") for part in text.removesuffix("\n").split("\n\n\n")]
    return [(heading, below) for heading, _, below in split]


def test_a_campaign_is_told_from_its_headline_to_its_alt_text() -> None:
    words, seen = WORDS["sv"], scene()
    posts, tags = words["posts"], "#familjehem #prov"
    assert parts(ready_texts(seen, ["Ett stycke.", "Ett till."])) == [
        ("DELNINGSPAKET: PROVKAMPANJ", f"{words['headline']}\n{words['lead']}\n{ADDRESS}/"),
        ("FACEBOOK", f"{posts['facebook']}\n{ADDRESS}/facebook/\n{tags}"),
        ("INSTAGRAM", f"{posts['instagram']}\n{ADDRESS}/instagram/\n{tags}"),
        ("LINKEDIN", f"{posts['linkedin']}\n{ADDRESS}/linkedin/\n{tags}"),
        ("NOTIS TILL KOLLEGOR", f"{words['notice']}\n{ADDRESS}/kollegor/"),
        (
            "STOMME TILL EN ARTIKEL",
            f"{words['headline']}\n\n{words['lead']}\n\nEtt stycke.\n\nEtt till.\n\n"
            "[Något om hur det ser ut där ni finns.]\n\n"
            f"[Citat från någon hos er som vill vara med, med roll och godkännande.]\n\nLäs mer: {ADDRESS}/",
        ),
        ("ATT LÄSA UPP PÅ 20 SEKUNDER", words["radio"]),
        ("ALT-TEXT", seen.alt()),
    ]


@pytest.mark.parametrize("code", ["sv", "ar", "uk"])
def test_every_language_leads_to_its_own_addresses(code: str) -> None:
    text = ready_texts(scene(code), [])
    own = ADDRESS if code == "sv" else f"{ADDRESS}/{code}"
    assert text.count(f"{own}/") == 6 == text.count(f"{ADDRESS}/")
    assert wording()[code]("kit.notice").upper() in text


def test_without_hashtags_there_is_no_empty_line() -> None:
    assert f"{ADDRESS}/uk/facebook/\n\n\n" in ready_texts(scene("uk"), [])


def test_soft_hyphens_are_for_posters_only() -> None:
    seen = scene(headline="Familje\u00adhem, vid bordet.")
    text = ready_texts(seen, ["Ett famil\u00adjehem."])
    assert "\u00ad" not in text + seen.alt() and "Familjehem, vid bordet." in text and "Ett familjehem." in text


@pytest.mark.parametrize("code", ["sv", "ar"])
def test_the_alt_text_says_picture_words_and_address(code: str) -> None:
    seen, words = scene(code), WORDS[code]
    typed = "prov.test/hem/k/prov" if code == "sv" else "\u2066prov.test/hem/k/prov/ar\u2069"  # never turned
    assert seen.alt().startswith(f"{seen.seen} ") and f"{words['headline']} {words['lead']} {typed}" in seen.alt()
