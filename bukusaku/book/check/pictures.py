"""Picture files that would harm a reader, or take a build down."""

from __future__ import annotations

import stat
from collections.abc import Iterator
from pathlib import Path

from bukusaku.book.files import shown_path
from bukusaku.diagnostics import Diagnostic, Location
from bukusaku.project import Project, files_below
from bukusaku.reading.picture import pixels
from bukusaku.reading.svg import svg_complaint

MAX_MEGABYTES = 20
MAX_MEGAPIXELS = 40
"""Some 120 MB of memory for each copy of a picture that is being set."""

MAX_SVG_MEGABYTES = 1

OF_DRAWINGS = {
    "active": "check-svg-active",
    "broken": "check-svg-broken",
    "complex": "check-svg-complex",
    "reference": "check-svg-reference",
}


def too_large_files(project: Project) -> Iterator[Diagnostic]:
    """An error for each file that nobody could send, whether or not a text shows it."""
    for path in files_below(project.content):
        if _size(path) > MAX_MEGABYTES * 2**20:
            shown = Location(shown_path(path, project))
            yield _error("check-image-too-large", shown, path.name, limit=str(MAX_MEGABYTES))


def _size(path: Path) -> int:
    try:
        found = path.stat()
    except OSError:  # gone in the meantime, or a link to nowhere
        return 0
    return found.st_size if stat.S_ISREG(found.st_mode) else 0


def unfit_picture(file: Path, target: str, where: Location) -> Diagnostic | None:
    """An error for a picture that is none, is too large, or holds more than a picture."""
    is_drawing = file.suffix.lower() == ".svg"
    limit = MAX_SVG_MEGABYTES if is_drawing else MAX_MEGABYTES
    try:
        with file.open("rb") as opened:
            content = opened.read(limit * 2**20 + 1)
    except OSError as error:
        reason = error.strerror or str(error)
        return _error("check-image-unreadable", where, target, reason=reason)
    if len(content) > limit * 2**20:
        return _error("check-image-too-large", where, target, limit=str(limit))
    judge = _unfit_drawing if is_drawing else _unfit_photograph
    return judge(content, target, where)


def _unfit_drawing(svg: bytes, target: str, where: Location) -> Diagnostic | None:
    if complaint := svg_complaint(svg):
        values = {"line": str(complaint.line), "what": complaint.what}
        return _error(OF_DRAWINGS[complaint.kind], where, target, **values)
    return None


def _unfit_photograph(content: bytes, target: str, where: Location) -> Diagnostic | None:
    size = pixels(content)
    if size is None or 0 in size:
        return _error("check-image-broken", where, target)
    if size[0] * size[1] > MAX_MEGAPIXELS * 1_000_000:
        found = f"{size[0]} x {size[1]}"
        return _error("check-image-pixels", where, target, found=found, limit=str(MAX_MEGAPIXELS))
    return None


def _error(code: str, where: Location, target: str, **values: str) -> Diagnostic:
    return Diagnostic("error", code, where, {"target": target, **values})
