"""Roles: who answers for a text. By role, since a name would outlive the person's job."""

from typing import Literal

Role = Literal["family-home-unit", "parent-support", "child-support", "communications"]
