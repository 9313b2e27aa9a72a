"""Writes what was brought: all of it, or nothing."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path

from bukusaku.book.files import shown_path
from bukusaku.diagnostics import Diagnostic, Location, ProblemsError
from bukusaku.project import Project, octets_of


def write_new(project: Project, files: Mapping[Path, bytes]) -> None:
    """New files only; where one fails, those before it are taken back.

    Raises:
        ProblemsError: a name is taken (in any letter case), or the folder may not be written.
    """
    _refuse_taken(project, files)
    begun: list[Path] = []
    try:
        for path, content in files.items():
            for folder in reversed([folder for folder in path.parents if not folder.exists()]):
                folder.mkdir()
                begun.append(folder)
            with path.open("xb") as file:  # "x": never over what is there
                begun.append(path)
                file.write(content)
    except OSError as error:
        _take_back(begun)
        raise _unwritable(project, error) from error
    except BaseException:
        _take_back(begun)
        raise


def write_changed(project: Project, files: Mapping[Path, bytes]) -> None:
    """New content for each file; where one fails, all are as they were.

    Raises:
        ProblemsError: a file may not be written.
    """
    before = {path: octets_of(path) if path.exists() else None for path in files}
    try:
        for path, content in files.items():
            path.write_bytes(content)
    except OSError as error:
        _restore(before)
        raise _unwritable(project, error) from error
    except BaseException:
        _restore(before)
        raise


def _restore(before: Mapping[Path, bytes | None]) -> None:
    for path, content in before.items():
        with suppress(OSError):
            path.unlink(missing_ok=True) if content is None else path.write_bytes(content)


def _unwritable(project: Project, error: OSError) -> ProblemsError:
    where = Location(shown_path(project.content, project))
    values = {"folder": where.path, "reason": error.strerror or str(error)}
    return ProblemsError([Diagnostic("error", "desk-cannot-write", where, values)])


def _take_back(begun: list[Path]) -> None:
    for path in reversed(begun):
        with suppress(OSError):
            path.rmdir() if path.is_dir() else path.unlink()


def _refuse_taken(project: Project, files: Mapping[Path, bytes]) -> None:
    there = {
        (folder, name.name.lower())
        for folder in {path.parent for path in files}
        if folder.is_dir()
        for name in folder.iterdir()
    }
    taken = [path for path in files if (path.parent, path.name.lower()) in there]
    if taken:
        raise ProblemsError(
            Diagnostic("error", "bring-file-taken", Location(shown_path(path, project)))
            for path in taken
        )
