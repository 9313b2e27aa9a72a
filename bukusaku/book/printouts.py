"""The names of the files that are made of a book, and budgets and changes that miss theirs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from bukusaku.book.model import Book
from bukusaku.book.settings import ONE_FILE, PAGE_BUDGETS, ReaderEdition, Settings
from bukusaku.book.suggest import suggestion
from bukusaku.diagnostics import Diagnostic
from bukusaku.reading.document import Document


def printout_name(settings: Settings, suffix: str, readers: ReaderEdition | None = None) -> str:
    """`nama-buku-lurah-a6.pdf`: what a phone shows in its list of downloads."""
    words = (_plain(settings.title), readers.id if readers else None, suffix)
    return "-".join(filter(None, words)) + ".pdf"


def one_file_name(settings: Settings) -> str:
    """Of the whole book as one file of HTML."""
    return f"{_plain(settings.title)}-{ONE_FILE}"


def _plain(title: str) -> str:
    letters = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    return "-".join(re.findall("[a-z0-9]+", letters.lower())) or "buku-saku"


def printout_names(settings: Settings) -> Iterator[str]:
    """Of the whole book, then of each edition."""
    for wanted in settings.formats:
        yield printout_name(settings, wanted.suffix)
    for edition in settings.editions:
        for wanted in edition.formats:
            yield printout_name(settings, wanted.suffix, edition)


def idle_budgets(book: Book, document: Document) -> Iterator[Diagnostic]:
    """A warning for each budget of a file that is not made."""
    names = [*printout_names(book.settings), one_file_name(book.settings), *PAGE_BUDGETS]
    for budget in book.settings.budgets:
        if budget.file not in names:
            where = document.place(("budgets", budget.file))
            values = {"file": budget.file} | suggestion(budget.file, names)
            yield Diagnostic("warning", "check-budget-file", where, values)


def untold_changes(book: Book) -> Iterator[Diagnostic]:
    """A warning where changes are written and no part of the book tells them."""
    changes = book.records("change")
    if changes and not any(part.name == "changes" for part in book.parts):
        yield Diagnostic("warning", "check-changes-untold", changes[0].place())
