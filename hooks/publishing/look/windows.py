"""Windows: what may be seen in a window of the façade."""

from typing import Literal, get_args

Window = Literal[
    "dark", "lamp", "plant", "cat", "curtain", "one", "two", "pair", "family", "elder", "dog", "books",
    "bed", "pot", "star", "teens", "teddy", "bag", "phone", "door", "visit", "sad",
]  # fmt: skip
WINDOWS: tuple[Window, ...] = get_args(Window)
