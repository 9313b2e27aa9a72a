"""What templates may ask about a book, the same on the site and in print.

Templates decide looks only: order, addresses, names, dates and numbers come from here. `site` and
`press` each derive a view that knows where things are in their medium.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

from markupsafe import Markup

from bukusaku.book.changes import Change, by_edition
from bukusaku.book.claims import Claim, Duty, Period, Standing
from bukusaku.book.kinds import KIND_BY_NAME
from bukusaku.book.links import destination, is_external
from bukusaku.book.model import Book, Part
from bukusaku.book.outline import heading_text
from bukusaku.book.records import (
    Chart,
    Event,
    PageRecord,
    Person,
    Place,
    Record,
    Role,
    Source,
    Stage,
    Term,
)
from bukusaku.theme import calendar, listings
from bukusaku.theme.addresses import Address, address
from bukusaku.theme.complaints import UnknownNameError
from bukusaku.theme.download import Download, Shelf, shelf_of
from bukusaku.theme.environment import Theme
from bukusaku.theme.figures import BarChart, Timeline, bar_chart, timeline
from bukusaku.theme.matrix import Row, duties_matrix
from bukusaku.theme.prose import render_prose


class View:
    """One book in one medium; subclasses say where an address and an image are."""

    medium: str

    def __init__(self, book: Book, theme: Theme, words: Mapping[str, Any]) -> None:
        self.book = book
        self.settings = book.settings
        self.words = words
        self.language = book.language
        self._theme = theme

    # --- where things are: the medium's own ----------------------------------------------------

    def href(self, target: Record | Part | str, fragment: str | None = None) -> str:
        return self.href_of(address(target, fragment))

    def href_of(self, place: Address) -> str:
        raise NotImplementedError

    def image_source(self, record: Record, target: str) -> str:
        """The address of an image named in a record's text, relative to the record's file."""
        raise NotImplementedError

    def image_size(
        self,
        record: Record,  # noqa: ARG002  # the site's own
        target: str,  # noqa: ARG002
    ) -> tuple[int, int] | None:
        """Width and height to keep free until the image is there."""
        return None

    def page_reference(self, place: Address) -> Markup:  # noqa: ARG002  # print needs it
        """What a reference adds to its link in this medium: in print, its page."""
        return Markup("")

    def spot(
        self,
        record: PageRecord,  # noqa: ARG002  # print needs it
        mark: int,  # noqa: ARG002
        reference: str,
    ) -> str:
        """A reference where it stands in a text; in print, the index finds it there."""
        return reference

    def explanation(self, target: Record | Part) -> str | None:  # noqa: ARG002  # the site's own
        """What a link tells of its target in this medium beside its text."""
        return None

    def anchor(self, target: Record | Part | str, fragment: str | None = None) -> str:
        """The id that a target carries where it stands."""
        return address(target, fragment).anchor

    # --- names and links -------------------------------------------------------------------------

    def name(self, target: Record | Part, fragment: str | None = None) -> str:
        """What a record, one of its headings, or a part is called."""
        if isinstance(target, Part):
            return self._part_name(target)
        if fragment and isinstance(target, PageRecord) and target.body:
            heading = next(h for h in target.body.headings if h.slug == fragment)
            return heading_text(self.book, target.body, heading)
        return target.name

    def _part_name(self, part: Part) -> str:
        if part.title:
            return part.title
        if part.name == "chapter":
            return part.records[0].name
        if part.introduction:
            return part.introduction.title
        return str(self.words["parts"][part.name])

    def level_name(self, level: str) -> str:
        """What the settings call a level ("region", "district", "ward"), or nothing."""
        named = getattr(self.settings.levels, level)
        return named.name if named else ""

    def place_title(self, place: Place) -> str:
        """A place's name with its level before it, unless the name says it already."""
        level = self.sentence_case(self.level_name(place.level.value))
        named = not level or place.name.casefold().startswith(level.casefold())
        return place.name if named else f"{level} {place.name}"

    def link(
        self, target: Record | Part, label: str | None = None, fragment: str | None = None
    ) -> Markup:
        """A link with the target's name, and in print its page."""
        place = address(target, fragment)
        kind = target.KIND if isinstance(target, Record) else "part"
        text = self.name(target, fragment) if label is None else label
        meaning = self.explanation(target)
        explained = Markup(' data-meaning="{}"').format(meaning) if meaning else ""
        return Markup('<a class="ref ref-{}" href="{}"{}>{}</a>{}').format(
            kind, self.href_of(place), explained, text, self.page_reference(place)
        )

    def named(self, target: Record | Part, text: str) -> Markup:
        """A link that adds nothing to its text, for tables."""
        return Markup('<a href="{}">{}</a>').format(self.href(target), text)

    def link_target(self, record: PageRecord, target: str) -> str:
        """The address behind a Markdown link: outside, a heading here, or another record's file."""
        if is_external(target):
            return target
        found = destination(self.book, record, target)
        if found is None:
            raise LookupError(f"{target}: check reports dead links before anything is rendered")
        return self.href(found.page, found.fragment)

    # --- words --------------------------------------------------------------------------------

    def day(self, value: date) -> str:
        return calendar.day(value, self.language)

    def period(self, when: Period | None) -> str:
        """The days, or the words for days that are not known."""
        if when is None or when.start is None:
            return str(self.words["standings"]["unavailable"])
        return calendar.period(when.start, when.end, self.language)

    def number(self, value: float, decimals: int | None = None) -> str:
        return calendar.number(value, self.language, decimals)

    def say(self, text: str, **values: object) -> str:
        """Words with their placeholders filled."""
        try:
            return text.format(**values)
        except KeyError as gap:
            raise UnknownNameError(str(gap.args[0]), values) from gap

    def sentence_case(self, text: str) -> str:
        """A word as the first of a sentence: "kelurahan" becomes "Kelurahan"."""
        return text[:1].upper() + text[1:]

    def inside_sentence(self, name: str) -> str:
        """A title inside a sentence: "Lurah" becomes "lurah", a proper name stays."""
        return name.lower() if name == name.capitalize() else name

    def standing(self, claim: Claim) -> str | None:
        """The word that must stand beside a claim, or None where it stands by itself."""
        if claim.standing in (Standing.PROPOSAL, Standing.UNAVAILABLE):
            return str(self.words["standings"][claim.standing.value])
        return None

    # --- text -----------------------------------------------------------------------------------

    def prose(self, record: PageRecord, shift: int = 0) -> Markup:
        """A record's body, its headings moved down by `shift` levels."""
        return render_prose(self, record, shift)

    def superscript(self, source_id: str) -> Markup:
        """The raised number of a source, linked to it."""
        return Markup('<sup class="cite"><a href="{}">{}</a></sup>').format(
            self.href(self.book.get("source", source_id)), self.book.source_number(source_id)
        )

    def source_number(self, source: Source) -> int:
        return self.book.source_number(source.id)

    def sources_of(self, record: Record) -> tuple[Source, ...]:
        """Every source that a record leans on, in the order of their numbers."""
        return self.book.cited_in(record)

    def domain(self, url: str) -> str:
        """`example.id` of an address: what a list of sources prints."""
        return url.partition("://")[2].partition("/")[0].removeprefix("www.")

    def chart(self, chart: Chart) -> Markup:
        """A chart as SVG with its table."""
        return Markup(self._theme.render("macros/chart.html", view=self, chart=chart))  # noqa: S704

    # --- the whole book ---------------------------------------------------------------------

    def records(self, kind: str) -> tuple[Record, ...]:
        if kind not in KIND_BY_NAME:
            raise UnknownNameError(kind, KIND_BY_NAME)
        return self.book.records(kind)

    def matrix(self) -> tuple[Row, ...]:
        return duties_matrix(self.book)

    def is_own(self, role: Role) -> bool:  # noqa: ARG002  # print needs it
        """Whether this is the book made for a role alone."""
        return False

    def duties_of(self, role: Role) -> tuple[tuple[Stage, Duty], ...]:
        return self.book.duties_of(role)

    def role_groups(self) -> tuple[listings.RoleGroup, ...]:
        return listings.role_groups(self.book)

    def terms(self) -> tuple[Term, ...]:
        return listings.terms(self.book)

    def topics(self) -> tuple[listings.Topic, ...]:
        return listings.topics(self.book)

    def people(self) -> tuple[Person, ...]:
        return listings.people(self.book)

    def regions(self) -> tuple[Place, ...]:
        return listings.regions(self.book)

    def districts(self) -> tuple[listings.District, ...]:
        return listings.districts(self.book)

    def changes(self) -> tuple[tuple[int, tuple[Change, ...]], ...]:
        """What each edition changed, the newest first."""
        return tuple(by_edition(self.book.records(Change.KIND)))

    def changed(self, record: Record) -> str:
        """The class of a record that as a whole is new in this edition."""
        return " changed" if None in self.changed_sections(record) else ""

    def changed_sections(self, record: Record) -> frozenset[str | None]:
        """The slugs of what this edition says otherwise than the one before; None for all of it."""
        edition = self.settings.edition.number
        new = (change for number, of in self.changes() if number == edition for change in of)
        targets = (target for change in new for target in change.targets)
        return frozenset(slug for *named, slug in targets if named == [record.KIND, record.id])

    def changes_title(self, edition: int) -> str:
        """`Yang berubah sejak edisi 1`, in edition 2."""
        return str(self.words["changed_since"]).format(number=edition - 1)

    def happenings(self) -> tuple[Event, ...]:
        return listings.happenings(self.book)

    # --- files to download --------------------------------------------------------------------

    def shelf(self, downloads: Sequence[Download]) -> Shelf:
        return shelf_of(downloads)

    def download_title(self, download: Download) -> str:
        """`Edisi lurah, buku saku A6`."""
        kind = str(self.words["site"]["downloads"][download.kind])
        readers = (e.title for e in self.settings.editions if e.id == download.edition)
        title = next(readers, None)
        return f"{title}, {kind[:1].lower()}{kind[1:]}" if title else kind

    # --- figures: where their pieces are; templates draw them ------------------------------------

    def bars(self, chart: Chart) -> BarChart:
        return bar_chart(chart)

    def timeline(self) -> Timeline:
        return timeline(self.happenings(), calendar.month_initials(self.language))
