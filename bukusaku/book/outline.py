"""The book as a tree of sections: what contents pages, bookmarks and page navigation all show."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from bukusaku.book.foreign import foreign
from bukusaku.book.model import Book, Library, Part
from bukusaku.book.records import PageRecord
from bukusaku.reading.prose import TOKEN, Heading, Prose, Reference

TOP_HEADING = 2
"""The level of the headings in a text that are sections of the book."""


@dataclass(frozen=True, slots=True)
class Section:
    """One line of the outline. `title` is None where the interface's word for the part serves.

    `part` is the part's name ("agenda", "roles"…) on the first level, None below it.
    """

    anchor: str
    title: str | None
    number: str | None
    level: int
    children: tuple[Section, ...] = ()
    part: str | None = None


def outline(book: Book) -> tuple[Section, ...]:
    """Every part, below it its records, below them their second-level headings."""
    return tuple(_part_section(book, part) for part in book.parts)


def heading_anchor(record: PageRecord, heading: Heading) -> str:
    """The id of a heading in the whole book."""
    return f"{record.anchor}--{heading.slug}"


def heading_text(library: Library, prose: Prose, heading: Heading) -> str:
    """A heading's text with references as they print, and without citations."""

    def printed(index: int) -> str:
        mark = prose.marks[index]
        if not isinstance(mark, Reference):
            return ""
        record = library.find(mark.kind, mark.id)
        return mark.label or (record.name if record else mark.id)

    text = TOKEN.sub(lambda token: printed(int(token[1])), heading.text)
    return foreign(text, prose.language) if prose.language else text


def part_anchor(part: Part) -> str:
    """A chapter has its record's anchor, any other part one by its name."""
    if part.name == "chapter":
        return part.records[0].anchor
    return f"part-{part.name}"


def _part_section(book: Book, part: Part) -> Section:
    opening = part.introduction
    children = list(_headings(book, opening, 2, None)) if opening and not part.brief else []
    if part.brief:
        children += (Section(page.anchor, page.title, page.number, 2) for page in part.records)
    elif part.name == "chapter":
        children += _headings(book, part.records[0], 2, part.number)
    else:
        children += (_record_section(book, record) for record in part.records)
    return Section(
        anchor=part_anchor(part),
        title=part.title,
        number=part.number,
        level=1,
        children=tuple(children),
        part=part.name,
    )


def _record_section(book: Book, record: PageRecord) -> Section:
    headings = tuple(_headings(book, record, 3, None))
    return Section(record.anchor, record.title, record.number, 2, headings)


def _headings(book: Book, record: PageRecord, level: int, number: str | None) -> Iterator[Section]:
    """The sections in a record's text, numbered on from `number` if there is one."""
    if record.body is None:
        return
    sections = (heading for heading in record.body.headings if heading.level == TOP_HEADING)
    for position, heading in enumerate(sections, 1):
        yield Section(
            anchor=heading_anchor(record, heading),
            title=heading_text(book, record.body, heading),
            number=f"{number}.{position}" if number else None,
            level=level,
        )
