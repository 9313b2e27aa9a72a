"""What is new in an edition, said by its editors: `content/changes.yaml`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from typing import Annotated

from bukusaku.book.fields import AtLeastOne, Day, Integer, Texts, Words
from bukusaku.book.records import Record


class Change(Record):
    """One change, new in `edition`; `where` names the records that say otherwise now."""

    KIND = "change"
    NAMED_BY = ("what",)

    edition: Integer
    date: Day
    what: Words
    where: Annotated[Texts, AtLeastOne]

    @property
    def targets(self) -> tuple[tuple[str, str], ...]:
        """Kind and id of each of `where`: `role:lurah`."""
        parted = (written.partition(":") for written in self.where)
        return tuple((kind, record_id) for kind, _, record_id in parted)


def by_edition(records: tuple[Record, ...]) -> Iterator[tuple[int, tuple[Change, ...]]]:
    """The changes of each edition, the newest edition first."""
    changes = [record for record in records if isinstance(record, Change)]
    newest_first = sorted(changes, key=lambda change: change.edition, reverse=True)
    for edition, group in groupby(newest_first, key=lambda change: change.edition):
        yield edition, tuple(group)
