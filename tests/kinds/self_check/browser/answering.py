"""Answering: what tests of the self-check do on its page."""

from playwright.sync_api import Page

from tests.tools.roads import CHECK

PAGE = f"{CHECK}/"
ADDRESS = f"https://example.test/blifamiljehem/{PAGE}"


def choose(tab: Page, question: int, choice: int) -> None:
    tab.locator(".question").nth(question).locator("label").nth(choice).click()


def show(tab: Page) -> None:
    tab.locator("#self-check-show").click()
