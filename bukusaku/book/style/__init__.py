"""The copy editor: a book and its files in, findings out, each with its place and a way out.

Nothing here is an error: the book can be built with all of it. `book/check` knows what cannot.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from bukusaku.book.model import Book
from bukusaku.book.style.dates import dates
from bukusaku.book.style.facts import differing, overdue
from bukusaku.book.style.length import lengths
from bukusaku.book.style.manuscript import Finding, Manuscript
from bukusaku.book.style.markup import markup
from bukusaku.book.style.names import names
from bukusaku.book.style.read import manuscripts
from bukusaku.book.style.silence import heard
from bukusaku.book.style.structure import addresses, structure
from bukusaku.book.style.terms import abbreviations, unused_terms
from bukusaku.book.style.wording import quotes, wording
from bukusaku.output.cache import Memory
from bukusaku.project import Project


def copy_edited(
    project: Project,
    book: Book,
    today: date,
    dead: Sequence[Finding] | None = None,
    memory: Memory | None = None,
) -> list[Finding]:
    """What a copy editor would mark in the files of the book, but what was silenced there.

    `dead` are addresses that were tried in vain, where any were: a comment may silence them too.
    """
    files = manuscripts(project, book, memory)
    found = [*_findings(files, project, book, today), *(dead or ())]
    return list(heard(found, files, online=dead is not None))


def _findings(
    files: list[Manuscript], project: Project, book: Book, today: date
) -> Iterator[Finding]:
    for manuscript in files:
        yield from wording(manuscript)
        yield from lengths(manuscript)
        yield from dates(manuscript)
        yield from structure(manuscript, project)
        yield from markup(manuscript, book)
    yield from addresses(book)
    yield from quotes(files)
    yield from names(files, book)
    yield from abbreviations(files, book)
    yield from unused_terms(files, book)
    yield from overdue(book, today)
    yield from differing(files, book)
