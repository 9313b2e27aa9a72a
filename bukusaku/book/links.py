"""Addresses as written in content: which page a link leads to, which file an image is."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

from bukusaku.book.files import without_order
from bukusaku.book.model import Library
from bukusaku.book.records import PageRecord, Record
from bukusaku.project import Project
from bukusaku.reading.prose import Image


@dataclass(frozen=True, slots=True)
class Destination:
    """A page of the book and, with `fragment`, the slug of one of its headings."""

    page: PageRecord
    fragment: str | None = None


def is_external(target: str) -> bool:
    """Whether the address leads out of the book: `https://…`, `mailto:…`."""
    return re.match(r"[A-Za-z][A-Za-z0-9+.-]*:|//", target) is not None


def destination(library: Library, record: PageRecord, target: str) -> Destination | None:
    """Where a link in the record's text leads; None where no page is.

    The order prefix of a file's name may be left out.
    """
    path, _, fragment = target.partition("#")
    page = page_at(library, written_path(record, path)) if path else record
    return Destination(page, unquote(fragment) or None) if page else None


def page_at(library: Library, path: str) -> PageRecord | None:
    """The page written in the file at `path`, relative to the project."""
    return library.page_by_path.get(without_order(path))


def written_path(record: Record, target: str) -> str:
    """A relative address in the record's text as a path from the project's root."""
    folder = posixpath.dirname(record.place().path)
    return posixpath.normpath(posixpath.join(folder, unquote(target)))


def shown_pictures(books: Iterable[Library]) -> tuple[str, ...]:
    """Every picture that the texts show, once, from the project's root; not only in `content/`."""
    shown = (
        written_path(page, mark.target)
        for book in books
        for page in book.pages
        for mark in (page.body.marks if page.body else ())
        if isinstance(mark, Image)
    )
    return tuple(dict.fromkeys(shown))


def image_file(project: Project, record: PageRecord, target: str) -> Path:
    """The file that an image in the record's text names."""
    return project.root / written_path(record, target)
