"""What Markdown no reader needs and no parser survives: refused, with its place, before parsing.

Python-Markdown takes minutes for some inputs of a few kilobytes; each limit bounds one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bukusaku.diagnostics import Diagnostic, Location
from bukusaku.reading.source import Source

MAX_OPENERS = 500
MAX_DEPTH = 10
MAX_BLOCKS = 10_000
MAX_BLOCK_LINES = 1_000
MAX_DEFINITIONS = 500

OPENERS = "[<*_`(!"
INDENT = 4

NESTING = re.compile(r"(?:[ ]*+(?:>|[*+-](?=[ ])|[0-9]+\.(?=[ ])|:(?=[ ])|!!!(?=[ ])))++")
LEVEL = re.compile(r">|[*+-](?=[ ])|[0-9]+\.|:|!!!")
RULE = re.compile(r"[ ]{0,3}(?:(?:-[ ]*){3,}|(?:\*[ ]*){3,}|(?:_[ ]*){3,})")
DEFINITION = re.compile(r"^[ >]*\*?\[[^\]\n]*\]:", re.MULTILINE)
ITEM = re.compile(r"[ ]*(?:[*+-]|[0-9]+\.)[ ]")
TABLE_RULE = re.compile(r"[ ]*\|?[ ]*:?-+:?[ ]*(?:\|[ ]*:?-*:?[ ]*)*")


def within_limits(source: Source, text: str, problems: list[Diagnostic]) -> bool:
    """Whether `text`, the source with its fenced code blanked, may be parsed."""
    problem = _too_deep(source, text) or _too_many(source, text)
    if problem:
        problems.append(problem)
    return problem is None


def _too_deep(source: Source, text: str) -> Diagnostic | None:
    for row, line in enumerate(text.split("\n")):
        markers = NESTING.match(line)
        if markers is None or RULE.fullmatch(line):
            continue
        indent = len(line) - len(line.lstrip(" "))
        depth = indent // INDENT + len(LEVEL.findall(markers[0]))
        if depth > MAX_DEPTH:
            place = source.at(row, indent, markers.end() - indent)
            return _beyond("markdown-too-deep", place, MAX_DEPTH)
    return None


def _too_many(source: Source, text: str) -> Diagnostic | None:
    for count, (row, lines) in enumerate(_blocks(text), start=1):
        if count > MAX_BLOCKS:
            return _beyond("markdown-many-blocks", source.at(row, 0), MAX_BLOCKS)
        if len(lines) > MAX_BLOCK_LINES:
            return _beyond("markdown-long-block", source.at(row, 0), MAX_BLOCK_LINES)
        for part_row, part in _parts(row, lines):
            opener = max(OPENERS, key=part.count)
            if part.count(opener) > MAX_OPENERS:
                place = source.at(part_row, 0)
                return _beyond("markdown-many-openers", place, MAX_OPENERS, opener)
    for count, definition in enumerate(DEFINITION.finditer(text), start=1):
        if count > MAX_DEFINITIONS:
            place = source.between(*definition.span())
            return _beyond("markdown-many-definitions", place, MAX_DEFINITIONS)
    return None


def _beyond(code: str, place: Location, limit: int, opener: str = "") -> Diagnostic:
    return Diagnostic("error", code, place, {"limit": str(limit), "opener": opener})


def _blocks(text: str) -> Iterator[tuple[int, list[str]]]:
    """The runs of lines between blank ones, each with the row of its first."""
    lines: list[str] = []
    for row, line in enumerate((*text.split("\n"), "")):
        if line.strip():
            lines.append(line)
        elif lines:
            yield row - len(lines), lines
            lines = []


def _parts(row: int, lines: list[str]) -> Iterator[tuple[int, str]]:
    """What is parsed for inline markup at once: a table's row, a list's item, else the block."""
    if len(lines) > 1 and TABLE_RULE.fullmatch(lines[1].rstrip()) and "|" in lines[1]:
        yield from enumerate(lines, start=row)
    elif ITEM.match(lines[0]):
        starts = [index for index, line in enumerate(lines) if ITEM.match(line)]
        for start, end in zip(starts, (*starts[1:], len(lines)), strict=True):
            yield row + start, "\n".join(lines[start:end])
    else:
        yield row, "\n".join(lines)
