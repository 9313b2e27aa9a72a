"""A file of whatever kind brought into a book."""

from __future__ import annotations

from pathlib import Path

from bukusaku.desk.bring.columns import TABLES
from bukusaku.desk.bring.document import Brought, bring_document
from bukusaku.desk.bring.office import file_bytes, refused
from bukusaku.desk.bring.table import Wanted, bring_table
from bukusaku.project import Project

DOCUMENTS = (".docx", ".docm")
TABLE_FILES = (".xlsx", ".xlsm", ".csv", ".tsv", ".txt")
OLD = (".doc", ".xls", ".rtf")
OPEN = (".odt", ".ods")


def bring(  # noqa: PLR0913  # what the command line may say
    project: Project,
    path: Path,
    *,
    table: str | None = None,
    sheet: str | None = None,
    stage: str | None = None,
    prefix: str | None = None,
) -> Brought:
    """Write what the file holds as records of the book; all of it, or nothing.

    Raises:
        ProblemsError: it cannot be brought in, for a reason that is told.
    """
    suffix = path.suffix.lower()
    file_bytes(path)
    if suffix in DOCUMENTS:
        return bring_document(project, path, prefix)
    if suffix in TABLE_FILES and table:
        return bring_table(project, path, Wanted(TABLES[table], sheet, stage))
    if suffix in TABLE_FILES:
        raise refused("bring-unknown-table", path)
    if suffix in OLD:
        raise refused("bring-old-format", path)
    if suffix in OPEN:
        raise refused("bring-open-document", path)
    raise refused("bring-unknown-format", path, suffix=suffix or path.name)
