"""The commands: the only part that prints or exits.

What the commands need is imported when they run, so that `--help` is there at once and `check`
loads nothing that makes pages or PDFs.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Literal

import click

from bukusaku import __version__
from bukusaku.cli.progress import progress_shown
from bukusaku.cli.report import json_report, table, text_report
from bukusaku.diagnostics import BukusakuError, ProblemsError
from bukusaku.diagnostics.sentences import Language
from bukusaku.project import Project, find_project

FAULT = 1
INTERRUPTED = 130

STOPPED: dict[Language, str] = {
    "id": "dihentikan; hasil yang lama tetap utuh",
    "en": "stopped; the last output is untouched",
}

Command = Callable[..., None]


def _kept(context: click.Context, option: click.Parameter, value: object) -> None:
    """Keeps an option that may stand before or after the command's name."""
    if value is not None and option.name:
        context.ensure_object(dict)[option.name] = value


def _common(command: Command) -> Command:
    project = click.option(
        "--project",
        metavar="FOLDER",
        type=click.Path(exists=True, file_okay=False, path_type=Path),
        expose_value=False,
        callback=_kept,
        help="Folder buku; biasanya folder ini. (The book's folder; else this one.)",
    )
    language = click.option(
        "--lang",
        type=click.Choice(["id", "en"]),
        expose_value=False,
        callback=_kept,
        help="Bahasa pesan; biasanya id. (Language of messages; else id.)",
    )
    help_option = click.help_option("-h", "--help", help="Tampilkan ini. (Show this.)")
    return project(language(help_option(command)))


@click.group(context_settings={"max_content_width": 100})
@click.version_option(
    __version__,
    prog_name="bukusaku",
    message="%(prog)s %(version)s",
    help="Tampilkan versinya. (Show the version.)",
)
@_common
@click.pass_context
def main(context: click.Context) -> None:
    """Dari folder content: satu situs dan satu buku saku. (From content: a site and a book.)"""
    context.ensure_object(dict)
    for stream in (sys.stdout, sys.stderr):
        # A console that lacks a letter shows its number; it is no reason to fail.
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]


@main.command(short_help="Periksa seluruh isi buku. (Look for mistakes in the content.)")
@click.option(
    "--format",
    "style",
    type=click.Choice(["text", "json"]),
    default="text",
    help="Bentuk laporan. (Form of the report.)",
)
@_common
@click.pass_context
def check(context: click.Context, style: Literal["text", "json"]) -> None:
    """Periksa seluruh isi buku. (Look for mistakes in all of the content.)

    \b
    Contoh (examples):
      bukusaku check
      bukusaku check --format json
      bukusaku check --project ../buku-kami --lang en
    """
    from bukusaku.book.load import load_book

    language = _language(context)
    report = json_report if style == "json" else text_report
    with _mistakes_told(language, report):
        report(load_book(_project(context)).warnings, language)


@main.command(short_help="Buat situs dan buku saku. (Make the site and the pocket book.)")
@click.option(
    "--only",
    type=click.Choice(["site", "pdf"]),
    help="Hanya situs, atau hanya buku cetak. (Only the site, or only the printed book.)",
)
@click.option(
    "--output",
    metavar="FOLDER",
    type=click.Path(path_type=Path),
    help="Folder hasil; biasanya output. (Where to publish; else output.)",
)
@click.option(
    "--strict", is_flag=True, help="Peringatan dianggap kesalahan. (Warnings count as errors.)"
)
@click.option(
    "--review",
    is_flag=True,
    help="Hanya salinan telaah, untuk disahkan. (Only a reading copy, for approval.)",
)
@click.option("--quiet", is_flag=True, help="Hanya kesalahan yang ditulis. (Print errors only.)")
@_common
@click.pass_context
def build(  # noqa: PLR0913, PLR0917  # a parameter for each option
    context: click.Context,
    only: Literal["site", "pdf"] | None,
    output: Path | None,
    strict: bool,
    review: bool,
    quiet: bool,
) -> None:
    """Buat situs dan buku saku. (Make the site and the pocket book.)

    \b
    Contoh (examples):
      bukusaku build
      bukusaku build --only site --output ../hasil
      bukusaku build --strict --quiet
      bukusaku build --review
    """
    from bukusaku import pipeline

    language = _language(context)
    with _mistakes_told(language, text_report), progress_shown(language, quiet=quiet) as progress:
        project = _project(context, output)
        if review:
            built = pipeline.review(project, progress=progress)
        else:
            built = pipeline.build(project, progress=progress, only=only, strict=strict)
    if not quiet:
        text_report(built.warnings, language, if_none=False)
        table(built, language)


def _language(context: click.Context) -> Language:
    language: Language = context.obj.get("lang", "id")
    return language


def _project(context: click.Context, output: Path | None = None) -> Project:
    here = Path.cwd()
    return find_project(context.obj.get("project", here), here / output if output else None)


@contextmanager
def _mistakes_told(language: Language, report: Callable[..., None]) -> Iterator[None]:
    """What the user can mend is printed and ends the program; a bug of ours keeps its traceback."""
    try:
        yield
    except ProblemsError as error:
        report(error.diagnostics, language)
        sys.exit(FAULT)
    except BukusakuError as error:
        click.echo(str(error), err=True)
        sys.exit(FAULT)
    except KeyboardInterrupt:
        click.echo(STOPPED[language], err=True)
        sys.exit(INTERRUPTED)
