"""What the templates of a page may ask: the way around the site, and lists of the whole book."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby
from typing import TypeVar

from markupsafe import Markup

from bukusaku.book.index import index_entries
from bukusaku.book.kinds import KINDS
from bukusaku.book.model import Part
from bukusaku.book.outline import TOP_HEADING, heading_text
from bukusaku.book.records import PageRecord, Record, Source
from bukusaku.site.links import Link, Shared
from bukusaku.site.page_view import PageView
from bukusaku.site.sitemap import HOME
from bukusaku.theme.addresses import address
from bukusaku.theme.listings import District

T = TypeVar("T")

SECTIONS: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "role": (("duties", "checklist"), ()),
    "dimension": (("aspects",), ("indicators",)),
    "stage": ((), ("outputs", "who")),
}
"""The sections that a kind's template heads before and after its text, by name."""

FONTS = "assets/fonts"

MENU, SIBLINGS = 24, 48
"""How many lines a menu may have before it shows only what is around the page."""

ALWAYS_HEADED = ("duties", "indicators", "who")
"""Where there are none, the template says so."""


@dataclass(frozen=True, slots=True)
class IndexLetter:
    """The entries of the index under one letter, each with where it leads."""

    letter: str
    entries: tuple[tuple[str, tuple[Link, ...]], ...]


