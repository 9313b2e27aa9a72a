"""The order of the book: `contents` of book.yaml to parts, and a number for all that has one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import get_args

from bukusaku.book.collect import Unread
from bukusaku.book.kinds import COLLECTION_PARTS, KIND_BY_NAME, KINDS, SHOWS, STANDING_PARTS
from bukusaku.book.model import Collection, Library, Matter, Part
from bukusaku.book.records import Chapter, PageRecord, Record
from bukusaku.book.settings import Contents, ContentsEntry
from bukusaku.book.suggest import kind_in_english, suggestion
from bukusaku.diagnostics import Diagnostic, Location
from bukusaku.reading.document import Document

CHAPTER = "chapter:"


@dataclass(slots=True)
class Order:
    """Settles one entry after the other; knows what has its place already."""

    library: Library
    unread: Unread
    document: Document
    problems: list[Diagnostic]
    taken: dict[str, Location] = field(default_factory=dict)

    def parts(self, contents: Contents) -> Iterator[Part]:
        """Every entry that can be settled, front to back."""
        number = 0
        for matter in get_args(Matter):
            for index, entry in enumerate(getattr(contents, matter)):
                where = self.document.place(("contents", matter, index, "part"))
                if not self._is_new(entry, where):
                    continue
                number += matter == "main"
                if part := self._part(entry, matter, where):
                    yield numbered(part, str(number)) if matter == "main" else part

    def _is_new(self, entry: ContentsEntry, where: Location) -> bool:
        first = self.taken.setdefault(entry.part, where)
        if first is not where:
            self._report("book-part-twice", where, entry.part, other=str(first))
        return first is where

    def _part(self, entry: ContentsEntry, matter: Matter, where: Location) -> Part | None:
        made = Part(
            name=entry.part,
            matter=matter,
            title=entry.title,
            summary=entry.summary,
            audience=entry.audience,
        )
        if entry.part.startswith(CHAPTER):
            return self._chapter(made, entry.part.removeprefix(CHAPTER), where)
        if entry.part in COLLECTION_PARTS:
            return self._collection(made, where)
        if entry.part in STANDING_PARTS:
            return self._standing(made, where)
        near = self._nearest(entry.part)
        self._report("book-part-unknown", where, entry.part, **near)
        return None

    def _nearest(self, written: str) -> dict[str, str]:
        """`latar` is most likely meant as `chapter:latar`, and `sumber` as `sources`."""
        if (word := kind_in_english(written)) in KIND_BY_NAME:
            return {"suggestion": KIND_BY_NAME[word].plural}
        by_word = {chapter.removeprefix(CHAPTER): chapter for chapter in self._chapters()}
        by_word |= {word: word for word in (*STANDING_PARTS, *COLLECTION_PARTS, *self._chapters())}
        near = suggestion(written, by_word)
        return {"suggestion": by_word[near["suggestion"]]} if "suggestion" in near else near

    def _chapter(self, part: Part, record_id: str, where: Location) -> Part | None:
        record = self.library.find(Chapter.KIND, record_id)
        if isinstance(record, PageRecord):
            title, summary = part.title or record.title, part.summary or record.summary
            settled = {"name": Chapter.KIND, "title": title, "summary": summary}
            return part.model_copy(update={**settled, "records": (record,)})
        if not self.unread.may_hold(Chapter.KIND, record_id):
            near = suggestion(CHAPTER + record_id, self._chapters())
            self._report("book-chapter-missing", where, record_id, **near)
        return None

    def _collection(self, part: Part, where: Location) -> Part | None:
        kind = next(kind for kind in KINDS if kind.plural == part.name)
        collection = next(c for c in self.library.collections if c.kind == kind.name)
        if self._is_empty(kind.name):
            self._report("book-collection-empty", where, part.name)
            return None
        opening = collection.introduction
        settled: dict[str, object] = {"records": collection.records, "introduction": opening}
        if opening:
            settled["title"] = part.title or opening.title
            settled["summary"] = part.summary or opening.summary
        return part.model_copy(update=settled)

    def _standing(self, part: Part, where: Location) -> Part | None:
        for kind in SHOWS.get(part.name, ()):
            if self._is_empty(kind):
                row = KIND_BY_NAME[kind]
                files = f"{row.plural}/" if row.paged else f"{row.plural}.yaml"
                self._report("book-part-empty", where, part.name, kind=kind, files=files)
                return None
        return part

    def _is_empty(self, kind: str) -> bool:
        """Whether nothing of a kind was written, rather than not read."""
        unread = {name for name, _ in self.unread.ids} | self.unread.kinds
        return not self.library.records(kind) and kind not in unread

    def _chapters(self) -> list[str]:
        return [CHAPTER + record.id for record in self.library.records(Chapter.KIND)]

    def _report(self, code: str, where: Location, part: str, **values: str) -> None:
        self.problems.append(Diagnostic("error", code, where, {"part": part, **values}))


def numbered(part: Part, number: str) -> Part:
    """The part with its number: a chapter has the part's own, the records of a collection n.m."""
    records = tuple(
        record.model_copy(
            update={"number": number if part.name == Chapter.KIND else f"{number}.{position}"}
        )
        for position, record in enumerate(part.records, 1)
    )
    return part.model_copy(update={"number": number, "records": records})


def with_numbers(collections: tuple[Collection, ...], parts: list[Part]) -> tuple[Collection, ...]:
    """The collections, holding the records as numbered in the parts."""
    placed = {record.anchor: record for part in parts for record in part.records}

    def settled(record: Record) -> Record:
        return placed.get(record.anchor, record)

    return tuple(
        collection.model_copy(update={"records": tuple(map(settled, collection.records))})
        for collection in collections
    )


def without_place(library: Library, parts: list[Part]) -> Iterator[Diagnostic]:
    """A warning for each chapter that no entry names: it is in no edition of the book."""
    placed = {record.anchor for part in parts for record in part.records}
    for chapter in library.records(Chapter.KIND):
        if chapter.anchor not in placed:
            values = {"part": f"{CHAPTER}{chapter.id}"}
            yield Diagnostic("warning", "book-chapter-unplaced", chapter.place("title"), values)
