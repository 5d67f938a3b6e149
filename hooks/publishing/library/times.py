"""Times: a family's time: before a child moves, while it lives in a family home, and after."""

from typing import Literal, get_args

Time = Literal["before", "during", "after"]
TIMES: tuple[Time, ...] = get_args(Time)
