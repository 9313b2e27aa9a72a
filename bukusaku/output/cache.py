"""What was made before, by the hash of everything that went into it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from typing import Protocol, TypeVar, cast

T = TypeVar("T")


class Memory(Protocol):
    """Keeps what was made, for as long as it likes."""

    def get(self, key: str) -> object | None:
        """What was put under the key, or None."""

    def put(self, key: str, value: object) -> None:
        """Keep a value, which nobody changes any more."""


def key_of(*parts: str) -> str:
    """A key for what the parts make: the same only where each of them is the same."""
    digest = hashlib.sha256()
    for part in parts:
        content = part.encode()
        digest.update(f"{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def remembered(memory: Memory | None, key: str, make: Callable[[], T]) -> T:
    """What `make` gives, made only where the memory does not have it under the key."""
    found = memory.get(key) if memory else None
    if found is None:
        found = make()
        if memory:
            memory.put(key, found)
    return cast("T", found)


class Recent:
    """A memory inside one process: of what was asked for since the last `forget`, and before."""

    def __init__(self) -> None:
        self._older: dict[str, object] = {}
        self._newer: dict[str, object] = {}

    def get(self, key: str) -> object | None:
        """What was put under the key, or None."""
        found = self._newer.get(key)
        if found is None and (found := self._older.get(key)) is not None:
            self._newer[key] = found
        return found

    def put(self, key: str, value: object) -> None:
        """Keep a value, which nobody changes any more."""
        self._newer[key] = value

    def forget(self) -> None:
        """Let go of what was not asked for since the last time."""
        self._older, self._newer = self._newer, {}
