"""The whole build on one screen: a project in, a published book out.

    load -> press -> site -> publish

Each step takes what the one before gave; only this module knows them all.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from time import perf_counter
from typing import TYPE_CHECKING, Literal, Protocol

from bukusaku.book.load import load_book
from bukusaku.book.model import Book
from bukusaku.diagnostics import Diagnostic, ProblemsError
from bukusaku.output.artifact import Artifact
from bukusaku.output.manifest import Manifest, published
from bukusaku.output.publish import Published, publish
from bukusaku.project import Project
from bukusaku.site.render import render_site
from bukusaku.site.told import told_by
from bukusaku.theme.check import check_looks
from bukusaku.theme.download import Download
from bukusaku.theme.environment import Theme
from bukusaku.theme.strings import Words, load_words
from bukusaku.theme.truth import disagreements

if TYPE_CHECKING:
    from bukusaku.press.book import Pdf

Only = Literal["site", "pdf"]
Step = Literal["read", "typeset", "render", "publish"]

SHOWS_DOWNLOADS = ("index.html", "download.html")
"""Pages of the site that tell a PDF's size and sum."""


class Progress(Protocol):
    """Who is told that a step begins."""

    def step(self, name: Step) -> None:
        """The step `name` begins now."""


@dataclass(frozen=True, slots=True)
class Made:
    """A row of the closing table: a PDF, or the site (`pages` of it, bytes in all)."""

    name: str
    pages: int
    size: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made and where it is now."""

    made: tuple[Made, ...]
    warnings: tuple[Diagnostic, ...]
    published: Published


def build(
    project: Project, *, progress: Progress, only: Only | None = None, strict: bool = False
) -> Built:
    """Make and publish the site and the pocket book, or one beside the other as it was.

    Where the libraries for PDFs are missing the site is published all the same, with a warning.

    Raises:
        ProblemsError: an error, or with `strict` a warning; the last good output is untouched.
    """
    progress.step("read")
    loaded = load_book(project)
    theme = Theme(project)
    words = load_words(theme, loaded.book.settings.languages[0])
    before = published(project.output) or Manifest()
    work = _Work(project, loaded.book, theme, words, before)
    warnings = [*loaded.warnings, *check_looks(loaded.book, theme)]
    _refuse(warnings, strict=strict)
    made: list[Made] = []

    pdf = None
    if only != "site":
        progress.step("typeset")
        started = perf_counter()
        pdf = _pressed(work, warnings)
        if pdf:
            made.append(Made(pdf.name, pdf.pages, len(pdf.content), perf_counter() - started))
        _refuse(warnings, strict=strict or (only == "pdf" and pdf is None))

    progress.step("render")
    started = perf_counter()
    downloads = [_download(pdf)] if pdf else list(_kept(before))
    site = render_site(loaded.book, theme, words, downloads, project=project)
    if only != "pdf":
        made.append(_site_row(site, perf_counter() - started))

    told = [told_by(site), *([pdf.told] if pdf else [])]
    _refuse([found for one in told for found in disagreements(loaded.book, one)], strict=strict)

    progress.step("publish")
    result = publish(
        [*_chosen(site, pdf, only, before), *_sums(downloads)],
        project.output,
        project_root=project.root,
        retain=_retained(only, pdf),
        about=_about(pdf, before),
    )
    return Built(tuple(made), tuple(warnings), result)


@dataclass(frozen=True, slots=True)
class _Work:
    """What every step of one build goes by."""

    project: Project
    book: Book
    theme: Theme
    words: Words
    before: Manifest


def _pressed(work: _Work, warnings: list[Diagnostic]) -> Pdf | None:
    """The pocket book; None, and a warning, where Pango and its kin are missing."""
    try:  # here, since merely importing WeasyPrint needs Pango
        from bukusaku.press.book import render_pdf
        from bukusaku.press.record import build_record
        from bukusaku.press.typeset import Pagination
    except OSError as error:  # what cffi raises for a library that does not load
        warnings.append(Diagnostic("warning", "pipeline-no-pdf", None, {"reason": str(error)}))
        return None
    pdf = render_pdf(
        work.book,
        work.theme,
        work.words,
        project=work.project,
        remembered=Pagination(**json.loads(work.before.about.get("pagination", "{}"))),
        attachments=[build_record(work.book, content_hash(work.project))],
    )
    warnings += pdf.warnings
    return pdf


def content_hash(project: Project) -> str:
    """Of every file below `content/`, names included: the same text, the same hash."""
    digest = hashlib.sha256()
    files = sorted(path for path in project.content.rglob("*") if path.is_file())
    for path in files:
        name = path.relative_to(project.content).as_posix()
        digest.update(f"{name}\0{path.stat().st_size}\0".encode())
        digest.update(path.read_bytes())
    return digest.hexdigest()


def _refuse(findings: list[Diagnostic], *, strict: bool) -> None:
    """Stop at an error, and with `strict` at a warning."""
    if any(strict or finding.severity == "error" for finding in findings):
        raise ProblemsError(findings)


# --- what is published, what stays, what is remembered ----------------------------------------


def _chosen(
    site: Iterable[Artifact], pdf: Pdf | None, only: Only | None, before: Manifest
) -> Iterator[Artifact]:
    """Everything made; beside a PDF alone, those pages of a published site that tell its sum."""
    if pdf:
        yield Artifact(pdf.name, pdf.content)
    for artifact in site:
        tells_sum = artifact.path in SHOWS_DOWNLOADS or artifact.path.startswith("assets/")
        if only != "pdf" or ("index.html" in before.files and tells_sum):
            yield artifact


def _sums(downloads: Iterable[Download]) -> Iterator[Artifact]:
    """What `sha256sum -c SHA256SUMS` checks the files by."""
    lines = [f"{download.sha256}  {download.name}\n" for download in downloads]
    if lines:
        yield Artifact("SHA256SUMS", "".join(lines).encode())


def _retained(only: Only | None, pdf: Pdf | None) -> Callable[[str], bool]:
    """A site stays beside a PDF alone, and a PDF where none was made."""
    if only == "pdf":
        return lambda path: not path.endswith(".pdf")
    if pdf is None:
        return lambda path: path.endswith(".pdf")
    return lambda _path: False


def _about(pdf: Pdf | None, before: Manifest) -> Mapping[str, str]:
    """What the next build wants to know of this one."""
    if pdf is None:
        return before.about
    return {
        "pdf_pages": json.dumps({pdf.name: pdf.pages}),
        "pagination": json.dumps(
            {"page_of": dict(pdf.pagination.page_of), "filling": pdf.pagination.filling},
            sort_keys=True,
        ),
    }


def _download(pdf: Pdf) -> Download:
    sha256 = hashlib.sha256(pdf.content).hexdigest()
    return Download(name=pdf.name, size=len(pdf.content), pages=pdf.pages, sha256=sha256)


def _kept(before: Manifest) -> Iterator[Download]:
    """The PDFs of an earlier build that are still there."""
    pages = json.loads(before.about.get("pdf_pages", "{}"))
    for name, record in before.files.items():
        if name in pages:
            yield Download(
                name=name,
                size=record.size,
                pages=pages[name],
                sha256=record.sha256,
                kept=True,
            )


def _site_row(site: list[Artifact], seconds: float) -> Made:
    pages = sum(artifact.path.endswith(".html") for artifact in site)
    return Made("site", pages, sum(len(artifact.content) for artifact in site), seconds)