class SiteView(PageView):
    """Navigation is bounded, whatever the size of the book; only lists may show the whole of it."""

    # --- the way around --------------------------------------------------------------------------

    def sections(self) -> tuple[Link, ...]:
        """The contents of this page: what its template heads, and the sections of its text."""
        record = self.here.record or self.here.part.introduction
        if record is None:
            return ()
        before, after = SECTIONS.get(record.KIND, ((), ()))
        return (
            *self._headed(record, before),
            *self._headings(record),
            *self._headed(record, after),
        )

    def _headed(self, record: PageRecord, names: Sequence[str]) -> tuple[Link, ...]:
        return tuple(
            Link(self.words["sections"][name], self.href(record, name))
            for name in names
            if name in ALWAYS_HEADED or getattr(record, name)
        )

    def _headings(self, record: PageRecord) -> tuple[Link, ...]:
        if record.body is None:
            return ()
        numbered = record.KIND == "chapter" and record.number
        sections = [heading for heading in record.body.headings if heading.level == TOP_HEADING]
        return tuple(
            Link(
                heading_text(self.book, record.body, heading),
                self.href(record, heading.slug),
                f"{record.number}.{position}" if numbered else None,
            )
            for position, heading in enumerate(sections, 1)
        )

    def menu(self) -> tuple[Link, ...]:
        """The parts of the book; of more chapters than a menu can hold, those around here."""
        return self._menu

    @cached_property
    def _menu(self) -> tuple[Link, ...]:
        pages = self._site.map
        parts: Sequence[Part] = pages.menu
        if len(parts) > MENU:
            chapters = around(pages.chapters, pages.places.get(id(self.here.part), 0), MENU // 2)
            parts = sorted(
                (*pages.lists, *chapters), key=lambda part: pages.menu_places[part.entry]
            )
        return tuple(self._link(part, here=part is self.here.part) for part in parts)

    def links_to(self, names: Sequence[str]) -> tuple[Link, ...]:
        """Of the parts with these names, those that the site has a page for."""
        return tuple(
            self._link(self.part(name), here=name == self.here.part.name)
            for name in names
            if self.has(name)
        )

    def links_beside_menu(self, names: Sequence[str]) -> tuple[Link, ...]:
        """Of the parts with these names, those that the menu does not lead to."""
        listed = {part.name for part in self._site.map.lists}
        return self.links_to([name for name in names if name not in listed])

    def siblings(self) -> tuple[Link, ...]:
        """The records of the collection that this page is in, or those around it."""
        records = self.here.part.records
        if self.here.part.name == "chapter" or not self.here.record:
            return ()
        shown = around(records, self._site.map.places[id(self.here.record)], SIBLINGS)
        return tuple(self._link(record, here=record is self.here.record) for record in shown)

    def breadcrumbs(self) -> tuple[Link, ...]:
        """The pages above this one."""
        if self.here.part.name == HOME.name:
            return ()
        above = [self._link(HOME)]
        if self.here.record and self.here.part.name != "chapter":
            above.append(self._link(self.here.part))
        return tuple(above)

    @cached_property
    def previous(self) -> Link | None:
        page, _ = self._site.map.neighbours(self.here)
        return self._link(page.target) if page else None

    @cached_property
    def next(self) -> Link | None:
        _, page = self._site.map.neighbours(self.here)
        return self._link(page.target) if page else None

    def shared(self, template: str) -> Markup:
        """A piece that tells nothing of this page alone, made once for all pages of its folder.

        Where a project has templates of its own, whatever is in them may tell of the page.
        """
        pieces = self._shared.pieces
        piece = None if self._site.theme.is_own else pieces.get(template)
        if piece is None:
            html = self._site.theme.render(template, view=self, words=self.words)
            piece = pieces[template] = Markup(html.removesuffix("\n"))  # noqa: S704  # escaped there
        return piece

    # --- lists of the whole book ----------------------------------------------------------------

    def contents(self) -> tuple[Link, ...]:
        """Every part, and below it its records or, in a chapter, its sections."""
        return tuple(
            replace(self._link(part), children=self._children(part)) for part in self._site.map.menu
        )

    def _children(self, part: Part) -> tuple[Link, ...]:
        if part.name == "chapter":
            return self._headings(part.records[0])
        return tuple(self._link(record) for record in part.records)

    def index(self) -> tuple[IndexLetter, ...]:
        """The index of the book, by letter."""
        targets = {record.anchor: record for c in self.book.collections for record in c.records}
        targets |= {page.record.anchor: page.record for page in self._site.map.pages if page.record}
        letters = groupby(index_entries(self.book), lambda entry: entry.letter)
        return tuple(
            IndexLetter(
                letter,
                tuple((entry.label, self._locators(entry.anchors, targets)) for entry in entries),
            )
            for letter, entries in letters
        )

    def _locators(self, anchors: Sequence[str], targets: Mapping[str, Record]) -> tuple[Link, ...]:
        """Links named by the page that they lead to."""
        found: dict[str, Link] = {}
        for anchor in anchors:
            link = self._link_to_anchor(anchor, targets)
            found.setdefault(link.text, link)
        return tuple(found.values())

    def _link_to_anchor(self, anchor: str, targets: Mapping[str, Record]) -> Link:
        if anchor.startswith("part-"):
            return self._link(self.part(anchor.removeprefix("part-")))
        record = targets[anchor]
        if isinstance(record, PageRecord):
            return self._link(record)
        page = address(record).page
        listing = self._site.map.by_path[self.folder + page].part
        return Link(self.name(listing), self.href(record))

    def licences(self) -> tuple[Link, ...]:
        """The licences that the theme's fonts travel with, each under its file's name."""
        names = self._site.theme.names(FONTS, ".txt")
        return tuple(Link(name, self.asset(f"{FONTS}/{name}")) for name in names)

    def sources_listed(self) -> tuple[Source, ...]:
        """The sources of every record that this page lists."""
        listed = [kind.name for kind in KINDS if kind.page == self.here.part.name]
        cited = {
            source.id
            for kind in listed
            for record in self.book.records(kind)
            for source in self.book.cited_in(record)
        }
        return tuple(source for source in self.book.sources if source.id in cited)

    def district_facts(self, district: District) -> tuple[str, ...]:
        """What stands under a district's name: its code, its area, how many belong to it."""
        words, place = self.words["site"], district.place
        facts = []
        if place and place.code:
            facts.append(self.say(words["code_is"], code=place.code))
        if place and place.area_km2 is not None:
            facts.append(f"{self.number(place.area_km2, 2)} km²")
        if district.wards:
            facts.append(f"{len(district.wards)} {self.level_name('ward') or words['places']}")
        return tuple(facts)

    def example_queries(self) -> tuple[str, ...]:
        """A few words that the search finds: a role, an abbreviation, a dimension, a place."""
        roles = [role.title for role in self.book.roles]
        terms = [term.term for term in self.terms() if term.expansion]
        dimensions = [record.name for record in self.records("dimension")]
        places = [place.name for place in self.regions()]
        return tuple(names[0] for names in (roles, terms, dimensions, places) if names)

    def _link(self, target: PageRecord | Part, *, here: bool = False) -> Link:
        links = self._shared.links
        link = links.get(id(target))
        if link is None:
            link = links[id(target)] = Link(self.name(target), self.href(target), target.number)
        return replace(link, here=True) if here else link

    @cached_property
    def _shared(self) -> Shared:
        return self._site.shared[type(self), self.here.path.rpartition("/")[0]]


def around(items: Sequence[T], at: int, count: int) -> Sequence[T]:
    """As many items as may be shown, the one `at` that place in their middle."""
    start = max(0, min(at - count // 2, len(items) - count))
    return items[start : start + count]


class NotFoundView(SiteView):
    """The book from a page that a host shows at any address.

    Only whole addresses are right everywhere. A book without `url` has none: then links count from
    the page's folder, and lead home from others too, since each has an index of its own.
    """

    def _relative(self, path: str) -> str:
        if self.settings.url is None:
            return super()._relative(path)
        return f"{self.settings.url.rstrip('/')}/{path}"
