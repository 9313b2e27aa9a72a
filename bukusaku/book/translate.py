"""A book and its words in another language to the book in that language.

Ids, days, numbers, sources, looks and order are the original's. A record, a text or a field that
is not translated stays as it is and knows its language.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from bukusaku.book.collect import Unread
from bukusaku.book.files import INTRODUCTION
from bukusaku.book.model import Collection, Library
from bukusaku.book.records import Chart, PageRecord, Record
from bukusaku.book.settings import Settings
from bukusaku.book.suggest import suggestion
from bukusaku.book.translate_fields import Translator
from bukusaku.book.translations import SETTINGS, Translation, Translations
from bukusaku.book.words import words_hash
from bukusaku.diagnostics import Diagnostic
from bukusaku.reading.prose import Citation, Heading, Prose

R = TypeVar("R", bound=Record)


@dataclass(slots=True)
class Interpreter:
    """Says a book in another language; `original` is the language that it was written in."""

    original: str
    translations: Translations
    problems: list[Diagnostic]

    def settings(self, settings: Settings) -> Settings:
        """What book.yaml says, in the other language."""
        translation = self.translations.get(SETTINGS)
        if translation:
            self.problems += _out_of_date(settings, translation)
        return self._words(translation).translated(settings)

    def library(self, library: Library, unread: Unread) -> Library:
        """The records in the other language; translations of nothing are reported."""
        translated = tuple(map(self._collection, library.collections))
        self.problems += self._without_original(library, unread)
        return Library(collections=translated)

    def _collection(self, collection: Collection) -> Collection:
        kind, opening = collection.kind, collection.introduction
        if opening:
            translation = self.translations.get((kind, INTRODUCTION))
            opening = self._record(opening, translation)
        records = tuple(
            self._record(record, self.translations.get((kind, record.id)))
            for record in collection.records
        )
        return Collection(kind=kind, records=records, introduction=opening)

    def _record(self, record: R, translation: Translation | None) -> R:
        made = self._words(translation).translated(record)
        if translation:
            self.problems += _out_of_date(record, translation)
        if isinstance(record, PageRecord) and record.body:
            return made.model_copy(update=self._text(record, record.body, translation))
        return made

    def _words(self, translation: Translation | None) -> Translator:
        document = translation.document if translation else None
        return Translator(document, self.original, self.problems)

    def _text(
        self, record: PageRecord, body: Prose, translation: Translation | None
    ) -> dict[str, object]:
        """The body and its charts; a body that is not translated knows its language."""
        if translation is None or translation.body is None or not translation.body.html:
            return {"body": replace(body, language=self.original)} if body.html else {}
        if not body.html:
            values = {"field": "body"}
            where = translation.place
            self.problems.append(Diagnostic("error", "translation-of-nothing", where, values))
            return {}
        self.problems += _unlike(record, body, translation.body, translation)
        slugs = iter(heading.slug for heading in body.headings)
        marks = tuple(
            replace(mark, slug=next(slugs, mark.slug)) if isinstance(mark, Heading) else mark
            for mark in translation.body.marks
        )
        return {"body": replace(translation.body, marks=marks), "charts": translation.charts}

    def _without_original(self, library: Library, unread: Unread) -> Iterator[Diagnostic]:
        opened = {collection.kind for collection in library.collections if collection.introduction}
        for (kind, record_id), translation in self.translations.items():
            is_there = library.find(kind, record_id) or (kind, record_id) == SETTINGS
            if record_id == INTRODUCTION and kind in opened:
                is_there = True
            if not is_there and not unread.may_hold(kind, record_id):
                ids = [record.id for record in library.records(kind)]
                values = {"kind": kind, "id": record_id, **suggestion(record_id, ids)}
                where = translation.place
                yield Diagnostic("error", "translation-without-original", where, values)


def _out_of_date(original: Record | Settings, translation: Translation) -> Iterator[Diagnostic]:
    """A warning where the translation was not made of the original as it is now."""
    noted, now = translation.original_hash, words_hash(original)
    if noted is None:
        yield Diagnostic("warning", "translation-without-hash", translation.place, {"hash": now})
    elif noted != now:
        where = translation.document.place(("original",))
        yield Diagnostic("warning", "translation-stale", where, {"hash": now})


def _unlike(
    record: PageRecord, original: Prose, translated: Prose, translation: Translation
) -> Iterator[Diagnostic]:
    """An error where the parts of a text are not those of its original."""
    levels = [heading.level for heading in original.headings]
    headings = list(translated.headings)
    if [heading.level for heading in headings] != levels:
        where = headings[0].location if headings else translation.place
        values = {"expected": _drawn(levels), "found": _drawn(h.level for h in headings)}
        yield Diagnostic("error", "translation-headings", where, values)
    if list(map(_figures, record.charts)) != list(map(_figures, translation.charts)):
        yield Diagnostic("error", "translation-charts", translation.place)
    for source in sorted(_cited(original) ^ _cited(translated)):
        missing = source in _cited(original)
        code = "translation-source-missing" if missing else "translation-source-added"
        yield Diagnostic("error", code, translation.place, {"source": source})


def _cited(prose: Prose) -> set[str]:
    return {mark.source for mark in prose.marks if isinstance(mark, Citation)}


def _drawn(levels: Iterable[int]) -> str:
    """`## ### ##`, as in the text."""
    return " ".join("#" * level for level in levels) or "–"


def _figures(chart: Chart) -> tuple[object, ...]:
    return (*(bar.value for bar in chart.bars), chart.sources)
