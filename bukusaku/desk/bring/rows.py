"""The rows of a table as records: words become ids, days and levels; what is missing is settled."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import count

from bukusaku.book.fields import MAX_ID
from bukusaku.book.indonesian import day_from
from bukusaku.book.model import Book
from bukusaku.book.records import PlaceLevel
from bukusaku.book.suggest import id_from, suggestion
from bukusaku.desk.bring.columns import Table
from bukusaku.desk.bring.sheet import Row
from bukusaku.diagnostics import Diagnostic, Location

NAMED_BY = {"glossary": "term", "places": "official_name", "events": "title"}
DAYS = ("start", "end")
REFERENCES = {"role": "role", "stage": "stage", "parent": "place", "sources": "source"}
PROPOSAL, UNKNOWN, GENERAL = "usulan", "belum tersedia", "umum"


@dataclass(frozen=True, slots=True)
class TableRow:
    """One record to be: the text of each field that the row gives, and where it stands."""

    place: Location
    texts: dict[str, str]
    places: Mapping[str, Location]


@dataclass(slots=True)
class Settled:
    """What was worked out beyond what is written, to be told: numbers of rows by what was done."""

    proposals: list[str] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    general: list[str] = field(default_factory=list)
    renamed: list[str] = field(default_factory=list)


def settle_rows(
    rows: list[TableRow], table: Table, book: Book, problems: list[Diagnostic]
) -> Settled:
    """Settles the words of each row in place; names that no record has are reported."""
    settled = Settled()
    _give_ids(rows, table, settled, problems)
    names = _names(rows, table, book)
    for row in rows:
        _settle_words(row)
        problems += _settle_level(row, book) if table == "places" else ()
        _settle_standing(row, table, settled)
        problems += _settle_references(row, names)
    return settled


def table_row(row: Row, fields: Mapping[int, str], given: Mapping[str, str]) -> TableRow:
    """What a row says; `given` are texts for the fields that it leaves open."""
    cells = {name: row[index] for index, name in fields.items() if index < len(row)}
    written = {name: cell for name, cell in cells.items() if cell.text}
    texts = {name: cell.text for name, cell in written.items()}
    texts = {**given, **texts} if texts else {}
    return TableRow(row[0].place, texts, {name: cell.place for name, cell in written.items()})


def _give_ids(
    rows: list[TableRow], table: Table, settled: Settled, problems: list[Diagnostic]
) -> None:
    name = NAMED_BY.get(table)
    if name is None:
        return
    taken = {row.texts["id"] for row in rows if "id" in row.texts}
    for row in rows:
        if "id" in row.texts or name not in row.texts:
            continue
        fit = id_from(row.texts[name]).get("suggestion", "")[: MAX_ID - 4].strip("-")
        if not fit:
            values = {"name": row.texts[name]}
            problems.append(Diagnostic("error", "bring-no-id", row.places[name], values))
            fit = "tanpa-nama"
        free = next(each for each in _tries(fit) if each not in taken)
        if free != fit:
            settled.renamed.append(f"{row.place.line}: {free}")
        taken.add(free)
        row.texts["id"] = free


def _tries(fit: str) -> Iterator[str]:
    yield fit
    yield from (f"{fit}-{number}" for number in count(2))


def _settle_words(row: TableRow) -> None:
    for name in DAYS:
        if name in row.texts:
            row.texts[name] = day_from(row.texts[name]) or row.texts[name]
    if "area_km2" in row.texts:
        row.texts["area_km2"] = _decimal(row.texts["area_km2"])


def _settle_level(row: TableRow, book: Book) -> Iterator[Diagnostic]:
    """A level by the name that the book gives it; its own names for them are known too."""
    levels = book.settings.levels
    named = {"region": levels.region, "district": levels.district, "ward": levels.ward}
    words = {level.name.lower(): name for name, level in named.items() if level}
    written = row.texts.get("level", "")
    if found := words.get(written.lower()):
        row.texts["level"] = found
    elif written and not _is_level(written):
        values = {"written": written} | suggestion(written.lower(), words)
        yield Diagnostic("error", "bring-no-such-level", row.places["level"], values)
        row.texts["level"] = PlaceLevel.REGION.value  # told, so not to be told again


def _is_level(written: str) -> bool:
    try:
        return bool(PlaceLevel(written))
    except ValueError:
        return False


def _decimal(text: str) -> str:
    """`1.234,5` as a computer writes it."""
    return text.replace(".", "").replace(",", ".") if "," in text else text


def _settle_standing(row: TableRow, table: Table, settled: Settled) -> None:
    """On whose word a row stands has to be said; nobody's is a proposal, until somebody says so."""
    texts, line = row.texts, str(row.place.line)
    if table == "places" or "standing" in texts or "sources" in texts:
        return
    if table == "events" and "start" not in texts:
        texts["standing"] = UNKNOWN
        settled.unknown.append(line)
    elif table == "glossary" and "meaning" not in texts:
        texts["standing"] = GENERAL if "expansion" in texts else UNKNOWN
        (settled.general if "expansion" in texts else settled.unknown).append(line)
    else:
        texts["standing"] = PROPOSAL
        settled.proposals.append(line)


Names = dict[str, dict[str, str]]


def _names(rows: list[TableRow], table: Table, book: Book) -> Names:
    """By kind, the id for each id and for each name, in small letters."""
    names: Names = {}
    for kind in REFERENCES.values():
        names[kind] = {record.name.lower(): record.id for record in book.records(kind)}
        names[kind] |= {record.id: record.id for record in book.records(kind)}
    if table == "places":
        for row in rows:
            if (name := row.texts.get("official_name")) and "id" in row.texts:
                names["place"].setdefault(name.lower(), row.texts["id"])
                names["place"][row.texts["id"]] = row.texts["id"]
    return names


def _settle_references(row: TableRow, names: Names) -> Iterator[Diagnostic]:
    for name, kind in REFERENCES.items():
        if name not in row.texts:
            continue
        parts = [part.strip() for part in row.texts[name].split(";") if part.strip()]
        found = [names[kind].get(part.lower()) for part in parts]
        for part, record_id in zip(parts, found, strict=True):
            if record_id is None:
                values = {"kind": kind, "written": part} | suggestion(part, names[kind])
                where = row.places.get(name, row.place)
                yield Diagnostic("error", "bring-no-such-record", where, values)
        row.texts[name] = "; ".join(filter(None, found))
