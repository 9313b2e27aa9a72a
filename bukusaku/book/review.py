"""What whoever approves a book must decide: what is proposed, unknown, or without a source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from typing import Literal

from bukusaku.book.claims import Claim, Model, Standing
from bukusaku.book.model import Book
from bukusaku.book.outline import TOP_HEADING, heading_anchor, heading_text
from bukusaku.book.records import Fact, PageRecord, Record
from bukusaku.reading.prose import TOKEN, Citation, Reference

Reason = Literal["proposal", "unavailable", "uncited"]

_NAMES = ("text", "what", "name", "statement", "title")
"""Where a claim keeps its words, in the order in which they are looked for."""

BLOCK_START = re.compile(r'<div class="admonition (usulan|belum)">')
_BLOCK = re.compile(
    BLOCK_START.pattern + r'\s*<p class="admonition-title">(.*?)</p>(.*?)</div>', re.DOTALL
)
_REASONS: dict[str, Reason] = {"usulan": "proposal", "belum": "unavailable"}
_TAG = re.compile(r"<[^>]*>")
_SECTION = re.compile(r"(?=<h2 )")


@dataclass(frozen=True, slots=True)
class OpenPoint:
    """Something to decide or to accept; `record` is where it stands, at `anchor`."""

    reason: Reason
    record: Record
    anchor: str
    text: str


def open_points(book: Book) -> tuple[OpenPoint, ...]:
    """All of them, in the order of the book and its lists."""
    return tuple(
        point
        for collection in book.collections
        for record in (collection.introduction, *collection.records)
        if record
        for point in (*_claims(record), *_set_apart(record), *_uncited(book, record))
    )


def _claims(record: Record) -> Iterator[OpenPoint]:
    for model, path in _models(record, ""):
        if isinstance(model, Claim) and model.standing in {Standing.PROPOSAL, Standing.UNAVAILABLE}:
            reason: Reason = "proposal" if model.standing is Standing.PROPOSAL else "unavailable"
            yield OpenPoint(reason, record, record.anchor, _words(model) or path)
    for name, value in record:
        if name.endswith("_unavailable") and value:
            text = name.removesuffix("_unavailable")
            yield OpenPoint("unavailable", record, record.anchor, text)


def _models(model: Model, path: str) -> Iterator[tuple[Model, str]]:
    """A model and all in its fields, each with the name of the field that holds it."""
    yield model, path
    for name in type(model).model_fields:
        value = getattr(model, name)
        for item in value if isinstance(value, tuple) else (value,):
            if isinstance(item, Model):
                yield from _models(item, name)


def _words(model: Model) -> str:
    return str(next(filter(None, (getattr(model, name, None) for name in _NAMES)), ""))


def _set_apart(record: Record) -> Iterator[OpenPoint]:
    """Blocks of a text that say of themselves that they are a proposal, or that something lacks."""
    if isinstance(record, PageRecord) and record.body:
        for number, block in enumerate(_BLOCK.finditer(record.body.html), start=1):
            text = f"{_plain(block[2])}: {_plain(block[3])}"
            yield OpenPoint(_REASONS[block[1]], record, block_anchor(record, number), text)


def block_anchor(record: Record, number: int) -> str:
    """Where a block stands that is set apart, the how many-th of its record."""
    return f"{record.anchor}--open-{number}"


def _plain(html: str) -> str:
    return unescape(" ".join(TOKEN.sub("", _TAG.sub(" ", html)).split()))


def _uncited(book: Book, record: Record) -> Iterator[OpenPoint]:
    """Sections of a text in which no source is cited and no fact printed."""
    if not isinstance(record, PageRecord) or record.body is None:
        return
    sections = [each for each in record.body.headings if each.level == TOP_HEADING]
    opening, *texts = _SECTION.split(record.body.html)
    pieces = [(record.anchor, record.title, opening)]
    for heading, text in zip(sections, texts, strict=False):
        title = heading_text(book, record.body, heading)
        pieces.append((heading_anchor(record, heading), title, text))
    for anchor, title, text in pieces:
        marks = [record.body.marks[int(token[1])] for token in TOKEN.finditer(text)]
        cited = any(
            isinstance(mark, Citation) or (isinstance(mark, Reference) and mark.kind == Fact.KIND)
            for mark in marks
        )
        if "<p>" in text and not cited:
            yield OpenPoint("uncited", record, anchor, title)
