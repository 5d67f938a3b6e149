"""Licences: beside the drawings stands who made them, with all that a licence asks to come along."""

from publishing.look.drawings import Drawing
from publishing.look.pictograms import Pictogram, Pictograms
from publishing.press.licences import PLACE, licences

LIST = Pictograms(
    pictograms=[
        Pictogram(id="soup", icon="pot-of-food", licence="MIT", by="Microsoft"),
        Pictogram(id="bowl", icon="bowl-with-spoon", licence="MIT", by="Microsoft"),
        Pictogram(id="hus", file="hus.svg", licence="CC0-1.0", by="Provköping"),
    ]
)


def text(*names: str) -> str:
    made = list(licences(LIST, [Drawing("pictogram", (name,)) for name in names]))
    assert [each.place for each in made] == [PLACE]
    return made[0].content.decode()


def test_each_pictogram_in_use_has_a_line_in_the_order_of_names() -> None:
    assert text("soup", "hus", "soup").splitlines()[:3] == [
        "pictogram-hus.svg · Provköping · CC0-1.0 · docs/_data/pictograms/hus.svg",
        "pictogram-soup.svg · Microsoft · MIT · "
        "@iconify-json/fluent-emoji-flat/pot-of-food, https://github.com/microsoft/fluentui-emoji",
        "",
    ]


def test_what_the_mit_licence_asks_for_comes_along_with_the_icons_and_only_then() -> None:
    for words in (
        "Copyright (c) Microsoft Corporation",
        "Permission is hereby granted",
        'THE SOFTWARE IS PROVIDED "AS IS"',
    ):
        assert words in text("soup") and words not in text("hus")


def test_windows_and_pictograms_that_nobody_knows_make_no_file() -> None:
    assert list(licences(LIST, [Drawing("window", ("soup",)), Drawing("pictogram", ("fish",))])) == []
