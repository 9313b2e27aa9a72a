"""Everything that goes into a build, as one hash: content, looks, program and what it leans on."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import suppress

from bukusaku.output.cache import entries_in, hash_of, program
from bukusaku.project import Project, builtin_templates

LIBRARIES = {
    "libpango-1.0.so.0": "pango_version",
    "libharfbuzz.so.0": "hb_version_string",
    "libfontconfig.so.1": "FcGetVersion",
}
"""What sets the text of PDFs, and who tells its version; elsewhere than on Linux not asked."""


def inputs_of(project: Project, *options: str) -> str:
    """The same only where a build with these options would make the same."""
    folders = (builtin_templates(), project.templates, project.content)
    return hash_of(folders, program(), *options, *libraries())


def check_inputs_of(project: Project, *options: str) -> str:
    """The same only where a check with these options would go by the same."""
    return hash_of((project.templates, project.content), program(), *options)


def pictures_hash(project: Project, pictures: Iterable[str]) -> str:
    """Of all that the book shows: pictures may lie anywhere in a project, not in `content/` alone.

    What cannot be read is told when the book is made again.
    """
    digest = hashlib.sha256()
    for path in pictures:
        with suppress(OSError):
            digest.update(hashlib.sha256((project.root / path).read_bytes()).digest())
    return digest.hexdigest()


def saves_of(project: Project) -> frozenset[tuple[str, int, int]]:
    """Which state of which file is there: one that was saved twice may be the same text again."""
    saves = set()
    for _, file in (*entries_in(project.content), *entries_in(project.templates)):
        with suppress(FileNotFoundError):  # an editor took it away again
            state = os.stat(file)  # noqa: PTH116  # thousands of them
            saves.add((file, state.st_ino, state.st_ctime_ns))
    return frozenset(saves)


def libraries() -> Iterator[str]:
    """What sets the text of PDFs here, each with its version."""
    import ctypes

    for name, function in LIBRARIES.items() if sys.platform == "linux" else ():
        try:
            version = getattr(ctypes.CDLL(name), function)
        except (OSError, AttributeError):
            continue
        if name.startswith("libharfbuzz"):
            version.restype = ctypes.c_char_p
        yield f"{name} {version()!r}"
