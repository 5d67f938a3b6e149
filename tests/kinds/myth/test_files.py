"""Myths as files: a card of the size that is asked for, made once; a fact that is too long is told."""

import io
from collections.abc import Sequence
from pathlib import Path

import pytest
from PIL import Image

from publishing.base.languages import Language
from publishing.base.wording import Wording
from publishing.engine.making import Made, made
from publishing.kinds.myth.files import HEIGHT, NAME, TEMPLATE, WIDTH, Card, card_data, card_files
from publishing.library.site import Site
from publishing.pages.pictures import Picture
from publishing.pages.view import view_of
from publishing.press.typesetting import TooLong, Typesetter
from tests.kinds.myth.myths import myth, translated
from tests.tools.small import ROOT, buildable, site_of, small_site

SWEDISH = Language(code="sv", name="Svenska")
ARABIC = Language(code="ar", name="العربية", path="ar", direction="rtl", script="arabic")
WORDS = {"myth.claim": "Många tror:", "myth.true": "Så är det", "myth.quoted": "”{claim}”"}
ONE = Card("Man måste vara två.", "Du kan bli familjehem som ensam vuxen.", "x.test/myter/singel", ["one", "lamp"])
OTHER = Card("Djur är förbjudna.", "Du kan ha djur.", "x.test/myter/djur", ["cat"])
LONG = "Familjehemsutredningsregisterutdragsbegäran " * 2


def drawn(said: Sequence[Card], language: Language = SWEDISH) -> list[Image.Image]:
    data = card_data(said, language, Wording(language, WORDS), "Helsingborgs stad")
    pages = Typesetter.at(ROOT).pngs(TEMPLATE, data)
    return [Image.open(io.BytesIO(content)).convert("RGB") for content in pages]


def test_each_card_has_the_size_of_a_shared_link() -> None:
    assert [picture.size for picture in drawn([ONE, OTHER])] == [(WIDTH, HEIGHT)] * 2


def lit(picture: Image.Image, left: int, right: int) -> int:
    """How many pixels are the colour of a lamp between two columns, above the address."""
    part = picture.crop((left, 0, right, HEIGHT - 110))
    return sum(count for count, colour in part.getcolors(1 << 20) or [] if colour == (255, 200, 74))


def test_the_house_stands_at_the_end_of_the_words() -> None:
    (swedish,), (arabic,) = drawn([ONE]), drawn([ONE], ARABIC)
    assert lit(swedish, 850, WIDTH) > 5000 and lit(swedish, 0, 350) < lit(swedish, 850, WIDTH)
    assert lit(arabic, 0, 350) > 5000 and lit(arabic, 850, WIDTH) < lit(arabic, 0, 350)


def test_a_fact_that_does_not_fit_is_told_by_its_number() -> None:
    with pytest.raises(TooLong) as raised:
        drawn([ONE, Card("Kort.", LONG, "x.test", ["one"])])
    assert (raised.value.field, raised.value.word) == ("fact", "1")


# --- their recipes


def site_with(folder: Path, **texts: str) -> Site:
    """A small site with Swedish myths by their names; `singel` is translated."""
    files: dict[str, str | bytes] = {f"docs/sv/myter/{name}.md": text for name, text in texts.items()}
    if "singel" in texts:
        files["docs/ar/myter/singel.md"] = translated()
    return site_of(buildable(small_site(folder, files=files)))


def cards_of(site: Site, cache: Path) -> Made:
    """The cards of every language, kept in a cache that only the test has."""
    found = made([recipe for language in site.library.languages for recipe in card_files(site, language)], cache)
    site.finished.update(found.finished)
    return found


DOGS = myth("Djur är förbjudna.", "Du kan ha djur hemma.")


def test_a_card_lies_beside_each_page_that_is_written_in_its_language(tmp_path: Path) -> None:
    found = cards_of(site_with(tmp_path, singel=myth(), djur=DOGS), tmp_path / "cache")
    assert found.problems == []
    assert list(found.finished) == [f"myter/djur/{NAME}", f"myter/singel/{NAME}", f"ar/myter/singel/{NAME}"]
    for each in found.finished.values():
        assert Image.open(each.path).size == (WIDTH, HEIGHT) and each.size == each.path.stat().st_size


def test_what_was_made_is_not_made_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    site = site_with(tmp_path, singel=myth())
    before = cards_of(site, tmp_path / "cache").finished
    contents = {place: each.path.read_bytes() for place, each in before.items()}
    monkeypatch.setattr(Typesetter, "_compile", lambda *_, **__: pytest.fail("made twice"))
    again = cards_of(site, tmp_path / "cache").finished
    assert {place: each.path.read_bytes() for place, each in again.items()} == contents


def test_a_card_beside_others_is_the_card_alone(tmp_path: Path) -> None:
    place = f"myter/singel/{NAME}"
    alone = cards_of(site_with(tmp_path / "a", singel=myth()), tmp_path / "a/cache")
    beside = cards_of(site_with(tmp_path / "b", djur=DOGS, singel=myth()), tmp_path / "b/cache")
    assert alone.finished[place].path.read_bytes() == beside.finished[place].path.read_bytes()


def test_of_cards_that_do_not_fit_the_first_is_told_once_and_other_languages_have_theirs(tmp_path: Path) -> None:
    long = myth("Djur är förbjudna.", LONG.strip(), order=2)
    found = cards_of(site_with(tmp_path, singel=myth(), djur=long), tmp_path / "cache")
    told = [(each.code, each.spot.file, each.spot.excerpt.strip()) for each in found.problems]
    assert told == [("myth.too-long", "docs/sv/myter/djur.md", f"fact: {LONG.strip()}")]
    assert list(found.finished) == [f"ar/myter/singel/{NAME}"]


def test_a_page_shows_its_card_once_it_is_made_in_the_language_of_its_text(tmp_path: Path) -> None:
    site = site_with(tmp_path, singel=myth(), djur=DOGS)

    def shown(name: str, code: str) -> Picture | None:
        return view_of(site, site.library.guides[f"myter/{name}"], code).picture

    assert shown("singel", "sv") is None
    cards_of(site, tmp_path / "cache")
    arabic = "يظن كثيرون: «يجب أن تكونا اثنين.» والصحيح: يمكنك ذلك وأنت وحدك."
    assert shown("singel", "ar") == Picture(f"ar/myter/singel/{NAME}", arabic, WIDTH, HEIGHT)
    swedish = "Många tror: ”Djur är förbjudna.” Så är det: Du kan ha djur hemma."
    assert shown("djur", "ar") == Picture(f"myter/djur/{NAME}", swedish, WIDTH, HEIGHT)
