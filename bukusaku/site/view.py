"""A book as the templates of one page of the site see it: addresses are relative to that page."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import groupby
from posixpath import dirname, relpath
from typing import Any

from markupsafe import Markup, escape

from bukusaku.book.index import index_entries
from bukusaku.book.kinds import KINDS
from bukusaku.book.model import Book, Part
from bukusaku.book.outline import TOP_HEADING, heading_text
from bukusaku.book.records import PageRecord, Record, Source
from bukusaku.site.assets import Assets
from bukusaku.site.images import Images
from bukusaku.site.sitemap import HOME, Page, Sitemap
from bukusaku.theme.addresses import Address, address
from bukusaku.theme.download import Download
from bukusaku.theme.environment import Theme
from bukusaku.theme.listings import District
from bukusaku.theme.view import View

POLICY = (
    "default-src 'none'; style-src {style}; img-src 'self'; font-src 'self'; "
    "base-uri 'none'; form-action 'none'"
)

SECTIONS: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "role": (("duties", "checklist"), ()),
    "dimension": (("aspects",), ("indicators",)),
    "stage": ((), ("outputs", "duties")),
}
"""The sections that a kind's template heads before and after its text, named by their fields."""

ALWAYS_HEADED = ("duties", "indicators")
"""Where there are none, the template says so."""

_TABLE = re.compile("<table>.*?</table>", re.DOTALL)
"""A table of the text; those of our own templates have a class."""


@dataclass(frozen=True, slots=True)
class Site:
    """What all pages of one site share."""

    book: Book
    theme: Theme
    words: Mapping[str, Any]
    map: Sitemap
    assets: Assets
    images: Images
    downloads: tuple[Download, ...]


@dataclass(frozen=True, slots=True)
class Link:
    """A line of a menu; `here` on the page that it leads to, or inside it."""

    text: str
    href: str
    number: str | None = None
    here: bool = False
    children: tuple[Link, ...] = ()


@dataclass(frozen=True, slots=True)
class IndexLetter:
    """The entries of the index under one letter, each with where it leads."""

    letter: str
    entries: tuple[tuple[str, tuple[Link, ...]], ...]


class SiteView(View):
    """The book from one page. Only home, downloads and lists may show the whole of it."""

    medium = "site"

    def __init__(self, site: Site, page: Page) -> None:
        super().__init__(site.book, site.theme, site.words)
        self._site = site
        self.here = page
        self.downloads = site.downloads

    # --- where things are ------------------------------------------------------------------------

    def href_of(self, place: Address) -> str:
        if place.page == self.here.path and not place.top:
            return f"#{place.anchor}"
        path = self._relative(place.page)
        return path if place.top else f"{path}#{place.anchor}"

    def image_source(self, record: Record, target: str) -> str:
        return self._relative(self._site.images.path(record, target))

    def asset(self, name: str) -> str:
        """The address of a file of the theme."""
        return self._relative(self._site.assets.path(name))

    @property
    def stylesheet(self) -> str:
        return self._relative(self._site.assets.stylesheet)

    def file(self, path: str) -> str:
        """The address of a file at `path` from the root of the site."""
        return self._relative(path)

    def page_name(self, name: str) -> str:
        """What a part of the book is called, whether or not the contents name it."""
        return self.name(self.part(name))

    def part(self, name: str) -> Part:
        """The part as the contents have it, or as the site adds it."""
        return next(page.part for page in self._site.map.pages if page.part.name == name)

    def has(self, name: str) -> bool:
        """Whether the site has a page for a part."""
        return any(page.part.name == name for page in self._site.map.pages)

    def _relative(self, path: str) -> str:
        return relpath(path, dirname(self.here.path) or ".")

    # --- this page -------------------------------------------------------------------------------

    @property
    def title(self) -> str:
        return self.name(self.here.target)

    @property
    def summary(self) -> tuple[str, ...]:
        """*Intinya* of this page."""
        return self.here.target.summary

    @property
    def plain_title(self) -> str | None:
        """Said below the title; a role's is what its holder picks in a list, not another name."""
        record = self.here.record or self.here.part.introduction
        return record.plain_title if record and record.KIND != "role" else None

    @property
    def policy(self) -> str:
        """What this page may load: files of this site alone, and no script."""
        return POLICY.format(style="'self'")

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

    # --- the way around: bounded, whatever the size of the book ----------------------------------

    def menu(self) -> tuple[Link, ...]:
        """The parts of the book."""
        parts = [part for part in self.book.parts if part.name != "finder"]
        return tuple(self._link(part, here=part == self.here.part) for part in parts)

    def siblings(self) -> tuple[Link, ...]:
        """The records of the collection that this page is in."""
        records = self.here.part.records
        if self.here.part.name == "chapter" or not self.here.record:
            return ()
        return tuple(self._link(record, here=record == self.here.record) for record in records)

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

    def _link(
        self,
        target: PageRecord | Part,
        *,
        here: bool = False,
        children: tuple[Link, ...] = (),
    ) -> Link:
        return Link(self.name(target), self.href(target), target.number, here, children)

    # --- lists of the whole book ----------------------------------------------------------------

    def contents(self) -> tuple[Link, ...]:
        """Every part, and below it its records or, in a chapter, its sections."""
        return tuple(
            self._link(part, children=self._children(part))
            for part in self.book.parts
            if part.name != "finder"
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
            href = self._href_of_anchor(anchor, targets)
            found.setdefault(href.text, href)
        return tuple(found.values())

    def _href_of_anchor(self, anchor: str, targets: Mapping[str, Record]) -> Link:
        if anchor.startswith("part-"):
            return self._link(self.part(anchor.removeprefix("part-")))
        record = targets[anchor]
        if isinstance(record, PageRecord):
            return self._link(record)
        page = address(record).page
        listing = next(p.part for p in self._site.map.pages if p.path == page)
        return Link(self.name(listing), self.href(record))

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

    # --- text -------------------------------------------------------------------------------------

    def prose(self, record: PageRecord, shift: int = 0) -> Markup:
        """Tables of the text may be wider than a phone: each scrolls by itself."""
        count = 0

        def framed(table: re.Match[str]) -> str:
            nonlocal count
            count += 1
            name = escape(self.say(self.words["site"]["table"], number=count))
            attributes = f'role="region" tabindex="0" aria-label="{name}"'
            return f'<div class="scroll" {attributes}>{table[0]}</div>'

        return Markup(_TABLE.sub(framed, super().prose(record, shift)))  # noqa: S704

    # --- downloads --------------------------------------------------------------------------------

    def size(self, octets: int) -> str:
        """`640 kB`, as a phone tells it."""
        if octets < 1_000_000:
            return f"{self.number(max(1, round(octets / 1000)))} kB"
        return f"{self.number(round(octets / 1_000_000, 1))} MB"


class NotFoundView(SiteView):
    """The book from a page that a host shows at any address.

    Only whole addresses are right everywhere. A book without `url` has none: then links count from
    the site's root, and lead home from its folders too, since each has an index of its own.
    """

    def _relative(self, path: str) -> str:
        if self.settings.url is None:
            return path
        return f"{self.settings.url.rstrip('/')}/{path}"
