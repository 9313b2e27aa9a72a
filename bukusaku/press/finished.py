"""What the press made, as values that can be had without its libraries."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from bukusaku.book.model import Book
from bukusaku.book.settings import Format
from bukusaku.diagnostics import Diagnostic
from bukusaku.press.pagination import Pagination
from bukusaku.theme.truth import Told


@dataclass(frozen=True, slots=True)
class PrintFile:
    """A finished file; `edition` is the id of its readers', None for the whole book.

    `seconds` of the processor is what it took beyond the files that it was made from or with.
    """

    name: str
    content: bytes
    pages: int
    seconds: float
    format: Format
    edition: str | None = None
    warnings: tuple[Diagnostic, ...] = ()


@dataclass(frozen=True, slots=True)
class Works:
    """What the press made: `told` by the pages of each book; `paginations` are for next time."""

    files: tuple[PrintFile, ...]
    told: tuple[tuple[Book, Told], ...]
    paginations: Mapping[str, Pagination]
    warnings: tuple[Diagnostic, ...]
