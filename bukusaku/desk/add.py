"""A new record in a book: a page in its folder, or lines at the end of a list."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Literal

from bukusaku.book.fields import MAX_ID
from bukusaku.book.files import DEVICES, ID, INTRODUCTION, ORDER_PREFIX, record_id, shown_path
from bukusaku.book.kinds import KIND_BY_NAME, Kind
from bukusaku.book.suggest import id_from
from bukusaku.desk.fill import SHIPPED, filled
from bukusaku.desk.lists import COMMENT, list_ids, list_path, list_with
from bukusaku.diagnostics import Diagnostic, Location, ProblemsError
from bukusaku.project import Project, octets_of

Addable = Literal["dimension", "stage", "role", "chapter", "event", "term", "source"]

RECORDS = SHIPPED / "records"


@dataclass(frozen=True, slots=True)
class Added:
    """Where the record is now, and the contents entry that would show it if there is none yet."""

    path: str
    id: str
    entry: str | None = None


def add_record(project: Project, name: Addable, title: str, wanted: str | None = None) -> Added:
    """Write a record that `check` accepts; its id is `wanted`, or made from the title.

    Raises:
        ProblemsError: the id is taken or there is none, or the list cannot be added to.
    """
    kind = KIND_BY_NAME[name]
    title = " ".join(title.split())
    if not title:
        raise _refused("desk-title-empty", project.content, project)
    new_id = _id(kind, title, wanted, project)
    add = _add_page if kind.paged else _add_item
    try:
        path = add(project, kind, new_id, title)
    except OSError as error:
        where = project.content / kind.plural
        values = {"folder": shown_path(where, project), "reason": error.strerror or str(error)}
        raise _refused("desk-cannot-write", where, project, **values) from error
    return Added(shown_path(path, project), new_id, missing_entry(project, kind, new_id))


def _id(kind: Kind, title: str, wanted: str | None, project: Project) -> str:
    fit = wanted if wanted is not None else id_from(title).get("suggestion", "")[:MAX_ID].strip("-")
    if not ID.fullmatch(fit) or len(fit) > MAX_ID or fit in DEVICES or fit == INTRODUCTION:
        told = title if wanted is None else wanted
        raise _refused("desk-id-unfit", project.content, project, title=told, kind=kind.name)
    return fit


def _refuse_taken(taken: set[str], new_id: str, kind: Kind, path: Path, project: Project) -> None:
    if new_id in taken:
        tries = (f"{new_id[: MAX_ID - 4]}-{number}" for number in count(2))
        free = next(name for name in tries if name not in taken)
        values = {"kind": kind.name, "id": new_id, "free": free}
        raise _refused("desk-id-taken", path, project, **values)


def _add_page(project: Project, kind: Kind, new_id: str, title: str) -> Path:
    folder = project.content / kind.plural
    stems = [path.stem for path in folder.glob("*.md")] if folder.is_dir() else []
    taken = {record_id(stem).lower() for stem in stems}
    _refuse_taken(taken, new_id, kind, folder, project)
    path = folder / f"{next_prefix(stems)}{new_id}.md"
    folder.mkdir(parents=True, exist_ok=True)
    with path.open("xb") as file:
        file.write(_record(kind, ".md", new_id, title).encode())
    return path


def next_prefix(stems: list[str]) -> str:
    """`06-` after `05-…`; nothing where files are not numbered."""
    prefixes = [found[0] for stem in stems if (found := ORDER_PREFIX.match(stem))]
    if not prefixes:
        return ""
    width = max(len(prefix) - 1 for prefix in prefixes)
    return f"{max(int(prefix[:-1]) for prefix in prefixes) + 1:0{width}}-"


def _add_item(project: Project, kind: Kind, new_id: str, title: str) -> Path:
    """Appended as bytes, so that what is there stays as its editor wrote it."""
    path = list_path(project, kind)
    _refuse_taken(list_ids(path, project), new_id, kind, path, project)
    before = path.stat().st_size if path.exists() else 0
    content = list_with(path, _record(kind, path.suffix, new_id, title), project)
    with path.open("ab" if before else "xb") as file:
        file.write(content[before:])
    return path


def _record(kind: Kind, suffix: str, new_id: str, title: str) -> str:
    text = (RECORDS / f"{kind.name}{suffix}").read_text("utf-8")
    return filled(text, {"id": new_id, "title": title}, suffix)


def missing_entry(project: Project, kind: Kind, new_id: str) -> str | None:
    """The entry of the contents that a record of this kind needs and book.yaml does not name."""
    entry = f"chapter:{new_id}" if kind.name == "chapter" else kind.page or kind.plural
    settings = COMMENT.sub("", octets_of(project.content / "book.yaml").decode("utf-8", "replace"))
    return None if re.search(rf"(?<![\w:-]){entry}(?![\w-])", settings) else entry


def _refused(code: str, path: Path, project: Project, **values: str) -> ProblemsError:
    return ProblemsError([Diagnostic("error", code, Location(shown_path(path, project)), values)])
