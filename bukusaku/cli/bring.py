"""The command that brings in documents and tables."""

from __future__ import annotations

from pathlib import Path

import click

from bukusaku.cli.desk import PLACE_IT
from bukusaku.cli.frame import common, language_of, mistakes_told, project_of
from bukusaku.cli.report import text_report
from bukusaku.diagnostics.sentences import Language

TABLES = (
    "glosarium", "istilah", "glossary", "tempat", "wilayah", "places",
    "kegiatan", "peristiwa", "events", "tugas", "duties",
)  # fmt: skip

WRITTEN: dict[Language, str] = {"id": "ditulis: {path}", "en": "written: {path}"}
ROWS: dict[Language, str] = {"id": "{rows} baris masuk", "en": "{rows} rows brought in"}
NEXT: dict[Language, str] = {
    "id": "Baca ulang hasilnya, lalu jalankan: bukusaku check",
    "en": "Read it through, then run: bukusaku check",
}


@click.command(
    name="import", short_help="Bawa masuk naskah atau tabel. (Bring in a text or table.)"
)
@click.argument("file", metavar="BERKAS", type=click.Path(path_type=Path))
@click.option(
    "--as",
    "table",
    type=click.Choice(TABLES, case_sensitive=False),
    help="Tabel apa ini. (What table it is.)",
)
@click.option("--sheet", metavar="NAME", help="Lembar Excel; biasanya yang pertama. (The sheet.)")
@click.option(
    "--stage", metavar="ID", help="Tahap untuk tugas tanpa kolom tahap. (The duties' stage.)"
)
@click.option(
    "--prefix", metavar="WORD", help="Awalan nama berkas bab dan gambar. (A word before each name.)"
)
@common
@click.pass_context
def bring(  # noqa: PLR0913, PLR0917  # a parameter for each option
    context: click.Context,
    file: Path,
    table: str | None,
    sheet: str | None,
    stage: str | None,
    prefix: str | None,
) -> None:
    """Bawa masuk naskah Word (.docx) sebagai bab, atau tabel (.xlsx, .csv) sebagai isi buku.
    Tidak ada yang ditimpa; yang tidak dapat dibawa disebut satu per satu.
    (Bring in a Word document as chapters, or a table as records. Nothing is written over, and what
    could not be brought is told.)

    \b
    Contoh (examples):
      bukusaku import naskah.docx
      bukusaku import naskah.docx --prefix draf
      bukusaku import istilah.xlsx --as glosarium
      bukusaku import wilayah.csv --as tempat
      bukusaku import tugas.xlsx --as tugas --stage bimtek-1
    """
    from bukusaku.desk.bring.door import bring as bring_file
    from bukusaku.project import files_expected

    language = language_of(context)
    with mistakes_told(language, text_report):
        project = project_of(context)
        with files_expected(project):
            brought = bring_file(
                project, file, table=table, sheet=sheet, stage=stage, prefix=prefix
            )
    text_report(brought.told, language, if_none=False)
    for path in brought.paths:
        click.echo(WRITTEN[language].format(path=path))
    if brought.rows:
        click.echo(ROWS[language].format(rows=brought.rows))
    if brought.entries:
        click.echo(PLACE_IT[language])
        for entry in brought.entries:
            click.echo(f"    - {entry}")
    click.echo(NEXT[language])
