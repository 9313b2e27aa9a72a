"""All PDFs of one build: typeset in parallel processes, then placed on sheets for the office."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import chain
from time import process_time
from typing import Any

from bukusaku.book.model import Book
from bukusaku.book.printouts import printout_name
from bukusaku.book.settings import Format
from bukusaku.diagnostics import in_file_order
from bukusaku.output.cache import Cache
from bukusaku.output.spread import deaf_from_birth, workers
from bukusaku.press.book import Pdf, render_pdfs
from bukusaku.press.finished import PrintFile, Works
from bukusaku.press.office import Office, Printout
from bukusaku.press.pagination import Pagination
from bukusaku.press.plan import IMPOSED, MINI, TYPESET, Job, book_for, jobs, wanted
from bukusaku.press.record import build_record
from bukusaku.press.review import REVIEW
from bukusaku.press.variants import POCKET, Variant
from bukusaku.press.view import PrintView
from bukusaku.project import Project
from bukusaku.theme.compiled import CompiledTemplates
from bukusaku.theme.environment import Theme


@dataclass(frozen=True, slots=True)
class Press:
    """What every file of one build is made from; it crosses into other processes."""

    project: Project
    book: Book
    words: Mapping[str, Any]
    remembered: Mapping[str, Pagination] = field(default_factory=dict)

    def make(self) -> Works:
        """Every file that the settings name.

        Raises:
            ProblemsError: what is wrong in any of them, as `render_pdfs` tells it.
        """
        theme, planned = Theme(self.project), jobs(self.book)
        finished: dict[Job, tuple[Pdf, ...]] = {}
        files: list[PrintFile] = []
        with self._typeset(planned) as coming:
            for edition, formats in wanted(self.book):
                of_edition = {job: next(coming) for job in planned if job.edition == edition}
                files += self._files(theme, edition, formats, of_edition)
                finished |= of_edition
        laid_out = [found for pdfs in finished.values() for pdf in pdfs for found in pdf.warnings]
        return Works(
            files=tuple(files),
            told=tuple(
                (book_for(self.book, job.edition), of_job[0].told)
                for job, of_job in finished.items()
            ),
            paginations={job.key: of_job[0].pagination for job, of_job in finished.items()},
            warnings=tuple(in_file_order(chain(laid_out, *(file.warnings for file in files)))),
        )

    def review(self) -> Pdf:
        """The reading copy."""
        return self.pdfs(Job(None, (REVIEW,)))[0]

    @contextmanager
    def _typeset(self, planned: Sequence[Job]) -> Iterator[Iterator[tuple[Pdf, ...]]]:
        """The PDFs of one job after another, made in as many processes as there are processors.

        Who asks for the next waits for it, while the others go on.
        """
        processes = min(len(planned), os.cpu_count() or 1)
        if processes == 1:
            yield map(self.pdfs, planned)
            return
        with workers(processes, "spawn") as pool:
            with deaf_from_birth():
                running = [pool.submit(self.pdfs, job) for job in planned]
            yield (pdfs.result() for pdfs in running)

    def pdfs(self, job: Job) -> tuple[Pdf, ...]:
        """Those of one layout."""
        book = book_for(self.book, job.edition)
        theme = Theme(self.project, CompiledTemplates(Cache.of(self.project.root), "print"))
        pdfs = render_pdfs(
            book,
            theme,
            self.words,
            project=self.project,
            variants=job.variants,
            remembered=self.remembered.get(job.key),
            attachments=[build_record(book)],
        )
        theme.keep_compiled()
        return pdfs

    def _files(
        self,
        theme: Theme,
        edition: str | None,
        formats: tuple[Format, ...],
        finished: Mapping[Job, Sequence[Pdf]],
    ) -> Iterator[PrintFile]:
        """Those of an edition, in the order of the settings, from all that was typeset for it."""
        book = book_for(self.book, edition)
        desk = _Desk(
            book=book,
            formats=formats,
            office=Office(theme, PrintView(book, theme, self.words)),
            pdf_of={
                variant: pdf
                for job, pdfs in finished.items()
                for variant, pdf in zip(job.variants, pdfs, strict=True)
            },
        )
        yield from map(desk.file, formats)


@dataclass(frozen=True, slots=True)
class _Desk:
    """One edition typeset, and what it takes to make its sheets."""

    book: Book
    formats: tuple[Format, ...]
    office: Office
    pdf_of: Mapping[Variant, Pdf]

    def file(self, wanted: Format) -> PrintFile:
        if wanted in TYPESET:
            pdf = self.pdf_of[TYPESET[wanted]]
            return self._named(wanted, Printout(pdf.content, pdf.pages, pdf.warnings), pdf.seconds)
        started = process_time()
        printout = self._for_paper(wanted)
        return self._named(wanted, printout, process_time() - started)

    def _for_paper(self, wanted: Format) -> Printout:
        if wanted in MINI:
            return self.office.mini(self.pdf_of[POCKET].pagination.page_of, wanted)
        if wanted is Format.HOW_TO:
            pages = next((pdf.pages for pdf in self.pdf_of.values()), 0)
            return self.office.how_to(self.formats, pages, (build_record(self.book),))
        return self.office.sheets(self.pdf_of[IMPOSED[wanted].pages].content, wanted)

    def _named(self, wanted: Format, printout: Printout, seconds: float) -> PrintFile:
        readers = self.book.readers
        return PrintFile(
            name=printout_name(self.book.settings, wanted.suffix, readers),
            content=printout.content,
            pages=printout.pages,
            seconds=seconds,
            format=wanted,
            edition=readers.id if readers else None,
            warnings=printout.warnings,
        )
