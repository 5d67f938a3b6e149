"""Filling in: what browser tests of forms share: answers, how they are written and what then stands there."""

from typing import Any

import pypdfium2
from playwright.sync_api import Dialog, Page, expect

from tests.kinds.form.forms import PLAN
from tests.tools.window import attribute

PAGE = PLAN + "/"
FOCUS = "document.activeElement.id || document.activeElement.textContent"
SOURCE = ("1",)  # the mark of a source, a link
STORED = "indexedDB.databases().then(all => all.map(each => each.name))"
ELSEWHERE = "[localStorage.length, sessionStorage.length, document.cookie, location.search, location.hash]"
ANSWERS: dict[str, Any] = {
    "datum": "nästa tisdag", "plats": "Rum 4", "tolk": 2, "steg": [["Ringa", "", "i dag"], ["", "Ali", ""]],
    "mal": "Rad ett\nrad två",
}  # fmt: skip


def fill(tab: Page, answers: dict[str, Any] = ANSWERS) -> None:
    for identity, answer in answers.items():
        if isinstance(answer, int):
            tab.locator(f"#svar-{identity}-{answer}").check()
        elif isinstance(answer, str):
            tab.locator(f"#svar-{identity}").fill(answer)
        else:
            for number, row in enumerate(answer, 1):
                for place, cell in enumerate(row, 1):
                    tab.locator(f"#svar-{identity}-{number}-{place}").fill(cell)


def filled(tab: Page) -> dict[str, Any]:
    """What stands in the fields."""
    script = "import('{}').then(m => m.written(document.getElementById('fill-in')))"
    found: dict[str, Any] = tab.evaluate(script.format(module(tab, "answers")))
    return found


def module(tab: Page, name: str) -> str:
    """The address of one of the form's modules."""
    root = tab.url.partition("/blifamiljehem/")[0]
    return f"{root}/blifamiljehem/assets/js/{name}.mjs"


def words(tab: Page, name: str) -> str:
    """What the page would say."""
    return attribute(tab.locator("#form-bar"), f"data-{name}")


def dialogs(tab: Page) -> list[str]:
    """The questions the browser asks from now on; all are answered with yes."""
    asked: list[str] = []

    def answer(dialog: Dialog) -> None:
        asked.append(dialog.type)
        dialog.accept()

    tab.on("dialog", answer)
    return asked


def keep(tab: Page) -> None:
    tab.locator("#form-keep").check()
    expect(tab.locator("#form-said")).to_have_text(words(tab, "said-kept"))


def kept(tab: Page) -> None:
    expect(tab.locator("#form-state")).to_have_text(words(tab, "kept"))


def text_of(pdf: bytes) -> str:
    return "\n".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf))
