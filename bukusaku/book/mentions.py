"""What a record mentions: the sources of its claims and of its text, with their places."""

from __future__ import annotations

from collections.abc import Iterator

from bukusaku.book.claims import Model
from bukusaku.book.records import PageRecord, Record
from bukusaku.reading.document import ValuePath
from bukusaku.reading.prose import Citation


def claimed_sources(model: Model, path: ValuePath = ()) -> Iterator[tuple[ValuePath, str]]:
    """Each id in a field `sources`, at any depth, with the path to it."""
    for name in type(model).model_fields:
        value = getattr(model, name)
        items = enumerate(value) if isinstance(value, tuple) else [(None, value)]
        for index, item in items:
            here = (*path, name) if index is None else (*path, name, index)
            if isinstance(item, Model):
                yield from claimed_sources(item, here)
            elif name == "sources":
                yield here, item


def sources_of(record: Record) -> Iterator[str]:
    """The ids of all sources that a record names, in its fields, its charts or its text."""
    yield from (source for _, source in claimed_sources(record))
    if isinstance(record, PageRecord) and record.body:
        yield from (mark.source for mark in record.body.marks if isinstance(mark, Citation))
