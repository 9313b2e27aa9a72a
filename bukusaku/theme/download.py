"""A finished PDF as the site offers it: everything a resident wants to know before fetching it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from bukusaku.book.settings import ONE_FILE


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


def is_one_file(path: str) -> bool:
    """Whether a file of the site is the whole book, in any language, and no page."""
    return path.endswith(ONE_FILE)


NEEDS = {"read": "a6", "print": "cetak-a4", "send": "a6"}
"""What people come for, and the format that serves it best."""


@dataclass(frozen=True, slots=True)
class Need:
    """One of `NEEDS` and the file that is recommended for it."""

    name: str
    download: Download


@dataclass(frozen=True, slots=True)
class Shelf:
    """All files, as the site offers them: those for the common needs first."""

    needs: tuple[Need, ...]
    others: tuple[Download, ...]


def shelf_of(downloads: Iterable[Download]) -> Shelf:
    """Each need that some file of the whole book serves, and the files that serve none."""
    files = tuple(downloads)
    whole = {file.kind: file for file in files if file.edition is None}
    needs = tuple(Need(name, whole[kind]) for name, kind in NEEDS.items() if kind in whole)
    recommended = {need.download.name for need in needs}
    return Shelf(needs, tuple(file for file in files if file.name not in recommended))
