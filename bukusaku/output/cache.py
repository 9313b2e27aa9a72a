"""What was made before, by the hash of everything that went into it."""

from __future__ import annotations

import hashlib
import os
import pickle
import stat
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, TypeVar, cast

from bukusaku.project import PACKAGE_FOLDER

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


@dataclass(frozen=True, slots=True)
class Cache:
    """What builds of one project keep for the next, in the user's own cache folder.

    Not in the project: who reads these files runs what is in them, and a project comes from many
    hands. Whatever is missing, garbled or of another user is nothing, and no failure to keep
    something stops a build. Without a `folder` nothing is kept.
    """

    folder: Path | None

    @classmethod
    def of(cls, root: Path) -> Cache:
        """The cache of the project in a folder."""
        base = _user_folder()
        if base is None:
            return cls(None)
        digest = hashlib.sha256(os.fsencode(root.resolve())).hexdigest()[:16]
        return cls(base / "bukusaku" / digest)

    def read(self, name: str) -> object | None:
        """What was last written under the name, whole."""
        if self.folder is None:
            return None
        try:
            with (self.folder / name).open("rb") as file:
                if not _is_own(os.fstat(file.fileno())):
                    return None
                digest, content = file.read(hashlib.sha256().digest_size), file.read()
            if hashlib.sha256(content).digest() != digest:
                return None
            return cast("object", pickle.loads(content))  # noqa: S301  # our own file
        except Exception:  # of whatever version it is, it can be made anew
            return None

    def write(self, name: str, value: object) -> None:
        """Keep a value; of two builds at once, the last one's."""
        if self.folder is None:
            return
        content = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
        with suppress(OSError):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            descriptor, draft = tempfile.mkstemp(dir=self.folder)
            try:
                with open(descriptor, "wb") as file:  # noqa: PTH123  # it is open already
                    file.write(hashlib.sha256(content).digest() + content)
                Path(draft).replace(self.folder / name)
            except OSError:
                Path(draft).unlink(missing_ok=True)

    @contextmanager
    def memory(self, name: str) -> Iterator[Memory]:
        """A memory of earlier processes; what is not asked for in this one is forgotten."""
        if self.folder is None:
            yield Recent()
            return
        pack = _Pack(_program(), self.read(name))
        yield pack
        if pack.is_changed:
            self.write(name, (pack.program, pack.used))


class _Pack:
    """Pickled values by key, of one state of the program; each is unpickled once, if asked for."""

    def __init__(self, program: str, kept: object) -> None:
        self.program = program
        self._kept: dict[str, bytes] = {}
        if isinstance(kept, tuple) and kept[0] == program:
            self._kept = kept[1]
        self.used: dict[str, bytes] = {}
        self._values: dict[str, object] = {}

    @property
    def is_changed(self) -> bool:
        """Whether anything is new, or not used any more."""
        return self.used.keys() != self._kept.keys()

    def get(self, key: str) -> object | None:
        """What was put under the key, or None."""
        if key not in self._values and (kept := self._kept.get(key)):
            self.used[key] = kept
            self._values[key] = pickle.loads(kept)  # noqa: S301  # our own file
        return self._values.get(key)

    def put(self, key: str, value: object) -> None:
        """Keep a value, which nobody changes any more."""
        self.used[key] = pickle.dumps(value, pickle.HIGHEST_PROTOCOL)
        self._values[key] = value


def _program() -> str:
    """What values were made by: this Python and every line of ours, and what is installed."""
    digest = hashlib.sha256(repr((sys.version, *sorted(installed()))).encode())
    for path in sorted(PACKAGE_FOLDER.rglob("*.py")):
        digest.update(path.read_bytes())
    return digest.hexdigest()


def installed() -> Iterator[str]:
    """`markdown-3.10.dist-info`, for each package that can be imported."""
    for folder in sys.path:
        if folder and os.path.isdir(folder):  # noqa: PTH112  # read once, then names alone
            yield from (name for name in os.listdir(folder) if name.endswith(".dist-info"))  # noqa: PTH208


def _user_folder() -> Path | None:
    """Where this user's programs keep what they can do without."""
    if sys.platform == "win32":
        folder = os.environ.get("LOCALAPPDATA")
    else:
        folder = os.environ.get("XDG_CACHE_HOME")
    if folder:
        return Path(folder)
    try:
        home = Path.home()
    except RuntimeError:  # nobody's home is known
        return None
    return home / ("Library/Caches" if sys.platform == "darwin" else ".cache")


def _is_own(status: os.stat_result) -> bool:
    """Whether nobody but this user can have written the file."""
    if sys.platform == "win32":
        return True
    return status.st_uid == os.getuid() and not status.st_mode & (stat.S_IWGRP | stat.S_IWOTH)
