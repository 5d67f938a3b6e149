"""What the browser tests share with their fixtures: where the site is served, and the windows it is met in."""

from collections.abc import Callable

from playwright.sync_api import Page

BASE = "/blifamiljehem/"
SAFE_SITE = "https://www.1177.se/"
PHONE = {"width": 320, "height": 640}  # the narrowest window WCAG 1.4.10 asks for
LEFT_AND_RIGHT = [("left to right", ""), ("right to left", "ar/")]  # Swedish and Arabic
Opens = Callable[..., Page]
