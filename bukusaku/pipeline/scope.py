"""What a build publishes anew, and what of the publication before it stays.

A book has two halves, the PDFs and the site. Where only the PDFs are made, the pages that name a
download are made with them, for they tell its size.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from bukusaku.output.artifact import Artifact
from bukusaku.output.manifest import Manifest
from bukusaku.pipeline.downloads import offered_before
from bukusaku.project import octets_of
from bukusaku.site.offline import WORKER, service_worker, sums_of
from bukusaku.theme.download import Download, is_one_file
from bukusaku.theme.environment import Theme

HOME = "index.html"


@dataclass(frozen=True, slots=True)
class Scope:
    """The halves that are made anew; of one that is not, all that was published stays."""

    pdfs: bool
    site: bool


WHOLE = Scope(pdfs=True, site=True)
SITE = Scope(pdfs=False, site=True)
PDF = Scope(pdfs=True, site=False)


def kept(scope: Scope, before: Manifest) -> set[str]:
    """What was published and stays unless it is made anew; a reading copy never does."""
    pdfs = {download.name for download in offered_before(before)}
    site = {path for path in before.files if not path.endswith(".pdf")} - before.retired
    return (set() if scope.pdfs else pdfs) | (set() if scope.site else site)


def with_new_downloads(
    site: Iterable[Artifact],
    downloads: Iterable[Download],
    theme: Theme,
    folder: Path,
    before: Manifest,
) -> list[Artifact]:
    """Of a site made anew, what must join the published one in `folder`; nothing if none is."""
    if HOME not in before.files:
        return []
    names = [each.name.encode() for each in (*downloads, *offered_before(before))]
    chosen = list(_telling(names, site, folder, before))
    if WORKER in before.files:
        staying = {path: before.files[path].sha256 for path in kept(PDF, before)}
        chosen.append(service_worker(theme, staying | sums_of(chosen)))
    return chosen


def _telling(
    names: Sequence[bytes], site: Iterable[Artifact], folder: Path, before: Manifest
) -> Iterator[Artifact]:
    """Pages that name a download or did so far, what they load, and the book as one file."""
    for artifact in site:
        path = artifact.path
        if is_one_file(path) or path.startswith("assets/"):
            yield artifact
        elif path.endswith(".html") and path in before.files:
            both = artifact.content + octets_of(folder / path)
            if any(name in both for name in names):
                yield artifact
