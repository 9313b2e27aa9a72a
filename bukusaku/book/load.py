"""`content/` to one frozen, checked `Book`: the door that everything else comes in by."""

from __future__ import annotations

from dataclasses import dataclass, replace

from bukusaku.book.check import check_book, check_library
from bukusaku.book.collect import Unread, collected, once_told
from bukusaku.book.contents import Order, with_numbers, without_place
from bukusaku.book.edition_code import content_hash
from bukusaku.book.files import content_files, shown_path
from bukusaku.book.model import Book, Library
from bukusaku.book.settings import Settings
from bukusaku.book.translate import Interpreter
from bukusaku.book.translations import Translations, read_translations
from bukusaku.book.validation import validated
from bukusaku.diagnostics import Diagnostic, ProblemsError, in_file_order
from bukusaku.output.cache import Memory, key_of
from bukusaku.project import Project
from bukusaku.reading.document import Document
from bukusaku.reading.text import read_text
from bukusaku.reading.yaml import read_yaml


@dataclass(frozen=True, slots=True)
class Loaded:
    """A book without errors, and what may still be worth a look."""

    book: Book
    warnings: tuple[Diagnostic, ...]
    translations: tuple[Book, ...] = ()
    """The book in its other languages, in the order of the settings."""


def load_book(project: Project, memory: Memory | None = None) -> Loaded:
    """The book of a project; a `memory` of earlier loads spares reading what is as it was.

    Raises:
        ProblemsError: everything found wrong in all its files, in file order, warnings included.
    """
    books, told = read_books(project, memory)
    if not books or any(problem.severity == "error" for problem in told):
        raise ProblemsError(told)
    settled = {"content_hash": content_hash(project)}
    book, *translations = (book.model_copy(update=settled) for book in books)
    return Loaded(book, tuple(told), tuple(translations))


def read_books(
    project: Project, memory: Memory | None = None
) -> tuple[list[Book], list[Diagnostic]]:
    """What can be read of the book in each of its languages, and all that is wrong, in file order.

    There is no book where its settings cannot be used.
    """
    problems: list[Diagnostic] = []
    return _read(project, problems, memory), in_file_order(problems)


def _read(project: Project, problems: list[Diagnostic], memory: Memory | None) -> list[Book]:
    document, settings = _book_file(project, problems, memory)
    files = content_files(project, problems)
    collections, unread = collected(files, project, problems, memory)
    library = Library(collections=collections)
    problems += check_library(library, project, unread)
    if settings is None or document is None:
        return []
    draft = _Draft(library, settings, document, unread)
    translations = read_translations(
        files.translations, project, settings.languages, problems, memory
    )
    others = [
        _translated(draft, language, translations[language], project, problems)
        for language in settings.languages[1:]
    ]
    return [draft.ordered(problems), *others]


def _book_file(
    project: Project, problems: list[Diagnostic], memory: Memory | None
) -> tuple[Document | None, Settings | None]:
    path = project.content / "book.yaml"
    shown = shown_path(path, project)
    text = read_text(path, shown, problems, root=project.root)
    if text is None:
        return None, None

    def read(told: list[Diagnostic]) -> tuple[Document | None, Settings | None]:
        document = read_yaml(text, shown, told)
        return document, validated(Settings, document, told) if document else None

    return once_told(memory, key_of("settings", shown, text), read, problems)


@dataclass(frozen=True, slots=True)
class _Draft:
    """A book before its records have their places and numbers."""

    library: Library
    settings: Settings
    document: Document
    unread: Unread

    def ordered(self, problems: list[Diagnostic]) -> Book:
        order = Order(self.library, self.unread, self.document, problems)
        parts = list(order.parts(self.settings.contents))
        problems += without_place(self.library, parts)
        book = Book(
            settings=self.settings,
            collections=with_numbers(self.library.collections, parts),
            parts=tuple(parts),
        )
        problems += check_book(book, self.document)
        return book


def _translated(
    draft: _Draft,
    language: str,
    translations: Translations,
    project: Project,
    problems: list[Diagnostic],
) -> Book:
    """The book in another language; what is wrong with its original is not told again."""
    interpreter = Interpreter(draft.settings.languages[0], translations, problems)
    library = interpreter.library(draft.library, draft.unread)
    settings = interpreter.settings(draft.settings)
    written = {translation.place.path for translation in translations.values()}
    problems += (
        problem
        for problem in check_library(library, project, draft.unread)
        if problem.location and problem.location.path in written
    )
    book = replace(draft, library=library, settings=settings).ordered([])
    return book.model_copy(update={"translated_into": language})
