"""The pocket book as a PDF, made by a warm process after the page is shown."""

from __future__ import annotations

import asyncio
import os
import signal
from collections.abc import Mapping
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import redirect_stdout, suppress
from dataclasses import dataclass, field
from io import StringIO
from multiprocessing import get_context
from typing import TYPE_CHECKING, Any

from bukusaku.book.model import Book
from bukusaku.diagnostics import Diagnostic, ProblemsError
from bukusaku.output.spread import deaf_from_birth, leave_with_parent
from bukusaku.project import Project
from bukusaku.serve.pages import Pages
from bukusaku.serve.preview import Preview
from bukusaku.theme.environment import Theme

if TYPE_CHECKING:
    from bukusaku.press.pagination import Pagination

POLITE = 10
"""How far the process stands back for the server and the editor's other programs."""

IDLE = 2
"""Seconds after the start: the first page is not to wait for a process that nobody asked for."""


@dataclass(frozen=True, slots=True)
class Printed:
    """A finished PDF, its number, and the page of each anchor."""

    version: int = 0
    content: bytes = b""
    page_of: Mapping[str, int] = field(default_factory=dict)


class Printer:
    """Makes a PDF of each good state of the book, once somebody has asked for one."""

    def __init__(self, preview: Preview) -> None:
        self.printed = Printed()
        self.problems: tuple[Diagnostic, ...] = ()
        self._preview = preview
        self._tried: Pages | None = None
        self._wanted = asyncio.Event()
        self._pool: ProcessPoolExecutor | None = None

    def want(self) -> None:
        """From now on there is to be a PDF."""
        self._wanted.set()

    @property
    def is_making(self) -> bool:
        """Whether a newer PDF is on its way."""
        return self._wanted.is_set() and self._tried is not self._preview.pages

    async def follow(self) -> None:
        """One PDF after the other, each of the newest state, for as long as the server runs."""
        with suppress(TimeoutError):
            await asyncio.wait_for(self._wanted.wait(), IDLE)
        self._warm()
        await self._wanted.wait()
        while True:
            news = self._preview.news.next()
            if self.is_making:
                await self._make()
                self._preview.news.tell()
            else:
                await news.wait()

    async def _make(self) -> None:
        pages = self._preview.pages
        if pages is None:
            return
        loop = asyncio.get_running_loop()
        arguments = (self._preview.project, pages.book, pages.words)
        try:
            made = await loop.run_in_executor(self._warm(), _typeset, *arguments)
        except ProblemsError as error:
            self.problems = error.diagnostics
        except BrokenProcessPool:
            self._end()  # the system ended it; the next state of the book gets another
            self.problems = (Diagnostic("error", "serve-pdf-ended", None),)
        else:
            self.problems = ()
            self.printed = Printed(self.printed.version + 1, *made)
        self._tried = pages

    def _warm(self) -> ProcessPoolExecutor:
        if self._pool is None:
            self._pool = ProcessPoolExecutor(1, get_context("spawn"), _get_ready)
            with deaf_from_birth():
                self._pool.submit(_import_press)
        return self._pool

    def close(self) -> None:
        """No process is left."""
        if self._pool is not None:
            processes = list((self._pool._processes or {}).values())  # noqa: SLF001  # no other way
            for process in processes:
                process.terminate()
        self._end()

    def _end(self) -> None:
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
            self._pool = None


# --- in the other process -------------------------------------------------------------------------

_pagination: Pagination | None = None
"""Of the last PDF: the next is laid out once, not twice, where no page moved."""


def _get_ready() -> None:
    """Ctrl-C is for the server, which ends this process; should the server die, so does this."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    leave_with_parent()
    if hasattr(os, "nice"):
        os.nice(POLITE)


def _import_press() -> None:
    """So that the first PDF does not wait for it; a library that is missing is told then."""
    with suppress(OSError), redirect_stdout(StringIO()):
        import bukusaku.press.book  # noqa: F401, PLC0415  # heavy


def _typeset(
    project: Project, book: Book, words: Mapping[str, Any]
) -> tuple[bytes, Mapping[str, int]]:
    global _pagination  # noqa: PLW0603  # this process makes one PDF after the other
    try:
        with redirect_stdout(StringIO()):  # it prints at length what it could not load
            from bukusaku.press.book import render_pdfs  # noqa: PLC0415  # heavy
            from bukusaku.press.variants import POCKET  # noqa: PLC0415
    except OSError as error:
        raise ProblemsError([Diagnostic("error", "serve-no-pango", None)]) from error
    theme = Theme(project)
    (pdf,) = render_pdfs(
        book, theme, words, project=project, variants=(POCKET,), remembered=_pagination
    )
    _pagination = pdf.pagination
    return pdf.content, pdf.pagination.page_of
