"""Kits: everything a campaign asks for, named, packed, and never made twice."""

import io
import re
import shutil
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import typst
import zxingcpp
from PIL import Image

from publishing.kinds.campaign import kits
from publishing.kinds.campaign.formats import FORMATS
from publishing.kinds.campaign.kits import CODES, HERO, Kit, Made, hero_name, kit, preview_name, recipe_of
from publishing.kinds.campaign.model import LINK_IMAGE
from publishing.kinds.campaign.panels import Scene
from publishing.press.tree import NotForPrint, tree
from publishing.press.typesetting import TooLong
from tests.kinds.campaign.campaigns import SITE, photograph, scene, typesetter

BODY = "<h2>En vanlig kväll</h2><p>Soppan är för varm.</p>"
SMALL = ["leaflet", "email"]


def kit_of(seen: Scene, *, body: str = BODY, texts: str = "Texter.", told: list[str] | None = None) -> Kit:
    """A kit, as wiring/campaigning.py asks for one."""
    recipe = recipe_of(seen.campaign.slug, seen.said.words, seen.campaign.facts, seen.language, body, texts)
    fresh = (lambda: None) if told is None else (lambda: told.append("made"))
    return kit(seen, typesetter(seen.cache), recipe, lambda: tree(body), lambda: texts, fresh)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Scene, Kit]:
    seen = scene(tmp_path_factory.mktemp("kit"), channels=SMALL)
    return seen, kit_of(seen)


