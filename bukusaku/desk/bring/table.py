"""A table brought into a book: rows judged where they stand, then added to a list or to stages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bukusaku.book.claims import Duty, Model
from bukusaku.book.files import shown_path
from bukusaku.book.kinds import KINDS, Kind
from bukusaku.book.load import load_book
from bukusaku.book.model import Book
from bukusaku.book.suggest import suggestion
from bukusaku.book.validation import validated
from bukusaku.desk.add import missing_entry
from bukusaku.desk.bring.columns import Table, fields_of
from bukusaku.desk.bring.document import Brought
from bukusaku.desk.bring.duties import page_with_duties
from bukusaku.desk.bring.office import refused
from bukusaku.desk.bring.rows import Settled, TableRow, settle_rows, table_row
from bukusaku.desk.bring.sheet import read_sheet
from bukusaku.desk.bring.write import write_changed
from bukusaku.desk.bring.yaml_lines import item
from bukusaku.desk.lists import list_ids, list_path, list_with
from bukusaku.diagnostics import Diagnostic, Location, ProblemsError, in_file_order
from bukusaku.project import Project
from bukusaku.reading.document import Cell, Document, ValuePath
from bukusaku.reading.scalars import meaning

KIND_BY_TABLE = {kind.plural: kind for kind in KINDS}
SHOWN = 12


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the rows are, and what the table itself does not say."""

    table: Table
    sheet: str | None = None
    stage: str | None = None


def bring_table(project: Project, path: Path, wanted: Wanted) -> Brought:
    """Add each row of a table; all of them, or none where anything is wrong.

    Raises:
        ProblemsError: the table cannot be read, rows are wrong or there already, or the book has
            mistakes: what rows refer to is looked up in it.
    """
    book = load_book(project).book
    _refuse_no_stage(wanted.stage, book)
    header, *body = read_sheet(path, wanted.sheet)
    skipped: list[str] = []
    fields = fields_of(header, wanted.table, book.settings.levels, skipped)
    problems: list[Diagnostic] = []
    given = {"stage": wanted.stage} if wanted.stage else {}
    rows = [row for row in (table_row(row, fields, given) for row in body) if row.texts]
    if not rows:
        raise refused("bring-no-rows", path)
    settled = settle_rows(rows, wanted.table, book, problems)
    if wanted.table == "duties":
        changed, entry = _duties(project, rows, book, problems), None
    else:
        kind = KIND_BY_TABLE[wanted.table]
        changed, entry = _list(project, kind, rows, problems), missing_entry(project, kind, "")
    if problems:
        raise ProblemsError(in_file_order(problems))
    write_changed(project, changed)
    paths = tuple(shown_path(file, project) for file in changed)
    told = tuple(_told(settled, skipped, path))
    return Brought(paths, (entry,) if entry else (), told, len(rows))


def _refuse_no_stage(stage: str | None, book: Book) -> None:
    """The stage that is named for all rows is told once, if it is not there."""
    known = [name for each in book.records("stage") for name in (each.id, each.name.lower())]
    if stage is not None and stage.lower() not in known:
        values = {"kind": "stage", "written": stage} | suggestion(stage, known)
        raise ProblemsError([Diagnostic("error", "bring-no-such-record", None, values)])


def _list(
    project: Project, kind: Kind, rows: list[TableRow], problems: list[Diagnostic]
) -> dict[Path, bytes]:
    path = list_path(project, kind)
    taken = list_ids(path, project)
    for row in rows:
        _judge(kind.model, row, problems)
        record_id = row.texts.get("id", "")
        if record_id in taken:
            values = {"kind": kind.name, "id": record_id}
            problems.append(Diagnostic("error", "bring-id-taken", row.place, values))
        taken.add(record_id)
    items = "".join(item(_in_order(row.texts)) for row in rows) if not problems else ""
    return {path: list_with(path, items, project)}


def _duties(
    project: Project, rows: list[TableRow], book: Book, problems: list[Diagnostic]
) -> dict[Path, bytes]:
    """The page of each stage that the rows name, with their duties."""
    items: dict[str, str] = defaultdict(str)
    for row in rows:
        stage = row.texts.pop("stage", "")
        _judge(Duty, row, problems)
        if not stage and "stage" not in row.places:
            problems.append(Diagnostic("error", "bring-duty-without-stage", row.place))
        if not problems:
            items[stage] += item(row.texts)
    changed: dict[Path, bytes] = {}
    for stage, lines in items.items() if not problems else ():
        path = project.root / book.get("stage", stage).place("title").path
        changed[path] = page_with_duties(path, lines, project)
    return changed


def _judge(model: type[Model], row: TableRow, problems: list[Diagnostic]) -> None:
    """What a book would say of the row, at its place in the table."""
    cells: dict[str, Cell] = {}
    for name, text in row.texts.items():
        try:
            cells[name] = Cell(text, meaning(text))
        except ValueError:
            where = row.places.get(name, row.place)
            problems.append(Diagnostic("error", "impossible-date", where, {"date": text}))
            return
    keys: dict[ValuePath, Location] = {(name,): place for name, place in row.places.items()}
    places: dict[ValuePath, Location] = {(): row.place, **keys}
    validated(model, Document(row.place.path, cells, places, keys), problems, refused=())


def _in_order(texts: dict[str, str]) -> dict[str, str]:
    """The id first, as an editor looks for it."""
    return {"id": texts["id"], **texts}


def _told(settled: Settled, skipped: list[str], path: Path) -> Iterator[Diagnostic]:
    told = {
        "bring-row-proposal": settled.proposals,
        "bring-row-unknown": settled.unknown,
        "bring-row-general": settled.general,
        "bring-row-renamed": settled.renamed,
        "bring-column-skipped": skipped,
    }
    for code, found in told.items():
        if found:
            listed = ", ".join([*found[:SHOWN], *(["…"] if len(found) > SHOWN else [])])
            values = {"count": str(len(found)), "where": listed}
            yield Diagnostic("warning", code, Location(path.name), values)
