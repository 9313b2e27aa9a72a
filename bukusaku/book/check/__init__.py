"""What no record knows alone: whether all that the records say of each other holds."""

from __future__ import annotations

from collections.abc import Iterator

from bukusaku.book.check.coverage import coverage
from bukusaku.book.check.editions import unfit_editions
from bukusaku.book.check.links import dead_links
from bukusaku.book.check.names import unportable_names
from bukusaku.book.check.order import out_of_order, unnamed_levels
from bukusaku.book.check.pictures import too_large_files
from bukusaku.book.check.references import dead_references
from bukusaku.book.collect import Unread
from bukusaku.book.model import Book, Library
from bukusaku.book.printouts import idle_budgets, untold_changes
from bukusaku.diagnostics import Diagnostic
from bukusaku.project import Project
from bukusaku.reading.document import Document


def check_library(library: Library, project: Project, unread: Unread) -> Iterator[Diagnostic]:
    """Dead references, links and images, and dates and levels that do not fit each other.

    Says nothing about what leads into a file that could not be read.
    """
    yield from dead_references(library, unread)
    yield from dead_links(library, project, unread)
    yield from too_large_files(project)
    yield from unportable_names(library, project)
    yield from out_of_order(library)
    if not unread:
        yield from coverage(library)


def check_book(book: Book, document: Document) -> Iterator[Diagnostic]:
    """Where records and settings do not fit each other; `document` is that of the settings."""
    yield from unnamed_levels(book)
    yield from unfit_editions(book, document)
    yield from idle_budgets(book, document)
    yield from untold_changes(book)
