"""A book as its printed templates see it: everything lies in one document, on a page of its own."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby

from bukusaku.book.claims import Duty, Item, Level, Standing
from bukusaku.book.edition import listed_sources
from bukusaku.book.index import IndexEntry, index_entries
from bukusaku.book.model import Part
from bukusaku.book.records import Place, Record, Role, Source
from bukusaku.book.settings import EditionStatus
from bukusaku.press.references import ReferringView
from bukusaku.theme.addresses import address, short_pages
from bukusaku.theme.listings import RoleGroup
from bukusaku.theme.qr import QrCode, qr_code

CONTENT_MOUNT = "content"


@dataclass(frozen=True, slots=True)
class IndexLetter:
    """The entries of the index that begin with one letter."""

    letter: str
    entries: tuple[IndexEntry, ...]


class PrintView(ReferringView):
    """The book, and what only its printed form says of itself."""

    @property
    def title(self) -> str:
        """What stands over every page: the book's title, and for whom this edition is."""
        readers = self.book.readers
        return f"{self.settings.title} · {readers.title}" if readers else self.settings.title

    def role_groups(self) -> tuple[RoleGroup, ...]:
        """Those roles that have their place between these covers."""
        printed = (
            replace(group, roles=tuple(filter(self.is_printed, group.roles)))
            for group in super().role_groups()
        )
        return tuple(group for group in printed if group.roles)

    @property
    def notice(self) -> str:
        """What every page says at its foot; a draft always says that it is one."""
        return self.marked(self.settings.notice) if self.settings.notice else self.draft_notice

    @property
    def draft_notice(self) -> str:
        """That this is a draft, if it is."""
        is_draft = self.settings.edition.status is EditionStatus.DRAFT
        return str(self.words["draft_notice"]) if is_draft else ""

    def marked(self, notice: str) -> str:
        """A notice, and that this is a draft where it is one and the notice does not say so."""
        draft = str(self.words["statuses"][EditionStatus.DRAFT.value])
        says_so = re.search(rf"\b{re.escape(draft)}\b", notice, re.IGNORECASE)
        return notice if says_so or not self.draft_notice else f"{draft} · {notice}"

    def qr(self, target: Record | Part) -> QrCode | None:
        """The way from paper to the page of the site; none for a book without `url`."""
        if self.settings.url is None:
            return None
        return qr_code(f"{self.settings.url.rstrip('/')}/{self._short[address(target).anchor]}")

    def is_own(self, role: Role) -> bool:
        """Whether the edition is made for this role."""
        return self.book.readers is not None and role.id in self.book.readers.roles

    def sources(self) -> tuple[Source, ...]:
        return listed_sources(self.book)

    def edition_line(self) -> str:
        """Which edition this is, in one line."""
        edition = self.settings.edition
        status = str(self.words["statuses"][edition.status.value])
        return str(self.words["print"]["edition_line"]).format(
            number=edition.number, date=self.day(edition.date), status=status.lower()
        )

    @cached_property
    def _short(self) -> Mapping[str, str]:
        """The short address of what has an opener, by its anchor."""
        return {address(target).anchor: page for page, target in short_pages(self.book).items()}

    @property
    def keywords(self) -> str:
        """What every file says of itself: kode edisi, edition and date."""
        return f"{self.words['edition_code']} {self.book.code}, {self.edition_line()}"

    # --- the whole book --------------------------------------------------------------------------

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
