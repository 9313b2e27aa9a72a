"""Where fenced code stands, found line by line as the fenced_code extension would find it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bukusaku.diagnostics import Diagnostic
from bukusaku.reading.source import Source

OPENING = re.compile(
    r"^(?P<fence>`{3,}|~{3,})[ ]*+"
    r"(?:\{[^\n]*\}|(?:\.?(?P<language>[\w#.+-]*)[ ]*+)?(?:hl_lines=(?:\".*?\"|'.*?')[ ]*)?)$"
)


@dataclass(frozen=True, slots=True)
class FencedBlock:
    """Offsets of the whole block and of what is inside; `row` is that of the opening line."""

    start: int
    end: int
    inside: tuple[int, int]
    language: str
    row: int


def fenced_blocks(source: Source, problems: list[Diagnostic]) -> list[FencedBlock] | None:
    """All blocks in order, or None when one is never closed."""
    blocks: list[FencedBlock] = []
    opened: tuple[str, str, int, int] | None = None
    position = 0
    for row, line in enumerate(source.lines):
        if opened is None:
            if opening := OPENING.match(line):
                opened = (opening["fence"], opening["language"] or "", row, position)
        elif line.rstrip(" ") == opened[0]:
            fence, language, first, start = opened
            inside = (start + len(source.lines[first]) + 1, position)
            blocks.append(FencedBlock(start, position + len(line), inside, language, first))
            opened = None
        position += len(line) + 1
    if opened is not None:
        fence, _, row, _ = opened
        place = source.at(row, 0, len(fence))
        problems.append(Diagnostic("error", "markdown-unclosed-fence", place, {"fence": fence}))
        return None
    return blocks


def without(blocks: list[FencedBlock], text: str) -> str:
    """The text with the blocks blanked, all other places kept."""
    parts: list[str] = []
    position = 0
    for block in blocks:
        parts += text[position : block.start], re.sub(r"[^\n]", " ", text[block.start : block.end])
        position = block.end
    return "".join((*parts, text[position:]))
