"""Kits: everything a campaign asks for, named, packed, and never made twice."""

import io
import shutil
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

import pytest
import typst
import zxingcpp
from PIL import Image

from publishing.base.site_address import NOWHERE
from publishing.engine import making
from publishing.kinds.campaign import formatting, kits
from publishing.kinds.campaign.files import TEXTS
from publishing.kinds.campaign.formats import FORMATS
from publishing.kinds.campaign.formatting import HERO, Part, hero_name, preview_name
from publishing.kinds.campaign.kits import CODES, bundle_name, kit, parts
from publishing.kinds.campaign.model import CAMPAIGN_FACTS, LINK_IMAGE
from publishing.kinds.campaign.ready_texts import ready_texts
from publishing.kinds.campaign.scene import Scene
from publishing.library.recipes import Recipe
from publishing.press.tree import plain, tree
from tests.kinds.campaign.campaigns import SITE, photograph, scene, typesetter

BODY = "<h2>En vanlig kväll</h2><p>Soppan är för varm.</p>"
SMALL = ["leaflet", "email"]
FOLDER = "kampanj/prov/delningspaket/"


@dataclass(frozen=True)
class Kit:
    """A kit as it was made: what its files are, and what came of all its recipes."""

    files: list[Part]
    made: making.Made

    @cached_property
    def contents(self) -> dict[str, bytes]:
        """The bytes of every file, by its place below that of the kit."""
        return {place.removeprefix(FOLDER): each.path.read_bytes() for place, each in self.made.finished.items()}

    def sizes(self, name: str) -> dict[str, int]:
        """What a file says of itself in pixels."""
        return dict(self.made.finished[FOLDER + name].facts)

    @property
    def bundle(self) -> bytes:
        return self.contents[bundle_name("prov", "sv")]


def recipes_of(seen: Scene, body: str = BODY) -> list[Recipe]:
    """The recipes of a kit, given all that is drawn of its campaign."""
    said, facts = seen.said.words.model_dump(exclude=TEXTS), seen.campaign.facts.model_dump(include=set(CAMPAIGN_FACTS))
    given = f"{said} {facts} {seen.language} {seen.campaign.picture}"
    return list(kit(seen, typesetter(), given, body, FOLDER))


def kit_of(seen: Scene, cache: Path, *, body: str = BODY) -> Kit:
    """A kit, kept in `cache`."""
    return Kit(parts(seen.campaign, seen.language.code), making.made(recipes_of(seen, body), cache))


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("kit")


@pytest.fixture(scope="module")
def made(cache: Path) -> Kit:
    return kit_of(scene(channels=SMALL), cache)


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


