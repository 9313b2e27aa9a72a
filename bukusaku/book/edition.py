"""The book for one kind of reader: fewer parts, and nothing else changes.

Numbers, anchors and names stay those of the whole book, so that "3.2" is 3.2 everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bukusaku.book.claims import Model
from bukusaku.book.model import Book, Collection, Part
from bukusaku.book.records import PageRecord, Record, Role, Source, Term
from bukusaku.book.settings import ReaderEdition
from bukusaku.reading.prose import TOKEN, Reference

WHOLE_BOOK = ("utuh", "whole")
"""Audiences that are no edition: what is for them stands in the whole book alone."""

_TAG = re.compile(r"<[^>]*>")


def edition_of(book: Book, readers: ReaderEdition) -> Book:
    """The parts that are for these readers, their own duties, and the terms that they meet."""
    parts = tuple(_for_readers(part, readers) for part in book.parts if _is_for(part, readers))
    return Book(
        settings=book.settings.model_copy(update={"summary": readers.summary}),
        collections=tuple(_with_terms_of(c, parts) for c in book.collections),
        parts=parts,
        content_hash=book.content_hash,
        readers=readers,
        whole=book,
        translated_into=book.translated_into,
    )


def listed_sources(book: Book) -> tuple[Source, ...]:
    """All numbered sources; an edition for some readers lists those that it cites."""
    if book.whole is None:
        return book.sources
    pages = (page for part in book.parts if not part.brief for page in _pages(part))
    cited = {source.id for page in pages for source in book.cited_in(page)}
    return tuple(source for source in book.sources if source.id in cited)


def _is_for(part: Part, readers: ReaderEdition) -> bool:
    is_chosen = not readers.parts or part.entry in readers.parts
    is_for_them = not part.audience or readers.id in part.audience
    is_empty = bool(part.records) and not any(_is_told(record, readers) for record in part.records)
    return is_chosen and is_for_them and not is_empty


def _for_readers(part: Part, readers: ReaderEdition) -> Part:
    records = tuple(record for record in part.records if _is_told(record, readers))
    return part.model_copy(update={"records": records, "brief": part.name in readers.brief})


def _is_told(record: Record, readers: ReaderEdition) -> bool:
    if record.audience:
        return readers.id in record.audience
    return not isinstance(record, Role) or record.id in readers.roles


def _with_terms_of(collection: Collection, parts: tuple[Part, ...]) -> Collection:
    if collection.kind != Term.KIND:
        return collection
    text = "\n".join(text for part in parts for text in _texts(part))
    used = tuple(term for term in collection.records if _is_used(term, parts, text))
    return collection.model_copy(update={"records": used})


def _is_used(term: Record, parts: tuple[Part, ...], text: str) -> bool:
    """Whether a text refers to the term or simply uses the word."""
    named = any(
        isinstance(mark, Reference) and (mark.kind, mark.id) == (term.KIND, term.id)
        for part in parts
        for page in _pages(part)
        for mark in (page.body.marks if page.body and not part.brief else ())
    )
    return named or bool(re.search(rf"\b{re.escape(term.name)}\b", text))


def _texts(part: Part) -> Iterator[str]:
    yield from (part.title or "", *part.summary)
    for page in _pages(part):
        yield from _texts_of(page)
        if page.body and not part.brief:
            yield TOKEN.sub("", _TAG.sub(" ", page.body.html))


def _pages(part: Part) -> Iterator[PageRecord]:
    if part.introduction:
        yield part.introduction
    yield from part.records


def _texts_of(model: Model) -> Iterator[str]:
    """Each text in the fields of a model, at any depth."""
    for name in type(model).model_fields:
        value = getattr(model, name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Model):
                yield from _texts_of(item)
            elif isinstance(item, str):
                yield item
