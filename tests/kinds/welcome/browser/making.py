"""Making: what browser tests of the maker share: photos, and how a booklet is put together."""

import base64
import io
import json
import random
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import FilePayload, Page, expect

from tests.tools.window import text

PAGE = "bli-familjehem/valkommen/"
WIDE, HIGH = 4032, 3024  # twelve megapixels
UPRIGHT = 6  # EXIF: turn a quarter clockwise to see it upright
GPS, ORIENTATION, MODEL = 0x8825, 0x0112, 0x0110
QUIET = "window.print = () => { window.printed = (window.printed ?? 0) + 1; };"


def photo(width: int = WIDE, height: int = HIGH) -> bytes:
    """A photo as a telephone takes it: lying on its side, with the place it was taken at; its upper edge is red when
    it is turned upright. The grain makes it as heavy as a real one."""
    grain = Image.frombytes("L", (512, 512), random.Random(6).randbytes(512 * 512)).resize((width, height))
    picture = Image.blend(Image.merge("RGB", [grain] * 3), Image.new("RGB", (width, height), "#2f6f4f"), 0.7)
    picture.paste((220, 20, 20), (0, 0, width // 8, height))  # its left edge: the upper one when it is turned
    exif = Image.Exif()
    exif[ORIENTATION], exif[MODEL] = UPRIGHT, "Telefonen"
    exif.get_ifd(GPS).update({1: "N", 2: (56.0, 2.0, 45.0), 3: "E", 4: (12.0, 41.0, 40.0)})
    out = io.BytesIO()
    picture.save(out, "JPEG", quality=88, exif=exif)
    return out.getvalue()


def small_photo() -> bytes:
    return photo(400, 300)


def worded(picture: bytes, kind: str = "jpeg") -> str:
    return f"data:image/{kind};base64,{base64.b64encode(picture).decode()}"


def place(tab: Page, field: str) -> Any:
    """What stands below a field for its pictures."""
    return tab.locator(f".field[data-id={field}] + .picture-place")


def take(tab: Page, field: str, content: bytes, name: str = "IMG_0001.JPG") -> None:
    place(tab, field).locator(".add-picture").click()
    tab.locator(".picker-file").set_input_files(FilePayload(name=name, mimeType="", buffer=content))


def with_photo(tab: Page, field: str, alt: str, content: bytes | None = None) -> None:
    """A photo beside a field, with its words."""
    take(tab, field, content or small_photo())
    words = place(tab, field).locator(".picture:last-child textarea")
    expect(words).to_be_focused()
    words.fill(alt)


def draw(tab: Page, field: str, name: str) -> None:
    """A drawing beside a field."""
    place(tab, field).locator(".add-picture").click()
    tab.locator(f".picker [value='{name}']").check()
    tab.locator(".picker-take").click()


def pages(tab: Page) -> list[str]:
    """The words of each page of the preview."""
    tab.locator("#maker-look").scroll_into_view_if_needed()
    if tab.locator("#maker-all").get_attribute("aria-pressed") == "false":
        tab.locator("#maker-all").click()
    tab.evaluate("new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))")
    return [text(leaf) for leaf in tab.locator("#maker-stage .leaf").all()]


def opened(tab: Page, answers: dict[str, Any]) -> None:
    """Open a file with these answers."""
    data = {"blifamiljehem": 1, "kind": "booklet", "name": "valkommen", "version": 1, "language": "sv"}
    raw = json.dumps({**data, "answers": answers}).encode()
    tab.locator("#form-file").set_input_files(FilePayload(name="x.json", mimeType="", buffer=raw))


def exported(tab: Page) -> tuple[str, dict[str, Any]]:
    """The path of a file that is taken out, and what stands in it."""
    with tab.expect_download() as download:
        tab.locator("#form-export").click()
    path = str(download.value.path())
    return path, json.loads(Path(path).read_text("utf-8"))
