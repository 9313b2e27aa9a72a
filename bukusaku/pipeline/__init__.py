"""A project in, a published book out; what would come out as it is already there is left alone.

    load -> press -> site -> publish

What makes a book is imported when there is one to make: to see that nothing changed takes less
time than that, and a check needs none of it.
"""

from __future__ import annotations

from bukusaku.output.cache import Cache
from bukusaku.pipeline.built import Built, Made, Only, Progress, Step
from bukusaku.pipeline.inputs import inputs_of, saves_of
from bukusaku.project import Project, files_expected

__all__ = ["Built", "Made", "Only", "Progress", "Step", "build", "review"]


def build(
    project: Project, *, progress: Progress, only: Only | None = None, strict: bool = False
) -> Built:
    """Make and publish the site and the pocket book, or one beside the other as it was.

    Where the libraries for PDFs are missing the site is published all the same, with a warning.

    Raises:
        ProblemsError: an error, or with `strict` a warning; the last good output is untouched.
    """
    from bukusaku.pipeline.unchanged import last_build, remember_build

    progress.step("read")
    cache = Cache.of(project.root)
    with files_expected(project):
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

    with files_expected(project):
        return make_review(project, progress=progress)
