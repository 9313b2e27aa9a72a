"""What is wrong, where, and the way out: the values every other part reports with.

A part that meets a mistake makes a `Diagnostic`; the sentence for it is chosen at the edge, per
language, by `bukusaku.diagnostics.sentences`. Errors a user can mend derive from `BukusakuError`;
any other exception is a bug of ours and keeps its traceback.

    BukusakuError
    └── ProblemsError      one or more diagnostics, at least one of them an error
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

Severity = Literal["error", "warning"]


@dataclass(frozen=True, slots=True, order=True)
class Location:
    """A place in a file: `path` relative to the project in posix form, lines and columns from 1.

    Columns and `length` count code points. `text` is the whole source line, for the excerpt.
    """

    path: str
    line: int | None = None
    column: int | None = None
    length: int = 1
    text: str | None = field(default=None, compare=False)

    def __reduce__(self) -> tuple[type[Location], tuple[object, ...]]:
        """A memory keeps thousands; field by field, as dataclasses do, takes ten times as long."""
        return type(self), (self.path, self.line, self.column, self.length, self.text)

    def __str__(self) -> str:
        return ":".join(
            str(part) for part in (self.path, self.line, self.column) if part is not None
        )


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding. `values` fill the placeholders of the sentence that belongs to `code`."""

    severity: Severity
    code: str
    location: Location | None
    values: dict[str, str] = field(default_factory=dict)


class BukusakuError(Exception):
    """Base of what a user can mend; the command line prints it without a traceback."""


class ProblemsError(BukusakuError):
    """Everything found wrong in one step, so that all of it is told at once."""

    def __init__(self, diagnostics: Iterable[Diagnostic]) -> None:
        self.diagnostics = tuple(diagnostics)
        super().__init__(", ".join(f"{d.location}: {d.code}" for d in self.diagnostics))

    def __reduce__(self) -> tuple[type[ProblemsError], tuple[tuple[Diagnostic, ...]]]:
        """Whole into another process: by default it would be made again from its message."""
        return type(self), (self.diagnostics,)


def in_file_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Sorted by place (those without one first) and freed of exact repeats."""
    unique = {
        (d.severity, d.code, d.location, tuple(sorted(d.values.items()))): d for d in diagnostics
    }

    def place(diagnostic: Diagnostic) -> tuple[str, int, int, str]:
        where = diagnostic.location or Location("")
        return (where.path, where.line or 0, where.column or 0, diagnostic.code)

    return sorted(unique.values(), key=place)
