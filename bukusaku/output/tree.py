"""Trees of files on disk: written whole, linked, and taken away again."""

from __future__ import annotations

import ctypes
import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from bukusaku.output.artifact import Artifact
from bukusaku.output.folder import OWN_NAMES, survey
from bukusaku.output.manifest import MANIFEST, Manifest


def write_tree(folder: Path, artifacts: Iterable[Artifact], manifest: Manifest) -> None:
    """Write new files below `folder`; the manifest first, so that each can be told as ours."""
    artifacts = tuple(artifacts)
    (folder / MANIFEST).write_bytes(manifest.to_bytes())
    _make_folders(folder, (artifact.path for artifact in artifacts))
    for artifact in artifacts:
        with (folder / artifact.path).open(
            "xb"
        ) as stream:  # "x": what is there is never ours to write through
            stream.write(artifact.content)


def link_tree(source: Path, target: Path, paths: Iterable[str]) -> None:
    """Give files of `source` a second name below `target`; a symlink stays the symlink it is."""
    paths = tuple(paths)
    _make_folders(target, paths)
    for path in paths:
        os.link(source / path, target / path, follow_symlinks=False)


def _make_folders(folder: Path, paths: Iterable[str]) -> None:
    """The folders below `folder` that files at these paths need, each once."""
    for parent in {path.rpartition("/")[0] for path in paths}:
        (folder / parent).mkdir(parents=True, exist_ok=True)


def remove_files(folder: Path, paths: Iterable[str]) -> None:
    """Remove files and the folders that are empty without them."""
    for path in paths:
        file = folder / path
        file.unlink(missing_ok=True)
        for parent in file.parents:
            if parent == folder or not _removed_empty(parent):
                break


def remove_empty_folders(folder: Path) -> bool:
    """Remove `folder` if nothing but folders and our own bookkeeping is in it."""
    found = survey(folder)
    for path in reversed(found.folders):
        _removed_empty(folder / path)
    if found.files:
        return False
    for name in sorted(OWN_NAMES):
        with suppress(OSError):
            (folder / name).unlink()
    return _removed_empty(folder)


def _removed_empty(folder: Path) -> bool:
    try:
        folder.rmdir()
    except OSError:
        return False
    return True


def write_through(folder: Path) -> None:
    """Have all that was written below `folder` on the disk before going on.

    Otherwise, after a power cut, a folder may name files that are still empty. One call for the
    whole file system is three times as fast as one for each of a thousand files.
    """
    library = ctypes.CDLL(None) if sys.platform == "linux" else None
    if library and hasattr(library, "syncfs"):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            library.syncfs(descriptor)
        finally:
            os.close(descriptor)
    elif sys.platform != "win32":
        os.sync()
    else:
        for path in survey(folder).files:
            with (folder / path).open("rb+") as stream:
                os.fsync(stream.fileno())
