"""The commands of the editor's desk that work on a book that is there."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from bukusaku.cli.frame import common, language_of, mistakes_told, project_of
from bukusaku.cli.report import text_report
from bukusaku.diagnostics.sentences import Language

if TYPE_CHECKING:
    from bukusaku.desk.add import Addable

IN_INDONESIAN: dict[Addable, str] = {
    "dimension": "dimensi",
    "stage": "tahap",
    "role": "peran",
    "chapter": "bab",
    "event": "peristiwa",
    "term": "istilah",
    "source": "sumber",
}
ADDABLE: dict[str, Addable] = {
    word: kind for kind, told in IN_INDONESIAN.items() for word in (told, kind)
}
"""Each kind in both languages."""

ADDED: dict[Language, str] = {
    "id": "ditulis: {path}; sebut dengan [[{kind}:{id}]]",
    "en": "written: {path}; refer to it by [[{kind}:{id}]]",
}
CITED: dict[Language, str] = {
    "id": "ditulis: {path}; sebut dengan [@{id}]",
    "en": "written: {path}; cite it by [@{id}]",
}
PLACE_IT: dict[Language, str] = {
    "id": "supaya dimuat, tambahkan baris ini di content/book.yaml, di bawah contents:",
    "en": "to have it in the book, add this line to content/book.yaml, below contents:",
}

CLEANED: dict[Language, str] = {
    "id": "{removed} berkas buatan bukusaku dihapus dari {folder}",
    "en": "{removed} files that bukusaku made were removed from {folder}",
}
CHANGED: dict[Language, str] = {
    "id": "tidak dihapus, karena diubah sesudah dibuat: {path}",
    "en": "not removed, as it was changed after it was made: {path}",
}

SCHEMAS_WRITTEN: dict[Language, str] = {
    "id": "{files} skema ditulis ke {folder}",
    "en": "{files} schemas written to {folder}",
}
SNIPPETS_WRITTEN: dict[Language, str] = {
    "id": "bantuan mengetik untuk bagian atas halaman ditulis ke {path}",
    "en": "snippets for the fields above a page's text written to {path}",
}


@click.command(short_help="Tambah halaman atau baris. (Add a page or a row.)")
@click.argument("kind", type=click.Choice(list(ADDABLE)), metavar="JENIS")
@click.argument("title", metavar="JUDUL")
@click.option(
    "--id",
    "wanted",
    metavar="ID",
    help="Nama berkas dan alamatnya; biasanya dari judul. (Its id; else from the title.)",
)
@common
@click.pass_context
def add(context: click.Context, kind: str, title: str, wanted: str | None) -> None:
    """Tambah halaman atau baris dengan judul ini; tidak ada yang ditimpa.
    (Add a page or a row of this title; nothing is written over.)

    \b
    JENIS (kind):
      dimensi, dimension     tahap, stage     peran, role       bab, chapter
      peristiwa, event       istilah, term    sumber, source
    \b
    Contoh (examples):
      bukusaku add bab "Cara melapor"
      bukusaku add peran "Ketua RT"
      bukusaku add istilah OPD
    """
    from bukusaku.desk.add import add_record
    from bukusaku.project import files_expected

    language = language_of(context)
    with mistakes_told(language, text_report):
        project = project_of(context)
        with files_expected(project):
            added = add_record(project, ADDABLE[kind], title, wanted)
    told = CITED if ADDABLE[kind] == "source" else ADDED
    click.echo(told[language].format(path=added.path, kind=ADDABLE[kind], id=added.id))
    if added.entry:
        click.echo(f"{PLACE_IT[language]}\n    - {added.entry}")


@click.command(short_help="Hapus hasil buatan bukusaku. (Remove what was built.)")
@click.option(
    "--output",
    metavar="FOLDER",
    type=click.Path(path_type=Path),
    help="Folder hasil; biasanya output. (What to clean; else output.)",
)
@common
@click.pass_context
def clean(context: click.Context, output: Path | None) -> None:
    """Hapus hasil buatan bukusaku; berkas lain di folder itu tetap ada.
    (Remove what was built; other files in that folder stay.)

    \b
    Contoh (examples):
      bukusaku clean
      bukusaku clean --output ../hasil
    """
    from bukusaku.output.clean import clean as clean_folder

    language = language_of(context)
    with mistakes_told(language, text_report):
        project = project_of(context, output)
        cleaned = clean_folder(project.output, project_root=project.root)
    click.echo(CLEANED[language].format(removed=cleaned.removed, folder=project.output))
    for path in cleaned.changed:
        click.echo(CHANGED[language].format(path=path), err=True)


@click.command(short_help="Tulis skema untuk penyunting teks. (Write schemas for editors.)")
@click.option(
    "--output",
    metavar="FOLDER",
    type=click.Path(path_type=Path),
    help="Folder skema; biasanya .vscode/schemas. (Where to write; else .vscode/schemas.)",
)
@common
@click.pass_context
def schema(context: click.Context, output: Path | None) -> None:
    """Tulis JSON Schema untuk setiap berkas isi, supaya penyunting teks membantu mengetik.
    (Write a JSON Schema for every file of the content, for editors that help while one types.)

    \b
    Contoh (examples):
      bukusaku schema
      bukusaku schema --output ../skema
    """
    from bukusaku.desk.schema import FOLDER, write_schemas
    from bukusaku.desk.snippets import write_snippets

    language = language_of(context)
    with mistakes_told(language, text_report):
        folder = output or project_of(context).root / FOLDER
        written = write_schemas(folder)
        if not output:
            click.echo(SNIPPETS_WRITTEN[language].format(path=write_snippets(folder.parent)))
    click.echo(SCHEMAS_WRITTEN[language].format(files=len(written), folder=folder))
