"""The command that starts a book."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bukusaku.cli.frame import common, language_of, mistakes_told
from bukusaku.cli.report import text_report
from bukusaku.diagnostics.sentences import Language

if TYPE_CHECKING:
    from bukusaku.desk.new import Answers, Starter

ORIGINAL = "id"
STARTERS: tuple[Starter, ...] = ("smart-city", "kosong")
QUESTIONS: dict[Language, dict[str, str]] = {
    "id": {
        "starter": "Isi awal: smart-city (enam dimensi, empat bimtek) atau kosong",
        "place": "Nama daerah (contoh: Kota Ambon)",
        "program": "Nama program",
        "region": "Sebutan daerah, huruf kecil (contoh: kota, kabupaten)",
        "region_head": "Sebutan kepalanya",
        "district": "Sebutan bagian daerah (contoh: kecamatan, distrik)",
        "district_head": "Sebutan kepalanya",
        "ward": "Sebutan wilayah terkecil (contoh: kelurahan, desa)",
        "ward_head": "Sebutan kepalanya",
        "languages": "Bahasa buku, yang asli lebih dulu (contoh: id,en)",
    },
    "en": {
        "starter": "What it starts with: smart-city (six dimensions, four bimteks) or kosong",
        "place": "Name of the place (example: Kota Ambon)",
        "program": "Name of the program",
        "region": "What it is, in small letters (example: kota, kabupaten)",
        "region_head": "What its head is called",
        "district": "What its parts are called (example: kecamatan, distrik)",
        "district_head": "What their heads are called",
        "ward": "What the smallest parts are called (example: kelurahan, desa)",
        "ward_head": "What their heads are called",
        "languages": "Languages of the book, the original first (example: id,en)",
    },
}
WRITTEN: dict[Language, str] = {
    "id": "Buku baru ada di {folder} ({files} berkas). Langkah berikutnya:\n"
    "  cd {folder}\n  bukusaku serve",
    "en": "The new book is in {folder} ({files} files). What to do next:\n"
    "  cd {folder}\n  bukusaku serve",
}


def _codes(written: str) -> tuple[str, ...]:
    """`id,en` as its parts."""
    codes = tuple(code.strip() for code in written.split(","))
    if not all(re.fullmatch("[a-z]{2,3}", code) for code in codes):
        raise click.BadParameter("tulis seperti id atau id,en. (Write them like id or id,en.)")
    return codes


@click.command(short_help="Mulai buku baru. (Start a new book.)")
@click.argument("folder", metavar="FOLDER", type=click.Path(path_type=Path))
@click.option(
    "--starter",
    type=click.Choice(STARTERS),
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
    callback=lambda _context, _option, value: _codes(value) if value else None,
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
    starter: Starter | None,
    languages: tuple[str, ...] | None,
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
        questions = QUESTIONS[language]
        starter = starter or _chosen(questions["starter"], yes=yes)
        answers = _answers(told, languages, questions, yes=yes)
        written = new_book(folder, starter, answers)
    click.echo(WRITTEN[language].format(folder=folder, files=len(written)))


def _chosen(question: str, *, yes: bool) -> Starter:
    suggested: Starter = "smart-city"
    if yes:
        return suggested
    chosen: Starter = click.prompt(
        question, default=suggested, type=click.Choice(STARTERS), show_choices=False
    )
    return chosen


def _answers(
    told: dict[str, str | None],
    languages: tuple[str, ...] | None,
    questions: dict[str, str],
    *,
    yes: bool,
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
    ward_head = answer("ward_head", levels.head_of(ward))
    if languages is None:
        languages = (
            (ORIGINAL,)
            if yes
            else click.prompt(questions["languages"], default=ORIGINAL, value_proc=_codes)
        )
    return Answers(
        place=place,
        program=program,
        region=region,
        region_head=region_head,
        district=district,
        district_head=district_head,
        ward=ward,
        ward_head=ward_head,
        languages=languages,
        date=datetime.now().astimezone().date(),
    )
