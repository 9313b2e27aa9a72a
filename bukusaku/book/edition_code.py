"""The hash of a book's content, and the short code that people compare by eye."""

from __future__ import annotations

import hashlib

from bukusaku.project import Project

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's: no I, L, O or U, which are misread."""

GROUPS, LETTERS, BITS = 2, 4, 5


def content_hash(project: Project) -> str:
    """Of every file below `content/`, names included, but not of what programs leave there."""
    digest = hashlib.sha256()
    for path in sorted(project.content.rglob("*")):
        name = path.relative_to(project.content)
        if path.is_file() and not any(part.startswith((".", "~$")) for part in name.parts):
            digest.update(f"{name.as_posix()}\0{path.stat().st_size}\0".encode())
            digest.update(path.read_bytes())
    return digest.hexdigest()


def edition_code(content_hash: str) -> str:
    """`K7QF-2M9D`: the first 40 bits of a hash."""
    count = GROUPS * LETTERS
    bits = int(content_hash[: count * BITS // 4] or "0", 16)
    letters = [ALPHABET[bits >> BITS * at & 31] for at in reversed(range(count))]
    return "-".join("".join(letters[at : at + LETTERS]) for at in range(0, count, LETTERS))
