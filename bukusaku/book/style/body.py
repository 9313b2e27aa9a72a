"""The Markdown of a page as passages: what a reader sees of it, paragraph by paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator

from bukusaku.book.style.inline import Name, visible
from bukusaku.book.style.manuscript import Heading, Manuscript, Passage, Table
from bukusaku.reading.fences import fenced_blocks, without
from bukusaku.reading.source import Source

COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
HEADING = re.compile(r"[ ]{0,3}(#{1,6})[ \t]*(?=[^\s#])")
BOX = re.compile(r'[ ]*!!![^"\n]*"?')
SEPARATOR = re.compile(r"\s*+\|?\s*+:?-++:?\s*+(?>(?:\|\s*+:?-++:?\s*+)*)\|?\s*+")
CELL = re.compile(r"(?:[^|\\\[`]|\\.|`[^`]*`|\[\[[^\[\]]*\]\]|[\[`])+")
ITEM = re.compile(r"[ \t]*(?:(?:[*+-]|\d+[.)]|:)[ \t]+|\[\^[^\]@]+\]:[ \t]*|\*\[[^\]]+\]:[ ]*)")
QUOTE = re.compile(r"[ \t]*(?:>[ ]?)+")

Span = tuple[int, int]


def read_body(manuscript: Manuscript, first_row: int, name: Name) -> None:
    """Add what stands in the file from `first_row` on; `name` tells what references print."""
    start = manuscript.starts[first_row]
    body = Source(manuscript.source.path, manuscript.source.text[start:], first_row + 1)
    plain = without(fenced_blocks(body, []) or [], body.text)
    manuscript.markdown = " " * (start - 1) + "\n" + _without_comments(plain)
    reader = _Reader(manuscript, start, name)
    for kind, spans in reader.blocks():
        reader.add(kind, spans)


def _without_comments(text: str) -> str:
    """Blanks in their place; not looked for behind the last end, once for each that has none."""
    closed, end, rest = text.rpartition("-->")
    return COMMENT.sub(_blank, closed + end) + rest


def _blank(comment: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", comment[0])


class _Reader:
    """Parts a text into blocks, line by line, and adds each to the manuscript."""

    def __init__(self, manuscript: Manuscript, start: int, name: Name) -> None:
        self.manuscript = manuscript
        self.text = manuscript.markdown
        self.start = start
        self.name = name

    def blocks(self) -> Iterator[tuple[str, list[Span]]]:
        """What each passage is, and its lines without the signs that begin them."""
        kind, spans = "paragraph", list[Span]()
        lines = iter(self._lines())
        for start, end, following in lines:
            line = self.text[start:end]
            begun = self._begun(line, start)
            if spans and (begun or not line.strip()):
                yield kind, spans
                kind, spans = "paragraph", []
            if "|" in line and "|" in following and SEPARATOR.fullmatch(following):
                yield from self._table(start, end, lines)
            elif begun:
                kind, sign = begun
                closing = kind == "box" and line.rstrip().endswith('"')
                spans = [(start + sign, start + len(line.rstrip()) - closing)]
                if kind in {"heading", "box"}:
                    yield kind, spans
                    kind, spans = "paragraph", []
            elif line.strip():
                quote = QUOTE.match(line)
                spans.append((start + (quote.end() if quote else _indent(line)), end))
        if spans:
            yield kind, spans

    def add(self, kind: str, spans: list[Span]) -> None:
        """One passage, and the links in it."""
        shown = visible(self.text, spans, self.name)
        self.manuscript.links += shown.links(self.manuscript.source)
        if shown.text.strip():
            self.manuscript.passages.append(
                Passage(
                    self.manuscript.source,
                    self.manuscript.language,
                    kind,
                    shown.text,
                    shown.offsets,
                    cites=frozenset(shown.cites),
                )
            )

    def _lines(self) -> Iterator[tuple[int, int, str]]:
        """Start and end of each line, and the text of the one after it."""
        position = self.start
        lines = self.text[self.start :].split("\n")
        for line, following in zip(lines, [*lines[1:], ""], strict=True):
            yield position, position + len(line), following
            position += len(line) + 1

    def _begun(self, line: str, start: int) -> tuple[str, int] | None:
        """The kind of passage that a line begins, and the length of the signs that say so."""
        if heading := HEADING.match(line):
            where = self.manuscript.source.between(
                start + heading.end(), start + len(line.rstrip())
            )
            self.manuscript.headings.append(Heading(len(heading[1]), where))
            return "heading", heading.end()
        if box := BOX.match(line):
            return "box", box.end()
        if item := ITEM.match(line):
            return "item", item.end()
        return None

    def _table(
        self, start: int, end: int, lines: Iterator[tuple[int, int, str]]
    ) -> Iterator[tuple[str, list[Span]]]:
        """A passage for each cell; the table as a whole goes to the manuscript."""
        rows = []
        where = self.manuscript.source.between(start + _indent(self.text[start:end]), end)
        while self.text[start:end].strip():
            cells = self._cells(start, end)
            shown = [visible(self.text, [cell], self.name).text.strip() for cell in cells]
            if not SEPARATOR.fullmatch(self.text[start:end]):
                rows.append(tuple(shown))
                yield from (("cell", [cell]) for cell in cells)
            start, end, _ = next(lines, (0, 0, ""))
        self.manuscript.tables.append(Table(tuple(rows), where))

    def _cells(self, start: int, end: int) -> list[Span]:
        found = (match.span() for match in CELL.finditer(self.text, start, end))
        return [cell for cell in found if self.text[slice(*cell)].strip()]


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())
