"""A project in, a published book out; what would come out as it is already there is left alone.

    load -> press -> site -> publish

What makes a book is imported when there is one to make: to see that nothing changed takes less
time than that.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from bukusaku.diagnostics import Diagnostic, Location, ProblemsError
from bukusaku.output.cache import Cache
from bukusaku.output.publish import Published
from bukusaku.pipeline.built import Built, Made, Only, Progress, Step
from bukusaku.pipeline.inputs import inputs_of, saves_of
from bukusaku.pipeline.unchanged import last_build, remember_build
from bukusaku.project import Project

__all__ = ["Built", "Made", "Only", "Progress", "Published", "Step", "build", "review"]


def build(
    project: Project, *, progress: Progress, only: Only | None = None, strict: bool = False
) -> Built:
    """Make and publish the site and the pocket book, or one beside the other as it was.

    Where the libraries for PDFs are missing the site is published all the same, with a warning.

    Raises:
        ProblemsError: an error, or with `strict` a warning; the last good output is untouched.
    """
    progress.step("read")
    cache = Cache.of(project.root)
    saves = saves_of(project)
    inputs = inputs_of(project, only or "all", str(strict))
    if before := last_build(cache, project, inputs):
        return before
    from bukusaku.pipeline.making import make

    built = make(project, cache, progress=progress, only=only, strict=strict)
    if saves_of(project) == saves:  # nobody wrote meanwhile
        remember_build(cache, project, inputs, built)
    return built


def review(project: Project, *, progress: Progress) -> Built:
    """Make the reading copy, beside whatever is published; the next build removes it.

    Raises:
        ProblemsError: an error in the content, or no library to make PDFs with.
    """
    from bukusaku.pipeline.making import make_review

    with _files_expected(project):
        return make_review(project, progress=progress)


@contextmanager
def _files_expected(project: Project) -> Iterator[None]:
    """A file of the project that cannot be read, or goes while we read, is its editor's to mend."""
    try:
        yield
    except OSError as error:
        file = Path(error.filename) if isinstance(error.filename, str) else Path()
        if not any(file.is_relative_to(each) for each in (project.content, project.templates)):
            raise
        where = Location(file.relative_to(project.root).as_posix())
        missing = Diagnostic("error", "text-missing", where)
        closed = Diagnostic("error", "text-unreadable", where, {"reason": str(error.strerror)})
        is_missing = isinstance(error, FileNotFoundError)
        raise ProblemsError([missing if is_missing else closed]) from error
