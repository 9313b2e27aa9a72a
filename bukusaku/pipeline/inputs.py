"""Everything that goes into a build, as one hash: content, looks, program and what it leans on."""

from __future__ import annotations

import ctypes
import hashlib
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from bukusaku.output.cache import installed
from bukusaku.project import PACKAGE_FOLDER, Project, builtin_templates

LIBRARIES = {
    "libpango-1.0.so.0": "pango_version",
    "libharfbuzz.so.0": "hb_version_string",
    "libfontconfig.so.1": "FcGetVersion",
}
"""What sets the text of PDFs, and who tells its version; elsewhere than on Linux not asked."""


def inputs_of(project: Project, *options: str) -> str:
    """The same only where a build with these options would make the same."""
    digest = hashlib.sha256(repr((sys.version, options, *libraries())).encode())
    digest.update("\0".join(sorted(installed())).encode())
    for folder in (PACKAGE_FOLDER, builtin_templates(), project.templates, project.content):
        for path, file in _files(folder):
            try:
                content = Path(file).read_bytes()
            except FileNotFoundError:  # an editor took it away again: it is none of the book
                continue
            digest.update(f"\0{path}\0{len(content)}\0".encode("utf-8", "surrogateescape"))
            digest.update(content)
    return digest.hexdigest()


def saves_of(project: Project) -> frozenset[tuple[str, int, int]]:
    """Which state of which file is there: one that was saved twice may be the same text again."""
    saves = set()
    for _, file in (*_files(project.content), *_files(project.templates)):
        with suppress(FileNotFoundError):  # as above
            state = os.stat(file)  # noqa: PTH116  # thousands of them
            saves.add((file, state.st_ino, state.st_ctime_ns))
    return frozenset(saves)


def _files(folder: Path) -> list[tuple[str, str]]:
    """Every file below a folder, by its path; not what Python and editors leave there."""
    found = []
    for place, folders, names in os.walk(folder, followlinks=True):
        folders[:] = [name for name in folders if name != "__pycache__"]
        for name in names:
            file = os.path.join(place, name)  # noqa: PTH118  # thousands of them
            if os.path.isfile(file):  # noqa: PTH113  # as above
                found.append((os.path.relpath(file, folder), file))
    return sorted(found)


def libraries() -> Iterator[str]:
    """What sets the text of PDFs here, each with its version."""
    for name, function in LIBRARIES.items() if sys.platform == "linux" else ():
        try:
            version = getattr(ctypes.CDLL(name), function)
        except (OSError, AttributeError):
            continue
        if name.startswith("libharfbuzz"):
            version.restype = ctypes.c_char_p
        yield f"{name} {version()!r}"
