"""The names of the files that are made of a book, and budgets and changes that miss theirs."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from bukusaku.book.model import Book
from bukusaku.book.settings import PAGE_BUDGETS, Settings
from bukusaku.book.suggest import suggestion
from bukusaku.diagnostics import Diagnostic
from bukusaku.reading.document import Document


def printout_name(title: str, readers: str | None, suffix: str) -> str:
    """`nama-buku-lurah-a6.pdf`: what a phone shows in its list of downloads."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode()
    name = "-".join(re.findall("[a-z0-9]+", plain.lower())) or "buku-saku"
    return "-".join(filter(None, (name, readers, suffix))) + ".pdf"


def printout_names(settings: Settings) -> Iterator[str]:
    """Of the whole book, then of each edition."""
    for wanted in settings.formats:
        yield printout_name(settings.title, None, wanted.suffix)
    for edition in settings.editions:
        for wanted in edition.formats:
            yield printout_name(settings.title, edition.id, wanted.suffix)


def idle_budgets(book: Book, document: Document) -> Iterator[Diagnostic]:
    """A warning for each budget of a file that is not made."""
    names = [*printout_names(book.settings), *PAGE_BUDGETS]
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
