"""The book as it was last saved, and what is wrong with it: what every answer is made of."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from bukusaku.book.load import Loaded, load_book
from bukusaku.diagnostics import Diagnostic, ProblemsError
from bukusaku.output.cache import Recent
from bukusaku.project import Project, builtin_templates, files_expected
from bukusaku.serve.pages import Pages
from bukusaku.serve.watch import Stamps, saves, stamps
from bukusaku.theme.environment import Theme

REST = 0.2
"""Seconds in which a file that is only half written is finished, so that nothing is told of it."""


@dataclass(frozen=True, slots=True)
class Shown:
    """One page: its last good text, and every finding in the book, errors and warnings."""

    html: str | None
    findings: tuple[Diagnostic, ...] = ()
    is_broken: bool = False
    """Whether something must be mended before the page can be made, if there is one."""


class News:
    """Wakes everybody who waits, each time that there is something new."""

    def __init__(self) -> None:
        self._next = asyncio.Event()

    def tell(self) -> None:
        """Wake those who wait now."""
        told, self._next = self._next, asyncio.Event()
        told.set()

    def next(self) -> asyncio.Event:
        """Set when there are news from now on."""
        return self._next


class Preview:
    """The last good state of the book; a mistake never takes it away."""

    def __init__(self, project: Project, told: Callable[[tuple[Diagnostic, ...]], None]) -> None:
        self.project = project
        self.news = News()
        self.pages: Pages | None = None
        self.version = 0
        self._told = told
        self._findings: tuple[Diagnostic, ...] = ()
        self._good: dict[str, str] = {}
        self._assets: dict[str, bytes] = {}
        self._memory = Recent()
        self._started_from: Stamps = frozenset()
        self._theme: tuple[Stamps, Theme] | None = None
        self._folders = tuple(
            dict.fromkeys((project.content, project.templates, builtin_templates()))
        )

    # --- what is there ------------------------------------------------------------------------

    def shown(self, path: str) -> Shown:
        """The page at `path`, or as much of it as there is."""
        findings = self._findings
        try:
            html = self.pages.file(path) if self.pages else None
        except ProblemsError as error:
            return Shown(self._good.get(path), (*error.diagnostics, *findings), is_broken=True)
        if html is not None:
            self._good[path] = html.decode()
        return Shown(html.decode() if html else None, findings, is_broken=self.pages is None)

    def file(self, path: str) -> bytes | None:
        """A file that is no page; one that a page shown before asks for stays."""
        try:
            content = self.pages.file(path) if self.pages else None
        except ProblemsError:
            content = None
        if content is not None and path.startswith("assets/"):
            self._assets[path] = content
        return self._assets.get(path) if content is None else content

    # --- how it changes -----------------------------------------------------------------------

    async def follow(self) -> None:
        """Goes with whatever is saved, for as long as the server runs."""
        async for _ in saves(self._folders, self._started_from):
            await self.renew()

    async def renew(self) -> None:
        """Take what is saved now."""
        before = await asyncio.to_thread(stamps, self._folders)
        if not self.version:
            self._started_from = before
        try:
            loaded, pages = await asyncio.to_thread(self._read)
        except ProblemsError as error:
            if self.version and await self._has_moved_on(before):
                return
            self._take(self.pages, error.diagnostics)
        except OSError:
            if not await self._has_moved_on(before):
                raise
        else:
            self._take(pages, loaded.warnings)

    async def _has_moved_on(self, before: Stamps) -> bool:
        """Whether what was read was not finished yet: then the next save is about to be told."""
        await asyncio.sleep(REST)
        return await asyncio.to_thread(stamps, self._folders) != before

    def _take(self, pages: Pages | None, findings: tuple[Diagnostic, ...]) -> None:
        if findings != self._findings:
            self._told(findings)
        self.pages, self._findings = pages, findings
        self.version += 1
        self.news.tell()

    def _read(self) -> tuple[Loaded, Pages]:
        with files_expected(self.project):
            loaded = load_book(self.project, self._memory)
            self._memory.forget()
            return loaded, Pages(loaded, self.project, self._theme_now())

    def _theme_now(self) -> Theme:
        """Its templates are compiled once, until one of them is saved."""
        found = stamps(self._folders[1:])
        if self._theme is None or self._theme[0] != found:
            self._theme = found, Theme(self.project)
        return self._theme[1]
