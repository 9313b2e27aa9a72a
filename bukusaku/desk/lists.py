"""Lists of a book, and how lines are put at their end: what is there stays as it was written."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from bukusaku.book.files import shown_path
from bukusaku.book.kinds import Kind
from bukusaku.diagnostics import Diagnostic, Location, ProblemsError
from bukusaku.project import Project, octets_of
from bukusaku.reading.document import Scalar
from bukusaku.reading.text import read_text
from bukusaku.reading.yaml import read_list

COMMENT = re.compile(r"(?m)^\s*#.*$")


def list_path(project: Project, kind: Kind) -> Path:
    """The file that lines can be added to.

    Raises:
        ProblemsError: the list is a table.
    """
    path = project.content / f"{kind.plural}.yaml"
    if path.with_suffix(".csv").exists():
        shown, table = (shown_path(path.with_suffix(end), project) for end in (".yaml", ".csv"))
        raise _refused("desk-list-as-csv", table, yaml=shown)
    return path


def list_ids(path: Path, project: Project) -> set[str]:
    """The ids in a list that can be read and added to.

    Raises:
        ProblemsError: it cannot; it should be mended before anything is added to it.
    """
    if not path.exists():
        return set()
    problems: list[Diagnostic] = []
    shown = shown_path(path, project)
    text = read_text(path, shown, problems, root=project.root)
    if text is not None and not _has_records(text.encode()):
        return set()
    documents = read_list(text, shown, problems) if text is not None else None
    if documents is None:
        raise ProblemsError(problems)
    return set(_written_ids(documents))


def list_with(path: Path, items: str, project: Project) -> bytes:
    """The list with these lines at its end.

    Raises:
        ProblemsError: it is not written in lines.
    """
    before = octets_of(path) if path.exists() else b""
    if _has_records(before) and not re.search(rb"(?m)^- ", before):
        raise _refused("desk-list-unfit", shown_path(path, project))
    line_end = "\r\n" if b"\r\n" in before else "\n"
    gap = "" if not before or before.endswith(b"\n") else "\n"
    return before + (gap + items).replace("\n", line_end).encode()


def _has_records(content: bytes) -> bool:
    return bool(COMMENT.sub("", content.decode("utf-8", "replace")).strip("\ufeff \r\n"))


def _written_ids(documents: tuple[object, ...]) -> Iterator[str]:
    for document in documents:
        value = getattr(document, "value", None)
        written = value.get("id") if isinstance(value, dict) else None
        if isinstance(written, Scalar):
            yield written.text


def _refused(code: str, shown: str, **values: str) -> ProblemsError:
    return ProblemsError([Diagnostic("error", code, Location(shown), values)])
