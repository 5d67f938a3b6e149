"""The site that browser tests of the self-check visit: the road has the same."""

from tests.tools.sites import roads

__all__ = ["roads"]
