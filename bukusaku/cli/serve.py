"""The command that shows the book while it is being written."""

from __future__ import annotations

import click

from bukusaku.cli.frame import common, language_of, mistakes_told, project_of
from bukusaku.cli.report import text_report
from bukusaku.diagnostics import Diagnostic
from bukusaku.diagnostics.sentences import Language

OPEN: dict[Language, str] = {
    "id": "Pratinjau: {url}\nSimpan berkas di content/, dan halaman ikut berubah. "
    "Ctrl-C untuk berhenti.",
    "en": "Preview: {url}\nSave a file in content/, and the page follows. Ctrl-C ends it.",
}
TAKEN: dict[Language, str] = {
    "id": "port {wanted} sudah dipakai, jadi memakai {port}",
    "en": "port {wanted} is taken, so {port} is used",
}
CLOSED: dict[Language, str] = {
    "id": "pratinjau ditutup",
    "en": "the preview is closed",
}


@click.command(short_help="Lihat buku sambil menulis. (See the book while you write.)")
@click.option(
    "--port",
    type=click.IntRange(0, 65_535),
    help="Port di komputer ini; biasanya 8700, dan 0 yang mana saja. (Else 8700; 0 is any.)",
)
@click.option("--no-open", is_flag=True, help="Jangan buka peramban. (Do not open the browser.)")
@common
@click.pass_context
def serve(context: click.Context, port: int | None, no_open: bool) -> None:
    """Tampilkan buku di peramban, dan perbarui setiap kali berkas disimpan; output/ tidak disentuh.
    (Show the book in the browser, anew whenever a file is saved; output/ is not touched.)

    \b
    Contoh (examples):
      bukusaku serve
      bukusaku serve --port 9000 --no-open
      bukusaku serve --project ../buku-kami --lang en
    """
    import webbrowser

    from bukusaku.serve import server

    language = language_of(context)

    def told(findings: tuple[Diagnostic, ...]) -> None:
        text_report(findings, language)

    with mistakes_told(language, text_report):
        project = project_of(context)
        wanted = server.PORT if port is None else port
        door = server.open_door(wanted)
        if wanted and door.port != wanted:
            click.echo(TAKEN[language].format(wanted=wanted, port=door.port), err=True)
        click.echo(OPEN[language].format(url=door.url))
        if not no_open:
            webbrowser.open(door.url)
        server.serve(project, door, language, told)
    click.echo(CLOSED[language])
