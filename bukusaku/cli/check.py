"""The command that looks for mistakes, of every kind, and mends the safe ones."""

from __future__ import annotations

from datetime import date, datetime
from typing import TYPE_CHECKING, Literal

import click

from bukusaku.cli.frame import common, language_of, mistakes_told, project_of
from bukusaku.cli.report import json_report, text_report
from bukusaku.diagnostics import Diagnostic, ProblemsError, in_file_order
from bukusaku.diagnostics.sentences import Language

if TYPE_CHECKING:
    from bukusaku.book.model import Book
    from bukusaku.book.style.manuscript import Finding
    from bukusaku.pipeline.checked import Checked
    from bukusaku.project import Project

QUESTION: dict[Language, str] = {"id": "Tulis perubahan ini?", "en": "Write these changes?"}
NOTHING_TO_MEND: dict[Language, str] = {
    "id": "tidak ada yang dapat dibetulkan otomatis",
    "en": "nothing that can be mended by itself",
}
MENDED: dict[Language, str] = {"id": "dibetulkan: {path}", "en": "mended: {path}"}


@click.command(short_help="Periksa seluruh isi buku. (Look for mistakes in the content.)")
@click.option(
    "--format",
    "style",
    type=click.Choice(["text", "json"]),
    default="text",
    help="Bentuk laporan. (Form of the report.)",
)
@click.option(
    "--today",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="Periksa seakan hari ini tanggal itu. (Check as of that day.)",
)
@click.option(
    "--online",
    is_flag=True,
    help="Coba juga alamat di internet. (Also try the addresses on the web.)",
)
@click.option(
    "--fix",
    is_flag=True,
    help="Betulkan yang pasti, sesudah ditunjukkan. (Mend what is certain, after showing it.)",
)
@click.option(
    "-y", "--yes", is_flag=True, help="Bersama --fix: tanpa bertanya. (With --fix: do not ask.)"
)
@common
@click.pass_context
def check(  # noqa: PLR0913, PLR0917  # a parameter for each option
    context: click.Context,
    style: Literal["text", "json"],
    today: datetime | None,
    online: bool,
    fix: bool,
    yes: bool,
) -> None:
    """Periksa seluruh isi buku: kesalahan, lalu gaya tulisnya.
    (Look for mistakes in all of the content, then at how it is written.)

    \b
    Contoh (examples):
      bukusaku check
      bukusaku check --fix
      bukusaku check --online
      bukusaku check --format json
      bukusaku check --project ../buku-kami --lang en
    Sebuah temuan gaya dibiarkan dengan komentar di tempatnya, dengan kodenya
    (a finding of style is let be by a comment that names its code):
      <!-- bukusaku: biarkan style-long-sentence -->
      # bukusaku: biarkan style-long-sentence
    """
    from bukusaku.output.waste import without_garbage_collection
    from bukusaku.pipeline.checked import checked_once
    from bukusaku.project import files_expected

    language = language_of(context)
    day = today.date() if today else datetime.now().astimezone().date()
    report = json_report if style == "json" else text_report
    with mistakes_told(language, report), without_garbage_collection():
        project = project_of(context)
        with files_expected(project):
            if fix:
                _fix(project, day, language, yes=yes)
            if online:
                told = _checked(project, day, online=True).told
            else:
                told = checked_once(project, day, lambda: _checked(project, day, online=False)).told
        if any(problem.severity == "error" for problem in told):
            raise ProblemsError(told)
        report(told, language)


def _checked(project: Project, day: date, *, online: bool) -> Checked:
    """All that there is to tell of a book, in file order."""
    from bukusaku.book.links import shown_pictures
    from bukusaku.pipeline.checked import Checked

    books, problems, findings = _found(project, day, online=online)
    told = in_file_order([*problems, *(finding.diagnostic for finding in findings)])
    return Checked(tuple(told), shown_pictures(books))


def _found(
    project: Project, day: date, *, online: bool
) -> tuple[list[Book], list[Diagnostic], list[Finding]]:
    """The book in its languages, what is wrong with it, and what a copy editor says of it."""
    from bukusaku.book.load import read_books
    from bukusaku.book.style import copy_edited
    from bukusaku.output.cache import Cache

    cache = Cache.of(project.root)
    with cache.memory("content") as content, cache.memory("style") as memory:
        books, problems = read_books(project, content)
        if not books:
            return books, problems, []
        dead: list[Finding] | None = None
        if online:
            from bukusaku.desk.online import dead_links

            dead = dead_links(project, books[0])
        return books, problems, copy_edited(project, books[0], day, dead, memory, content)


def _fix(project: Project, day: date, language: Language, *, yes: bool) -> None:
    """Shows what can safely be mended and, if the editor agrees, mends it."""
    from bukusaku.desk.mend import difference, mends, write

    _, _, findings = _found(project, day, online=False)
    found = mends(project, findings)
    for mend in found:
        click.echo(difference(mend), nl=False)
    if not found:
        click.echo(NOTHING_TO_MEND[language])
    elif yes or click.confirm(QUESTION[language]):
        for mend in found:
            write(mend)
            click.echo(MENDED[language].format(path=mend.shown))
