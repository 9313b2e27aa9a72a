"""The files of a book, read and validated, as one collection for each kind."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeVar

from bukusaku.book.files import INTRODUCTION, ContentFiles, PageFile, shown_path
from bukusaku.book.kinds import KINDS, Kind
from bukusaku.book.model import Collection
from bukusaku.book.records import Chart, Introduction, Record
from bukusaku.book.validation import validated
from bukusaku.diagnostics import Diagnostic, Location
from bukusaku.project import Project
from bukusaku.reading.csv import read_csv
from bukusaku.reading.document import Document, Scalar
from bukusaku.reading.page import read_page
from bukusaku.reading.prose import Fence, Prose
from bukusaku.reading.text import read_text
from bukusaku.reading.yaml import read_list

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Unread:
    """What may well be there but could not be read; nothing is said about references into it."""

    kinds: set[str] = field(default_factory=set)
    ids: set[tuple[str, str]] = field(default_factory=set)

    def may_hold(self, kind: str, record_id: str) -> bool:
        """Whether the record might exist all the same."""
        return kind in self.kinds or (kind, record_id) in self.ids

    def __bool__(self) -> bool:
        return bool(self.kinds or self.ids)


def collected(
    files: ContentFiles, project: Project, problems: list[Diagnostic]
) -> tuple[tuple[Collection, ...], Unread]:
    """Every record that can be read, in order, ids unique within their kind."""
    unread = Unread()
    collections: list[Collection] = []
    for kind in KINDS:
        introduction = None
        records: list[Record] = []
        for file in files.pages.get(kind.name, ()):
            record: Record | None
            if file.id == INTRODUCTION:
                record = introduction = _page(Introduction, file, kind.plural, project, problems)
            elif record := _page(kind.model, file, file.id, project, problems):
                records.append(record)
            if record is None:
                unread.ids.add((kind.name, file.id))
        records += _listed(files.lists.get(kind.name, []), kind, project, problems, unread)
        kept = tuple(_unique(records, problems))
        collections.append(Collection(kind=kind.name, records=kept, introduction=introduction))
    return tuple(collections), unread


def _page(
    model: type[R], file: PageFile, record_id: str, project: Project, problems: list[Diagnostic]
) -> R | None:
    text = read_text(file.path, file.shown, problems, root=project.root)
    if text is None:
        return None
    page = read_page(text, file.shown, f"{model.KIND}-{record_id}", problems)
    if page is None:
        return None
    settled = {"id": record_id, "body": page.body, "charts": _charts(page.body, problems)}
    record = validated(model, page.document, problems, settled)
    return record.placed(page.document) if record else None


def _charts(body: Prose, problems: list[Diagnostic]) -> tuple[Chart, ...]:
    fences = (mark for mark in body.marks if isinstance(mark, Fence) and mark.language == "chart")
    charts = (validated(Chart, fence.document, problems) for fence in fences)
    return tuple(chart for chart in charts if chart)


def _listed(
    paths: list[Path], kind: Kind, project: Project, problems: list[Diagnostic], unread: Unread
) -> Iterator[Record]:
    if len(paths) > 1:
        first, second = (Location(shown_path(path, project)) for path in paths)
        problems.append(Diagnostic("error", "book-list-twice", second, {"other": first.path}))
    before = _errors(problems)
    documents = [document for path in paths for document in _documents(path, project, problems)]
    if _errors(problems) > before:
        unread.kinds.add(kind.name)
    for document in documents:
        if record := validated(kind.model, document, problems):
            yield record.placed(document)
        elif record_id := _written_id(document):
            unread.ids.add((kind.name, record_id))
        else:
            unread.kinds.add(kind.name)


def _documents(path: Path, project: Project, problems: list[Diagnostic]) -> tuple[Document, ...]:
    shown = shown_path(path, project)
    text = read_text(path, shown, problems, root=project.root)
    read = read_csv if path.suffix == ".csv" else read_list
    return (read(text, shown, problems) or ()) if text is not None else ()


def _errors(problems: list[Diagnostic]) -> int:
    return sum(problem.severity == "error" for problem in problems)


def _written_id(document: Document) -> str | None:
    written = document.value.get("id") if isinstance(document.value, Mapping) else None
    return written.text if isinstance(written, Scalar) else None


def _unique(records: list[Record], problems: list[Diagnostic]) -> Iterator[Record]:
    """The records without those whose id is taken; an id that was renamed stays taken."""
    taken: dict[str, Record] = {}
    for record in records:
        if record.id in taken:
            problems.append(_taken(record.id, record.place("id"), taken[record.id]))
        else:
            taken[record.id] = record
            yield record
    for record in records:
        for index, former in enumerate(record.renamed):
            if former in taken:
                problems.append(_taken(former, record.place("renamed", index), taken[former]))
            taken.setdefault(former, record)


def _taken(record_id: str, where: Location, first: Record) -> Diagnostic:
    values = {"kind": first.KIND, "id": record_id, "other": str(first.place("id"))}
    return Diagnostic("error", "book-id-taken", where, values)
