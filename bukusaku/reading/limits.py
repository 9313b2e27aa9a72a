"""What Markdown no reader needs and no parser survives: refused, with its place, before parsing.

Python-Markdown takes minutes for some inputs of a few kilobytes; each limit bounds one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice, pairwise

from bukusaku.diagnostics import Diagnostic, Location
from bukusaku.reading.fences import FencedBlock, without
from bukusaku.reading.source import Source, blocks

MAX_LENGTH = 300_000
MAX_FENCES = 1_000
MAX_BLOCKS = 10_000
MAX_BLOCK_LINES = 1_000
MAX_OPENERS = 500
MAX_DEPTH = 10

OPENERS = "[<*_`(!{"
INDENT = 4

NESTING = re.compile(r"(?:[ ]*+(?:>|[*+-](?=[ ])|[0-9]+\.(?=[ ])|:(?=[ ])|!!!(?=[ ])))+")
LEVEL = re.compile(r">|[*+-](?=[ ])|[0-9]+\.|:|!!!")
RULE = re.compile(r"[ ]{0,3}(?:(?:-[ ]*){3,}|(?:\*[ ]*){3,}|(?:_[ ]*){3,})")
ITEM = re.compile(r"[ ]*(?:[*+-]|[0-9]+\.)[ ]")
INTERRUPTION = re.compile(r"[ ]*+(?:#|!!!|[=*_-][=*_ -]*+$)")
"""What may end a list or a paragraph without a blank line."""

PER_PAGE = (
    ("markdown-many-definitions", 500, re.compile(r"^[ \t>]*+\*?\[[^\]\n]*+\]:", re.MULTILINE)),
    ("markdown-many-headings", 1_000, re.compile(r"^[ \t>]*+(?:#|[=-]+[ ]*$)", re.MULTILINE)),
    ("markdown-many-footnotes", 1_000, re.compile(r"\[\^")),
    *(("markdown-many-signs", 10_000, re.compile(re.escape(sign))) for sign in OPENERS + "|"),
)
"""How often one thing may stand in a page: the parser's time grows with the square of some."""

SMALL = 500
"""No limit is lower; and each thing that is counted takes a line or a sign of its own."""
STEEP = re.compile(rf"\n[ \t>*+.:!0-9-]{{{MAX_DEPTH + 1}}}")
"""A line that may be nested too deep: each level takes one character at least."""


def within_limits(source: Source, fences: list[FencedBlock], problems: list[Diagnostic]) -> bool:
    """Whether the source may be parsed."""
    if _is_small(source):
        return True
    text = without(fences, source.text)
    problem = (
        _too_long(source, fences)
        or _too_deep(source, text)
        or _too_many(source, text)
        or _too_dense(source, text)
    )
    if problem:
        problems.append(problem)
    return problem is None


def _is_small(source: Source) -> bool:
    """Whether it is far below all limits, as most texts are."""
    return (
        len(source.text) <= MAX_LENGTH
        and len(source.lines) <= SMALL
        and max(map(source.text.count, OPENERS + "|")) <= SMALL
        and not STEEP.search(f"\n{source.text}")
    )


def _beyond(code: str, place: Location, limit: int, sign: str = "") -> Diagnostic:
    return Diagnostic("error", code, place, {"limit": str(limit), "sign": sign})


def _too_long(source: Source, fences: list[FencedBlock]) -> Diagnostic | None:
    if len(source.text) > MAX_LENGTH:
        return _beyond("markdown-too-long", source.between(MAX_LENGTH), MAX_LENGTH)
    if len(fences) > MAX_FENCES:
        place = source.at(fences[MAX_FENCES].row, 0)
        return _beyond("markdown-many-fences", place, MAX_FENCES)
    return None


def _too_deep(source: Source, text: str) -> Diagnostic | None:
    for row, line in enumerate(text.split("\n")):
        spaced = line.expandtabs(INDENT)
        markers = NESTING.match(spaced)
        if markers is None or RULE.fullmatch(spaced):
            continue
        indent = len(spaced) - len(spaced.lstrip())
        if indent // INDENT + len(LEVEL.findall(markers[0])) > MAX_DEPTH:
            place = source.at(row, len(line) - len(line.lstrip()), markers.end() - indent)
            return _beyond("markdown-too-deep", place, MAX_DEPTH)
    return None


def _too_many(source: Source, text: str) -> Diagnostic | None:
    for code, limit, pattern in PER_PAGE:
        if found := next(islice(pattern.finditer(text), limit, None), None):
            return _beyond(code, source.between(*found.span()), limit, found[0])
    return None


def _too_dense(source: Source, text: str) -> Diagnostic | None:
    for count, (row, lines) in enumerate(blocks(text), start=1):
        if count > MAX_BLOCKS:
            return _beyond("markdown-many-blocks", source.at(row, 0), MAX_BLOCKS)
        if len(lines) > MAX_BLOCK_LINES:
            return _beyond("markdown-long-block", source.at(row, 0), MAX_BLOCK_LINES)
        for part_row, part in _parts(row, lines):
            sign = max(OPENERS, key=part.count)
            if part.count(sign) > MAX_OPENERS:
                place = source.at(part_row, 0)
                return _beyond("markdown-dense-block", place, MAX_OPENERS, sign)
    return None


def _parts(row: int, lines: list[str]) -> Iterator[tuple[int, str]]:
    """What is parsed for inline markup at once: a table's row, a list's item, else the block.

    Only what is surely a table or a list is taken apart.
    """
    if _is_table(lines):
        yield from enumerate(lines, start=row)
    elif ITEM.match(lines[0]) and not any(map(INTERRUPTION.match, lines)):
        starts = [index for index, line in enumerate(lines) if ITEM.match(line)]
        for start, end in pairwise((*starts, len(lines))):
            yield row + start, "\n".join(lines[start:end])
    else:
        yield row, "\n".join(lines)


def _is_table(lines: list[str]) -> bool:
    if len(lines) < 2 or set(lines[0]) & set("`\\") or not set(lines[1]) <= set("|:- "):
        return False
    head, rule = (line.strip().removeprefix("|").removesuffix("|") for line in lines[:2])
    return head.count("|") == rule.count("|") > 0
