"""The files of a book to manuscripts."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from bukusaku.book.collect import documents_in, rows_in
from bukusaku.book.files import INTRODUCTION, ContentFiles, content_files, shown_path
from bukusaku.book.kinds import KIND_BY_NAME, Kind
from bukusaku.book.model import Book
from bukusaku.book.records import Introduction, Record
from bukusaku.book.settings import Settings
from bukusaku.book.style.body import read_body
from bukusaku.book.style.fields import field_passages
from bukusaku.book.style.manuscript import Manuscript
from bukusaku.output.cache import Memory
from bukusaku.project import Project
from bukusaku.reading.page import RULE
from bukusaku.reading.source import Source
from bukusaku.reading.text import read_text
from bukusaku.reading.yaml import read_yaml


def manuscripts(project: Project, book: Book, memory: Memory | None = None) -> list[Manuscript]:
    """Every file that can be read, in the language that it is written in.

    What is wrong with a file itself is not said here: loading the book has said it.
    """
    return [found for found in _Reader(project, book, memory).manuscripts() if found]


class _Reader:
    def __init__(self, project: Project, book: Book, memory: Memory | None) -> None:
        self.project = project
        self.book = book
        self.memory = memory
        self.language = book.settings.languages[0]

    def manuscripts(self) -> Iterator[Manuscript | None]:
        files = content_files(self.project, [])
        yield self._settings(self.project.content / "book.yaml", self.language, translated=False)
        for name, pages in files.pages.items():
            for page in pages:
                model: type[Record] = (
                    Introduction if page.id == INTRODUCTION else KIND_BY_NAME[name].model
                )
                yield self._page(page.path, self.language, KIND_BY_NAME[name], model)
        for name, paths in files.lists.items():
            for path in paths:
                kind = KIND_BY_NAME[name]
                yield self._list(path, self.language, kind, translated=False)
        yield from self._translations(files)

    def _translations(self, files: ContentFiles) -> Iterator[Manuscript | None]:
        for file in files.translations:
            if file.kind is None:
                yield self._settings(file.path, file.language, translated=True)
            elif file.id is not None:
                yield self._page(file.path, file.language, file.kind, None)
            else:
                yield self._list(file.path, file.language, file.kind, translated=True)

    def _source(self, path: Path) -> Source | None:
        shown = shown_path(path, self.project)
        text = read_text(path, shown, [], root=self.project.root)
        return None if text is None else Source(shown, text)

    def _settings(self, path: Path, language: str, *, translated: bool) -> Manuscript | None:
        source = self._source(path)
        document = source and read_yaml(source.text, source.path, [])
        if not source or not document:
            return None
        manuscript = Manuscript(source, language)
        model = None if translated else Settings
        manuscript.passages += field_passages(manuscript, document, model, "")
        return manuscript

    def _list(
        self, path: Path, language: str, kind: Kind, *, translated: bool
    ) -> Manuscript | None:
        source = self._source(path)
        if source is None:
            return None
        manuscript = Manuscript(source, language)
        model = None if translated else kind.model
        if translated:
            documents = documents_in(path, self.project, [], self.memory)
        else:
            rows, _ = rows_in(path, kind, self.project, [], self.memory)
            documents = tuple(document for document, _ in rows)
        for document in documents:
            manuscript.passages += field_passages(manuscript, document, model, kind.name)
        return manuscript

    def _page(
        self, path: Path, language: str, kind: Kind, model: type[Record] | None
    ) -> Manuscript | None:
        source = self._source(path)
        rules = (
            [row for row, line in enumerate(source.lines) if line.rstrip() == RULE][:2]
            if source
            else []
        )
        if source is None or len(rules) < 2 or rules[0] != 0:
            return None
        manuscript = Manuscript(source, language)
        fields = "\n".join(source.lines[1 : rules[1]])
        if document := read_yaml(fields, source.path, [], first_line=2):
            manuscript.passages += field_passages(manuscript, document, model, kind.name)
        if rules[1] + 1 < len(source.lines):
            read_body(manuscript, rules[1] + 1, self._name)
        return manuscript

    def _name(self, kind: str, record_id: str) -> str:
        """What a reference without words of its own prints."""
        record = self.book.find(kind, record_id)
        return record.name if record else record_id
