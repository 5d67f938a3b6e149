"""Myth cards: a picture of the size that is asked for, made once, and a fact that is too long is told."""

import io
from collections.abc import Sequence
from pathlib import Path

import pytest
from PIL import Image

from publishing.base.languages import Language
from publishing.base.wording import Wording
from publishing.kinds.myth.cards import HEIGHT, WIDTH, Card, cards
from publishing.look.facade import wall
from publishing.press.typesetting import TooLong, Typesetter
from tests.kinds.campaign.campaigns import typesetter

SWEDISH = Language(code="sv", name="Svenska")
ARABIC = Language(code="ar", name="العربية", path="ar", direction="rtl", script="arabic")
WORDS = {"myth.claim": "Många tror:", "myth.true": "Så är det", "myth.quoted": "”{claim}”"}
ONE = Card("Man måste vara två.", "Du kan bli familjehem som ensam vuxen.", "x.test/myter/singel", ["one", "lamp"])


@pytest.fixture(scope="module")
def setter(tmp_path_factory: pytest.TempPathFactory) -> Typesetter:
    return typesetter(tmp_path_factory.mktemp("cards"))


def made(setter: Typesetter, said: Sequence[Card], language: Language = SWEDISH) -> list[Image.Image]:
    contents = cards(setter, said, language, Wording(language, WORDS), "Helsingborgs stad", wall)
    return [Image.open(io.BytesIO(content)).convert("RGB") for content in contents]


def test_each_card_has_the_size_of_a_shared_link(setter: Typesetter) -> None:
    other = Card("Djur är förbjudna.", "Du kan ha djur.", "x.test/myter/djur", ["cat"])
    assert [picture.size for picture in made(setter, [ONE, other])] == [(WIDTH, HEIGHT)] * 2


def lit(picture: Image.Image, left: int, right: int) -> int:
    """How many pixels are the colour of a lamp between two columns, above the address."""
    part = picture.crop((left, 0, right, HEIGHT - 110))
    return sum(count for count, colour in part.getcolors(1 << 20) or [] if colour == (255, 200, 74))


def test_the_house_stands_at_the_end_of_the_words(setter: Typesetter) -> None:
    (swedish,), (arabic,) = made(setter, [ONE]), made(setter, [ONE], ARABIC)
    assert lit(swedish, 850, WIDTH) > 5000 and lit(swedish, 0, 350) < lit(swedish, 850, WIDTH)
    assert lit(arabic, 0, 350) > 5000 and lit(arabic, 850, WIDTH) < lit(arabic, 0, 350)


def test_what_was_made_is_not_made_again(setter: Typesetter, monkeypatch: pytest.MonkeyPatch) -> None:
    before = made(setter, [ONE])
    monkeypatch.setattr(Typesetter, "_compile", lambda *_: pytest.fail("made twice"))
    assert made(setter, [ONE])[0].tobytes() == before[0].tobytes()


def test_a_card_beside_others_is_the_card_alone(tmp_path: Path) -> None:
    other = Card("Djur är förbjudna.", "Du kan ha djur.", "x.test/myter/djur", ["cat"])
    alone = made(typesetter(tmp_path / "a"), [ONE])
    beside = made(typesetter(tmp_path / "b"), [other, ONE])
    assert alone[0].tobytes() == beside[1].tobytes()


def test_a_fact_that_does_not_fit_is_told_by_its_number(setter: Typesetter) -> None:
    long = Card("Kort.", "Familjehemsutredningsregisterutdragsbegäran " * 2, "x.test", ["one"])
    with pytest.raises(TooLong) as raised:
        made(setter, [ONE, long])
    assert (raised.value.field, raised.value.word) == ("fact", "1")
