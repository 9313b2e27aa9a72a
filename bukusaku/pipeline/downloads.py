"""The files that a book offers for download: their sums, their budgets, and what is remembered."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING

from bukusaku.book.printouts import one_file_name
from bukusaku.book.settings import Settings, in_kilobytes
from bukusaku.diagnostics import Diagnostic
from bukusaku.output.artifact import Artifact
from bukusaku.output.manifest import Manifest
from bukusaku.press.pagination import paginations_as_json
from bukusaku.theme.download import Download, is_one_file

if TYPE_CHECKING:
    from bukusaku.press.finished import PrintFile, Works


def offered(file: PrintFile) -> Download:
    """A finished PDF as the site offers it."""
    return Download(
        name=file.name,
        size=len(file.content),
        pages=file.pages,
        sha256=hashlib.sha256(file.content).hexdigest(),
        kind=file.format,
        edition=file.edition,
    )


def offered_before(before: Manifest) -> Iterator[Download]:
    """The PDFs of an earlier build that are still there."""
    for name, about in json.loads(before.about.get("pdfs", "{}")).items():
        if record := before.files.get(name):
            yield Download(name, record.size, sha256=record.sha256, kept=True, **about)


def about(works: Works) -> Mapping[str, str]:
    """What the next build wants to know of these PDFs."""
    pdfs = {
        file.name: {"pages": file.pages, "kind": file.format, "edition": file.edition}
        for file in works.files
    }
    return {"pdfs": json.dumps(pdfs), "paginations": paginations_as_json(works.paginations)}


def sums(downloads: Iterable[Download], site: Iterable[Artifact]) -> Iterator[Artifact]:
    """What `sha256sum -c SHA256SUMS` checks the PDFs by, and the book as one file."""
    found = {download.name: download.sha256 for download in downloads} | {
        file.path: file.sha256 for file in site if is_one_file(file.path)
    }
    if found:
        lines = [f"{sha256}  {name}\n" for name, sha256 in found.items()]
        yield Artifact("SHA256SUMS", "".join(lines).encode())


def over_budget(settings: Settings, files: Iterable[Artifact]) -> Iterator[Diagnostic]:
    """A warning for each file that is too large to send around; one budget for all languages."""
    for file in files:
        name = one_file_name(settings) if is_one_file(file.path) else file.path
        size, budget = len(file.content), settings.budget(name)
        if size > budget:
            values = {"size": in_kilobytes(size), "budget": in_kilobytes(budget)}
            yield Diagnostic("warning", "pipeline-over-budget", None, {"file": file.path} | values)
