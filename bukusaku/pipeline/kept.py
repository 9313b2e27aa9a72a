"""The PDFs of an earlier build, taken again from where it published them.

Each carries the hash of the whole content, so that they are the same all together or not at all.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

from bukusaku.book.edition_code import content_hash
from bukusaku.book.fingerprint import fingerprint
from bukusaku.book.model import Book
from bukusaku.output.cache import Cache, key_of
from bukusaku.pipeline.inputs import libraries
from bukusaku.press.finished import PrintFile, Works
from bukusaku.press.looks import looks
from bukusaku.project import Project
from bukusaku.theme.environment import Theme
from bukusaku.theme.strings import Words

NAME = "pdfs"


@dataclass(frozen=True, slots=True)
class _Kept:
    """The works without their bytes and words, and the hash of each file by name."""

    works: Works
    sums: dict[str, str]


class KeptPdfs:
    """What there is of a build's PDFs before it makes them, and what stays for the next."""

    def __init__(self, cache: Cache, project: Project, book: Book, words: Words) -> None:
        self._cache = cache
        self._project = project
        self._said = fingerprint(book, words)
        self._key = self._key_now()

    def taken(self) -> Works | None:
        """All of them, if each lies in the output as it would be made.

        Nothing is `told` by them: they agreed with the site when they were made.
        """
        with self._cache.memory(NAME) as memory, suppress(OSError):
            kept = memory.get(self._key)
            if isinstance(kept, _Kept):
                files = tuple(_as_published(kept, self._project.output))
                if len(files) == len(kept.works.files):
                    return replace(kept.works, files=files)
        return None

    def keep(self, works: Works) -> None:
        """Remember what was published, unless what it was made from changed meanwhile."""
        if self._key_now() != self._key:
            return
        sums = {file.name: _hash(file.content) for file in works.files}
        files = tuple(replace(file, content=b"", seconds=0.0) for file in works.files)
        with self._cache.memory(NAME) as memory:
            memory.put(self._key, _Kept(replace(works, files=files, told=()), sums))

    def _key_now(self) -> str:
        """The book as it was read; pictures, looks and libraries as they are."""
        return key_of(
            self._said, content_hash(self._project), looks(Theme(self._project)), *libraries()
        )


def _as_published(kept: _Kept, output: Path) -> Iterator[PrintFile]:
    """Those that nobody changed."""
    for file in kept.works.files:
        content = (output / file.name).read_bytes()
        if _hash(content) == kept.sums[file.name]:
            yield replace(file, content=content)


def _hash(content: bytes) -> str:
    return hashlib.sha256(content).hexdigest()
