"""A finished file, and which paths can be files of one folder on every system."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from bukusaku.diagnostics import Diagnostic, ProblemsError
from bukusaku.output.problems import problem

OWN_PREFIX = ".bukusaku"
HASHED_ASSET = re.compile(r"assets/(?:[^/]+/)*[^/]+\.[0-9a-f]{8,}\.[^./]+")
WINDOWS_DEVICES = {"con", "prn", "aux", "nul"} | {
    f"{d}{n}" for d in ("com", "lpt") for n in "123456789"
}
UNUSABLE = re.compile(r'[\x00-\x1f<>:"\\|?*]|[. ]$')


@dataclass(frozen=True)
class Artifact:
    """One file to publish: `path` is relative to the output folder, in posix form."""

    path: str
    content: bytes

    @cached_property
    def sha256(self) -> str:
        """The hash of its content, in hexadecimal."""
        return hashlib.sha256(self.content).hexdigest()


def is_hashed_asset(path: str) -> bool:
    """Whether the name carries its content's hash: `assets/book.3f2a90bc.css`."""
    return HASHED_ASSET.fullmatch(path) is not None


def is_usable(path: str) -> bool:
    """Whether `path` stays below its folder and can be a file's name on every system."""
    return all(_is_usable_name(name) for name in path.split("/")) and not path.startswith(
        OWN_PREFIX
    )


def _is_usable_name(name: str) -> bool:
    if name in {"", ".", ".."} or UNUSABLE.search(name):
        return False
    return name.partition(".")[0].rstrip().lower() not in WINDOWS_DEVICES


class Claims:
    """Which names of a folder are taken, and by what.

    Names that differ in letter case or Unicode form alone are one name on Windows and macOS, so
    they are one here.
    """

    def __init__(self) -> None:
        self._files: dict[str, str] = {}
        self._folders: dict[str, tuple[str, str]] = {}

    def add_file(self, path: str) -> None:
        """Claim a file and the folders above it."""
        self._files.setdefault(_key(path), path)
        for folder in folders_above(path):
            self._folders.setdefault(_key(folder), (folder, path))

    def add_folder(self, path: str) -> None:
        """Claim a folder, though it may be empty."""
        self._folders.setdefault(_key(path), (path, path))

    def rival(self, path: str) -> str | None:
        """What is claimed and cannot stand beside a file `path`, if there is such."""
        key = _key(path)
        if key in self._files:
            return self._files[key]
        if key in self._folders:
            return self._folders[key][1]
        return next(filter(None, map(self._folder_rival, folders_above(path))), None)

    def _folder_rival(self, folder: str) -> str | None:
        key = _key(folder)
        spelling, claimant = self._folders.get(key, (folder, ""))
        return self._files.get(key) or (claimant if spelling != folder else None)


def folders_above(path: str) -> Iterator[str]:
    """`a` and `a/b` for `a/b/c`."""
    names = path.split("/")
    return ("/".join(names[:depth]) for depth in range(1, len(names)))


def _key(path: str) -> str:
    return unicodedata.normalize("NFC", path).casefold()


def checked(artifacts: Iterable[Artifact], place: str) -> tuple[Artifact, ...]:
    """The artifacts in order of path.

    Raises:
        ProblemsError: a path is unusable, or two artifacts cannot stand beside each other.
    """
    ordered = tuple(sorted(artifacts, key=lambda artifact: artifact.path))
    claims = Claims()
    problems: list[Diagnostic] = []
    for artifact in ordered:
        if not is_usable(artifact.path):
            problems.append(problem("bad-path", place, path=artifact.path))
        elif rival := claims.rival(artifact.path):
            problems.append(problem("same-path", place, path=artifact.path, other=rival))
        else:
            claims.add_file(artifact.path)
    if problems:
        raise ProblemsError(problems)
    return ordered
