"""The hash of a book's content, and the short code that people compare by eye."""

from __future__ import annotations

import hashlib
import os
from contextlib import suppress
from pathlib import Path

from bukusaku.book.files import TEXT_SUFFIXES
from bukusaku.project import Project, files_below, is_within, opened

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's: no I, L, O or U, which are misread."""

GROUPS, LETTERS, BITS = 2, 4, 5

PIECE = 2**20
"""So many octets of a picture are in memory at once."""


def content_hash(project: Project) -> str:
    """Of every file below `content/`, names included, but not of what programs leave there.

    The line ends of Windows are the same content, and so is another order of its file names.
    """
    digest = hashlib.sha256()
    for path in sorted(files_below(project.content), key=lambda path: path.parts):
        with suppress(FileNotFoundError):  # an editor took it away again
            if path.is_file() and is_within(path, project.root):  # else no part of the book
                _add(digest, path.relative_to(project.content).as_posix(), path)
    return digest.hexdigest()


def _add(digest: hashlib._Hash, name: str, path: Path) -> None:
    with opened(path) as file:
        if path.suffix.lower() in TEXT_SUFFIXES:
            content = file.read().replace(b"\r\n", b"\n")
            digest.update(os.fsencode(f"{name}\0{len(content)}\0"))
            digest.update(content)
        else:  # nobody knows how large it is
            digest.update(os.fsencode(f"{name}\0{os.fstat(file.fileno()).st_size}\0"))
            while piece := file.read(PIECE):
                digest.update(piece)


def edition_code(content_hash: str) -> str:
    """`K7QF-2M9D`: the first 40 bits of a hash."""
    count = GROUPS * LETTERS
    bits = int(content_hash[: count * BITS // 4] or "0", 16)
    letters = [ALPHABET[bits >> BITS * at & 31] for at in reversed(range(count))]
    return "-".join("".join(letters[at : at + LETTERS]) for at in range(0, count, LETTERS))
