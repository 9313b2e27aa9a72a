"""A table of a spreadsheet as rows of cells that know their places; text stays as it was shown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, time
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from openpyxl import load_workbook
from openpyxl.utils import range_boundaries
from openpyxl.utils.exceptions import InvalidFileException
from openpyxl.worksheet.worksheet import Worksheet

from bukusaku.desk.bring.office import MEBI, file_bytes, office_file, refused
from bukusaku.diagnostics import Diagnostic, Location, ProblemsError
from bukusaku.reading.csv import read_rows
from bukusaku.reading.text import REFUSED

ENCODINGS = ("utf-8-sig", "cp1252")
UTF16_BOMS = (b"\xff\xfe", b"\xfe\xff")
MAX_ROWS, MAX_COLUMNS = 10_000, 60
LONGEST_GAP = 200
LARGEST_PART = 10 * MEBI
FORMULA = re.compile(rb"<f[ >/]")
MERGED = re.compile(rb'<mergeCell [^<>]*ref="([A-Z]{1,3}[0-9]{1,7}:[A-Z]{1,3}[0-9]{1,7})"')


@dataclass(frozen=True, slots=True)
class SheetCell:
    """The text of one cell; a date reads `2027-03-01`."""

    text: str
    place: Location


Row = list[SheetCell]


def read_sheet(path: Path, name: str | None = None) -> list[Row]:
    """The rows of a table that hold anything, header first.

    Of a workbook it is the sheet of that name, else the first that is shown.

    Raises:
        ProblemsError: the file is none of these, or holds no table.
    """
    read = {".xlsx": _workbook, ".xlsm": _workbook}.get(path.suffix.lower(), _text)
    rows = [row for row in read(path, name) if any(cell.text for cell in row)]
    if len(rows) < 2:
        raise refused("bring-no-rows", path)
    if len(rows) > MAX_ROWS:
        raise refused("bring-many-rows", path, limit=str(MAX_ROWS))
    return rows


def _workbook(path: Path, name: str | None) -> Iterator[Row]:
    file = office_file(path, "xl/workbook.xml", LARGEST_PART)
    _refuse_endless_merges(file, path)
    try:
        book = load_workbook(file, data_only=True)
        shown = [sheet for sheet in book.worksheets if sheet.sheet_state == "visible"]
    except (InvalidFileException, BadZipFile, KeyError, ValueError, TypeError, OSError) as error:
        raise refused("bring-damaged", path) from error
    chosen = [sheet for sheet in shown if name in {None, sheet.title}]
    if not chosen:
        names = ", ".join(sheet.title for sheet in shown)
        raise refused("bring-no-sheet", path, name=name or "", known=names)
    if unreckoned := list(_unreckoned(file, chosen[0], path.name)):
        raise ProblemsError(unreckoned)
    yield from _cells(chosen[0], path.name)


def _refuse_endless_merges(file: BytesIO, path: Path) -> None:
    """Openpyxl makes a cell for each that a range covers, and that may be a whole sheet."""
    with ZipFile(file) as archive:
        parts = [archive.read(name) for name in _sheets(archive)]
        ranges = [found for part in parts for found in MERGED.findall(part)]
    if any(_cells_in(found.decode()) > MAX_ROWS for found in ranges):
        raise refused("bring-unpacks-too-large", path)


def _unreckoned(file: BytesIO, sheet: Worksheet, shown: str) -> Iterator[Diagnostic]:
    """The formulas whose results no program has saved: their cells would be read as empty."""
    with ZipFile(file) as archive:
        if not any(FORMULA.search(archive.read(name)) for name in _sheets(archive)):
            return
    cells = load_workbook(file)[sheet.title].iter_rows(max_col=MAX_COLUMNS)
    for number, row in enumerate(cells, start=1):
        for column, cell in enumerate(row, start=1):
            if cell.data_type != "f":
                continue
            result = sheet.cell(number, column)
            if result.value is None and result.data_type == "n":  # an empty text is a result
                place = Location(shown, number, column)
                yield Diagnostic("error", "bring-formula", place, {"cell": cell.coordinate})


def _sheets(archive: ZipFile) -> list[str]:
    return [name for name in archive.namelist() if name.startswith("xl/worksheets/sheet")]


def _cells_in(written: str) -> int:
    left, top, right, bottom = (number or 0 for number in range_boundaries(written))
    return (right - left + 1) * (bottom - top + 1)


def _cells(sheet: Worksheet, shown: str) -> Iterator[Row]:
    """A cell merged downwards speaks for each of its rows; one merged across is a title."""
    merged = {
        (row, each.min_col): _written(sheet.cell(each.min_row, each.min_col))
        for each in sheet.merged_cells.ranges
        for row in range(each.min_row, each.max_row + 1)
    }
    empty = 0
    columns = min(sheet.max_column, MAX_COLUMNS)
    for number, row in enumerate(sheet.iter_rows(max_col=columns), start=1):
        texts = [_written(c) or merged.get((number, i), "") for i, c in enumerate(row, start=1)]
        empty = 0 if any(texts) else empty + 1
        if empty > LONGEST_GAP:  # what follows is format without content
            return
        yield [
            SheetCell(text, Location(shown, number, column))
            for column, text in enumerate(texts, start=1)
        ]


def _written(cell: object) -> str:
    """As an editor sees it; a number formatted `0000` keeps its zeros."""
    value: object = getattr(cell, "value", None)
    match value:
        case None:
            return ""
        case bool():
            return "ya" if value else "tidak"
        case datetime() if value.time() == time():
            return value.date().isoformat()
        case datetime():
            return value.isoformat(" ", "minutes")
        case date():
            return value.isoformat()
        case time():
            return value.isoformat("minutes")
        case int() | float():
            return _number(value, str(getattr(cell, "number_format", "")))
    return " ".join(REFUSED.sub("", str(value)).split())


def _number(value: float, shown_as: str) -> str:
    if value == int(value):
        width = len(shown_as) if shown_as and not shown_as.strip("0") else 0
        return f"{int(value):0{width}}"
    return f"{value:.10f}".rstrip("0")


def _text(path: Path, _name: str | None) -> Iterator[Row]:
    content = file_bytes(path)
    if b"\x00" in content[:1000] and not content.startswith(UTF16_BOMS):
        raise refused("bring-not-this-format", path, suffix=path.suffix)
    text = _decoded(content).replace("\r\n", "\n").replace("\r", "\n")
    first, _, rest = text.partition("\n")
    problems: list[Diagnostic] = []
    # Excel's own line that names the separator
    rows = read_rows(rest if first.lower().startswith("sep=") else text, path.name, problems)
    if rows is None:
        raise ProblemsError(problems)
    for row in rows:
        yield [SheetCell(" ".join(REFUSED.sub("", cell.text).split()), cell.place) for cell in row]


def _decoded(content: bytes) -> str:
    if content.startswith(UTF16_BOMS):
        return content.decode("utf-16", "replace")
    for encoding in ENCODINGS:
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return content.decode("latin-1")
