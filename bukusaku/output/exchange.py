"""The first way to publish: the whole next tree is built beside the output, then exchanged with it.

For every reader who opens a file by its path the change is one moment: before it the old tree is
whole, after it the new one. What holds on to the folder itself sees the old tree, which then goes:
a server started *inside* the output folder, a container that mounts it. For those there is the
journal.
"""

from __future__ import annotations

import ctypes
import errno
import os
import re
import stat
import sys
import tempfile
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from bukusaku.output.folder import LOCK, survey
from bukusaku.output.manifest import Manifest, read_manifest
from bukusaku.output.plan import Plan
from bukusaku.output.problems import NotOursError
from bukusaku.output.tree import link_tree, remove_empty_folders, write_through, write_tree

MARKER = "bukusaku-building"
TREE = "tree"
CAN_EXCHANGE = sys.platform in {"linux", "darwin"}
AT_FDCWD, RENAME_EXCHANGE = -100, 2  # Linux
RENAME_SWAP = 2  # macOS

# What a system answers that cannot exchange or link here; another way may do.
UNABLE = frozenset(
    {
        errno.EACCES,
        errno.EBUSY,
        errno.EINVAL,
        errno.EMLINK,
        errno.ENOSYS,
        errno.ENOTSUP,
        errno.EOPNOTSUPP,
        errno.EPERM,
        errno.EROFS,
        errno.EXDEV,
    }
)


class UnableError(Exception):
    """This folder cannot be published whole; nothing was changed."""


def exchange(one: Path, other: Path) -> None:
    """Let two folders of one file system change places, in one step.

    Raises:
        OSError: the system or the file system has no such step, or one is a mount point.
    """
    library = ctypes.CDLL(None, use_errno=True)
    names = os.fsencode(one), os.fsencode(other)
    try:
        if sys.platform == "darwin":
            failed = library.renamex_np(*names, RENAME_SWAP)
        else:
            failed = library.renameat2(AT_FDCWD, names[0], AT_FDCWD, names[1], RENAME_EXCHANGE)
    except AttributeError as error:  # a C library older than the call
        raise OSError(errno.ENOSYS, os.strerror(errno.ENOSYS)) from error
    if failed:
        code = ctypes.get_errno()
        raise OSError(code, os.strerror(code), str(other))


def publish_whole(plan: Plan, folder: Path) -> None:
    """Build the next tree beside `folder` and exchange the two.

    Raises:
        UnableError: it cannot be done here.
        OSError: it failed, above all for want of room; the output is what it was.
    """
    if not CAN_EXCHANGE or os.path.ismount(folder):
        raise UnableError
    building: Path | None = None
    try:
        building = Path(tempfile.mkdtemp(prefix=f".{folder.name}.building-", dir=folder.parent))
        (building / MARKER).touch()
        _build_tree(plan, folder, building / TREE)
        write_through(building)
        exchange(building / TREE, folder)
    except OSError as error:
        if error.errno in UNABLE:
            raise UnableError from error
        raise
    finally:
        if building is not None:
            dissolve(building, folder)


def _build_tree(plan: Plan, folder: Path, tree: Path) -> None:
    tree.mkdir()
    tree.chmod(stat.S_IMODE(folder.stat().st_mode))
    write_tree(tree, plan.written, plan.manifest)
    link_tree(folder, tree, plan.kept)
    link_tree(folder, tree, plan.foreign)
    for path in plan.foreign_folders:
        (tree / path).mkdir(parents=True, exist_ok=True)
        (tree / path).chmod(stat.S_IMODE((folder / path).stat().st_mode))
    link_tree(folder, tree, [LOCK])  # one file, two names: the lock holds through the exchange


def left_behind(folder: Path) -> Iterator[Path]:
    """What killed builds of this output left beside it."""
    pattern = re.compile(rf"\.{re.escape(folder.name)}\.building-[a-z0-9_]{{8}}")
    for sibling in folder.parent.iterdir():
        if pattern.fullmatch(sibling.name) and sibling.is_dir() and not sibling.is_symlink():
            names = {entry.name for entry in sibling.iterdir()}
            if MARKER in names or not names:
                yield sibling


def dissolve(building: Path, output: Path) -> None:
    """Remove a building folder, whether its tree was never published or is now the old one.

    Only files that its manifest names, or that the output has too, are removed. What somebody put
    into the old tree while we built the next is moved over; where that cannot be, it stays.
    """
    tree = building / TREE
    with suppress(OSError):
        ours = _manifest_or_empty(tree).files
        for path, status in survey(tree).files.items() if tree.is_dir() else ():
            if path in ours or _is_in(output, path, status):
                (tree / path).unlink()
            elif not os.path.lexists(output / path):
                (output / path).parent.mkdir(parents=True, exist_ok=True)
                (tree / path).rename(output / path)
        if not tree.is_dir() or remove_empty_folders(tree):
            (building / MARKER).unlink(missing_ok=True)
            building.rmdir()


def _manifest_or_empty(tree: Path) -> Manifest:
    try:
        return read_manifest(tree) or Manifest()
    except NotOursError:  # cut off while it was written, before any other file
        return Manifest()


def _is_in(output: Path, path: str, status: os.stat_result) -> bool:
    try:
        return os.path.samestat((output / path).lstat(), status)
    except OSError:
        return False
