"""Where a project's folders are. Every path in a project is relative to its root, said once here.

`bukusaku` looks for the root upwards from the current folder: the nearest one that holds
`content/book.yaml` (or is given with `--project`).
"""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import accumulate
from pathlib import Path
from typing import IO

from bukusaku.diagnostics import Diagnostic, Location, ProblemsError

PACKAGE_FOLDER = Path(__file__).resolve().parent

HIDDEN_OR_LOCK = (".", "~$")
DRAFTS = ("~", ".tmp", ".swp")
LEFT_BY_SYSTEMS = frozenset(("thumbs.db", "desktop.ini"))


@dataclass(frozen=True, slots=True)
class Project:
    """The folders of one book; none of them needs to exist but `content`."""

    root: Path
    output: Path

    @property
    def content(self) -> Path:
        return self.root / "content"

    @property
    def templates(self) -> Path:
        return self.root / "templates"


def find_project(start: Path, output: Path | None = None) -> Project:
    """The project that `start` lies in; a relative `output` counts from `start`.

    Raises:
        ProblemsError: no folder from `start` upwards has `content/book.yaml`.
    """
    start = start.resolve()
    for folder in (start, *start.parents):
        project = Project(root=folder, output=(start / output) if output else folder / "output")
        with files_expected(project):
            if (project.content / "book.yaml").is_file():
                return project
    raise ProblemsError([Diagnostic("error", "project-not-found", Location(start.name or "/"))])


def is_left_by_programs(name: str) -> bool:
    """Whether a file or folder of this name is none that anybody wrote: hidden, a lock, a draft."""
    lower = name.lower()
    return lower.startswith(HIDDEN_OR_LOCK) or lower.endswith(DRAFTS) or lower in LEFT_BY_SYSTEMS


def files_below(folder: Path) -> Iterator[Path]:
    """What somebody put there; any of it may be gone by the time it is read."""
    for place, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not is_left_by_programs(name))
        yield from (Path(place, name) for name in sorted(names) if not is_left_by_programs(name))


def is_within(path: Path, root: Path) -> bool:
    """Whether the file lies below the root, wherever links on the way to it lead.

    Where there are none, as nearly always, nothing is resolved: that takes ten times as long.
    """
    above, below = path.parts[: len(root.parts)], path.parts[len(root.parts) :]
    places = accumulate(below, "{}/{}".format, initial=str(root))
    if above == root.parts and ".." not in below and not any(map(_is_link, places)):
        return True
    return path.resolve().is_relative_to(root.resolve())


def _is_link(path: str) -> bool:
    """Whether it is a symlink, or of those that Windows has beside them."""
    found = os.lstat(path)
    return stat.S_ISLNK(found.st_mode) or bool(getattr(found, "st_reparse_tag", 0))


@contextmanager
def opened(file: Path) -> Iterator[IO[bytes]]:
    """The file to read; what fails then names it, as the system does only where it opens none."""
    try:
        with file.open("rb") as stream:
            yield stream
    except OSError as error:
        error.filename = str(file)
        raise


def octets_of(file: Path) -> bytes:
    """All that is in the file; whatever fails names it."""
    with opened(file) as stream:
        return stream.read()


@contextmanager
def files_expected(project: Project) -> Iterator[None]:
    """A file of the project that cannot be read, or goes while we read, is its editor's to mend."""
    try:
        yield
    except OSError as error:
        file = Path(error.filename) if isinstance(error.filename, str) else Path()
        if not file.is_relative_to(project.root) and not file.is_relative_to(project.output):
            raise
        raise ProblemsError([_unread(file, project, error)]) from error


def _unread(file: Path, project: Project, error: OSError) -> Diagnostic:
    is_ours = file.is_relative_to(project.root)
    where = Location((file.relative_to(project.root) if is_ours else file).as_posix())
    reason = {"reason": error.strerror or str(error)}
    if file.is_relative_to(project.output):
        return Diagnostic("error", "output-unreadable", where, reason)
    if isinstance(error, FileNotFoundError):
        return Diagnostic("error", "text-missing", where)
    return Diagnostic("error", "text-unreadable", where, reason)


def builtin_templates() -> Path:
    """Our own templates: inside the package in a wheel, beside it in a checkout.

    In an editable install hatchling's copy in site-packages goes stale, so this is the only door.
    """
    shipped = PACKAGE_FOLDER / "templates"
    return shipped if shipped.is_dir() else PACKAGE_FOLDER.parent / "templates"
