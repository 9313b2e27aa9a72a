"""The archive of a published book, named after it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bukusaku.book.suggest import id_from
from bukusaku.diagnostics import Diagnostic
from bukusaku.output.archive import write_archive
from bukusaku.project import Project
from bukusaku.reading.document import Scalar
from bukusaku.reading.text import read_text
from bukusaku.reading.yaml import read_yaml

UNNAMED = "buku-saku"


@dataclass(frozen=True, slots=True)
class Archive:
    """Where it is and how large."""

    path: Path
    size: int


def archive(project: Project) -> Archive:
    """What was last published, in one zip file beside the output folder.

    Raises:
        ProblemsError: nothing is published, or the file is there and not ours.
    """
    path = project.output.parent / f"{_name(project)}.zip"
    return Archive(path, write_archive(project.output, path, project_root=project.root))


def _name(project: Project) -> str:
    """From the title, for which the whole book need not be read again."""
    problems: list[Diagnostic] = []
    text = read_text(project.content / "book.yaml", "content/book.yaml", problems)
    document = read_yaml(text, "content/book.yaml", problems) if text is not None else None
    value = document.value if document else None
    title = value.get("title") if isinstance(value, Mapping) else None
    return id_from(title.text if isinstance(title, Scalar) else "").get("suggestion", UNNAMED)
