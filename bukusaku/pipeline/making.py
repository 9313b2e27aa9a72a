"""The whole build on one screen: a project in, a published book out.

    load -> press -> site -> publish

Each step takes what the one before gave; only this module knows them all.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import redirect_stdout
from dataclasses import dataclass
from io import StringIO
from time import perf_counter
from types import ModuleType
from typing import TYPE_CHECKING

from bukusaku.book.links import shown_pictures
from bukusaku.book.load import load_book
from bukusaku.book.model import Book
from bukusaku.book.printouts import printout_names
from bukusaku.diagnostics import Diagnostic, ProblemsError, Severity
from bukusaku.output.artifact import Artifact
from bukusaku.output.cache import Cache
from bukusaku.output.manifest import Manifest, published
from bukusaku.output.publish import publish
from bukusaku.output.spread import MANY
from bukusaku.pipeline.built import Built, Made, Only, Progress
from bukusaku.pipeline.downloads import about, offered, offered_before, over_budget, sums
from bukusaku.pipeline.kept import KeptPdfs
from bukusaku.pipeline.scope import PDF, SITE, WHOLE, Scope, kept, with_new_downloads
from bukusaku.press.pagination import paginations_from
from bukusaku.project import Project
from bukusaku.site.languages import folder_of
from bukusaku.site.render import SiteFiles
from bukusaku.site.told import told_by
from bukusaku.site.weight import over_budget as pages_over_budget
from bukusaku.site.weight import weigh
from bukusaku.theme.check import check_looks
from bukusaku.theme.compiled import CompiledTemplates
from bukusaku.theme.environment import Theme
from bukusaku.theme.strings import Words, load_words
from bukusaku.theme.truth import disagreements

if TYPE_CHECKING:
    from bukusaku.press.finished import Works

SCOPES: dict[Only | None, Scope] = {None: WHOLE, "site": SITE, "pdf": PDF}


def make(
    project: Project, cache: Cache, *, progress: Progress, only: Only | None, strict: bool
) -> Built:
    """What `build` promises, whatever was there before."""
    with cache.memory("content") as memory:
        loaded = load_book(project, memory)
    theme = Theme(project, CompiledTemplates(cache))
    words = load_words(theme, loaded.book.language)
    translations = [(book, load_words(theme, book.language)) for book in loaded.translations]
    before = published(project.output) or Manifest()
    work = _Work(project, loaded.book, words, before)
    warnings = [*loaded.warnings, *check_looks(loaded.book, theme)]
    _refuse(warnings, strict=strict)
    made: list[Made] = []
    heaviest = None

    scope = SCOPES[only]
    works = None
    kept_pdfs = KeptPdfs(cache, project, loaded.book, words) if scope.pdfs else None
    if kept_pdfs:
        progress.step("typeset")
        works = kept_pdfs.taken() or _pressed(work, is_needed=scope is PDF, warnings=warnings)
        warnings += works.warnings if works else ()
        made += _pdf_rows(works)
        _refuse(warnings, strict=strict)
    if works is None:
        scope = SITE

    progress.step("render")
    started = perf_counter()
    downloads = list(map(offered, works.files) if works else offered_before(before))
    notices: list[Diagnostic] = []  # of what nobody need mend: no error even with `strict`
    with cache.memory("pages") as kept_pages:
        pages = kept_pages if len(loaded.book.pages) >= MANY else None
        rendered = SiteFiles(
            loaded.book, theme, words, downloads, project=project, translations=translations
        )
        site = rendered.all(pages, notices)
    theme.keep_compiled()
    if scope.site:
        made.append(_site_row(site, perf_counter() - started))
        weights = weigh(site, rendered.extracts)
        heaviest = Made(weights[0].page, 1, weights[0].parts["page"], 0.0) if weights else None
        warnings += pages_over_budget(loaded.book.settings, weights)
    folders = tuple(folder_of(book) for book in loaded.translations)
    original = (artifact for artifact in site if not artifact.path.startswith(folders))
    told = [(loaded.book, told_by(original, rendered.extracts)), *(works.told if works else ())]
    _refuse([found for book, one in told for found in disagreements(book, one)], strict=strict)

    progress.step("publish")
    if not scope.site:
        site = with_new_downloads(site, downloads, theme, project.output, before)
    pdfs = [Artifact(file.name, file.content) for file in works.files] if works else []
    warnings += over_budget(loaded.book.settings, [*pdfs, *site])
    _refuse(warnings, strict=strict)
    result = publish(
        [*pdfs, *site, *sums(downloads, site)],
        project.output,
        project_root=project.root,
        retain=kept(scope, before).__contains__,
        about=about(works) if works else before.about,
    )
    if kept_pdfs and works:
        kept_pdfs.keep(works)
    return Built(
        tuple(made),
        (*warnings, *notices),
        result,
        heaviest,
        shown_pictures([loaded.book, *loaded.translations]),
    )


def make_review(project: Project, *, progress: Progress) -> Built:
    """What `review` promises."""
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
    return Built((row,), (*loaded.warnings, *pdf.warnings), result)


@dataclass(frozen=True, slots=True)
class _Work:
    """What every step of one build goes by."""

    project: Project
    book: Book
    words: Words
    before: Manifest


def _pressed(work: _Work, *, is_needed: bool, warnings: list[Diagnostic]) -> Works | None:
    """All PDFs; where Pango and its kin are missing, None and a warning, or an error."""
    try:
        press = _press()
    except OSError as error:
        if is_needed:
            raise ProblemsError([_without_press("error", work.book)]) from error
        warnings.append(_without_press("warning", work.book))
        return None
    remembered = paginations_from(work.before.about.get("paginations", "{}"))
    works: Works = press.Press(work.project, work.book, work.words, remembered).make()
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


def _refuse(findings: list[Diagnostic], *, strict: bool) -> None:
    """Stop at an error, and with `strict` at a warning."""
    if any(strict or finding.severity == "error" for finding in findings):
        raise ProblemsError(findings)


def _pdf_rows(works: Works | None) -> Iterator[Made]:
    for file in works.files if works else ():
        yield Made(file.name, file.pages, len(file.content), file.seconds)


def _site_row(site: list[Artifact], seconds: float) -> Made:
    pages = sum(artifact.path.endswith(".html") for artifact in site)
    return Made("site", pages, sum(len(artifact.content) for artifact in site), seconds)
