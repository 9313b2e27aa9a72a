"""The whole build on one screen: a project in, a published book out.

    load -> press -> site -> publish

Each step takes what the one before gave; only this module knows them all.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import redirect_stdout
from dataclasses import dataclass
from io import StringIO
from time import perf_counter
from types import ModuleType
from typing import TYPE_CHECKING, Literal, Protocol

from bukusaku.book.load import load_book
from bukusaku.book.model import Book
from bukusaku.book.printouts import printout_names
from bukusaku.book.settings import LANGUAGE, in_kilobytes
from bukusaku.diagnostics import Diagnostic, ProblemsError, Severity
from bukusaku.output.artifact import Artifact
from bukusaku.output.manifest import Manifest, published
from bukusaku.output.publish import Published, publish
from bukusaku.project import Project
from bukusaku.site.languages import folder_of
from bukusaku.site.offline import WORKER, service_worker, sums_of
from bukusaku.site.render import render_site
from bukusaku.site.told import told_by
from bukusaku.site.weight import Weight, over_budget, weigh
from bukusaku.theme.check import check_looks
from bukusaku.theme.download import ONE_FILE, Download
from bukusaku.theme.environment import Theme
from bukusaku.theme.strings import Words, load_words
from bukusaku.theme.truth import disagreements

if TYPE_CHECKING:
    from bukusaku.press.works import PrintFile, Works

Only = Literal["site", "pdf"]
Step = Literal["read", "typeset", "render", "publish"]

SHOWS_DOWNLOADS = re.compile(rf"({LANGUAGE}/)?(index|download)\.html")
"""Pages of the site that tell a PDF's size and sum, in any language."""


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
    heaviest: Weight | None = None


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
    words = load_words(theme, loaded.book.language)
    translations = [(book, load_words(theme, book.language)) for book in loaded.translations]
    before = published(project.output) or Manifest()
    work = _Work(project, loaded.book, words, before)
    warnings = [*loaded.warnings, *check_looks(loaded.book, theme)]
    _refuse(warnings, strict=strict)
    made: list[Made] = []
    heaviest = None

    works = None
    if only != "site":
        progress.step("typeset")
        works = _pressed(work, warnings, is_needed=only == "pdf")
        made += _pdf_rows(works)
        _refuse(warnings, strict=strict)

    progress.step("render")
    started = perf_counter()
    downloads = [_download(file) for file in works.files] if works else list(_kept(before))
    site = render_site(
        loaded.book, theme, words, downloads, project=project, translations=translations
    )
    if only != "pdf":
        made.append(_site_row(site, perf_counter() - started))
        weights = weigh(site)
        heaviest = weights[0] if weights else None
        warnings += over_budget(loaded.book.settings, weights)
        _refuse(warnings, strict=strict)

    folders = tuple(folder_of(book) for book in loaded.translations)
    original = (artifact for artifact in site if not artifact.path.startswith(folders))
    told = [told_by(original), *(works.told if works else ())]
    _refuse([found for one in told for found in disagreements(loaded.book, one)], strict=strict)

    progress.step("publish")
    chosen = list(_chosen(site, works, only, before))
    if only == "pdf" and WORKER in before.files:
        chosen.append(_worker_of_both(theme, chosen, before))
    result = publish(
        [*chosen, *_sums(downloads)],
        project.output,
        project_root=project.root,
        retain=_retained(only, works),
        about=_about(works, before),
    )
    return Built(tuple(made), tuple(warnings), result, heaviest)


def review(project: Project, *, progress: Progress) -> Built:
    """Make the reading copy, beside whatever is published; the next build removes it.

    Raises:
        ProblemsError: an error in the content, or no library to make PDFs with.
    """
    progress.step("read")
    loaded = load_book(project)
    words = load_words(Theme(project), loaded.book.settings.languages[0])
    progress.step("typeset")
    try:
        pdf = _press().Press(project, loaded.book, words).review()
    except OSError as error:
        raise ProblemsError([_without_press("error", loaded.book)]) from error
    progress.step("publish")
    before = published(project.output) or Manifest()
    result = publish(
        [Artifact(pdf.name, pdf.content)],
        project.output,
        project_root=project.root,
        retain=lambda _path: True,
        about=before.about,
    )
    row = Made(pdf.name, pdf.pages, len(pdf.content), pdf.seconds)
    return Built((row,), loaded.warnings, result)


@dataclass(frozen=True, slots=True)
class _Work:
    """What every step of one build goes by."""

    project: Project
    book: Book
    words: Words
    before: Manifest


