"""Ids that are named, in fields and in texts, and belong to no record."""

from __future__ import annotations

from collections.abc import Iterator

from bukusaku.book.changes import Change
from bukusaku.book.collect import Unread
from bukusaku.book.kinds import KIND_BY_NAME
from bukusaku.book.mentions import claimed_sources
from bukusaku.book.model import Library
from bukusaku.book.records import Event, PageRecord, Place, Record, Role, Source, Stage
from bukusaku.book.suggest import kind_in_english, suggestion
from bukusaku.diagnostics import Diagnostic, Location
from bukusaku.reading.document import ValuePath
from bukusaku.reading.prose import Citation, Fence, Reference


def dead_references(library: Library, unread: Unread) -> Iterator[Diagnostic]:
    """An error for each id that finds nothing, with the nearest one that would."""
    for collection in library.collections:
        for record in collection.records:
            yield from _dead_fields(record, library, unread)
    for page in (*library.pages, *unread.pages):
        yield from _dead_marks(page, library, unread)
        yield from _dead_in_charts(page, library, unread)


def _dead_fields(record: Record, library: Library, unread: Unread) -> Iterator[Diagnostic]:
    for path, kind, record_id in (*_named(record), *_changed(record)):
        if kind not in KIND_BY_NAME:
            values = {"written": kind, **suggestion(kind_in_english(kind), KIND_BY_NAME)}
            yield Diagnostic("error", "check-unknown-kind", record.place(*path), values)
        elif not library.find(kind, record_id) and not unread.may_hold(kind, record_id):
            yield _dead("check-dead-id", record.place(*path), kind, record_id, library)
    if isinstance(record, Change):
        yield from _dead_sections(record, library)


def _named(record: Record) -> Iterator[tuple[ValuePath, str, str]]:
    """Every id in the record's own fields: its path, the kind it belongs to, the id."""
    for path, source in claimed_sources(record):
        if path[0] != "charts":
            yield path, Source.KIND, source
    if isinstance(record, Stage):
        for index, duty in enumerate(record.duties):
            yield ("duties", index, "role"), Role.KIND, duty.role
    if isinstance(record, Event) and record.stage:
        yield ("stage",), Stage.KIND, record.stage
    if isinstance(record, Place) and record.parent:
        yield ("parent",), Place.KIND, record.parent


def _changed(record: Record) -> Iterator[tuple[ValuePath, str, str]]:
    """The same for what a change names as its places."""
    if isinstance(record, Change):
        for index, (kind, record_id, _) in enumerate(record.targets):
            yield ("where", index), kind, record_id


def _dead_sections(change: Change, library: Library) -> Iterator[Diagnostic]:
    for index, (kind, record_id, slug) in enumerate(change.targets):
        record = library.find(kind, record_id) if kind in KIND_BY_NAME else None
        if record and slug and slug not in (slugs := heading_slugs(record)):
            yield _dead_heading(change.place("where", index), slug, record, slugs)


def _dead_marks(page: PageRecord, library: Library, unread: Unread) -> Iterator[Diagnostic]:
    for mark in page.body.marks if page.body else ():
        if isinstance(mark, Reference):
            yield from _dead_reference(mark, library, unread)
        elif isinstance(mark, Citation):
            kind = Source.KIND
            if not library.find(kind, mark.source) and not unread.may_hold(kind, mark.source):
                yield _dead("check-dead-citation", mark.location, kind, mark.source, library)


def _dead_in_charts(page: PageRecord, library: Library, unread: Unread) -> Iterator[Diagnostic]:
    """A chart's places are those of its block, not of the page's fields."""
    marks = page.body.marks if page.body else ()
    fences = [mark for mark in marks if isinstance(mark, Fence)]
    if len(fences) != len(page.charts):
        return  # one of them has a mistake, which is reported
    for fence, chart in zip(fences, page.charts, strict=True):
        for path, source in claimed_sources(chart):
            if not library.find(Source.KIND, source) and not unread.may_hold(Source.KIND, source):
                place = fence.document.place(path)
                yield _dead("check-dead-id", place, Source.KIND, source, library)


def _dead_reference(mark: Reference, library: Library, unread: Unread) -> Iterator[Diagnostic]:
    if mark.kind not in KIND_BY_NAME:
        values = {"written": mark.kind, **suggestion(kind_in_english(mark.kind), KIND_BY_NAME)}
        yield Diagnostic("error", "check-unknown-kind", mark.location, values)
        return
    record = library.find(mark.kind, mark.id)
    if record is None:
        if not unread.may_hold(mark.kind, mark.id):
            yield _dead("check-dead-reference", mark.location, mark.kind, mark.id, library)
    elif mark.fragment and mark.fragment not in (slugs := heading_slugs(record)):
        yield _dead_heading(mark.location, mark.fragment, record, slugs)


def heading_slugs(record: Record) -> tuple[str, ...]:
    """What a `#` may lead to in the record's text."""
    if not isinstance(record, PageRecord) or record.body is None:
        return ()
    return tuple(heading.slug for heading in record.body.headings)


def _dead_heading(where: Location, slug: str, record: Record, slugs: tuple[str, ...]) -> Diagnostic:
    values = {"slug": slug, "title": record.name, **suggestion(slug, slugs)}
    return Diagnostic("error", "check-dead-heading", where, values)


def _dead(code: str, where: Location, kind: str, record_id: str, library: Library) -> Diagnostic:
    ids = [record.id for record in library.records(kind)]
    values = {"kind": kind, "id": record_id, **suggestion(record_id, ids)}
    return Diagnostic("error", code, where, values)
