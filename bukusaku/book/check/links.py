"""Links and images in texts that lead nowhere, or where they must not."""

from __future__ import annotations

import posixpath
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from bukusaku.book.check.pictures import unfit_picture
from bukusaku.book.check.references import heading_slugs
from bukusaku.book.collect import Unread
from bukusaku.book.files import record_id
from bukusaku.book.kinds import KINDS
from bukusaku.book.links import destination, image_file, is_external, written_path
from bukusaku.book.model import Library
from bukusaku.book.records import PageRecord
from bukusaku.book.suggest import suggestion
from bukusaku.diagnostics import Diagnostic, Location
from bukusaku.project import Project, files_below
from bukusaku.reading.prose import Image, Link

IMAGE_SUFFIXES = (".png", ".jpg", ".jpeg", ".svg", ".webp", ".gif")
KIND_BY_FOLDER = {kind.plural: kind for kind in KINDS if kind.paged}


def dead_links(library: Library, project: Project, unread: Unread) -> Iterator[Diagnostic]:
    """An error for each link within the book and each image that cannot be followed.

    What may not even be tried (`javascript:`, an image on the web) is reported by reading.
    """
    for page in (*library.pages, *unread.pages):
        for mark in page.body.marks if page.body else ():
            if isinstance(mark, Link) and is_external(mark.target):
                if not _is_whole(mark.target):
                    yield _error("check-link-garbled", mark.location, target=mark.target)
            elif isinstance(mark, Link):
                yield from _dead_link(mark, page, library, unread)
            elif isinstance(mark, Image) and not is_external(mark.target):
                yield from _dead_image(mark, page, project)


def _is_whole(address: str) -> bool:
    """Whether a web address names a host; other schemes have no such rule."""
    try:
        parts = urlsplit(address)
        return parts.scheme not in {"http", "https"} or bool(parts.hostname and parts.port != 0)
    except ValueError:  # half a bracket, or a port that is no number
        return False


def _dead_link(
    mark: Link, page: PageRecord, library: Library, unread: Unread
) -> Iterator[Diagnostic]:
    path = mark.target.partition("#")[0]
    found = destination(library, page, mark.target)
    if path.startswith("/") or (path and not path.endswith(".md")):
        yield _error("check-link-not-a-page", mark.location, target=mark.target)
    elif found is None:
        if not _is_unread(written_path(page, path), unread):
            near = _nearest_page(page, path, library)
            yield _error("check-dead-link", mark.location, target=path, **near)
    elif found.fragment and found.fragment not in (slugs := heading_slugs(found.page)):
        values = {"slug": found.fragment, "title": found.page.title}
        near = suggestion(found.fragment, slugs)
        yield _error("check-dead-heading", mark.location, **values, **near)


def _is_unread(path: str, unread: Unread) -> bool:
    file = PurePosixPath(path)
    kind = KIND_BY_FOLDER.get(file.parent.name)
    return kind is not None and unread.may_hold(kind.name, record_id(file.stem))


def _nearest_page(page: PageRecord, path: str, library: Library) -> dict[str, str]:
    start = posixpath.dirname(page.place().path)
    paths = (posixpath.relpath(other.place().path, start) for other in library.pages)
    return suggestion(path, list(paths))


def _dead_image(mark: Image, page: PageRecord, project: Project) -> Iterator[Diagnostic]:
    file = image_file(project, page, mark.target)
    target = {"target": mark.target}
    if written_path(page, mark.target).startswith(("../", "/")):
        yield _error("check-image-outside", mark.location, **target)
    elif file.name not in (names := _names_beside(file)) or not file.exists():
        near = _nearest(mark, names) or _elsewhere(mark, page, project)
        yield _error("check-image-missing", mark.location, **target, **near)
    elif not file.resolve().is_relative_to(project.root.resolve()):
        yield _error("check-image-outside", mark.location, **target)
    elif not file.is_file():
        yield _error("check-image-not-a-file", mark.location, **target)
    elif file.suffix.lower() not in IMAGE_SUFFIXES:
        known = ", ".join(suffix.removeprefix(".") for suffix in IMAGE_SUFFIXES)
        yield _error("check-image-kind", mark.location, **target, known=known)
    elif problem := unfit_picture(file, mark.target, mark.location):
        yield problem


def _names_beside(file: Path) -> list[str]:
    """Names as they are: where this computer takes A for a, another will not."""
    try:
        return sorted(path.name for path in file.parent.iterdir())
    except (OSError, ValueError):  # no such folder, or none that can have that name
        return []


def _nearest(mark: Image, names: list[str]) -> dict[str, str]:
    written = posixpath.basename(mark.target)
    near = suggestion(written, (name for name in names if name != written)).get("suggestion")
    return {"suggestion": str(PurePosixPath(mark.target).with_name(near))} if near else {}


def _elsewhere(mark: Image, page: PageRecord, project: Project) -> dict[str, str]:
    """The picture of that name in another folder of the content, or those there are."""
    start = posixpath.dirname(page.place().path)
    found = {
        file.name.lower(): posixpath.relpath(file.relative_to(project.root).as_posix(), start)
        for file in files_below(project.content)
        if file.suffix.lower() in IMAGE_SUFFIXES and file.is_file()
    }
    written = posixpath.basename(unquote(mark.target).replace("\\", "/")).lower()
    near = suggestion(written, found)
    if "suggestion" in near:
        return {"suggestion": found[near["suggestion"]]}
    return suggestion("", found.values())


def _error(code: str, where: Location, **values: str) -> Diagnostic:
    return Diagnostic("error", code, where, values)
