"""What is new in an edition, said by its editors: `content/changes.yaml`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Annotated

from bukusaku.book.fields import AtLeastOne, Day, Integer, Texts, Words
from bukusaku.book.records import Record


class Change(Record):
    """One change, new in `edition`; `where` names what says otherwise now.

    That is a record, `role:lurah`, or a section of its text, `role:lurah#tugas`.
    """

    KIND = "change"
    NAMED_BY = ("what",)

    edition: Integer
    date: Day
    what: Words
    where: Annotated[Texts, AtLeastOne]

    @property
    def targets(self) -> tuple[tuple[str, str, str | None], ...]:
        """Kind and id of each of `where`, and the slug of its section or None."""
        return tuple(map(_target, self.where))


def _target(written: str) -> tuple[str, str, str | None]:
    kind, _, named = written.partition(":")
    record_id, _, slug = named.partition("#")
    return kind, record_id, slug or None


def by_edition(records: tuple[Record, ...]) -> Iterator[tuple[int, tuple[Change, ...]]]:
    """The changes of each edition, the newest edition first."""
    changes = [record for record in records if isinstance(record, Change)]
    newest_first = sorted(changes, key=lambda change: change.edition, reverse=True)
    for edition, group in groupby(newest_first, key=lambda change: change.edition):
        yield edition, tuple(group)
