"""The folders of a project to the moments at which something in them was saved."""

from __future__ import annotations

import asyncio
import os
from collections.abc import AsyncIterator, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from watchfiles import awatch

STEP = 10
"""Milliseconds of silence that end a burst of events."""
LONGEST_BURST = 60
LOOK = 1000
"""Milliseconds after which we look ourselves: systems forget to tell of some folders, and of what
happened while a laptop slept or a folder was away."""


class Stamp(NamedTuple):
    """What changes when a file is saved, replaced or moved."""

    path: str
    inode: int
    size: int
    modified: int


Stamps = frozenset[Stamp]


def stamps(folders: Sequence[Path]) -> Stamps:
    """One of each file below these folders."""
    return frozenset(stamp for folder in folders for stamp in _below(str(folder)))


def _below(folder: str) -> Iterator[Stamp]:
    for parent, _, names in os.walk(folder):
        for name in names:
            path = f"{parent}/{name}"
            try:
                found = os.stat(path)  # noqa: PTH116  # hundreds each second
            except OSError:
                continue  # gone in the meantime
            yield Stamp(path, found.st_ino, found.st_size, found.st_mtime_ns)


async def saves(folders: Sequence[Path], seen: Stamps) -> AsyncIterator[None]:
    """One item soon after each save or burst of saves since the folders were as `seen`.

    What happens before the next item is asked for is told by that.
    """
    while True:
        async for was_told in _told(folders):
            now = stamps(folders)
            if was_told or now != seen:
                seen = now
                yield


async def _told(folders: Sequence[Path]) -> AsyncIterator[bool]:
    """True for what the system tells, False when it is time to look; ends when a folder moved."""
    watched = _identities(folders)
    there = [folder for folder, identity in zip(folders, watched, strict=True) if identity]
    try:
        if there:
            async for found in awatch(
                *there,
                watch_filter=None,
                debounce=LONGEST_BURST,
                step=STEP,
                rust_timeout=LOOK,
                yield_on_timeout=True,
                ignore_permission_denied=True,
            ):
                yield bool(found)
                if _identities(folders) != watched:
                    return
    except OSError:
        pass  # a folder went away, or the system watches no more of them: then we look
    await asyncio.sleep(LOOK / 1000)
    yield False


def _identities(folders: Sequence[Path]) -> list[tuple[int, int] | None]:
    """What tells a folder from another that was put in its place."""
    return [_identity(folder) for folder in folders]


def _identity(folder: Path) -> tuple[int, int] | None:
    try:
        found = folder.stat()
    except OSError:
        return None
    return (found.st_dev, found.st_ino)
