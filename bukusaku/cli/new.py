"""The command that starts a book."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bukusaku.cli.frame import common, language_of, mistakes_told
from bukusaku.cli.questions import HOW_TO_ANSWER, QUESTIONS, LanguageCodes, asked
from bukusaku.cli.report import text_report
from bukusaku.diagnostics.sentences import Language

if TYPE_CHECKING:
    from bukusaku.desk.new import Answers, Starter

ORIGINAL = "id"
STARTERS: tuple[Starter, ...] = ("smart-city", "kosong")
WRITTEN: dict[Language, str] = {
    "id": "Buku baru ada di {folder} ({files} berkas). Langkah berikutnya:\n"
    "  cd {typed}\n  bukusaku serve",
    "en": "The new book is in {folder} ({files} files). What to do next:\n"
    "  cd {typed}\n  bukusaku serve",
}


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
@click.option("--region-head", metavar="WORD", help="Sebutan kepala daerah: wali kota. (Its head.)")
@click.option(
    "--district-level",
    "district",
    metavar="WORD",
    help="Sebutan bagiannya: kecamatan. (Its parts.)",
)
@click.option(
    "--district-head", metavar="WORD", help="Sebutan kepala bagian itu: camat. (Their heads.)"
)
@click.option(
    "--ward-level", "ward", metavar="WORD", help="Sebutan wilayah terkecil: kelurahan. (The wards.)"
)
@click.option(
    "--ward-head", metavar="WORD", help="Sebutan kepala wilayah itu: lurah. (Their heads.)"
)
@click.option(
    "--languages",
    metavar="CODES",
    type=LanguageCodes(),
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
        if not yes:
            click.echo(HOW_TO_ANSWER[language])
        starter = starter or _chosen(language, yes=yes)
        answers = _answers(told, languages, language, yes=yes)
        written = new_book(folder, starter, answers)
    typed = f'"{folder}"' if " " in str(folder) else folder
    click.echo(WRITTEN[language].format(folder=folder, typed=typed, files=len(written)))


def _chosen(language: Language, *, yes: bool) -> Starter:
    suggested: Starter = "smart-city"
    if yes:
        return suggested
    kind = click.Choice(STARTERS, case_sensitive=False)
    chosen: Starter = asked(QUESTIONS[language]["starter"], suggested, kind, language)
    return chosen


def _answers(
    told: dict[str, str | None],
    languages: tuple[str, ...] | None,
    language: Language,
    *,
    yes: bool,
) -> Answers:
    from bukusaku.desk import levels
    from bukusaku.desk.new import Answers

    questions = QUESTIONS[language]

    def answer(name: str, suggested: str | None = None, question: str = "") -> str:
        given = " ".join((told[name] or "").split()) or (suggested if yes else None)
        question = question or questions[name]
        return given or " ".join(click.prompt(question, default=suggested, type=str).split())

    def head(name: str, level: str) -> str:
        return answer(name, levels.head_of(level), questions["head"].format(level=level)).lower()

    place = answer("place")
    program = answer("program", levels.program_of(place))
    region = answer("region", levels.level_of(place)).lower()
    region_head = head("region_head", region)
    district = answer("district", levels.DISTRICT).lower()
    district_head = head("district_head", district)
    ward = answer("ward", levels.ward_of(region)).lower()
    ward_head = head("ward_head", ward)
    if languages is None and not yes:
        languages = asked(questions["languages"], ORIGINAL, LanguageCodes(), language)
    return Answers(
        place=place,
        program=program,
        region=region,
        region_head=region_head,
        district=district,
        district_head=district_head,
        ward=ward,
        ward_head=ward_head,
        languages=languages or (ORIGINAL,),
        date=datetime.now().astimezone().date(),
    )