@pytest.fixture
def compiled(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """The templates that were set, one entry a time: `leaflet.typ pdf`."""
    calls: list[str] = []
    really = typst.compile

    def counted(template: str, *args: Any, **options: Any) -> Any:
        calls.append(f"{Path(template).name} {options['format']}")
        return really(template, *args, **options)

    monkeypatch.setattr(typst, "compile", counted)
    yield calls


def test_a_campaign_gets_what_its_channels_ask_for_and_always_the_image_of_a_link(made: tuple[Scene, Kit]) -> None:
    assert [each.id for each in made[1].files] == [
        "leaflet-a5",
        "leaflet-a5-bleed",
        "social-link",
        "email-banner",
        *CODES,
    ]


CHANNELS = [
    # channels                        formats
    (["poster"],                      ["poster-a4", "poster-a3", "poster-a4-bleed", "poster-a3-bleed", "social-link"]),
    (["screen"],                      ["screen-wide", "screen-tall", "social-link"]),
    (["social"],                      ["social-link", "social-square", "social-portrait", "social-story"]),
    ([],                              ["social-link"]),
]  # fmt: skip


@pytest.mark.parametrize(("channels", "formats"), CHANNELS, ids=[", ".join(channels) for channels, _ in CHANNELS])
def test_channels_choose_formats(
    channels: list[str], formats: list[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def only_named(_scene: Scene, _setter: object, form: Any, _body: object) -> Made:
        return Made(form.id, "print", form.file, b"", 1, 1, "px")

    monkeypatch.setattr(kits, "finished", only_named)
    seen = scene(tmp_path, channels=channels)
    assert [each.id for each in kit_of(seen).files if each.group != "codes"] == formats


def test_every_channel_has_a_group() -> None:
    assert {form.channel for form in FORMATS} == set(kits.GROUPS) and LINK_IMAGE in {form.id for form in FORMATS}


def test_a_file_says_what_it_is_of_which_campaign_and_in_which_language(made: tuple[Scene, Kit]) -> None:
    assert [each.name for each in made[1].files] == [
        "prov-folder-a5-sv.pdf",
        "prov-folder-a5-tryckeri-sv.pdf",
        "prov-bild-lank-sv.png",
        "prov-mejl-banner-sv.png",
        "prov-qr-web-sv.png",
        "prov-qr-screen-sv.png",
        "prov-qr-poster-sv.svg",
        "prov-qr-leaflet-sv.svg",
    ]


def test_every_file_is_what_its_name_and_size_say(made: tuple[Scene, Kit]) -> None:
    begins = {"pdf": b"%PDF-", "png": b"\x89PNG", "svg": b"<svg "}
    for each in made[1].files:
        assert each.content.startswith(begins[each.name.rpartition(".")[2]]), each.name
        if each.name.endswith("png"):
            with Image.open(io.BytesIO(each.content)) as opened:
                assert opened.size == (each.width, each.height), each.name


def test_what_is_shown_on_the_page_has_a_small_picture(made: tuple[Scene, Kit]) -> None:
    seen = {each.id: each for each in made[1].files if each.preview}
    assert set(seen) == {each.id for each in made[1].files} - {"leaflet-a5-bleed"}  # it looks as the other one does
    for each in seen.values():
        with Image.open(io.BytesIO(each.preview)) as opened:
            assert (opened.format, opened.size) == ("WEBP", each.preview_size)
        assert each.group == "codes" or each.preview_size[0] == kits.PREVIEW_WIDTH


def test_each_code_leads_to_the_place_it_is_for(made: tuple[Scene, Kit]) -> None:
    codes = {each.id: each for each in made[1].files if each.group == "codes"}
    leads = {}
    for identity, each in codes.items():
        with Image.open(io.BytesIO(each.preview)) as opened:
            (found,) = zxingcpp.read_barcodes(opened.convert("L"))
        leads[identity] = found.text.removeprefix(f"{SITE}k/prov/")
    assert leads == {"qr-web": "", "qr-screen": "skarm/", "qr-poster": "affisch/", "qr-leaflet": "folder/"}


def test_the_zip_holds_every_file_and_the_texts(made: tuple[Scene, Kit]) -> None:
    with zipfile.ZipFile(io.BytesIO(made[1].bundle)) as archive:
        assert archive.testzip() is None
        held = {name: archive.read(name) for name in archive.namelist()}
        days = {entry.date_time for entry in archive.infolist()}
    assert held == {**{each.name: each.content for each in made[1].files}, "texter.txt": b"Texter."}
    assert days == {kits.ZIP_DAY}


def test_files_lie_beside_the_page_with_their_small_pictures_below(made: tuple[Scene, Kit]) -> None:
    places = [str(each.place) for each in made[1].artefacts("kampanj/prov/delningspaket/", "prov-sv.zip")]
    folder = "kampanj/prov/delningspaket/"
    names = [each.name for each in made[1].files]
    shown = [preview_name(each.name) for each in made[1].files if each.preview]
    assert sorted(places) == sorted(folder + name for name in [*names, *shown, "prov-sv.zip"])
    assert len(set(places)) == len(places)


def test_a_kit_that_was_made_is_not_made_again(made: tuple[Scene, Kit], compiled: list[str]) -> None:
    told: list[str] = []
    assert kit_of(made[0], told=told) == made[1]
    assert (compiled, told) == ([], [])


def test_deleting_the_cache_changes_no_byte(made: tuple[Scene, Kit], compiled: list[str]) -> None:
    seen, before = made
    shutil.rmtree(seen.cache)
    told: list[str] = []
    assert kit_of(seen, told=told) == before and told == ["made"]
    assert sorted(compiled) == ["leaflet.typ pdf"] * 2 + ["panel.typ png"] * 3  # one small, of the leaflet


def test_another_long_text_makes_the_leaflets_and_the_zip_anew(made: tuple[Scene, Kit], compiled: list[str]) -> None:
    seen, before = made
    after = kit_of(seen, body="<p>Något helt annat.</p>", texts="Andra texter.")
    assert compiled == ["leaflet.typ pdf"] * 2
    changed = [one.id for one, other in zip(before.files, after.files, strict=True) if one != other]
    assert changed == ["leaflet-a5", "leaflet-a5-bleed"] and before.bundle != after.bundle


def test_another_headline_makes_all_but_the_codes_anew(made: tuple[Scene, Kit]) -> None:
    seen = scene(made[0].cache, channels=SMALL, headline="En helt annan rubrik.")
    changed = [
        one.id for one, other in zip(made[1].files, kit_of(seen).files, strict=True) if one.content != other.content
    ]
    assert changed == ["leaflet-a5", "leaflet-a5-bleed", "social-link", "email-banner"]


REFUSED = [
    # what is wrong                 headline          body                  error
    ("a word too long",             "J" + "o" * 60,   BODY,                 TooLong),
    ("a text too long",             "Kort.",          BODY * 80,            TooLong),
    ("something nobody draws",      "Kort.",          "<table></table>",    NotForPrint),
]  # fmt: skip


@pytest.mark.parametrize(("headline", "body", "error"), [pytest.param(*row, id=name) for name, *row in REFUSED])
def test_what_cannot_be_made_is_told_and_no_kit_is_kept(
    headline: str, body: str, error: type[Exception], tmp_path: Path
) -> None:
    seen, told = scene(tmp_path, channels=SMALL, headline=headline), list[str]()
    for _ in range(2):
        with pytest.raises(error):
            kit_of(seen, body=body, told=told)
    assert told == ["made", "made"]


@pytest.fixture(scope="module")
def photographed(tmp_path_factory: pytest.TempPathFactory) -> Kit:
    folder = tmp_path_factory.mktemp("photographed")
    picture = photograph(folder / "bild.jpg")
    return kit_of(scene(folder / "cache", picture=picture, picture_alt="Ett bord.", channels=["email"]))


def test_a_photograph_comes_as_jpeg_and_in_two_sizes_for_the_page(photographed: Kit) -> None:
    assert [each.name for each in photographed.files if each.group != "codes"] == [
        "prov-bild-lank-sv.jpg",
        "prov-mejl-banner-sv.jpg",
    ]
    assert list(photographed.hero) == list(HERO)
    for name, content in photographed.hero.items():
        with Image.open(io.BytesIO(content)) as opened:
            assert (opened.format, opened.size) == ("WEBP", HERO[name])
    places = [str(each.place) for each in photographed.artefacts("x/", "x.zip")]
    assert [f"x/{hero_name(name)}" in places for name in HERO] == [True, True]


def test_a_facade_has_no_photograph(made: tuple[Scene, Kit]) -> None:
    assert made[1].hero == {}


def test_a_recipe_changes_with_the_code_that_makes_and_with_what_is_given() -> None:
    assert recipe_of("a", 1) == recipe_of("a", 1) != recipe_of("a", 2)
    assert all(f"{tool} " in recipe_of() for tool in ("typst", "pillow", "pikepdf", "segno", "fontpkg-rubik"))
    assert re.search(r"[0-9a-f]{64}$", recipe_of())
