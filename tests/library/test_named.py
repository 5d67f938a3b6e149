"""Named: what is published is what somebody names, whatever lies in the folders."""

import random
from pathlib import Path

import pytest

from publishing.base.problems import Problem
from publishing.base.settings import read_settings
from publishing.cli import problems_in
from publishing.kinds import ALL
from publishing.library.library import Library
from publishing.library.reading import read_library
from tests.kinds.booklet.picture_books import BEFORE, booklets, tone
from tests.kinds.story.told import HERE, WEBVTT, WORDS, consent, film, story, translation
from tests.tools import lies
from tests.tools.happenings import page
from tests.tools.small import BASE, TODAY, small_site

Files = dict[str, str | bytes]
ARABIC = (BASE / "docs/ar/bli-familjehem/kontakt.md").read_text("utf-8")
FILM = film("captions: film.vtt", "transcript: utskrift")
STORY = story(*consent("2027-10-01"), *FILM, body="## Utskrift {#utskrift}\n\nEn sång.")


def read(tmp_path: Path, files: Files) -> tuple[Library, list[Problem]]:
    root = small_site(tmp_path, files=files)
    return read_library(root, read_settings(root / "mkdocs.yml", root), ALL, today=TODAY)


def swedish(body: str, file: str = "docs/sv/buss.md") -> Files:
    return {file: page("Buss", body=body)}


def lay(*names: str) -> Files:
    return {f"docs/{name}": b"" for name in names}


