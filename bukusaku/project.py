"""Where a project's folders are. Every path in a project is relative to its root, said once here.

`bukusaku` looks for the root upwards from the current folder: the nearest one that holds
`content/book.yaml` (or is given with `--project`).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from bukusaku.diagnostics import Diagnostic, Location, ProblemsError

PACKAGE_FOLDER = Path(__file__).resolve().parent


@dataclass(frozen=True, slots=True)
class Project:
    """The folders of one book; none of them needs to exist but `content`."""

    root: Path
    output: Path

    @property
    def content(self) -> Path:
        return self.root / "content"

    @property
    def templates(self) -> Path:
        return self.root / "templates"


def find_project(start: Path, output: Path | None = None) -> Project:
    """The project that `start` lies in; a relative `output` counts from `start`.

    Raises:
        ProblemsError: no folder from `start` upwards has `content/book.yaml`.
    """
    start = start.resolve()
    for folder in (start, *start.parents):
        if (folder / "content" / "book.yaml").is_file():
            return Project(root=folder, output=(start / output) if output else folder / "output")
    raise ProblemsError([Diagnostic("error", "project-not-found", Location(start.name or "/"))])


def builtin_templates() -> Path:
    """Our own templates: inside the package in a wheel, beside it in a checkout.

    In an editable install hatchling's copy in site-packages goes stale, so this is the only door.
    """
    shipped = PACKAGE_FOLDER / "templates"
    return shipped if shipped.is_dir() else PACKAGE_FOLDER.parent / "templates"
