"""How far a build has come: a bar on a terminal, else a line for each step."""

from __future__ import annotations

import sys
from contextlib import AbstractContextManager, nullcontext
from types import TracebackType
from typing import TYPE_CHECKING, Self

import click

from bukusaku.diagnostics.sentences import Language

if TYPE_CHECKING:
    from bukusaku.pipeline import Progress, Step

STEPS: dict[Language, dict[Step, str]] = {
    "id": {
        "read": "membaca isi",
        "typeset": "menata halaman cetak",
        "render": "menyusun situs",
        "publish": "menerbitkan",
    },
    "en": {
        "read": "reading the content",
        "typeset": "typesetting the book",
        "render": "making the site",
        "publish": "publishing",
    },
}


class _Silence:
    """Progress that nobody sees."""

    def step(self, name: Step) -> None:
        """Says nothing."""


class _Log:
    """A line for each step, for files and for programs that read along."""

    def __init__(self, language: Language) -> None:
        self._steps = STEPS[language]

    def step(self, name: Step) -> None:
        """Writes the step's name."""
        click.echo(f"{self._steps[name]} …", err=True)


class _Bar:
    """A bar with the name of the step, gone when all is done."""

    def __init__(self, language: Language) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

        self._steps = STEPS[language]
        columns = (TextColumn("{task.description}"), BarColumn(), TimeElapsedColumn())
        self._bar = Progress(*columns, console=Console(stderr=True), transient=True)
        self._task = self._bar.add_task("", total=len(self._steps))

    def __enter__(self) -> Self:
        self._bar.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._bar.stop()

    def step(self, name: Step) -> None:
        """Moves the bar to where the step begins."""
        done = list(self._steps).index(name)
        self._bar.update(self._task, description=self._steps[name], completed=done)


def progress_shown(language: Language, *, quiet: bool) -> AbstractContextManager[Progress]:
    """Progress for as long as the context lasts, in the form that suits who watches."""
    if quiet:
        return nullcontext(_Silence())
    return _Bar(language) if sys.stderr.isatty() else nullcontext(_Log(language))
