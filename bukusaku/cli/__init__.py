"""The commands: the only part that prints or exits.

What the commands need is imported when they run, so that `--help` is there at once and `check`
loads nothing that makes pages or PDFs.
"""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import click

from bukusaku import __version__
from bukusaku.cli.bring import bring
from bukusaku.cli.check import check
from bukusaku.cli.desk import add, clean, schema
from bukusaku.cli.doctor import doctor
from bukusaku.cli.explain import explain
from bukusaku.cli.frame import common, language_of, mistakes_told, project_of
from bukusaku.cli.new import new
from bukusaku.cli.program import Program
from bukusaku.cli.progress import progress_shown
from bukusaku.cli.report import archive_line, table, text_report
from bukusaku.cli.serve import serve

if TYPE_CHECKING:
    from bukusaku.desk.archive import Archive
    from bukusaku.project import Project


@click.group(cls=Program, context_settings={"max_content_width": 100})
@click.version_option(
    __version__,
    prog_name="bukusaku",
    message="%(prog)s %(version)s",
    help="Tampilkan versinya. (Show the version.)",
)
@common
@click.pass_context
def main(context: click.Context) -> None:
    """Dari folder content: satu situs dan satu buku saku. (From content: a site and a book.)

    \b
    Langkah pertama (first steps):
      bukusaku new buku-kami       mulai buku baru (start a book)
      cd buku-kami
      bukusaku serve               lihat sambil menulis (see it while you write)
      bukusaku check               periksa isinya (look for mistakes)
      bukusaku build               buat hasilnya di output/ (make it)
      bukusaku build --zip         juga satu arsip untuk diunggah (and pack it)

    \b
    Melengkapi perintah dengan tombol Tab (completion by the Tab key):
      bash  eval "$(_BUKUSAKU_COMPLETE=bash_source bukusaku)"   di (in) ~/.bashrc
      zsh   eval "$(_BUKUSAKU_COMPLETE=zsh_source bukusaku)"    di (in) ~/.zshrc
      fish  _BUKUSAKU_COMPLETE=fish_source bukusaku | source    di (in) config.fish
    """
    context.ensure_object(dict)
    for stream in (sys.stdout, sys.stderr):
        # A console that lacks a letter shows its number; it is no reason to fail.
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]


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
@click.option(
    "--zip",
    "packed",
    is_flag=True,
    help="Juga satu arsip siap unggah, di samping folder hasil. (Also one archive to upload.)",
)
@click.option("--quiet", is_flag=True, help="Hanya kesalahan yang ditulis. (Print errors only.)")
@common
@click.pass_context
def build(  # noqa: PLR0913, PLR0917  # a parameter for each option
    context: click.Context,
    only: Literal["site", "pdf"] | None,
    output: Path | None,
    strict: bool,
    review: bool,
    packed: bool,
    quiet: bool,
) -> None:
    """Buat situs dan buku saku. (Make the site and the pocket book.)

    \b
    Contoh (examples):
      bukusaku build
      bukusaku build --only site --output ../hasil
      bukusaku build --strict --quiet
      bukusaku build --review
      bukusaku build --zip
    """
    from bukusaku import pipeline

    if review and packed:
        raise click.UsageError("--review dan --zip tidak dapat bersama. (Not both of them.)")
    language = language_of(context)
    with mistakes_told(language, text_report), progress_shown(language, quiet=quiet) as progress:
        project = project_of(context, output)
        if review:
            built = pipeline.review(project, progress=progress)
        else:
            built = pipeline.build(project, progress=progress, only=only, strict=strict)
        upload = _packed(project) if packed else None
    if not quiet:
        text_report(built.warnings, language, if_none=False)
        table(built, language)
        if upload:
            archive_line(upload, language)


def _packed(project: Project) -> Archive:
    from bukusaku.desk.archive import archive

    return archive(project)


for command in (new, add, bring, serve, check, explain, schema, doctor, clean):
    main.add_command(command)
