"""What the browser tests share with their fixtures: where the site is served, and the windows it is met in."""

from collections.abc import Callable

from playwright.sync_api import FloatRect, Locator, Page

BASE = "/blifamiljehem/"
SAFE_SITE = "https://www.1177.se/"
PHONE = {"width": 320, "height": 640}  # the narrowest window WCAG 1.4.10 asks for
LEFT_AND_RIGHT = [("left to right", ""), ("right to left", "ar/")]  # Swedish and Arabic
Opens = Callable[..., Page]


def attribute(locator: Locator, name: str) -> str:
    """What an element says in an attribute; it must be there."""
    value = locator.get_attribute(name)
    assert value is not None, f"{locator} has no {name}"
    return value


def text(locator: Locator) -> str:
    """The text of an element, also of one that is hidden."""
    return locator.text_content() or ""


def box_of(locator: Locator) -> FloatRect:
    """The place of an element in the window; it must be shown."""
    box = locator.bounding_box()
    assert box, f"{locator} is not shown"
    return box