PUBLIC = [
    # what it shows                       texts                                                  public
    ("nobody names it",                   swedish("Text.") | lay("sv/a.pdf"),                    set()),
    ("a link",                            swedish("[a](a.pdf)") | lay("sv/a.pdf"),               {"sv/a.pdf"}),
    ("a link to a place in it",           swedish("[a](a.pdf#page=2)") | lay("sv/a.pdf"),        {"sv/a.pdf"}),
    ("a link as browsers write it",       swedish("[a](om%2Doss.pdf)") | lay("sv/om-oss.pdf"),   {"sv/om-oss.pdf"}),
    ("a picture",                         swedish("![a](b/a.png)") | lay("sv/b/a.png"),          {"sv/b/a.png"}),
    ("a link defined below",              swedish("[a][x]\n\n[x]: a.pdf") | lay("sv/a.pdf"),     {"sv/a.pdf"}),
    ("a picture in HTML",                 swedish('<img src="a.png" alt="a">') | lay("sv/a.png"), set()),
    ("a script in HTML",                  swedish('<script src="a.txt"></script>') | lay("sv/a.txt"), set()),
    ("a picture in code, four steps in",  swedish("Text.\n\n    ![a](a.png)") | lay("sv/a.png"), set()),
    ("a link defined and not used",       swedish("Text.\n\n[x]: a.txt") | lay("sv/a.txt"),      set()),
    ("a link in a comment without end",   swedish("<!-- [a](a.txt)") | lay("sv/a.txt"),          set()),
    ("a link with spaces",                swedish("[a]( a.txt )") | lay("sv/a.txt"),             {"sv/a.txt"}),
    ("a picture in a link",               swedish("[a ![b](b.png)](a.txt)") | lay("sv/a.txt", "sv/b.png"),
     {"sv/a.txt", "sv/b.png"}),
    ("a link in HTML",                    swedish("<a href='a.pdf'>a</a>") | lay("sv/a.pdf"),    {"sv/a.pdf"}),
    ("a film in HTML",                    swedish('<video src="a.mp4"></video>') | lay("sv/a.mp4"), set()),
    ("a link in code",                    swedish("`[a](a.pdf)`") | lay("sv/a.pdf"),             set()),
    ("a link in a comment",               swedish("<!-- [a](a.pdf) -->") | lay("sv/a.pdf"),      set()),
    ("a name in prose",                   swedish("a.pdf") | lay("sv/a.pdf"),                    set()),
    ("from a folder",                     swedish("[a](../a.pdf)", "docs/sv/x/buss.md") | lay("sv/a.pdf", "sv/x/a.pdf"),
     {"sv/a.pdf"}),
    ("in another case",                   swedish("[a](A.pdf)") | lay("sv/a.pdf"),               set()),
    ("out of the tree",                   swedish("[a](../../mkdocs.yml)"),                      set()),
    ("data",                              swedish("[a](../_data/contacts.yml)"),                 set()),
    ("an Arabic text, its own file",      {"docs/ar/bli-familjehem/kontakt.md": ARABIC + "\n[a](a.pdf)"}
     | lay("ar/bli-familjehem/a.pdf"), {"ar/bli-familjehem/a.pdf"}),
    ("an Arabic text, the Swedish file",  {"docs/ar/bli-familjehem/kontakt.md": ARABIC + "\n[a](a.pdf)"}
     | lay("sv/bli-familjehem/a.pdf"), {"sv/bli-familjehem/a.pdf"}),
    ("an Arabic file that the Swedish text alone names, on a page that is translated",
     {"docs/sv/index.md": page("Start", body="[a](a.pdf)")} | lay("sv/a.pdf", "ar/a.pdf"),       {"sv/a.pdf"}),
    ("an Arabic file on a page that is Swedish there too",
     swedish("[a](a.pdf)") | lay("sv/a.pdf", "ar/a.pdf"), {"sv/a.pdf", "ar/a.pdf"}),
    ("the film of a story, and its captions in each language",
     {**WORDS, HERE: STORY, "docs/sv/berattelser/film.vtt": WEBVTT, "docs/ar/berattelser/film.vtt": WEBVTT}
     | lay("sv/berattelser/film.mp4", "sv/berattelser/annan.mp4"),
     {"sv/berattelser/film.mp4", "sv/berattelser/film.vtt", "ar/berattelser/film.vtt"}),
    ("a film whose story is gone",        lay("sv/berattelser/film.mp4", "sv/berattelser/film.vtt"), set()),
    ("the recordings of a booklet, of the whole and of its spreads",
     {**booklets(), f"docs/sv/{BEFORE}.wav": tone(), f"docs/sv/{BEFORE}.mat.wav": tone()},
     {f"sv/{BEFORE}.wav", f"sv/{BEFORE}.mat.wav"}),
    ("a recording of no spread",          {**booklets(), f"docs/sv/{BEFORE}.borta.wav": tone()}, set()),
    ("a recording beside a page that is no booklet", swedish("Text.") | lay("sv/buss.mp3"),      set()),
]  # fmt: skip


@pytest.mark.parametrize(("files", "public"), [pytest.param(*row, id=name) for name, *row in PUBLIC])
def test_what_is_public(files: Files, public: set[str], tmp_path: Path) -> None:
    assert read(tmp_path, files)[0].files == public


def test_what_nobody_names_is_told_once_at_itself(tmp_path: Path) -> None:
    _, problems = read(tmp_path, lay("sv/a.pdf", "sv/Ett brev.pdf", "ar/bilder/b.png"))
    assert [(problem.code, problem.spot.file) for problem in problems] == [
        ("stray.unnamed", f"docs/{name}") for name in ("ar/bilder/b.png", "sv/Ett brev.pdf", "sv/a.pdf")
    ]


def test_a_recording_of_no_spread_is_told_by_its_kind_alone(tmp_path: Path) -> None:
    root = small_site(tmp_path, files={**booklets(), f"docs/sv/{BEFORE}.borta.wav": tone()})
    file = f"docs/sv/{BEFORE}.borta.wav"
    assert [each.code for each in problems_in(root) if each.spot.file == file] == ["audio.no-spread"]


