"""The files of a book to manuscripts, each with what there is to say of it alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from bukusaku.book.claims import Model
from bukusaku.book.collect import documents_in, rows_in
from bukusaku.book.files import (
    INTRODUCTION,
    TranslationFile,
    content_files,
    shown_path,
    without_order,
)
from bukusaku.book.kinds import KIND_BY_NAME, Kind
from bukusaku.book.model import Book
from bukusaku.book.records import Introduction, Record
from bukusaku.book.settings import Settings
from bukusaku.book.style.body import read_body
from bukusaku.book.style.fields import field_passages
from bukusaku.book.style.manuscript import Finding, Manuscript
from bukusaku.output.cache import Memory, key_of, remembered
from bukusaku.project import Project
from bukusaku.reading.document import Document
from bukusaku.reading.page import RULE
from bukusaku.reading.source import Source
from bukusaku.reading.text import read_text
from bukusaku.reading.yaml import read_yaml

Read = Callable[[Source, str], Manuscript | None]
"""Reads a file of its kind in a language; what cannot be read is no manuscript."""


@dataclass(frozen=True, slots=True)
class Edited:
    """A file, and what there is to say of it alone."""

    manuscript: Manuscript
    findings: tuple[Finding, ...]


def manuscripts(project: Project, book: Book) -> list[Manuscript]:
    """Every file that can be read."""
    return [each.manuscript for each in edited_files(project, book, lambda _: ())]


def edited_files(  # noqa: PLR0913, PLR0917
    project: Project,
    book: Book,
    edit: Callable[[Manuscript], Iterable[Finding]],
    goes_by: str = "",
    memory: Memory | None = None,
    content: Memory | None = None,
) -> list[Edited]:
    """Every file that can be read, in the language that it is written in, with what `edit` finds.

    What is wrong with a file itself is not said here: loading the book has said it. A file that the
    memory knows is not looked at again; beside it `edit` goes by nothing but what `goes_by` says.
    What is not looked at needs no `content`, the memory of what was read before.
    """
    reader = _Reader(project, book, content)
    goes_by = key_of(
        goes_by, *(f"{r.anchor} {r.name}" for c in book.collections for r in c.records)
    )

    def edited(path: Path, language: str, read: Read) -> Edited | None:
        shown = shown_path(path, project)
        text = read_text(path, shown, [], root=project.root)
        if text is None:
            return None

        def make() -> Edited | None:
            manuscript = read(Source(shown, text), language)
            return Edited(manuscript, tuple(edit(manuscript))) if manuscript else None

        return remembered(memory, key_of("edited", shown, language, text, goes_by), make)

    return [found for each in reader.files() if (found := edited(*each))]


class _Reader:
    def __init__(self, project: Project, book: Book, content: Memory | None) -> None:
        self.project = project
        self.book = book
        self.content = content

    def files(self) -> Iterator[tuple[Path, str, Read]]:
        """Each file with its language and what reads it."""
        language = self.book.settings.languages[0]
        files = content_files(self.project, [])
        yield self.project.content / "book.yaml", language, partial(_settings, model=Settings)
        for name, pages in files.pages.items():
            kind = KIND_BY_NAME[name]
            for page in pages:
                model = Introduction if page.id == INTRODUCTION else kind.model
                yield page.path, language, partial(self._page, kind=kind, model=model)
        for name, paths in files.lists.items():
            kind = KIND_BY_NAME[name]
            for path in paths:
                yield path, language, partial(self._list, path=path, kind=kind)
        for file in files.translations:
            yield file.path, file.language, self._translation(file)

    def _translation(self, file: TranslationFile) -> Read:
        if file.kind is None:
            return partial(_settings, model=None)
        if file.id is not None:
            return partial(self._page, kind=file.kind, model=None)
        return partial(self._translated_list, path=file.path, kind=file.kind)

    def _list(self, source: Source, language: str, path: Path, kind: Kind) -> Manuscript:
        rows, _ = rows_in(path, kind, self.project, [], self.content)
        return _listed(source, language, (document for document, _ in rows), kind, kind.model)

    def _translated_list(self, source: Source, language: str, path: Path, kind: Kind) -> Manuscript:
        documents = documents_in(path, self.project, [], self.content)
        return _listed(source, language, documents, kind, None)

    def _page(
        self, source: Source, language: str, kind: Kind, model: type[Record] | None
    ) -> Manuscript | None:
        rules = [row for row, line in enumerate(source.lines) if line.rstrip() == RULE][:2]
        if len(rules) < 2 or rules[0] != 0:
            return None
        manuscript = Manuscript(source, language)
        document = self._known(source.path) if model else None
        if document is None:
            fields = "\n".join(source.lines[1 : rules[1]])
            document = read_yaml(fields, source.path, [], first_line=2)
        if document:
            manuscript.passages += field_passages(manuscript, document, model, kind.name)
        if rules[1] + 1 < len(source.lines):
            read_body(manuscript, rules[1] + 1, self._name)
        return manuscript

    def _known(self, path: str) -> Document | None:
        """The fields above a text that the book was made of."""
        page = self.book.page_by_path.get(without_order(path))
        return page.document if page and page.place().path == path else None

    def _name(self, kind: str, record_id: str) -> str:
        """What a reference without words of its own prints."""
        record = self.book.find(kind, record_id)
        return record.name if record else record_id


def _settings(source: Source, language: str, model: type[Settings] | None) -> Manuscript | None:
    document = read_yaml(source.text, source.path, [])
    return _listed(source, language, [document], None, model) if document else None


def _listed(
    source: Source,
    language: str,
    documents: Iterable[Document],
    kind: Kind | None,
    model: type[Model] | None,
) -> Manuscript:
    manuscript = Manuscript(source, language)
    for document in documents:
        name = kind.name if kind else ""
        manuscript.passages += field_passages(manuscript, document, model, name)
    return manuscript
