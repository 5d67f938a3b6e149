"""Freeing: why a file that somebody laid beside a text cannot be published; its cleaner says what it is freed of."""


class Unfreed(Exception):  # noqa: N818 (an answer, not an accident)
    """Why a file cannot be published: the last part of a problem's code, with what was found, and on which line."""

    def __init__(self, why: str, found: str = "", line: int = 0) -> None:
        self.why, self.found, self.line = why, found, line
        super().__init__(why, found, line)