def test_nobody_is_blamed_for_what_a_broken_text_may_name(tmp_path: Path) -> None:
    library, problems = read(tmp_path, {"docs/sv/buss.md": "---\ntitle: [", **lay("sv/a.pdf")})
    assert "stray.unnamed" not in {problem.code for problem in problems} and not library.files


def test_when_a_text_goes_its_files_go(tmp_path: Path) -> None:
    """The sequence that left a film in public: the teller takes the consent back, the editor deletes the text."""
    files = {**WORDS, HERE: STORY, "docs/sv/berattelser/film.vtt": WEBVTT, **lay("sv/berattelser/film.mp4")}
    root = small_site(tmp_path, files={**files, "docs/ar/berattelser/tisdagar.md": translation("x", body="## x\n\nx")})
    for code in ("sv", "ar"):
        (root / f"docs/{code}/berattelser/tisdagar.md").unlink()
    library, problems = read_library(root, read_settings(root / "mkdocs.yml", root), ALL, today=TODAY)
    assert library.files == set()
    assert {problem.code for problem in problems} == {"stray.unnamed"}


KEPT_OUT = ["a.docx~", "Thumbs.db", "~$a.docx", ".a.pdf", "a.markdown"]


@pytest.mark.parametrize("name", KEPT_OUT)
def test_a_link_to_what_never_goes_out_says_so(name: str, tmp_path: Path) -> None:
    root = small_site(tmp_path, files=swedish(f"[a](<{name}>)") | lay(f"sv/{name}"))
    assert [
        each.code for each in problems_in(root) if each.spot.file == "docs/sv/buss.md" and each.level == "fault"
    ] == ["link.kept-out"]


def test_a_misspelt_link_is_shown_what_lies_there(tmp_path: Path) -> None:
    """Nobody names the file it meant, since the link is misspelt: that is told once, where it is to be mended."""
    root = small_site(tmp_path, files=swedish("[a](blanket.pdf)") | lay("sv/blankett.pdf", "sv/blanket.pdf~"))
    (problem,) = [each for each in problems_in(root) if each.code in ("link.no-file", "stray.unnamed")]
    assert problem.facts["near"] == "blankett.pdf"


LINES = [
    "a.pdf", "b.png", "Thumbs.db", "~$a.docx", "a.pdf~", ".hemlig.pdf", ".#index.md -> jag@dator.1", "x.md /",
    "ut -> /etc", "a.jpg -> b.png", "ror.mp3 |", "ny.markdown", "ny.md.txt", "bl\\udce5.pdf", "rad\\n.pdf",
    "Ny Bild.png", "ny (1).pdf", "B.png", "caf\\u00e9.pdf", "cafe\\u0301.pdf", "mapp/a.pdf", ".git/a.pdf",
    "x.MD", "x.md.bak",
]  # fmt: skip


HARMLESS = {"a.pdf", "b.png", "Ny Bild.png", "ny (1).pdf", "B.png", "caf\u00e9.pdf", "cafe\u0301.pdf", "mapp/a.pdf"}


@pytest.mark.parametrize("seed", range(8))
def test_whatever_lies_there_only_what_is_named_is_public(seed: int, tmp_path: Path) -> None:
    choose = random.Random(seed)
    lines, links = choose.sample(LINES, 12), choose.sample(LINES, 8)
    targets = {name for line in links if (name := lies.parts(line)[0]).isprintable()}  # no text holds the others
    root = small_site(tmp_path, files=swedish("\n\n".join(f"[x](<{name}>)" for name in sorted(targets))))
    for code in ("sv", "ar"):
        lies.lay(root, [f"docs/{code}/{line}" for line in lines])
    library, problems = read_library(root, read_settings(root / "mkdocs.yml", root), ALL, today=TODAY)
    assert library.files <= {f"{code}/{name}" for code in ("sv", "ar") for name in targets}
    assert {file.partition("/")[2] for file in library.files} <= HARMLESS
    told = [each.spot.file for each in problems if each.code.startswith("stray.")]
    assert len(told) == len(set(told))
