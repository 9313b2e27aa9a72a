"""Names of files that cannot be on every computer: kept by Windows, or two that are one there."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bukusaku.book.files import DEVICES, shown_path
from bukusaku.book.kinds import KIND_BY_NAME, KINDS
from bukusaku.book.model import Library
from bukusaku.diagnostics import Diagnostic, Location
from bukusaku.output.artifact import Claims, is_usable
from bukusaku.project import Project, files_below

PAGES = frozenset(kind.plural for kind in KINDS if kind.paged)


def unportable_names(library: Library, project: Project) -> Iterator[Diagnostic]:
    """Of files in `content/` and `templates/`, and of pages that former ids leave behind.

    The names of pages are judged where they are read, more narrowly.
    """
    for folder in (project.content, project.templates):
        claims = Claims()
        for path in _files(folder, project):
            where = Location(path)
            if not is_usable(path):
                yield Diagnostic("error", "check-name-unusable", where, {"name": _unusable(path)})
            elif rival := claims.rival(path):
                yield Diagnostic("error", "check-names-clash", where, {"other": rival})
            claims.add_file(path)
    for record in library.pages:
        for index, former in enumerate(record.renamed):
            if former in DEVICES and record.KIND in KIND_BY_NAME:
                place = record.place("renamed", index)
                yield Diagnostic("error", "check-name-unusable", place, {"name": former})


def _files(folder: Path, project: Project) -> Iterator[str]:
    """Their paths from the project's root, without pages."""
    for path in files_below(folder):
        where = path.parent
        if where.parent != project.content or where.name not in PAGES:
            yield shown_path(path, project)


def _unusable(path: str) -> str:
    """The part of it that is to blame."""
    return next(part for part in path.split("/") if not is_usable(part))
