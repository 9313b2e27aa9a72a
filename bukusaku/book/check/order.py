"""Dates and levels of place that do not fit each other."""

from __future__ import annotations

from collections.abc import Iterator

from bukusaku.book.claims import Period
from bukusaku.book.model import Book, Library
from bukusaku.book.records import Event, Place, PlaceLevel, Stage
from bukusaku.diagnostics import Diagnostic

LEVELS = list(PlaceLevel)


def out_of_order(library: Library) -> Iterator[Diagnostic]:
    """An error for each event outside its stage, and each place that is not below its parent."""
    for event in library.records("event"):
        if isinstance(event, Event):
            yield from _outside_its_stage(event, library)
    for place in library.records("place"):
        if isinstance(place, Place):
            yield from _not_below_its_parent(place, library)


def _outside_its_stage(event: Event, library: Library) -> Iterator[Diagnostic]:
    stage = library.find(Stage.KIND, event.stage) if event.stage else None
    if not isinstance(stage, Stage) or stage.when is None:
        return
    if field := _outside(event, stage.when):
        values = {"stage": stage.title, "other": str(stage.place("when"))}
        yield Diagnostic("error", "check-event-outside-stage", event.place(field), values)


def _outside(event: Period, stage: Period) -> str | None:
    """The field that names a day beyond what is known of the stage's."""
    if event.start is None or stage.start is None:
        return None
    if event.start < stage.start or (stage.end and event.start > stage.end):
        return "start"
    return "end" if event.end and stage.end and event.end > stage.end else None


def _not_below_its_parent(place: Place, library: Library) -> Iterator[Diagnostic]:
    parent = library.find(Place.KIND, place.parent) if place.parent else None
    if isinstance(parent, Place) and LEVELS.index(parent.level) >= LEVELS.index(place.level):
        values = {"parent": parent.name, "place": place.name}
        yield Diagnostic("error", "check-place-above-parent", place.place("parent"), values)


def unnamed_levels(book: Book) -> Iterator[Diagnostic]:
    """An error where the first place of a level stands that book.yaml gives no name."""
    unnamed = {level for level in LEVELS if getattr(book.settings.levels, level) is None}
    for place in book.records("place"):
        if isinstance(place, Place) and place.level in unnamed:
            unnamed.remove(place.level)
            values = {"level": str(place.level)}
            yield Diagnostic("error", "check-level-unnamed", place.place("level"), values)
