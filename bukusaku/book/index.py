"""The index at the back of the book: what is spoken of, and where."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain, dropwhile, filterfalse

from bukusaku.book.model import Book
from bukusaku.book.records import PageRecord, Person, Place, Record, Stage
from bukusaku.reading.prose import Reference

INDEXED = ("dimension", "role", "stage", "term", "place", "person")
LISTED_IN = {"term": "glossary", "place": "places"}
"""The part of the book where records without a page of their own are explained."""


@dataclass(frozen=True, slots=True)
class IndexEntry:
    """One line of the index: what it prints, and the anchors it leads to in the book's order.

    `anchors` are those of pages, `spots` those of the very words. `letter` is what it is filed
    under.
    """

    label: str
    anchors: tuple[str, ...]
    spots: tuple[str, ...]
    letter: str


@dataclass(slots=True)
class _Mentions:
    """The pages on which each record is spoken of, and the spots on them, without doubles."""

    found: dict[tuple[str, str], dict[str, dict[str, None]]] = field(default_factory=dict)

    def add(self, kind: str, record_id: str, anchor: str, spot: str | None = None) -> None:
        pages = self.found.setdefault((kind, record_id), {})
        pages.setdefault(anchor, {})[spot or anchor] = None


def spot(page: PageRecord, mark: int) -> str:
    """The anchor of a reference in a text: its number among the marks of the text."""
    return f"{page.anchor}--@{mark}"


def index_entries(book: Book) -> tuple[IndexEntry, ...]:
    """Roles and stages with their own sections, and whatever the texts refer to.

    Places, people and terms that no text refers to are left out.
    """
    mentions = _Mentions()
    for page, is_brief in _printed(book):
        if page.KIND in INDEXED:
            mentions.add(page.KIND, page.id, page.anchor)
        for number, mark in enumerate(page.body.marks if page.body else ()):
            if isinstance(mark, Reference) and mark.kind in INDEXED:
                there = None if is_brief else spot(page, number)
                mentions.add(mark.kind, mark.id, page.anchor, there)
        for duty in page.duties if isinstance(page, Stage) else ():
            mentions.add("role", duty.role, page.anchor)
    records = filter(None, (book.find(*key) for key in mentions.found))
    return tuple(
        _entry(book, record, mentions.found[record.KIND, record.id])
        for record in sorted(records, key=_filed_under)
    )


def _printed(book: Book) -> Iterator[tuple[PageRecord, bool]]:
    """Every page that has a place in the book, in its order, and whether its text is left out."""
    for part in book.parts:
        if part.introduction:
            yield part.introduction, part.brief
        for record in part.records:
            yield record, part.brief


def _entry(book: Book, record: Record, pages: Mapping[str, Iterable[str]]) -> IndexEntry:
    names = {part.name for part in book.parts}
    own = (record.anchor,) if LISTED_IN.get(record.KIND) in names else ()
    return IndexEntry(
        label=_label(book, record),
        anchors=(*pages, *own),
        spots=(*chain.from_iterable(pages.values()), *own),
        letter=_filed_under(record)[:1].upper(),
    )


def _label(book: Book, record: Record) -> str:
    match record:
        case Place():
            return _with_level(book, record)
        case Person():
            return _without_titles(record.name)
    return record.name


def _with_level(book: Book, place: Place) -> str:
    """`Alak (kecamatan)`: a district and one of its wards may share a name."""
    level = getattr(book.settings.levels, place.level.value)
    return f"{place.name} ({level.name})" if level and place.parent else place.name


def _filed_under(record: Record) -> str:
    """The letters that count: no case, no accents, no titles of a person."""
    name = _without_titles(record.name) if isinstance(record, Person) else record.name
    letters = unicodedata.normalize("NFKD", name)
    return "".join(filterfalse(unicodedata.combining, letters)).casefold()


def _without_titles(name: str) -> str:
    """`Elvianus Wairata` of `Ir. Elvianus Wairata, M.Si.`."""
    words = name.partition(",")[0].split()
    return " ".join(dropwhile(lambda word: word.endswith("."), words)) or name
