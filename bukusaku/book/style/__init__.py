"""The copy editor: a book and its files in, findings out, each with its place and a way out.

Nothing here is an error: the book can be built with all of it. `book/check` knows what cannot.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from functools import partial

from bukusaku.book.model import Book
from bukusaku.book.style.dates import dates
from bukusaku.book.style.facts import Figures, overdue
from bukusaku.book.style.length import lengths
from bukusaku.book.style.manuscript import Finding, Manuscript
from bukusaku.book.style.markup import markup
from bukusaku.book.style.names import names
from bukusaku.book.style.read import edited_files
from bukusaku.book.style.silence import heard
from bukusaku.book.style.structure import addresses, structure
from bukusaku.book.style.terms import abbreviations, unused_terms
from bukusaku.book.style.wording import quotes, wording
from bukusaku.output.cache import Memory
from bukusaku.project import Project


def copy_edited(  # noqa: PLR0913, PLR0917  # what it goes by, and what spares it work
    project: Project,
    book: Book,
    today: date,
    dead: Sequence[Finding] | None = None,
    memory: Memory | None = None,
    content: Memory | None = None,
) -> list[Finding]:
    """What a copy editor would mark in the files of the book, but what was silenced there.

    `dead` are addresses that were tried in vain, where any were: a comment may silence them too.
    `memory` spares looking at files that are as they were, `content` reading them again.
    """
    figures = Figures(book)
    edited = edited_files(project, book, partial(_alone, figures), figures.key, memory, content)
    files = [each.manuscript for each in edited]
    found = [finding for each in edited for finding in each.findings]
    found += _together(files, project, book, today)
    return list(heard([*found, *(dead or ())], files, online=dead is not None))


def _alone(figures: Figures, manuscript: Manuscript) -> Iterator[Finding]:
    """What a file's words and the facts' figures tell."""
    yield from wording(manuscript)
    yield from lengths(manuscript)
    yield from dates(manuscript)
    yield from figures.differing(manuscript)


def _together(
    files: list[Manuscript], project: Project, book: Book, today: date
) -> Iterator[Finding]:
    """What only the whole book tells, or its pictures, and what is told as fast as remembered."""
    for manuscript in files:
        yield from structure(manuscript, project)
        yield from markup(manuscript, book)
    yield from addresses(book)
    yield from quotes(files)
    yield from names(files, book)
    yield from abbreviations(files, book)
    yield from unused_terms(files, book)
    yield from overdue(book, today)
