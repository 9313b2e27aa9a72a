"""What was found and what was made, in print."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from bukusaku.diagnostics import Diagnostic, Severity
from bukusaku.diagnostics.sentences import Language, formatted, sentence

if TYPE_CHECKING:
    from bukusaku.desk.archive import Archive
    from bukusaku.pipeline import Built

COUNTS: dict[Language, dict[Severity, tuple[str, str]]] = {
    "id": {"error": ("kesalahan", "kesalahan"), "warning": ("peringatan", "peringatan")},
    "en": {"error": ("error", "errors"), "warning": ("warning", "warnings")},
}
NOTHING_WRONG: dict[Language, str] = {"id": "tidak ada kesalahan", "en": "no problems"}
COLUMNS: dict[Language, tuple[str, str, str, str]] = {
    "id": ("dibuat", "halaman", "ukuran", "detik"),
    "en": ("made", "pages", "size", "seconds"),
}
HEAVIEST: dict[Language, str] = {
    "id": "halaman terberat",
    "en": "heaviest page",
}

UPLOAD: dict[Language, str] = {
    "id": "siap unggah: {path} ({size})",
    "en": "ready to upload: {path} ({size})",
}


def text_report(
    diagnostics: Sequence[Diagnostic], language: Language, *, if_none: bool = True
) -> None:
    """Every finding and their number on stderr; `if_none`, that there is none on stdout."""
    for diagnostic in diagnostics:
        click.echo(formatted(diagnostic, language) + "\n", err=True)
    if diagnostics:
        click.echo(_summary(diagnostics, language), err=True)
    elif if_none:
        click.echo(NOTHING_WRONG[language])


def _summary(diagnostics: Sequence[Diagnostic], language: Language) -> str:
    """`3 kesalahan, 1 peringatan`."""
    counted = []
    for severity, (one, many) in COUNTS[language].items():
        if number := sum(diagnostic.severity == severity for diagnostic in diagnostics):
            counted.append(f"{number} {one if number == 1 else many}")
    return ", ".join(counted)


def json_report(diagnostics: Sequence[Diagnostic], language: Language) -> None:
    """The findings as a JSON list on stdout."""
    import json

    records = [_json_record(diagnostic, language) for diagnostic in diagnostics]
    click.echo(json.dumps(records, ensure_ascii=False, indent=2))


def _json_record(diagnostic: Diagnostic, language: Language) -> dict[str, str | int | None]:
    message, hint = sentence(diagnostic, language)
    where = diagnostic.location
    return {
        "severity": diagnostic.severity,
        "code": diagnostic.code,
        "path": where.path if where else None,
        "line": where.line if where else None,
        "column": where.column if where else None,
        "message": message,
        "hint": hint,
    }


def table(built: Built, language: Language) -> None:
    """What a build made: pages, size, time."""
    from rich.box import SIMPLE
    from rich.console import Console
    from rich.table import Table

    table = Table(box=SIMPLE)
    for column, justify in zip(COLUMNS[language], ("left", "right", "right", "right"), strict=True):
        table.add_column(column, justify=justify)  # type: ignore[arg-type]
    for made in built.made:
        table.add_row(made.name, str(made.pages), _size(made.size), f"{made.seconds:.1f}")
    if page := built.heaviest:
        table.add_row(f"{HEAVIEST[language]}: {page.name}", str(page.pages), _size(page.size), "")
    Console().print(table)


def archive_line(archive: Archive, language: Language) -> None:
    """Where the archive is."""
    click.echo(UPLOAD[language].format(path=archive.path, size=_size(archive.size)))


def _size(size: int) -> str:
    return f"{size / 1_000_000:.1f} MB" if size >= 1_000_000 else f"{max(1, size // 1000)} kB"
