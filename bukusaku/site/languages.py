"""A site in several languages: where the pages of each are."""

from __future__ import annotations

from dataclasses import dataclass

from bukusaku.book.model import Book


@dataclass(frozen=True, slots=True)
class Language:
    """One of the languages of a site; `name` is what those who speak it call it."""

    code: str
    name: str
    folder: str


def folder_of(book: Book) -> str:
    """What stands before the path of each page; the book's own language has no folder."""
    return f"{book.translated_into}/" if book.translated_into else ""
