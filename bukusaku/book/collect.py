"""The files of a book, read and validated, as one collection for each kind."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TypeVar

from bukusaku.book.files import INTRODUCTION, ContentFiles, PageFile, shown_path
from bukusaku.book.kinds import KINDS, Kind
from bukusaku.book.model import Collection
from bukusaku.book.records import Chart, Introduction, PageRecord, Record
from bukusaku.book.validation import refused_in, validated
from bukusaku.diagnostics import Diagnostic, Location
from bukusaku.output.cache import Memory, key_of, remembered
from bukusaku.output.spread import each_once
from bukusaku.project import Project
from bukusaku.reading.csv import read_csv
from bukusaku.reading.document import Document, Scalar
from bukusaku.reading.page import read_page
from bukusaku.reading.prose import Fence, Prose
from bukusaku.reading.text import read_text
from bukusaku.reading.yaml import read_list

T = TypeVar("T")

Told = tuple[T, list[Diagnostic]]
Row = tuple[Document, Record | None]
"""A record of a list, None where it has mistakes, and what was written."""


@dataclass(frozen=True, slots=True)
class Unread:
    """What may well be there but could not be read; nothing is said about references into it."""

    kinds: set[str] = field(default_factory=set)
    ids: set[tuple[str, str]] = field(default_factory=set)
    pages: list[PageRecord] = field(default_factory=list)
    """Stand-ins for pages whose fields have mistakes, so that their text is still checked."""

    def may_hold(self, kind: str, record_id: str) -> bool:
        """Whether the record might exist all the same."""
        return kind in self.kinds or (kind, record_id) in self.ids

    def __bool__(self) -> bool:
        return bool(self.kinds or self.ids)


def collected(
    files: ContentFiles,
    project: Project,
    problems: list[Diagnostic],
    memory: Memory | None = None,
) -> tuple[tuple[Collection, ...], Unread]:
    """Every record that can be read, in order, ids unique within their kind."""
    texts = _page_texts(files, project)
    pages = {page.key: page for page, _ in texts.values() if page}
    read = each_once(lambda page: told_by(page.read), pages, memory)
    by_path = dict(zip((page.shown for page in pages.values()), read, strict=True))
    reader = _Reader(project, problems, memory, texts, by_path)
    return tuple(reader.collection(kind, files) for kind in KINDS), reader.unread


@dataclass(frozen=True, slots=True)
class _Reader:
    """Reads one file after the other and remembers what could not be read."""

    project: Project
    problems: list[Diagnostic]
    memory: Memory | None
    texts: Mapping[Path, Told[_PageText | None]]
    pages: Mapping[str, Told[Record | None]]
    unread: Unread = field(default_factory=Unread)

    def collection(self, kind: Kind, files: ContentFiles) -> Collection:
        introduction = None
        records: list[Record] = []
        for file in files.pages.get(kind.name, ()):
            page = self._page(file)
            if isinstance(page, Introduction):
                introduction = page
            elif page:
                records.append(page)
            else:
                self.unread.ids.add((kind.name, file.id))
        records += self._listed(files.lists.get(kind.name, []), kind)
        unique = tuple(_unique(records, self.problems))
        return Collection(kind=kind.name, records=unique, introduction=introduction)

    def _page(self, file: PageFile) -> Record | None:
        page, told = self.texts[file.path]
        self.problems.extend(told)
        if page is None:
            return None
        made, told = self.pages[page.shown]
        self.problems.extend(told)
        if isinstance(made, page.model):
            return made
        if isinstance(made, PageRecord):
            self.unread.pages.append(made)
        return None

    def _listed(self, paths: list[Path], kind: Kind) -> Iterator[Record]:
        if len(paths) > 1:
            first, second = (Location(shown_path(path, self.project)) for path in paths)
            values = {"other": first.path}
            self.problems.append(Diagnostic("error", "book-list-twice", second, values))
        for path in paths:
            rows, is_whole = rows_in(path, kind, self.project, self.problems, self.memory)
            if not is_whole:
                self.unread.kinds.add(kind.name)
            for document, record in rows:
                if record:
                    yield record
                elif record_id := written_id(document):
                    self.unread.ids.add((kind.name, record_id))
                else:
                    self.unread.kinds.add(kind.name)


@dataclass(frozen=True, slots=True)
class _PageText:
    """The text of a page's file, and whose it is."""

    model: type[Record]
    shown: str
    record_id: str
    text: str

    @property
    def key(self) -> str:
        return key_of(self.model.KIND, self.record_id, self.shown, self.text)

    def read(self, problems: list[Diagnostic]) -> Record | None:
        """The record; where its fields have mistakes, its text alone."""
        prefix = f"{self.model.KIND}-{self.record_id}"
        page = read_page(self.text, self.shown, prefix, problems)
        if page is None:
            return None
        charts = charts_of(page.body, problems)
        settled = {"id": self.record_id, "body": page.body, "charts": charts}
        if record := validated(self.model, page.document, problems, settled):
            return record.placed(page.document)
        alone = PageRecord(id=self.record_id, title=self.record_id, body=page.body, charts=charts)
        return alone.placed(page.document)


