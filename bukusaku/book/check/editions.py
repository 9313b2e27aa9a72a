"""Editions for readers that name what is not there, and audiences that no edition is for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain
from typing import get_args

from bukusaku.book.edition import WHOLE_BOOK
from bukusaku.book.model import Book, Matter
from bukusaku.book.settings import ReaderEdition
from bukusaku.book.suggest import suggestion
from bukusaku.diagnostics import Diagnostic, Location
from bukusaku.reading.document import Document


def unfit_editions(book: Book, document: Document) -> Iterator[Diagnostic]:
    """An error for each role, part and edition that is named and not there, or cannot be told."""
    parts = [part.entry for part in book.parts]
    roles = [role.id for role in book.roles]
    yield from _unfit_ids(book.settings.editions, document)
    for index, edition in enumerate(book.settings.editions):
        for at, name in enumerate(edition.roles):
            where = document.place(("editions", index, "roles", at))
            yield from _unknown("check-edition-roles", where, name, roles)
        for at, name in enumerate(edition.parts):
            where = document.place(("editions", index, "parts", at))
            yield from _unknown("check-edition-parts", where, name, parts)
    editions = [*(edition.id for edition in book.settings.editions), *WHOLE_BOOK]
    for where, name in chain(_audiences_of_parts(book, document), _audiences_of_records(book)):
        yield from _unknown("check-audience", where, name, editions)


def _unfit_ids(editions: Iterable[ReaderEdition], document: Document) -> Iterator[Diagnostic]:
    """Those that mean the whole book, or another edition already."""
    places: dict[str, Location] = {}
    for index, edition in enumerate(editions):
        here = document.place(("editions", index, "id"))
        if edition.id in WHOLE_BOOK:
            yield Diagnostic("error", "check-edition-reserved", here, {"name": edition.id})
        elif edition.id in places:
            values = {"name": edition.id, "other": str(places[edition.id])}
            yield Diagnostic("error", "check-edition-twice", here, values)
        places.setdefault(edition.id, here)


def _audiences_of_parts(book: Book, document: Document) -> Iterator[tuple[Location, str]]:
    for matter in get_args(Matter):
        for index, entry in enumerate(getattr(book.settings.contents, matter)):
            for at, name in enumerate(entry.audience):
                yield document.place(("contents", matter, index, "audience", at)), name


def _audiences_of_records(book: Book) -> Iterator[tuple[Location, str]]:
    for collection in book.collections:
        for record in collection.records:
            for at, name in enumerate(record.audience):
                yield record.place("audience", at), name


def _unknown(code: str, where: Location, name: str, known: Iterable[str]) -> Iterator[Diagnostic]:
    if name not in (names := list(known)):
        yield Diagnostic("error", code, where, {"name": name} | suggestion(name, names))
