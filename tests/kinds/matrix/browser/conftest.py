"""The site that browser tests of the matrix visit: who helps whom has the same."""

from tests.tools.sites import parenthood

__all__ = ["parenthood"]
