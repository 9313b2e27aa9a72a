"""The pages that an earlier build made, taken again from where it published them.

A page shows the text of its record, or of its part's introduction, and no other. Of the rest of the
book it tells names, numbers, addresses and what stands in lists. So an edit of one text's wording
makes one page anew, and that of the files to send around.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from bukusaku.book.fingerprint import fingerprint
from bukusaku.output.artifact import Artifact
from bukusaku.output.cache import Memory, hash_of, key_of
from bukusaku.project import octets_of
from bukusaku.site.extract import Extract
from bukusaku.site.page_view import Site

OF_FILES = "download"
"""The page of the files to send around: it tells their sums, and the code of all the content."""

_MARK = re.compile(rb"\.([0-9a-f]{10})\.")
"""The part of a file's name that tells its content; each that pages name has one."""


@dataclass(frozen=True, slots=True)
class _Kept:
    """The hash of a page, and of each file that it names, by path; what is asked of the page."""

    page: str
    named: Mapping[str, str]
    extract: Extract


class KeptPages:
    """Which pages need not be made, and what is kept of those that are.

    Templates of one's own may show any text on any page; then every wording counts for every page.
    """

    def __init__(self, memory: Memory, output: Path, sites: Iterable[Site]) -> None:
        self._memory = memory
        self._output = output
        self._published: dict[str, Artifact | None] = {}
        self._taken: set[str] = set()
        sites = tuple(sites)
        self._theme = sites[0].theme
        self._looks = hash_of(self._theme.folders)
        self._keys = {path: key for site in sites for path, key in self._keys_of(site)}

    def taken(self) -> Iterator[tuple[Artifact, Extract, tuple[Artifact, ...]]]:
        """Each page that lies in the output as it would be made, with the files that it names."""
        for path, key in self._keys.items():
            kept = self._memory.get(key)
            if not isinstance(kept, _Kept):
                continue
            page = self._as_published(path, kept.page)
            named = [self._as_published(name, digest) for name, digest in kept.named.items()]
            if page and all(named):
                self._taken.add(path)
                yield page, kept.extract, tuple(filter(None, named))

    def keep(
        self,
        made: Mapping[str, Artifact],
        extracts: Mapping[str, Extract],
        files: Mapping[str, Artifact],
    ) -> None:
        """Keep what was made, unless the looks were changed meanwhile; `files` are all named."""
        if hash_of(self._theme.folders) != self._looks:
            return
        by_mark = {_MARK.findall(path.encode())[-1]: file for path, file in files.items()}
        for path in self._keys.keys() - self._taken:
            page = made[path]
            found = (by_mark.get(mark) for mark in _MARK.findall(page.content))
            named = {file.path: file.sha256 for file in found if file}
            self._memory.put(self._keys[path], _Kept(page.sha256, named, extracts[path]))

    def _keys_of(self, site: Site) -> Iterator[tuple[str, str]]:
        theirs = self._theme.is_own
        book = site.book if theirs else site.book.model_copy(update={"content_hash": ""})
        shared = fingerprint(
            book,
            site.words,
            site.downloads,
            site.languages,
            [(path, image.path) for path, image in site.images.by_path.items()],
            wording=theirs,
        )
        for page in site.map.pages:
            if page.part.name != OF_FILES:
                record = page.record or page.part.introduction
                body = record.body if record else None  # all else of it is in what is shared
                wording = (body.html, body.text) if body else ()
                yield page.path, key_of(self._looks, shared, page.path, *wording)

    def _as_published(self, path: str, digest: str) -> Artifact | None:
        """The file in the output, if nobody changed it."""
        if path not in self._published:
            file = self._output / path
            self._published[path] = Artifact(path, octets_of(file)) if file.is_file() else None
        found = self._published[path]
        return found if found and found.sha256 == digest else None
