"""A book as its printed templates see it: everything lies in one document, on a page of its own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from pathlib import PurePosixPath
from posixpath import normpath
from typing import Any

from markupsafe import Markup, escape

from bukusaku.book.claims import Duty, Item, Level, Standing
from bukusaku.book.index import IndexEntry, index_entries
from bukusaku.book.kinds import KIND_BY_NAME
from bukusaku.book.model import Book, Part
from bukusaku.book.records import PageRecord, Place, Record, Source
from bukusaku.theme import listings
from bukusaku.theme.addresses import Address, address
from bukusaku.theme.environment import Theme
from bukusaku.theme.view import View

CONTENT_MOUNT = "content"

_PAGE_REFERENCE = re.compile(
    r'<span class="page-ref">[^<]*<span class="page" data-page-of="([^"]+)"></span>[^<]*</span>'
)


@dataclass(frozen=True, slots=True)
class IndexLetter:
    """The entries of the index that begin with one letter."""

    letter: str
    entries: tuple[IndexEntry, ...]


class PrintView(View):
    """Addresses are anchors; a reference also prints the page that its anchor falls on."""

    medium = "print"

    def __init__(self, book: Book, theme: Theme, words: Mapping[str, Any]) -> None:
        super().__init__(book, theme, words)

    # --- where things are ------------------------------------------------------------------------

    def href_of(self, place: Address) -> str:
        return f"#{place.anchor}"

    def image_source(self, record: Record, target: str) -> str:
        here = PurePosixPath(record.place().path).parent
        return "/" + normpath(here / target)

    def page(self, target: Record | Part | str, fragment: str | None = None) -> Markup:
        """The box for the number of the page that something stands on."""
        return self.page_at(address(target, fragment).anchor)

    def page_at(self, anchor: str) -> Markup:
        """The box for the number of the page that an anchor falls on."""
        return Markup('<span class="page" data-page-of="{}"></span>').format(anchor)

    def page_reference(self, place: Address) -> Markup:
        """`(hlm. 24)`."""
        return Markup(
            '<span class="page-ref">\N{NO-BREAK SPACE}({}\N{NO-BREAK SPACE}{})</span>'
        ).format(self.words["page"], self.page_at(place.anchor))

    def link(
        self, target: Record | Part, label: str | None = None, fragment: str | None = None
    ) -> Markup:
        """What is printed nowhere in this book, as people and facts, is named without a link."""
        if isinstance(target, Record) and not self.is_printed(target):
            return escape(self.name(target, fragment) if label is None else label)
        return super().link(target, label, fragment)

    def is_printed(self, record: Record) -> bool:
        """Whether the record has a place of its own between the covers."""
        if record.anchor in self._placed:
            return True
        page = KIND_BY_NAME[record.KIND].page if record.KIND in KIND_BY_NAME else None
        return page in self._part_names

    @cached_property
    def _part_names(self) -> frozenset[str]:
        return frozenset(part.name for part in self.book.parts)

    @cached_property
    def _placed(self) -> frozenset[str]:
        parts = self.book.parts
        return frozenset(record.anchor for part in parts for record in part.records) | {
            part.introduction.anchor for part in parts if part.introduction
        }

    # --- text ------------------------------------------------------------------------------------

    def edition_line(self) -> str:
        """Which edition this is, in one line."""
        edition = self.settings.edition
        status = str(self.words["statuses"][edition.status.value])
        return str(self.words["print"]["edition_line"]).format(
            number=edition.number, date=self.day(edition.date), status=status.lower()
        )

    def css_string(self, text: str) -> Markup:
        """A text as a string of CSS, with nothing in it that could end the string or the sheet."""
        plain = re.sub(r"[^\w .,;:!?()–-]", lambda found: f"\\{ord(found[0]):x} ", text)
        return Markup('"{}"').format(plain)

    def prose(self, record: PageRecord, shift: int = 0) -> Markup:
        """A record's body; a page is given with the first of several references to it."""
        given: set[str] = set()

        def once(reference: re.Match[str]) -> str:
            first = reference[1] not in given
            given.add(reference[1])
            return reference[0] if first else ""

        return Markup(_PAGE_REFERENCE.sub(once, super().prose(record, shift)))  # noqa: S704

    # --- the whole book --------------------------------------------------------------------------

    def regions(self) -> tuple[Place, ...]:
        return listings.regions(self.book)

    def about_place(self, place: Place) -> str:
        """What is known of a place in figures: `53.71.01 · 86,91 km²`."""
        area = None if place.area_km2 is None else f"{self.number(place.area_km2, 2)} km²"
        return " · ".join(filter(None, (place.code, area)))

    def code_end(self, place: Place) -> str:
        """The part of a code that tells a place from its neighbours."""
        return (place.code or "").rpartition(".")[2]

    def has_unconfirmed_names(self) -> bool:
        return any(
            isinstance(place, Place) and not place.name_confirmed
            for place in self.book.records(Place.KIND)
        )

    def by_standing(self, items: tuple[Item, ...]) -> tuple[tuple[Item, ...], ...]:
        """What is proposed after what is not, so that each can have a heading of its own."""
        proposed = tuple(item for item in items if item.standing is Standing.PROPOSAL)
        others = tuple(item for item in items if item.standing is not Standing.PROPOSAL)
        return tuple(filter(None, (others, proposed)))

    def by_level(self, duties: tuple[Duty, ...]) -> tuple[tuple[Duty, ...], ...]:
        """Duties of the same level together, the strongest level first."""
        levels = (tuple(duty for duty in duties if duty.level is level) for level in Level)
        return tuple(filter(None, levels))

    def index(self) -> tuple[IndexLetter, ...]:
        """The index, its entries under the letters they begin with."""
        by_letter = groupby(index_entries(self.book), key=lambda entry: entry.letter)
        return tuple(IndexLetter(letter, tuple(entries)) for letter, entries in by_letter)

    def sources_by_publisher(self, record: Record) -> list[tuple[str, list[Source]]]:
        """Every source that a record leans on under a name to know it by, in few lines."""
        sources: dict[str, list[Source]] = {}
        for source in self.sources_of(record):
            sources.setdefault(source.publisher or source.title, []).append(source)
        return list(sources.items())
