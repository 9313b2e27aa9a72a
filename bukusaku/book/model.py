"""The whole book: every record in order, every number settled; nothing in it changes after."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, Any, Literal

from bukusaku.book.claims import Duty, Model
from bukusaku.book.edition_code import edition_code
from bukusaku.book.files import without_order
from bukusaku.book.mentions import sources_of
from bukusaku.book.records import Fact, Introduction, PageRecord, Record, Role, Source, Stage
from bukusaku.book.settings import ReaderEdition, Settings
from bukusaku.reading.prose import Reference

Matter = Literal["front", "main", "back"]


class _Assembled(Model):
    """Put together by us from what is valid already: nothing is judged, no start waits for it."""

    if not TYPE_CHECKING:  # who checks types goes by the fields

        def __init__(self, **fields: Any) -> None:
            self.__setstate__(self.model_construct(**fields).__getstate__())


class Collection(_Assembled):
    """All records of one kind, in order, and the page that introduces them (`index.md`)."""

    kind: str
    records: tuple[Record, ...] = ()
    introduction: Introduction | None = None


class Part(_Assembled):
    """One entry of the contents with everything settled.

    `name` is the entry's word ("chapter", "roles", "matrix"…), `number` only in the main matter,
    `title` None where the interface's own word for the part serves. `records` are those that have
    their place here: the one chapter, or a collection's.
    """

    name: str
    matter: Matter
    number: str | None = None
    title: str | None = None
    summary: tuple[str, ...] = ()
    records: tuple[PageRecord, ...] = ()
    introduction: Introduction | None = None
    audience: tuple[str, ...] = ()
    brief: bool = False

    @property
    def entry(self) -> str:
        """How the contents in book.yaml name it."""
        return f"chapter:{self.records[0].id}" if self.name == "chapter" else self.name


class Library(_Assembled):
    """The records of a book, whether or not they have found their place in it."""

    collections: tuple[Collection, ...]

    def records(self, kind: str) -> tuple[Record, ...]:
        """The records of a kind in the order of their files or lines."""
        return next((c.records for c in self.collections if c.kind == kind), ())

    def find(self, kind: str, record_id: str) -> Record | None:
        """The record, or None; an id that was renamed finds nothing."""
        return self._by_id.get((kind, record_id))

    def get(self, kind: str, record_id: str) -> Record:
        """The record; one that the check has not made sure of is a KeyError, a bug of ours."""
        return self._by_id[kind, record_id]

    @cached_property
    def _by_id(self) -> dict[tuple[str, str], Record]:
        return {(c.kind, record.id): record for c in self.collections for record in c.records}

    @cached_property
    def pages(self) -> tuple[PageRecord, ...]:
        """Every record with a page of its own, introductions among them."""
        found: list[PageRecord] = []
        for collection in self.collections:
            if collection.introduction:
                found.append(collection.introduction)
            found += (record for record in collection.records if isinstance(record, PageRecord))
        return tuple(found)

    @cached_property
    def page_by_path(self) -> dict[str, PageRecord]:
        """Each page by the path of its file without order prefix, from the project's root."""
        pages = reversed(self.pages)  # of two, the first counts
        return {without_order(page.place().path): page for page in pages}

    @cached_property
    def stages(self) -> tuple[Stage, ...]:
        """The steps of the program, first to last."""
        return tuple(record for record in self.records("stage") if isinstance(record, Stage))

    @cached_property
    def roles(self) -> tuple[Role, ...]:
        """Whoever has a part in the program."""
        return tuple(record for record in self.records("role") if isinstance(record, Role))

    @cached_property
    def sources(self) -> tuple[Source, ...]:
        """Where the facts come from, in the order of their numbers."""
        return tuple(record for record in self.records("source") if isinstance(record, Source))

    def duties_of(self, role: Role) -> tuple[tuple[Stage, Duty], ...]:
        """What a role does, stage by stage."""
        return tuple(self._duties.get(role.id, ()))

    @cached_property
    def _duties(self) -> dict[str, list[tuple[Stage, Duty]]]:
        found: dict[str, list[tuple[Stage, Duty]]] = {}
        for stage in self.stages:
            for duty in stage.duties:
                found.setdefault(duty.role, []).append((stage, duty))
        return found

    def source_number(self, source_id: str) -> int:
        """The number a source has everywhere, from 1."""
        return self._source_numbers[source_id]

    @cached_property
    def _source_numbers(self) -> dict[str, int]:
        return {source.id: number for number, source in enumerate(self.sources, 1)}

    def cited_in(self, record: Record) -> tuple[Source, ...]:
        """The sources of all that a record says, by number.

        Those of the facts its text prints and, for a role, of its duties are among them.
        """
        ids = set(sources_of(record))
        if isinstance(record, PageRecord) and record.body:
            for mark in record.body.marks:
                if isinstance(mark, Reference) and mark.kind == Fact.KIND:
                    fact = self.find(mark.kind, mark.id)
                    ids.update(sources_of(fact) if fact else ())
        if isinstance(record, Role):
            for _, duty in self.duties_of(record):
                ids.update(duty.sources)
        known = sorted(ids & self._source_numbers.keys(), key=self.source_number)
        return tuple(self.sources[self.source_number(source) - 1] for source in known)


class Book(Library):
    """Everything that site and press need, and nothing about how it looks.

    `whole` is the book that an edition for some readers was taken from. `content_hash` is of the
    files that were read. `translated_into` is set where this is a translation.
    """

    settings: Settings
    parts: tuple[Part, ...]
    content_hash: str = ""
    readers: ReaderEdition | None = None
    whole: Book | None = None
    translated_into: str | None = None

    @property
    def language(self) -> str:
        """The language of all words that do not say another."""
        return self.translated_into or self.settings.languages[0]

    @property
    def code(self) -> str:
        """The *kode edisi*: whoever holds the same one holds the same content."""
        return edition_code(self.content_hash)
