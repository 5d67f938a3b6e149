"""The site that browser tests of the road visit: the self-check has the same."""

from tests.tools.sites import roads

__all__ = ["roads"]
