"""What was made before, by the hash of everything that went into it."""

from __future__ import annotations

import hashlib
import os
import pickle
import stat
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import IO, Protocol, TypeVar, cast

from bukusaku.output.pack import PIECE, Pack, unpickled
from bukusaku.project import PACKAGE_FOLDER, octets_of

T = TypeVar("T")

LARGE = 2**28
"""Of a file with more octets only its state is looked at, so that no check takes long over it."""

DIGEST = hashlib.sha256().digest_size
"""So many octets before what a file keeps are the hash of it."""


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
        with self._opened(name) as file:
            return unpickled(file)

    def write(self, name: str, value: object) -> None:
        """Keep a value; of two builds at once, the last one's."""
        self._replace(name, lambda file: pickle.dump(value, file, pickle.HIGHEST_PROTOCOL))

    @contextmanager
    def memory(self, name: str) -> Iterator[Memory]:
        """A memory of earlier processes; what is not asked for in this one is forgotten."""
        if self.folder is None:
            yield Recent()
            return
        with _draft(self.folder) as draft:
            with self._opened(name) as kept:
                pack = Pack(program(), kept, draft)
                yield pack
            if pack.is_changed:
                self._replace(name, pack.write)

    def _opened(self, name: str) -> IO[bytes]:
        """The file of that name, at what follows its hash; an empty one if it is not as written."""
        if self.folder is None:
            return BytesIO()
        with ExitStack() as stack, suppress(OSError):
            file = stack.enter_context((self.folder / name).open("rb"))
            if _is_own(os.fstat(file.fileno())) and file.read(DIGEST) == _digest(file):
                file.seek(DIGEST)
                stack.pop_all()
                return file
        return BytesIO()

    def _replace(self, name: str, fill: Callable[[IO[bytes]], object]) -> None:
        """Put what `fill` writes, behind its hash, in the place of the file of that name."""
        if self.folder is None:
            return
        with suppress(OSError):
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            descriptor, draft = tempfile.mkstemp(dir=self.folder)
            try:
                with open(descriptor, "w+b") as file:  # noqa: PTH123  # it is open already
                    file.write(bytes(DIGEST))
                    fill(file)
                    file.seek(DIGEST)
                    digest = _digest(file)
                    file.seek(0)
                    file.write(digest)
                Path(draft).replace(self.folder / name)
            except OSError:
                Path(draft).unlink(missing_ok=True)


def _draft(folder: Path) -> IO[bytes]:
    """A file without a name: whatever ends this process, nothing is left of it."""
    with suppress(OSError):
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return tempfile.TemporaryFile(dir=folder, buffering=0)
    return BytesIO()


def _digest(file: IO[bytes]) -> bytes:
    """The hash of the rest of a file."""
    digest = hashlib.sha256()
    while piece := file.read(PIECE):
        digest.update(piece)
    return digest.digest()


@cache
def program() -> str:
    """What values are made by: this Python, all that is in our package, and what is installed."""
    return hash_of([PACKAGE_FOLDER], sys.version, *sorted(_installed()))


def hash_of(folders: Iterable[Path], *said: str) -> str:
    """Of what is said, and of all that is in the folders, names included."""
    digest = hashlib.sha256(key_of(*said).encode())
    for folder in folders:
        digest.update(b"\0\0")
        for path, file in entries_in(folder):
            content = b""
            with suppress(FileNotFoundError):  # an editor took it away again
                content = _content(file)
            digest.update(f"\0{path}\0{len(content)}\0".encode("utf-8", "surrogateescape"))
            digest.update(content)
    return digest.hexdigest()


def _content(file: str) -> bytes:
    """What a file holds; of one that no book can use, which state it is in; else nothing."""
    state = os.stat(file)  # noqa: PTH116  # thousands of them
    if not stat.S_ISREG(state.st_mode):
        return b""
    if state.st_size <= LARGE:
        return octets_of(Path(file))
    return f"{state.st_size} {state.st_ino} {state.st_ctime_ns}".encode()


def entries_in(folder: Path) -> list[tuple[str, str]]:
    """Every file and folder below a folder, by its path; not what Python leaves there.

    A link to a folder that was gone through already is not followed: it may lead round.
    """
    found = []
    above = len(os.path.join(folder, ""))  # noqa: PTH118  # thousands of them
    seen: set[str] = set()
    for place, folders, names in os.walk(folder, followlinks=True):
        real = os.path.realpath(place)
        if real in seen:
            folders.clear()
            continue
        seen.add(real)
        folders[:] = [name for name in folders if name != "__pycache__"]
        for name in (*folders, *names):
            file = os.path.join(place, name)  # noqa: PTH118  # as above
            found.append((file[above:], file))
    return sorted(found)


def _installed() -> Iterator[str]:
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
