"""CSV text with a header row to the same documents a YAML list gives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from bukusaku.diagnostics import Diagnostic, Location
from bukusaku.reading.document import Cell, Document, ValuePath
from bukusaku.reading.scalars import meaning
from bukusaku.reading.source import Source

DELIMITERS = ",;\t"
COMMENT = re.compile(r"#\s*bukusaku:")


@dataclass(frozen=True, slots=True)
class Written:
    """One cell as it stands in the file."""

    text: str
    place: Location


class _UnclosedQuoteError(Exception):
    """Raised with the place of a quote that no other closes, or that text follows."""


def read_csv(text: str, shown: str, problems: list[Diagnostic]) -> tuple[Document, ...] | None:
    """A document for each row, as `read_list` gives; an empty cell is absent.

    The header says which of `,`, `;` (as Excel writes it in Indonesia) and tab parts the cells.
    """
    rows = read_rows(text, shown, problems)
    if rows is None:
        return None
    if not rows:
        problems.append(Diagnostic("error", "csv-empty", Location(shown, 1, 1)))
        return None
    header, *body = rows
    if not _is_header(header, problems):
        return None
    records = (_record(shown, header, row, problems) for row in body)
    return tuple(record for record in records if record)


def read_rows(text: str, shown: str, problems: list[Diagnostic]) -> list[list[Written]] | None:
    """The rows that hold anything but a word to the copy editor, however many cells each has."""
    try:
        return [row for row in _rows(Source(shown, text)) if _is_content(row)]
    except _UnclosedQuoteError as error:
        problems.append(Diagnostic("error", "csv-unclosed-quote", error.args[0]))
        return None


def _is_content(row: list[Written]) -> bool:
    """A spreadsheet keeps a comment as a row of its first column."""
    return any(cell.text for cell in row) and not COMMENT.match(row[0].text)


def _rows(source: Source) -> Iterator[list[Written]]:
    header = source.lines[0]
    delimiter = max(DELIMITERS, key=header.count)
    cell = re.compile(
        rf'(?:[ ]*"(?P<quoted>(?>[^"]*+(?:""[^"]*+)*))"[ ]*|(?P<plain>[^{delimiter}\n]*+))'
        rf"(?P<end>{delimiter}|\n|\Z)"
    )
    row: list[Written] = []
    position = 0
    while position < len(source.text):
        found = cell.match(source.text, position)
        if found is None or (found["quoted"] is None and found["plain"].lstrip(" ")[:1] == '"'):
            raise _UnclosedQuoteError(source.between(position))
        row.append(_written(source, found))
        position = found.end()
        if found["end"] == delimiter and position == len(source.text):
            row.append(Written("", source.between(position)))
        if found["end"] != delimiter or position == len(source.text):
            yield row
            row = []


def _written(source: Source, found: re.Match[str]) -> Written:
    group = "plain" if found["quoted"] is None else "quoted"
    raw = found[group]
    start = found.start(group) + len(raw) - len(raw.lstrip())
    text = raw.replace('""', '"') if group == "quoted" else raw
    return Written(text.strip(), source.between(start, found.start(group) + len(raw.rstrip())))


def _is_header(header: list[Written], problems: list[Diagnostic]) -> bool:
    seen: set[str] = set()
    before = len(problems)
    for column in header:
        if not column.text:
            problems.append(Diagnostic("error", "csv-empty-column-name", column.place))
        elif column.text in seen:
            values = {"name": column.text}
            problems.append(Diagnostic("error", "csv-duplicate-column", column.place, values))
        seen.add(column.text)
    return len(problems) == before


def _record(
    shown: str, header: list[Written], row: list[Written], problems: list[Diagnostic]
) -> Document | None:
    if len(row) != len(header):
        counts = {"found": str(len(row)), "expected": str(len(header))}
        problems.append(Diagnostic("error", "csv-cell-count", row[0].place, counts))
        return None
    written = [(column, cell) for column, cell in zip(header, row, strict=True) if cell.text]
    values = {column.text: _cell(cell, problems) for column, cell in written}
    places: dict[ValuePath, Location] = {(column.text,): cell.place for column, cell in written}
    keys: dict[ValuePath, Location] = {(column.text,): column.place for column, _ in written}
    return Document(shown, values, {(): row[0].place} | places, keys)


def _cell(cell: Written, problems: list[Diagnostic]) -> Cell:
    try:
        return Cell(cell.text, meaning(cell.text))
    except ValueError:
        values = {"date": cell.text}
        problems.append(Diagnostic("error", "impossible-date", cell.place, values))
        return Cell(cell.text, cell.text)