def _pressed(work: _Work, warnings: list[Diagnostic], *, is_needed: bool) -> Works | None:
    """All PDFs; where Pango and its kin are missing, None and a warning, or an error."""
    try:
        press = _press()
    except OSError as error:
        if is_needed:
            raise ProblemsError([_without_press("error", work.book)]) from error
        warnings.append(_without_press("warning", work.book))
        return None
    remembered = press.paginations_from(work.before.about.get("paginations", "{}"))
    works: Works = press.Press(work.project, work.book, work.words, remembered).make()
    warnings += [*works.warnings, *_over_budget(work.book, works)]
    return works


def _press() -> ModuleType:
    """The works of the press; importing WeasyPrint is an OSError where a library is missing."""
    with redirect_stdout(StringIO()):  # it prints at length what it could not load
        from bukusaku.press import works
    return works


def _without_press(severity: Severity, book: Book) -> Diagnostic:
    """Which PDFs are not made, and how they can be."""
    code = "pipeline-no-pdf" if severity == "error" else "pipeline-site-alone"
    files = ", ".join(printout_names(book.settings))
    return Diagnostic(severity, code, None, {"files": files})


def _over_budget(book: Book, works: Works) -> Iterator[Diagnostic]:
    """A warning for each file that is larger than its budget: too large to send around."""
    for file in works.files:
        size, budget = len(file.content), book.settings.budget(file.name)
        if size > budget:
            values = {"file": file.name, "size": in_kilobytes(size), "budget": in_kilobytes(budget)}
            yield Diagnostic("warning", "pipeline-over-budget", None, values)


def _refuse(findings: list[Diagnostic], *, strict: bool) -> None:
    """Stop at an error, and with `strict` at a warning."""
    if any(strict or finding.severity == "error" for finding in findings):
        raise ProblemsError(findings)


# --- what is published, what stays, what is remembered ----------------------------------------


def _chosen(
    site: Iterable[Artifact], works: Works | None, only: Only | None, before: Manifest
) -> Iterator[Artifact]:
    """Everything made; beside PDFs alone, what a published site has to download, and its pages."""
    for file in works.files if works else ():
        yield Artifact(file.name, file.content)
    for artifact in site:
        path = artifact.path
        shows = SHOWS_DOWNLOADS.fullmatch(path) or path.startswith("assets/")
        if only != "pdf" or ("index.html" in before.files and (shows or path.endswith(ONE_FILE))):
            yield artifact


def _worker_of_both(theme: Theme, chosen: Iterable[Artifact], before: Manifest) -> Artifact:
    """The service worker where some pages are new and the others stay: it keeps what lies there."""
    staying = {path: record.sha256 for path, record in before.files.items()}
    return service_worker(theme, staying | sums_of(chosen))


def _sums(downloads: Iterable[Download]) -> Iterator[Artifact]:
    """What `sha256sum -c SHA256SUMS` checks the files by."""
    lines = [f"{download.sha256}  {download.name}\n" for download in downloads]
    if lines:
        yield Artifact("SHA256SUMS", "".join(lines).encode())


def _retained(only: Only | None, works: Works | None) -> Callable[[str], bool]:
    """A site stays beside PDFs alone, and PDFs where none were made."""
    if only == "pdf":
        return lambda path: not path.endswith(".pdf")
    if works is None:
        return lambda path: path.endswith(".pdf")
    return lambda _path: False


def _about(works: Works | None, before: Manifest) -> Mapping[str, str]:
    """What the next build wants to know of this one."""
    if works is None:
        return before.about
    pdfs = {
        file.name: {"pages": file.pages, "kind": file.format, "edition": file.edition}
        for file in works.files
    }
    return {"pdfs": json.dumps(pdfs), "paginations": works.paginations_as_json()}


def _download(file: PrintFile) -> Download:
    return Download(
        name=file.name,
        size=len(file.content),
        pages=file.pages,
        sha256=hashlib.sha256(file.content).hexdigest(),
        kind=file.format,
        edition=file.edition,
    )


def _kept(before: Manifest) -> Iterator[Download]:
    """The PDFs of an earlier build that are still there."""
    pdfs = json.loads(before.about.get("pdfs", "{}"))
    for name, about in pdfs.items():
        if record := before.files.get(name):
            yield Download(name, record.size, sha256=record.sha256, kept=True, **about)


def _pdf_rows(works: Works | None) -> Iterator[Made]:
    for file in works.files if works else ():
        yield Made(file.name, file.pages, len(file.content), file.seconds)


def _site_row(site: list[Artifact], seconds: float) -> Made:
    pages = sum(artifact.path.endswith(".html") for artifact in site)
    return Made("site", pages, sum(len(artifact.content) for artifact in site), seconds)
