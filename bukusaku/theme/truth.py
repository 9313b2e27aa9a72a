"""One truth: what the book says against what the site and the PDF tell of it, in which order."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from bukusaku.book.claims import Standing
from bukusaku.book.edition import listed_sources
from bukusaku.book.kinds import KINDS
from bukusaku.book.model import Book
from bukusaku.book.outline import Section, outline
from bukusaku.book.records import Dimension, Fact, PageRecord, Record, Role, Source, Stage
from bukusaku.diagnostics import Diagnostic, Location
from bukusaku.reading.prose import Reference

SERVED_BY = {"part-finder": "part-roles"}
"""The site has no list of page numbers: its page of the roles is the way to each."""

_SIGNS = bytes(sign for sign in range(128) if not chr(sign).isalnum())
_OTHER = re.compile(r"[^\x00-\x7f]")


@dataclass(frozen=True, slots=True)
class Told:
    """What one medium tells: its anchors, in reading order if it has one, and its bare words.

    `medium` is what a message calls it.
    """

    medium: str
    anchors: Sequence[str]
    words: str
    in_order: bool = True

    @classmethod
    def of(
        cls,
        medium: str,
        anchors: Iterable[str],
        text: str,
        *,
        in_order: bool = True,
    ) -> Told:
        return cls(medium, tuple(dict.fromkeys(anchors)), bare(text), in_order)


def disagreements(book: Book, told: Told) -> list[Diagnostic]:
    """Sections that are missing or out of order, and statements that are not told."""
    return [*_sections(book, told), *_statements(book, told)]


def _sections(book: Book, told: Told) -> Iterator[Diagnostic]:
    anchors = set(told.anchors)
    titles = {
        section.anchor: _title(section)
        for section in _flat(outline(book))
        if section.anchor in anchors or SERVED_BY.get(section.anchor) not in anchors
    }
    for anchor, title in titles.items():
        if anchor not in anchors:
            yield _problem("truth-missing-section", told, section=title)
    if told.in_order:
        yield from _order(told, titles)


def _order(told: Told, titles: Mapping[str, str]) -> Iterator[Diagnostic]:
    """The first section that stands elsewhere than in the book; the rest is out of step with it."""
    anchors = set(told.anchors)
    found = [anchor for anchor in told.anchors if anchor in titles]
    expected = [anchor for anchor in titles if anchor in anchors]
    for here, instead_of in zip(found, expected, strict=True):
        if here != instead_of:
            yield _problem("truth-order", told, section=titles[here], expected=titles[instead_of])
            return


def _flat(sections: Iterable[Section]) -> Iterator[Section]:
    for section in sections:
        yield section
        yield from _flat(section.children)


def _title(section: Section) -> str:
    return " ".join(filter(None, (section.number, section.title or section.part)))


def _statements(book: Book, told: Told) -> Iterator[Diagnostic]:
    at = 0  # each is looked for where the one before was found: most stand in this order
    for record, statement in _said(book):
        sought = bare(statement)
        found = told.words.find(sought, at)
        if found < 0:
            found = told.words.find(sought)
        at = max(0, found)
        if found < 0:
            yield _problem("truth-missing-statement", told, record.place(), text=statement)


def _said(book: Book) -> Iterator[tuple[Record, str]]:
    """What the parts of the book say outside of running text, and the facts that this refers to."""
    part_names = {part.name for part in book.parts}
    for part in book.parts:
        if part.brief:
            yield from ((page, sentence) for page in part.records for sentence in page.summary)
            continue
        for page in filter(None, (part.introduction, *part.records)):
            yield from ((page, sentence) for sentence in (*page.summary, *_claims(page)))
            yield from ((fact, fact.name) for fact in _facts_in(book, page))
    for kind in KINDS:
        if kind.page in part_names:
            listed = listed_sources(book) if kind.name == Source.KIND else book.records(kind.name)
            yield from ((record, record.name) for record in listed)


def _claims(page: PageRecord) -> Iterator[str]:
    match page:
        case Dimension():
            yield from (aspect.name for aspect in page.aspects)
            yield from (indicator.name for indicator in page.indicators)
        case Stage():
            yield from (item.text for item in page.outputs)
            known = (duty for duty in page.duties if duty.standing is not Standing.UNAVAILABLE)
            yield from (duty.what for duty in known)
        case Role():
            yield from (item.text for item in page.checklist)


def _facts_in(book: Book, page: PageRecord) -> Iterator[Record]:
    for mark in page.body.marks if page.body else ():
        if isinstance(mark, Reference) and mark.kind == Fact.KIND and not mark.label:
            yield book.get(mark.kind, mark.id)


def bare(text: str) -> str:
    """Letters and digits alone: lines break and hyphens stand where each medium wants them."""
    text = text.encode().translate(None, _SIGNS).decode()
    if not text.isascii():
        text = _OTHER.sub(lambda letter: letter[0] if letter[0].isalnum() else "", text)
    return text.casefold()


def _problem(code: str, told: Told, place: Location | None = None, **values: str) -> Diagnostic:
    return Diagnostic("error", code, place, {"medium": told.medium, **values})
