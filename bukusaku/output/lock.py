"""One publication at a time in one folder."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from bukusaku.output.folder import LOCK
from bukusaku.output.problems import refused

if sys.platform == "win32":
    import msvcrt

    def _try_lock(descriptor: int) -> None:
        msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
else:
    import fcntl

    def _try_lock(descriptor: int) -> None:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def locked(folder: Path, place: str) -> Iterator[None]:
    """Hold the folder's lock file, which is gone again afterwards.

    The system lets go of the lock when its process ends, however it ends: a lock file that a
    killed build left behind stops nobody.

    Raises:
        ProblemsError: another process publishes here now.
    """
    lock = folder / LOCK
    descriptor = _lock(lock, place)
    try:
        yield
    finally:
        if sys.platform == "win32":  # an open file cannot be deleted there
            os.close(descriptor)
        with suppress(OSError):
            lock.unlink()
        if sys.platform != "win32":
            os.close(descriptor)


def _lock(lock: Path, place: str) -> int:
    while True:
        descriptor = os.open(lock, os.O_RDWR | os.O_CREAT, 0o666)
        try:
            _try_lock(descriptor)
        except (BlockingIOError, PermissionError) as error:
            os.close(descriptor)
            raise refused("busy", place) from error
        if _is_at(descriptor, lock):
            return descriptor
        os.close(descriptor)  # its last holder deleted it while we waited


def _is_at(descriptor: int, lock: Path) -> bool:
    try:
        return os.path.samestat(os.fstat(descriptor), lock.stat())
    except FileNotFoundError:
        return False
