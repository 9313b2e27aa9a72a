"""Text and the places in it: offsets to lines and columns."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from functools import cached_property
from itertools import accumulate

from bukusaku.diagnostics import Location


class Source:
    """The text of a file, or of the part of it that begins at `first_line`."""

    def __init__(self, path: str, text: str, first_line: int = 1) -> None:
        self.path = path
        self.text = text
        self.first_line = first_line
        self.lines = text.split("\n")

    @cached_property
    def starts(self) -> list[int]:
        """The offset of each line."""
        return list(accumulate((len(line) + 1 for line in self.lines[:-1]), initial=0))

    def between(self, start: int, end: int | None = None) -> Location:
        """The place of `text[start:end]`; what goes on to further lines is cut at the first."""
        row = bisect_right(self.starts, start) - 1
        column = start - self.starts[row]
        return self.at(row, column, 1 if end is None else end - start)

    def at(self, row: int, column: int, length: int = 1) -> Location:
        """The place at a row and column counted from 0, as parsers count."""
        row = min(row, len(self.lines) - 1)
        line = self.lines[row]
        length = max(1, min(length, len(line) - column))
        return Location(self.path, row + self.first_line, column + 1, length, line)


def blocks(text: str) -> Iterator[tuple[int, list[str]]]:
    """The runs of lines between blank ones, each with the row of its first."""
    lines: list[str] = []
    for row, line in enumerate((*text.split("\n"), "")):
        if line.strip():
            lines.append(line)
        elif lines:
            yield row - len(lines), lines
            lines = []
