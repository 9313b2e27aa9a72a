"""`content/` to one frozen, checked `Book`: the door that everything else comes in by."""

from __future__ import annotations

from dataclasses import dataclass

from bukusaku.book.check import check_book, check_library
from bukusaku.book.collect import Unread, collected
from bukusaku.book.contents import Order, with_numbers, without_place
from bukusaku.book.edition_code import content_hash
from bukusaku.book.files import content_files, shown_path
from bukusaku.book.model import Book, Library
from bukusaku.book.settings import Settings
from bukusaku.book.validation import validated
from bukusaku.diagnostics import Diagnostic, ProblemsError, in_file_order
from bukusaku.project import Project
from bukusaku.reading.document import Document
from bukusaku.reading.text import read_text
from bukusaku.reading.yaml import read_yaml


@dataclass(frozen=True, slots=True)
class Loaded:
    """A book without errors, and what may still be worth a look."""

    book: Book
    warnings: tuple[Diagnostic, ...]


def load_book(project: Project) -> Loaded:
    """The book of a project.

    Raises:
        ProblemsError: everything found wrong in all its files, in file order, warnings included.
    """
    problems: list[Diagnostic] = []
    book = _read(project, problems)
    told = in_file_order(problems)
    if book is None or any(problem.severity == "error" for problem in told):
        raise ProblemsError(told)
    hashed = book.model_copy(update={"content_hash": content_hash(project)})
    return Loaded(hashed, tuple(told))


def _read(project: Project, problems: list[Diagnostic]) -> Book | None:
    document = _book_file(project, problems)
    settings = validated(Settings, document, problems) if document else None
    collections, unread = collected(content_files(project, problems), project, problems)
    library = Library(collections=collections)
    problems += check_library(library, project, unread)
    if settings is None or document is None:
        return None
    return _ordered(library, settings, document, unread, problems)


def _book_file(project: Project, problems: list[Diagnostic]) -> Document | None:
    path = project.content / "book.yaml"
    shown = shown_path(path, project)
    text = read_text(path, shown, problems, root=project.root)
    return None if text is None else read_yaml(text, shown, problems)


def _ordered(
    library: Library,
    settings: Settings,
    document: Document,
    unread: Unread,
    problems: list[Diagnostic],
) -> Book:
    parts = list(Order(library, unread, document, problems).parts(settings.contents))
    problems += without_place(library, parts)
    book = Book(
        settings=settings,
        collections=with_numbers(library.collections, parts),
        parts=tuple(parts),
    )
    problems += check_book(book, document)
    return book
