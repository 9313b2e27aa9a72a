"""What a benchmark is told and what it gives back."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Setting:
    """`folder` is for files that go; `peers` holds programs beside those on PATH."""

    folder: Path
    peers: Path | None
    pages: int
    words: int
    times: int


@dataclass(frozen=True, slots=True)
class Measure:
    """One row: who did what, how long it took, and how much memory was held at most."""

    program: str
    version: str
    task: str
    seconds: float
    megabytes: float
