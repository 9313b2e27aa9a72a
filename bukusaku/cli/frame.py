"""What every command shares: its options, its project, and how mistakes are told."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import click

from bukusaku.diagnostics import BukusakuError, ProblemsError
from bukusaku.diagnostics.sentences import Language
from bukusaku.project import Project, find_project

FAULT = 1
INTERRUPTED = 130

STOPPED: dict[Language, str] = {
    "id": "dihentikan; berkas yang ada tetap utuh",
    "en": "stopped; your files are untouched",
}

Command = Callable[..., None]


def _kept(context: click.Context, option: click.Parameter, value: object) -> None:
    """Keeps an option that may stand before or after the command's name."""
    if value is not None and option.name:
        context.ensure_object(dict)[option.name] = value


def common(command: Command) -> Command:
    """The options that any command takes."""
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


def language_of(context: click.Context) -> Language:
    """The language of messages."""
    language: Language = context.obj.get("lang", "id")
    return language


def project_of(context: click.Context, output: Path | None = None) -> Project:
    """The project that `--project` names, or that lies around the current folder."""
    here = Path.cwd()
    return find_project(context.obj.get("project", here), here / output if output else None)


@contextmanager
def mistakes_told(language: Language, report: Callable[..., None]) -> Iterator[None]:
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
