"""Which folder may be the output, and what lies in it."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from bukusaku.output.manifest import MANIFEST, Manifest, read_manifest
from bukusaku.output.problems import refused

LOCK = ".bukusaku.lock"
STAGING = ".bukusaku.staging"
JOURNAL = ".bukusaku.journal"
OWN_NAMES = frozenset({MANIFEST, LOCK, STAGING, JOURNAL})
KEPT_WHEN_EMPTY = frozenset({".gitignore"})
SOURCES = ("content", "templates")


def place_of(folder: Path, project_root: Path) -> str:
    """The folder as an editor knows it: relative to the project where it lies inside."""
    try:
        return folder.absolute().relative_to(project_root.absolute()).as_posix()
    except ValueError:
        return folder.as_posix()


def output_folder(folder: Path, project_root: Path) -> Path:
    """The real folder to publish in (a symlink is followed), which need not exist yet.

    Raises:
        ProblemsError: publishing there could harm what is not ours.
    """
    place = place_of(folder, project_root)
    try:
        real = folder.resolve()
    except (OSError, RuntimeError) as error:
        raise refused("link-loop", place) from error
    above = (real, *real.parents)
    if not real.name:
        raise refused("is-root", place)
    if any(_same(real, kept) for kept in (project_root.resolve(), *project_root.resolve().parents)):
        raise refused("holds-project", place)
    if any(_same(real, kept) for home in _homes() for kept in (home, *home.parents)):
        raise refused("is-home", place)
    for name in SOURCES:
        if any(_same(source, project_root / name) for source in above):
            raise refused("in-sources", place, sources=f"{name}/")
    if file := next((path for path in above if path.exists() and not path.is_dir()), None):
        raise refused("is-a-file", place, file=place_of(file, project_root))
    return real


def _homes() -> Iterator[Path]:
    try:
        yield Path.home().resolve()
    except RuntimeError:  # nobody's home is known
        return


def _same(one: Path, other: Path) -> bool:
    """The same folder, however it is spelled: by letter case, by a bind mount."""
    try:
        return one == other or (one.exists() and other.exists() and one.samefile(other))
    except PermissionError:  # we may not look there, so nothing we may write to is there
        return False


def previous_manifest(folder: Path, place: str) -> Manifest:
    """What we published in `folder` last; empty where it is empty.

    Raises:
        ProblemsError: the folder holds files and no manifest says that any is ours.
        NotOursError: the manifest is garbled.
    """
    if manifest := read_manifest(folder):
        return manifest
    names = {entry.name for entry in folder.iterdir()} - KEPT_WHEN_EMPTY - OWN_NAMES
    if names:
        raise refused("not-ours", place, file=min(names))
    return Manifest()


@dataclass(frozen=True, slots=True)
class Survey:
    """What is in a folder but our own bookkeeping; symlinks are files here and never followed."""

    files: dict[str, os.stat_result] = field(default_factory=dict)
    folders: list[str] = field(default_factory=list)


def survey(folder: Path) -> Survey:
    """Every file and folder below `folder`, by its path in posix form; a folder before its own."""
    found = Survey()
    _survey(folder, "", found)
    return found


def _survey(folder: Path, prefix: str, found: Survey) -> None:
    with os.scandir(folder) as entries:
        for entry in entries:
            path = prefix + entry.name
            if path in OWN_NAMES:
                continue
            if entry.is_dir(follow_symlinks=False):
                found.folders.append(path)
                _survey(Path(entry.path), f"{path}/", found)
            else:
                found.files[path] = entry.stat(follow_symlinks=False)


def holds(status: os.stat_result, size: int) -> bool:
    """Whether a surveyed entry is a regular file of that size."""
    return stat.S_ISREG(status.st_mode) and status.st_size == size
