"""A finished PDF as the site offers it: everything a resident wants to know before fetching it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Download:
    """`name` is the file's path from the root of the site.

    `kind` is a format ("a6"), `edition` the id of the readers it is for. `kept` tells that an
    earlier build made the file, so that it may say less than the site does.
    """

    name: str
    size: int
    pages: int
    sha256: str
    kind: str = "a6"
    edition: str | None = None
    kept: bool = False
