"""Where things are in print: on a page of this book, in the whole book only, or nowhere."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cached_property
from pathlib import PurePosixPath
from posixpath import normpath

from markupsafe import Markup, escape

from bukusaku.book.index import index_entries, spot
from bukusaku.book.kinds import KIND_BY_NAME
from bukusaku.book.links import destination, is_external
from bukusaku.book.model import Book, Part
from bukusaku.book.outline import Section, outline
from bukusaku.book.records import PageRecord, Record, Source
from bukusaku.theme.addresses import Address, address
from bukusaku.theme.view import View

_PAGE_REFERENCE = re.compile(
    r'<span class="page-ref" data-of="([^"]+)">'
    r'[^<]*(?:<span class="page" [^>]*></span>[^<]*)?</span>'
)
_LEFT_OUT = "left-out:"
_LEFT_OUT_LINK = re.compile(rf'<a href="{_LEFT_OUT}([^"]*)"[^>]*>(.*?)</a>')


class ReferringView(View):
    """Addresses are anchors; a reference also prints the page that its anchor falls on.

    What an edition for some readers leaves out is named without a link, with its number and the
    words that it stands in the whole book.
    """

    medium = "print"

    def href_of(self, place: Address) -> str:
        return f"#{place.anchor}"

    def image_source(self, record: Record, target: str) -> str:
        here = PurePosixPath(record.place().path).parent
        return "/" + normpath(here / target)

    # --- pages -----------------------------------------------------------------------------------

    def page(self, target: Record | Part | str, fragment: str | None = None) -> Markup:
        """The box for the number of the page that something stands on."""
        return self.page_at(address(target, fragment).anchor)

    def page_at(self, anchor: str) -> Markup:
        """The box for the number of the page that an anchor falls on."""
        return Markup('<span class="page" data-page-of="{}"></span>').format(anchor)

    def page_reference(self, place: Address) -> Markup:
        """`(hlm. 24)`."""
        return Markup(
            '<span class="page-ref" data-of="{}">\N{NO-BREAK SPACE}({}\N{NO-BREAK SPACE}{})</span>'
        ).format(place.anchor, self.words["page"], self.page_at(place.anchor))

    def spot(self, record: PageRecord, mark: int, reference: str) -> str:
        anchor = spot(record, mark)
        if anchor not in self._spots:
            return reference
        return Markup('<span id="{}">{}</span>').format(anchor, Markup(reference))  # noqa: S704

    def left_out(self, place: Address) -> Markup:
        """`(3.2, di buku lengkap)`."""
        number = self._numbers.get(place.anchor)
        words = ", ".join(filter(None, (number, str(self.words["print"]["in_whole_book"]))))
        return Markup('<span class="page-ref" data-of="{}">\N{NO-BREAK SPACE}({})</span>').format(
            place.anchor, words
        )

    def left_out_part(self, name: str) -> Markup:
        """`(5, di buku lengkap)`, said once for all records of a part that this edition lacks."""
        whole = self.book.whole
        part = whole and next((part for part in whole.parts if part.name == name), None)
        return self.left_out(address(part)) if part and not self.is_printed(part) else Markup("")

    def left_out_records(self, part: Part) -> tuple[Record, ...]:
        """Those of the whole book's part that this edition lacks."""
        parts = self.book.whole.parts if self.book.whole else ()
        whole = (record for each in parts if each.entry == part.entry for record in each.records)
        return tuple(record for record in whole if not self.is_printed(record))

    # --- references ------------------------------------------------------------------------------

    def link(
        self, target: Record | Part, label: str | None = None, fragment: str | None = None
    ) -> Markup:
        """What is printed nowhere in any edition, as people and facts, is named only."""
        text = self.name(target, fragment) if label is None else label
        if self.is_printed(target):
            return super().link(target, text, None if self._is_brief(target) else fragment)
        if self._is_in_whole_book(target):
            return escape(text) + self.left_out(address(target, fragment))
        return escape(text)

    def named(self, target: Record | Part, text: str) -> Markup:
        return super().named(target, text) if self.is_printed(target) else escape(text)

    def link_target(self, record: PageRecord, target: str) -> str:
        """The address behind a Markdown link; `prose` replaces one that leads out of the book."""
        found = None if is_external(target) else destination(self.book, record, target)
        if found and not self.is_printed(found.page):
            return _LEFT_OUT + address(found.page, found.fragment).anchor
        if found and self._is_brief(found.page):
            return self.href(found.page)
        return super().link_target(record, target)

    def superscript(self, source_id: str) -> Markup:
        """The raised number of a source, the same whether or not the source is listed here."""
        source = self.book.get(Source.KIND, source_id)
        if self.is_printed(source):
            return super().superscript(source_id)
        return Markup('<sup class="cite">{}</sup>').format(self.book.source_number(source_id))

    def prose(self, record: PageRecord, shift: int = 0) -> Markup:
        """A record's body; a page is given with the first of several references to it."""
        given: set[str] = set()

        def once(reference: re.Match[str]) -> str:
            first = reference[1] not in given
            given.add(reference[1])
            return reference[0] if first else ""

        def named(link: re.Match[str]) -> str:
            return link[2] + self.left_out(Address("", link[1]))

        html = _LEFT_OUT_LINK.sub(named, super().prose(record, shift))
        return Markup(_PAGE_REFERENCE.sub(once, html))  # noqa: S704

    # --- what is in this book --------------------------------------------------------------------

    def has_part(self, name: str) -> bool:
        """Whether a part is in this book, by its name."""
        return any(part.name == name for part in self.book.parts)

    def is_printed(self, target: Record | Part) -> bool:
        """Whether it has a place of its own between the covers."""
        return _is_in(self.book, target, self._anchors)

    def _is_in_whole_book(self, target: Record | Part) -> bool:
        whole = self.book.whole
        return whole is not None and _is_in(whole, target, self._anchors_of_whole_book)

    def _is_brief(self, target: Record | Part) -> bool:
        return any(part.brief and target in part.records for part in self.book.parts)

    @cached_property
    def _spots(self) -> frozenset[str]:
        """The anchors of references that the index leads to; none in a book without one."""
        if not self.has_part("index"):
            return frozenset()
        return frozenset(at for entry in index_entries(self.book) for at in entry.spots)

    @cached_property
    def _anchors(self) -> frozenset[str]:
        return frozenset(_placed(self.book))

    @cached_property
    def _anchors_of_whole_book(self) -> frozenset[str]:
        return frozenset(_placed(self.book.whole)) if self.book.whole else frozenset()

    @cached_property
    def _numbers(self) -> Mapping[str, str | None]:
        """The number of each section of the whole book, by its anchor."""
        return dict(_numbered(outline(self.book.whole or self.book)))


def _is_in(book: Book, target: Record | Part, placed: frozenset[str]) -> bool:
    if isinstance(target, Part):
        return target.entry in {part.entry for part in book.parts}
    kind = KIND_BY_NAME.get(target.KIND)
    if target.anchor in placed or kind is None or kind.page is None:
        return target.anchor in placed
    listed = book.find(target.KIND, target.id) is not None
    return listed and kind.page in {part.name for part in book.parts}


def _placed(book: Book) -> Iterable[str]:
    for part in book.parts:
        yield from (record.anchor for record in part.records)
        if part.introduction:
            yield part.introduction.anchor


def _numbered(sections: Iterable[Section]) -> Iterable[tuple[str, str | None]]:
    for section in sections:
        yield section.anchor, section.number
        yield from _numbered(section.children)
