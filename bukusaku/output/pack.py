"""Pickled values by key, in the files that they are kept in."""

from __future__ import annotations

import os
import pickle
import shutil
from contextlib import suppress
from dataclasses import dataclass, field
from typing import IO, cast

PIECE = 2**20
"""So many octets of a file are in memory at once."""


@dataclass(frozen=True, slots=True)
class _Values:
    """Pickled values in a file from `start` on: by key, where each begins and how long it is."""

    file: IO[bytes]
    start: int = 0
    spans: dict[str, tuple[int, int]] = field(default_factory=dict)

    def read(self, key: str) -> bytes | None:
        if key not in self.spans:
            return None
        begins, length = self.spans[key]
        self.file.seek(self.start + begins)
        return self.file.read(length)

    def add(self, key: str, content: bytes) -> None:
        with suppress(OSError):
            begins = self.file.seek(0, os.SEEK_END)
            if self.file.write(content) == len(content):
                self.spans[key] = begins, len(content)


class Pack:
    """Values by key, of one state of the program: those of the last time, and a draft of the next.

    They stay in files: a large book has more of them than a small computer has room for.
    """

    def __init__(self, program: str, kept: IO[bytes], draft: IO[bytes]) -> None:
        self._program = program
        found = unpickled(kept)
        made_by, spans = found if isinstance(found, tuple) else (None, {})
        self._kept = _Values(kept, kept.tell(), spans if made_by == program else {})
        self._next = _Values(draft)

    @property
    def is_changed(self) -> bool:
        """Whether anything is new, or not used any more."""
        return self._next.spans.keys() != self._kept.spans.keys()

    def get(self, key: str) -> object | None:
        """What was put under the key, or None."""
        content = self._next.read(key)
        if content is None and (content := self._kept.read(key)) is not None:
            self._next.add(key, content)
        return None if content is None else pickle.loads(content)  # noqa: S301  # our own file

    def put(self, key: str, value: object) -> None:
        """Keep a value, which nobody changes any more."""
        self._next.add(key, pickle.dumps(value, pickle.HIGHEST_PROTOCOL))

    def write(self, file: IO[bytes]) -> None:
        """All that was asked for or put, as it is found the next time."""
        pickle.dump((self._program, self._next.spans), file, pickle.HIGHEST_PROTOCOL)
        self._next.file.seek(0)
        shutil.copyfileobj(self._next.file, file, PIECE)


def unpickled(file: IO[bytes]) -> object | None:
    """What was pickled there, or None where that is not to be had."""
    try:
        return cast("object", pickle.load(file))  # noqa: S301  # our own file
    except Exception:  # of whatever version it is, it can be made anew
        return None
