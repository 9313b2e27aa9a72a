"""The whole book: every record in order, every number settled; nothing in it changes after."""

from __future__ import annotations

from functools import cached_property
from typing import Annotated, Literal

from bukusaku.book.claims import Duty, Model
from bukusaku.book.fields import Whole
from bukusaku.book.records import Introduction, PageRecord, Record, Role, Stage
from bukusaku.book.settings import Settings

Matter = Literal["front", "main", "back"]


class Collection(Model):
    """All records of one kind, in order, and the page that introduces them (`index.md`)."""

    kind: str
    records: tuple[Annotated[Record, Whole], ...]
    introduction: Annotated[Introduction, Whole] | None = None


class Part(Model):
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
    records: tuple[Annotated[PageRecord, Whole], ...] = ()
    introduction: Annotated[Introduction, Whole] | None = None


class Book(Model):
    """Everything that site and press need, and nothing about how it looks."""

    settings: Settings
    collections: tuple[Collection, ...]
    parts: tuple[Part, ...]

    def records(self, kind: str) -> tuple[Record, ...]:
        """The records of a kind in the order of their files or lines."""
        return next((c.records for c in self.collections if c.kind == kind), ())

    def find(self, kind: str, id: str) -> Record | None:
        """The record, or None; an id that was renamed finds nothing."""
        return self._by_id.get((kind, id))

    @cached_property
    def _by_id(self) -> dict[tuple[str, str], Record]:
        return {(c.kind, record.id): record for c in self.collections for record in c.records}

    @cached_property
    def stages(self) -> tuple[Stage, ...]:
        return tuple(record for record in self.records("stage") if isinstance(record, Stage))

    @cached_property
    def roles(self) -> tuple[Role, ...]:
        return tuple(record for record in self.records("role") if isinstance(record, Role))

    def duties_of(self, role: Role) -> tuple[tuple[Stage, Duty], ...]:
        """What a role does, stage by stage."""
        return tuple(
            (stage, duty) for stage in self.stages for duty in stage.duties if duty.role == role.id
        )
