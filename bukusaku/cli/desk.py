"""The commands of the editor's desk."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bukusaku.cli.frame import common, language_of, mistakes_told, project_of
from bukusaku.cli.report import text_report
from bukusaku.diagnostics.sentences import Language

if TYPE_CHECKING:
    from bukusaku.desk.add import Addable
    from bukusaku.desk.new import Answers, Starter

ADDABLE = ("dimension", "stage", "role", "chapter", "event", "term", "source")

QUESTIONS: dict[Language, dict[str, str]] = {
    "id": {
        "place": "Nama daerah (contoh: Kota Ambon)",
        "program": "Nama program",
        "region": "Sebutan daerah, huruf kecil (contoh: kota, kabupaten)",
        "region_head": "Sebutan kepalanya",
        "district": "Sebutan bagian daerah (contoh: kecamatan, distrik)",
        "district_head": "Sebutan kepalanya",
        "ward": "Sebutan wilayah terkecil (contoh: kelurahan, desa)",
        "ward_head": "Sebutan kepalanya",
    },
    "en": {
        "place": "Name of the place (example: Kota Ambon)",
        "program": "Name of the program",
        "region": "What it is, in small letters (example: kota, kabupaten)",
        "region_head": "What its head is called",
        "district": "What its parts are called (example: kecamatan, distrik)",
        "district_head": "What their heads are called",
        "ward": "What the smallest parts are called (example: kelurahan, desa)",
        "ward_head": "What their heads are called",
    },
}
WRITTEN: dict[Language, str] = {
    "id": "Buku baru ada di {folder} ({files} berkas). Langkah berikutnya:\n"
    "  cd {folder}\n  bukusaku check\n  bukusaku build",
    "en": "The new book is in {folder} ({files} files). What to do next:\n"
    "  cd {folder}\n  bukusaku check\n  bukusaku build",
}
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


def _codes(_context: click.Context, _option: click.Parameter, value: str) -> tuple[str, ...]:
    """`id,en` as its parts."""
    codes = tuple(code.strip() for code in value.split(","))
    if not all(re.fullmatch("[a-z]{2,3}", code) for code in codes):
        raise click.BadParameter("tulis seperti id atau id,en. (Write them like id or id,en.)")
    return codes


@click.command(short_help="Mulai buku baru. (Start a new book.)")
@click.argument("folder", metavar="FOLDER", type=click.Path(path_type=Path))
@click.option(
    "--starter",
    type=click.Choice(["smart-city", "kosong"]),
    default="smart-city",
    show_default=True,
    help="Isi awal: enam dimensi dan empat bimtek, atau kosong. (What it starts with.)",
)
@click.option(
    "--region", "place", metavar="NAME", help="Nama daerah: 'Kota Ambon'. (The place's name.)"
)
@click.option("--program", metavar="NAME", help="Nama program. (The program's name.)")
@click.option(
    "--region-level", "region", metavar="WORD", help="Sebutan daerah: kota. (What the place is.)"
)
@click.option("--region-head", metavar="WORD", help="Sebutan kepalanya: wali kota. (Its head.)")
@click.option(
    "--district-level",
    "district",
    metavar="WORD",
    help="Sebutan bagiannya: kecamatan. (Its parts.)",
)
@click.option("--district-head", metavar="WORD", help="Sebutan kepalanya: camat. (Their heads.)")
@click.option(
    "--ward-level", "ward", metavar="WORD", help="Sebutan wilayah terkecil: kelurahan. (The wards.)"
)
@click.option("--ward-head", metavar="WORD", help="Sebutan kepalanya: lurah. (Their heads.)")
@click.option(
    "--languages",
    metavar="CODES",
    default="id",
    show_default=True,
    callback=_codes,
    help="Bahasa buku, yang asli lebih dulu: id,en. (Its languages, the original first.)",
)
@click.option(
    "-y", "--yes", is_flag=True, help="Pakai saran tanpa bertanya. (Accept what is suggested.)"
)
@common
@click.pass_context
def new(
    context: click.Context,
    /,
    folder: Path,
    starter: Starter,
    languages: tuple[str, ...],
    yes: bool,
    **told: str | None,
) -> None:
    """Mulai buku baru di folder yang kosong; yang belum disebut akan ditanyakan.
    (Start a new book in an empty folder; what is not told is asked.)

    \b
    Contoh (examples):
      bukusaku new buku-kami
      bukusaku new buku-kami --region "Kota Ambon" --yes
      bukusaku new buku-kami --starter kosong --languages id,en
    """
    from bukusaku.desk.new import new_book, refuse_what_is_there

    language = language_of(context)
    with mistakes_told(language, text_report):
        refuse_what_is_there(folder)  # before an editor answers for nothing
        answers = _answers(told, languages, QUESTIONS[language], yes=yes)
        written = new_book(folder, starter, answers)
    click.echo(WRITTEN[language].format(folder=folder, files=len(written)))


def _answers(
    told: dict[str, str | None], languages: tuple[str, ...], questions: dict[str, str], *, yes: bool
) -> Answers:
    from bukusaku.desk import levels
    from bukusaku.desk.new import Answers

    def answer(name: str, suggested: str | None = None) -> str:
        given = " ".join((told[name] or "").split()) or (suggested if yes else None)
        return given or " ".join(click.prompt(questions[name], default=suggested, type=str).split())

    place = answer("place")
    program = answer("program", levels.program_of(place))
    region = answer("region", levels.level_of(place))
    region_head = answer("region_head", levels.head_of(region))
    district = answer("district", levels.DISTRICT)
    district_head = answer("district_head", levels.head_of(district))
    ward = answer("ward", levels.ward_of(region))
    return Answers(
        place=place,
        program=program,
        region=region,
        region_head=region_head,
        district=district,
        district_head=district_head,
        ward=ward,
        ward_head=answer("ward_head", levels.head_of(ward)),
        languages=languages,
        date=datetime.now().astimezone().date(),
    )


@click.command(short_help="Tambah halaman atau baris. (Add a page or a row.)")
@click.argument("kind", type=click.Choice(ADDABLE))
@click.argument("title", metavar="JUDUL")
@click.option(
    "--id",
    "wanted",
    metavar="ID",
    help="Nama berkas dan alamatnya; biasanya dari judul. (Its id; else from the title.)",
)
@common
@click.pass_context
def add(context: click.Context, kind: Addable, title: str, wanted: str | None) -> None:
    """Tambah halaman atau baris dengan judul ini; tidak ada yang ditimpa.
    (Add a page or a row of this title; nothing is written over.)

    \b
    dimension  dimensi      stage  tahap      role    peran     chapter  bab
    event      peristiwa    term   istilah    source  sumber
    \b
    Contoh (examples):
      bukusaku add chapter "Cara melapor"
      bukusaku add role "Ketua RT"
      bukusaku add term OPD
    """
    from bukusaku.desk.add import add_record

    language = language_of(context)
    with mistakes_told(language, text_report):
        added = add_record(project_of(context), kind, title, wanted)
    told = CITED if kind == "source" else ADDED
    click.echo(told[language].format(path=added.path, kind=kind, id=added.id))
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

    language = language_of(context)
    with mistakes_told(language, text_report):
        folder = output or project_of(context).root / FOLDER
        written = write_schemas(folder)
    click.echo(SCHEMAS_WRITTEN[language].format(files=len(written), folder=folder))
