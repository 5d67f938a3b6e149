"""The site that browser tests of who helps whom visit: the matrix has the same."""

from tests.tools.sites import parenthood

__all__ = ["parenthood"]