def _page_text(
    kind: Kind, file: PageFile, project: Project, problems: list[Diagnostic]
) -> _PageText | None:
    text = read_text(file.path, file.shown, problems, root=project.root)
    if text is None:
        return None
    if file.id == INTRODUCTION:
        return _PageText(Introduction, file.shown, kind.plural, text)
    return _PageText(kind.model, file.shown, file.id, text)


def _page_texts(files: ContentFiles, project: Project) -> dict[Path, Told[_PageText | None]]:
    """The text of every page, by its file, with what is wrong with it as text."""
    pages = ((kind, file) for kind in KINDS for file in files.pages.get(kind.name, ()))
    return {file.path: told_by(partial(_page_text, kind, file, project)) for kind, file in pages}


def once_told(
    memory: Memory | None,
    key: str,
    make: Callable[[list[Diagnostic]], T],
    problems: list[Diagnostic],
) -> T:
    """What `make` gives or once gave under the key; what it reported then is reported again."""
    value, told = remembered(memory, key, lambda: told_by(make))
    problems += told
    return value


def told_by(make: Callable[[list[Diagnostic]], T]) -> Told[T]:
    """What `make` gives, and what it reports."""
    told: list[Diagnostic] = []
    return make(told), told


def rows_in(
    path: Path,
    kind: Kind,
    project: Project,
    problems: list[Diagnostic],
    memory: Memory | None = None,
) -> tuple[tuple[Row, ...], bool]:
    """The records of a list, YAML or CSV, and whether there was nothing that cannot be read."""
    shown = shown_path(path, project)
    text = read_text(path, shown, problems, root=project.root)
    if text is None:
        return (), False

    def read(told: list[Diagnostic]) -> tuple[tuple[Row, ...], bool]:
        documents = _documents(path, text, shown, told)
        is_whole = not any(problem.severity == "error" for problem in told)
        return tuple(_rows(documents, kind, told)), is_whole

    return once_told(memory, key_of("rows", kind.name, shown, text), read, problems)


def _rows(documents: Iterable[Document], kind: Kind, problems: list[Diagnostic]) -> Iterator[Row]:
    """Each document and its record; a mistake in the header of a table is told once."""
    told_at = refused_in(problems)
    for document in documents:
        told: list[Diagnostic] = []
        record = validated(kind.model, document, told, refused=told_at)
        yield document, record.placed(document) if record else None
        told_at.update(problem.location for problem in told)
        problems += told


def documents_in(
    path: Path, project: Project, problems: list[Diagnostic], memory: Memory | None = None
) -> tuple[Document, ...]:
    """What is written in a list, YAML or CSV, item by item."""
    shown = shown_path(path, project)
    text = read_text(path, shown, problems, root=project.root)
    if text is None:
        return ()
    key = key_of("list", shown, text)
    return once_told(memory, key, lambda told: _documents(path, text, shown, told), problems)


def _documents(
    path: Path, text: str, shown: str, problems: list[Diagnostic]
) -> tuple[Document, ...]:
    read = read_csv if path.suffix == ".csv" else read_list
    return read(text, shown, problems) or ()


def charts_of(body: Prose, problems: list[Diagnostic]) -> tuple[Chart, ...]:
    """The charts in a text, those without mistakes."""
    fences = (mark for mark in body.marks if isinstance(mark, Fence) and mark.language == "chart")
    refused = refused_in(problems)
    charts = (validated(Chart, fence.document, problems, refused=refused) for fence in fences)
    return tuple(chart for chart in charts if chart)


def written_id(document: Document) -> str | None:
    """The id of a record of a list, as its editor wrote it."""
    written = document.value.get("id") if isinstance(document.value, Mapping) else None
    return written.text if isinstance(written, Scalar) else None


def _unique(records: list[Record], problems: list[Diagnostic]) -> Iterator[Record]:
    """The records without those whose id is taken; an id that was renamed stays taken."""
    taken: dict[str, Record] = {}
    for record in records:
        if record.id in taken:
            problems.append(_taken(record.id, _id_place(record), taken[record.id]))
        else:
            taken[record.id] = record
            yield record
    for record in records:
        for index, former in enumerate(record.renamed):
            if former in taken:
                problems.append(_taken(former, record.place("renamed", index), taken[former]))
            taken.setdefault(former, record)


def _taken(record_id: str, where: Location, first: Record) -> Diagnostic:
    values = {"kind": first.KIND, "id": record_id, "other": str(_id_place(first))}
    return Diagnostic("error", "book-id-taken", where, values)


def _id_place(record: Record) -> Location:
    """A page's id is the name of its file."""
    return Location(record.place().path) if isinstance(record, PageRecord) else record.place("id")
