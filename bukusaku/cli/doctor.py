"""The command that tells what a computer has and lacks."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import click

from bukusaku.cli.frame import FAULT, common, language_of, project_of
from bukusaku.diagnostics import ProblemsError
from bukusaku.diagnostics.sentences import Language

if TYPE_CHECKING:
    from bukusaku.desk.doctor import Finding, Health, Part

MARKS: dict[Health, str] = {"good": "[ok]", "limited": "[!]", "broken": "[x]"}
PARTS: dict[Language, dict[Part, str]] = {
    "id": {
        "python": "Python",
        "packages": "Pustaka Python",
        "pango": "Pango (untuk PDF)",
        "fonts": "Huruf",
        "project": "Buku",
    },
    "en": {
        "python": "Python",
        "packages": "Python libraries",
        "pango": "Pango (for PDFs)",
        "fonts": "Fonts",
        "project": "Book",
    },
}
MEANS: dict[Language, dict[Part, str]] = {
    "id": {
        "python": "bukusaku memerlukan Python 3.11 atau lebih baru; unduh dari python.org",
        "packages": "pustaka ini belum terpasang",
        "pango": "PDF belum dapat dibuat; situs tetap dibuat",
        "fonts": "berkas huruf hilang dari pemasangan",
        "project": "tidak ada buku di folder ini",
    },
    "en": {
        "python": "bukusaku needs Python 3.11 or newer; download it from python.org",
        "packages": "these libraries are not installed",
        "pango": "PDFs cannot be made; the site is made all the same",
        "fonts": "font files are missing from the installation",
        "project": "there is no book in this folder",
    },
}
RUN: dict[Language, str] = {"id": "jalankan", "en": "run"}
WITHOUT: dict[Language, str] = {
    "id": "Tanpa Pango: bukusaku build --only site, lalu buat PDF di komputer lain.",
    "en": "Without Pango: bukusaku build --only site, and make the PDFs on another computer.",
}


@click.command(short_help="Periksa komputer ini. (Look at this computer.)")
@common
@click.pass_context
def doctor(context: click.Context) -> None:
    """Periksa apa yang terpasang, apa yang kurang, dan perintah untuk melengkapinya.
    (Tell what is installed, what is missing and which command mends it.)

    \b
    Contoh (examples):
      bukusaku doctor
      bukusaku doctor --lang en
    """
    from bukusaku.desk.doctor import examined

    language = language_of(context)
    try:
        project = project_of(context)
    except ProblemsError:
        project = None
    findings = examined(project)
    for finding in findings:
        _tell(finding, language)
    if any(finding.health == "broken" for finding in findings):
        sys.exit(FAULT)


def _tell(finding: Finding, language: Language) -> None:
    click.echo(f"{MARKS[finding.health]:5}{PARTS[language][finding.part]}: {finding.found}")
    if finding.health == "good":
        return
    click.echo(f"     {MEANS[language][finding.part]}")
    for command in finding.mend:
        click.echo(f"     {RUN[language]}: {command}")
    if finding.part == "pango":
        click.echo(f"     {WITHOUT[language]}")
