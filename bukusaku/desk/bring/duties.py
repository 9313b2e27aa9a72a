"""Duties at the end of those that a stage's page has; all else on the page stays as it is."""

from __future__ import annotations

import re
from pathlib import Path

from bukusaku.book.files import shown_path
from bukusaku.diagnostics import Diagnostic, Location, ProblemsError
from bukusaku.project import Project, octets_of
from bukusaku.reading.page import RULE

KEY = "duties:"
ITEM = re.compile(r"([ ]*)- ")
INDENT = "  "


def page_with_duties(path: Path, items: str, project: Project) -> bytes:
    """The page with these items, which stand at the margin, in its front matter.

    Raises:
        ProblemsError: it says that the duties are not known, or has them all on one line.
    """
    text = octets_of(path).decode()
    line_end = "\r\n" if "\r\n" in text else "\n"
    lines = text.replace("\r\n", "\n").split("\n")
    end = lines.index(RULE, 1)
    start = next((row for row, line in enumerate(lines[:end]) if line.startswith(KEY)), None)
    if start is None:
        added = [KEY, *_indented(items, INDENT)]
        at = end
    else:
        at = _end_of_list(lines, start, end)
        first = ITEM.match(lines[start + 1]) if at > start + 1 else None
        if first is None:
            where = Location(shown_path(path, project), start + 1, 1, len(KEY), lines[start])
            raise ProblemsError([Diagnostic("error", "bring-duties-unfit", where)])
        added = _indented(items, first[1])
    return line_end.join([*lines[:at], *added, *lines[at:]]).encode()


def _end_of_list(lines: list[str], start: int, end: int) -> int:
    """The row after the last line that belongs to the key."""
    after = start + 1
    for row in range(start + 1, end):
        line = lines[row]
        if line.strip() and not line.startswith((" ", "- ", "#")):
            break
        if line.strip() and not line.lstrip().startswith("#"):
            after = row + 1
    return after


def _indented(items: str, indent: str) -> list[str]:
    return [f"{indent}{line}" for line in items.splitlines()]
