"""What a benchmark is told and what it gives back."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from benchmarks.machine import Run


@dataclass(frozen=True, slots=True)
class Setting:
    """`folder` is for files that go; `peers` holds programs beside those on PATH.

    `pages` are the sizes of books, `words` what each of their pages has.
    """

    folder: Path
    peers: Path | None
    pages: tuple[int, ...]
    words: int
    times: int
    programs: tuple[str, ...] = ()
    """The peers to measure, by name; none says all."""


@dataclass(frozen=True, slots=True)
class Measure:
    """One row: who did what, and what the least disturbed run took."""

    program: str
    version: str
    task: str
    took: Run