def test_a_campaign_gets_what_its_channels_ask_for_and_always_the_image_of_a_link(made: Kit) -> None:
    assert [each.id for each in made.files] == [
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
def test_channels_choose_formats(channels: list[str], formats: list[str]) -> None:
    seen = scene(channels=channels)
    files = parts(seen.campaign, "sv")
    assert [each.id for each in files if each.group != "codes"] == formats
    made = [each.place for each in recipes_of(seen)]
    assert made == [FOLDER + name for name in [*(each.name for each in files), bundle_name("prov", "sv")]]


def test_before_the_site_has_an_address_nothing_is_made_for_a_print_shop_or_to_be_passed_on() -> None:
    """A file with crop marks is sent away; so is everything in one file."""
    seen = replace(scene(), site_url=NOWHERE)
    real, proof = ([each.place.removeprefix(FOLDER) for each in recipes_of(one)] for one in (scene(), seen))
    assert [name for name in real if name not in proof] == [
        "prov-affisch-a4-tryckeri-sv.pdf", "prov-affisch-a3-tryckeri-sv.pdf", "prov-folder-a5-tryckeri-sv.pdf",
        "prov-sv.zip",
    ]  # fmt: skip
    assert proof == [part.name for part in parts(seen.campaign, "sv", proof=True)]


def test_every_channel_has_a_group() -> None:
    assert {form.channel for form in FORMATS} == set(kits.GROUPS) and LINK_IMAGE in {form.id for form in FORMATS}


def test_a_file_says_what_it_is_of_which_campaign_and_in_which_language(made: Kit) -> None:
    assert [each.name for each in made.files] == [
        "prov-folder-a5-sv.pdf",
        "prov-folder-a5-tryckeri-sv.pdf",
        "prov-bild-lank-sv.png",
        "prov-mejl-banner-sv.png",
        "prov-qr-web-sv.png",
        "prov-qr-screen-sv.png",
        "prov-qr-poster-sv.svg",
        "prov-qr-leaflet-sv.svg",
    ]


def test_every_file_is_what_its_name_and_size_say(made: Kit) -> None:
    begins = {"pdf": b"%PDF-", "png": b"\x89PNG", "svg": b"<svg "}
    for each in made.files:
        content = made.contents[each.name]
        assert content.startswith(begins[each.name.rpartition(".")[2]]), each.name
        if each.name.endswith("png"):
            side = made.sizes(each.name).get("side")
            with Image.open(io.BytesIO(content)) as opened:
                assert opened.size == ((side, side) if side else (each.width, each.height)), each.name


def test_what_is_shown_on_the_page_has_a_small_picture(made: Kit) -> None:
    seen = {each.id: each for each in made.files if preview_name(each.name) in made.contents}
    assert set(seen) == {each.id for each in made.files} - {"leaflet-a5-bleed"}  # it looks as the other one does
    assert set(seen) == {each.id for each in made.files if each.shown}
    for each in seen.values():
        sizes = made.sizes(each.name)
        with Image.open(io.BytesIO(made.contents[preview_name(each.name)])) as opened:
            assert (opened.format, opened.size) == ("WEBP", (sizes["width"], sizes["height"]))
        assert each.group == "codes" or sizes["width"] == formatting.PREVIEW_WIDTH


def test_each_code_leads_to_the_place_it_is_for(made: Kit) -> None:
    codes = {each.id: each for each in made.files if each.group == "codes"}
    leads = {}
    for identity, each in codes.items():
        with Image.open(io.BytesIO(made.contents[preview_name(each.name)])) as opened:
            (found,) = zxingcpp.read_barcodes(opened.convert("L"))
        leads[identity] = found.text.removeprefix(f"{SITE}k/prov/")
    assert leads == {"qr-web": "", "qr-screen": "skarm/", "qr-poster": "affisch/", "qr-leaflet": "folder/"}


def test_the_zip_holds_every_file_and_the_texts(made: Kit) -> None:
    with zipfile.ZipFile(io.BytesIO(made.bundle)) as archive:
        assert archive.testzip() is None
        held = {name: archive.read(name) for name in archive.namelist()}
        days = {entry.date_time for entry in archive.infolist()}
    texts = ready_texts(scene(channels=SMALL), plain(tree(BODY))).encode()
    assert held == {**{each.name: made.contents[each.name] for each in made.files}, "texter.txt": texts}
    assert days == {kits.ZIP_DAY}


def test_files_lie_beside_the_page_with_their_small_pictures_below(made: Kit) -> None:
    recipes = recipes_of(scene(channels=SMALL))
    places = [place for each in recipes for place in each.places]
    names = [each.name for each in made.files]
    shown = [preview_name(each.name) for each in made.files if each.shown]
    assert sorted(made.made.finished) == sorted(FOLDER + name for name in [*names, *shown, "prov-sv.zip"])
    assert sorted(places) == sorted(made.made.finished) and len(set(places)) == len(places)


def test_a_large_paper_is_shown_by_the_picture_of_the_small_one() -> None:
    """A3 and A4 have one shape."""
    recipes = {each.place: each for each in recipes_of(scene(channels=["poster"]))}
    small, large = (f"prov-affisch-{size}-sv" for size in ("a4", "a3"))
    assert [place for _, place in recipes[f"{FOLDER}{small}.pdf"].beside] == [
        FOLDER + preview_name(f"{name}.pdf") for name in (small, large)
    ]
    assert recipes[f"{FOLDER}{large}.pdf"].beside == ()


@pytest.fixture
def silent(made: Kit, capsys: pytest.CaptureFixture[str]) -> pytest.CaptureFixture[str]:
    """What is said from here on; a file that has to be made is counted."""
    capsys.readouterr()
    return capsys


def test_a_kit_that_was_made_is_not_made_again(
    made: Kit, cache: Path, compiled: list[str], silent: pytest.CaptureFixture[str]
) -> None:
    assert kit_of(scene(channels=SMALL), cache) == made
    assert (compiled, silent.readouterr().err) == ([], "")


def test_deleting_the_cache_changes_no_byte(
    made: Kit, cache: Path, compiled: list[str], silent: pytest.CaptureFixture[str]
) -> None:
    before = made.contents
    shutil.rmtree(cache)
    again = kit_of(scene(channels=SMALL), cache)
    assert again == made and again.contents == before and silent.readouterr().err == "Filer: 9 av 9\n"
    assert sorted(compiled) == ["leaflet.typ pdf"] * 2 + ["panel.typ png"] * 3  # one small, of the leaflet


def changed(one: Kit, other: Kit) -> list[str]:
    """The names of files that differ."""
    assert one.contents.keys() == other.contents.keys()
    return [each.id for each in one.files if one.contents[each.name] != other.contents[each.name]]


def test_another_long_text_makes_the_leaflets_and_the_zip_anew(made: Kit, cache: Path, compiled: list[str]) -> None:
    after = kit_of(scene(channels=SMALL), cache, body="<p>Något helt annat.</p>")
    assert sorted(compiled) == ["leaflet.typ pdf"] * 2 + ["panel.typ png"]  # the small one comes of the same work
    assert changed(made, after) == ["leaflet-a5", "leaflet-a5-bleed"] and made.bundle != after.bundle


def test_another_text_to_paste_makes_the_zip_anew(made: Kit, cache: Path, compiled: list[str]) -> None:
    after = kit_of(scene(channels=SMALL, radio="Något helt annat att läsa upp i radio i kväll."), cache)
    assert (compiled, changed(made, after)) == ([], []) and made.bundle != after.bundle


def test_another_headline_makes_all_but_the_codes_anew(made: Kit, cache: Path) -> None:
    after = kit_of(scene(channels=SMALL, headline="En helt annan rubrik."), cache)
    assert changed(made, after) == ["leaflet-a5", "leaflet-a5-bleed", "social-link", "email-banner"]


REFUSED = [
    # what is wrong                 headline          body                  what is told
    ("a word too long",             "J" + "o" * 60,   BODY,                 "campaign.too-wide"),
    ("a text too long",             "Kort.",          BODY * 80,            "campaign.too-long-text"),
    ("something nobody draws",      "Kort.",          "<table></table>",    "campaign.not-for-print"),
]  # fmt: skip


@pytest.mark.parametrize(("headline", "body", "told"), [pytest.param(*row, id=name) for name, *row in REFUSED])
def test_what_cannot_be_made_is_told_and_no_kit_is_kept(headline: str, body: str, told: str, tmp_path: Path) -> None:
    seen = scene(channels=SMALL, headline=headline)
    for _ in range(2):
        refused = kit_of(seen, tmp_path, body=body)
        assert [problem.code for problem in refused.made.problems] == [told]
        assert f"{FOLDER}prov-folder-a5-sv.pdf" not in refused.made.finished
        assert f"{FOLDER}prov-sv.zip" not in refused.made.finished


@pytest.fixture(scope="module")
def photographed(tmp_path_factory: pytest.TempPathFactory) -> Kit:
    folder = tmp_path_factory.mktemp("photographed")
    picture = photograph(folder / "bild.jpg")
    return kit_of(scene(picture=picture, picture_alt="Ett bord.", channels=["email"]), folder / "cache")


def test_a_photograph_comes_as_jpeg_and_in_two_sizes_for_the_page(photographed: Kit) -> None:
    assert [each.name for each in photographed.files if each.group != "codes"] == [
        "prov-bild-lank-sv.jpg",
        "prov-mejl-banner-sv.jpg",
    ]
    for name, size in HERO.items():
        with Image.open(io.BytesIO(photographed.contents[hero_name(name)])) as opened:
            assert (opened.format, opened.size) == ("WEBP", size)
    for form, size in (("prov-bild-lank-sv.jpg", (1200, 630)), ("prov-mejl-banner-sv.jpg", (1200, 300))):
        with Image.open(io.BytesIO(photographed.contents[form])) as opened:
            assert (opened.format, opened.size) == ("JPEG", size)


def test_a_facade_has_no_photograph(made: Kit) -> None:
    assert [name for name in HERO if hero_name(name) in made.contents] == []
