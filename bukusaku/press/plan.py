"""What is made of a book: which files, and from which typesetting."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from bukusaku.book.edition import edition_of
from bukusaku.book.model import Book
from bukusaku.book.settings import Format
from bukusaku.press.schemes import SCHEMES, Scheme
from bukusaku.press.variants import ECONOMY, LARGE, POCKET, PRINT_SHOP, SECOND_TRIM, Variant

TYPESET: Mapping[Format, Variant] = {
    Format.A6: POCKET,
    Format.A5_LARGE: LARGE,
    Format.TRIM_100X150: SECOND_TRIM,
    Format.PRINT_SHOP: PRINT_SHOP,
}


MINI = frozenset({Format.MINI, Format.MINI_ECONOMY})


@dataclass(frozen=True, slots=True)
class Sheets:
    """A file for the office printer: finished pages, placed on sheets."""

    pages: Variant
    scheme: Scheme


_ECONOMY = "-hemat"


def is_economical(wanted: Format) -> bool:
    """Whether a file saves ink, as its name says."""
    return _ECONOMY in wanted


def _sheets(wanted: Format) -> Sheets:
    return Sheets(
        ECONOMY if is_economical(wanted) else POCKET, SCHEMES[wanted.replace(_ECONOMY, "")]
    )


IMPOSED: Mapping[Format, Sheets] = {
    wanted: _sheets(wanted) for wanted in Format if wanted.startswith("cetak-")
}
"""Each on the scheme of its name, with the pages that its name says."""


def pages_of(wanted: Format) -> Variant | None:
    """The pages that a format shows, or, as the mini book, tells the numbers of."""
    if wanted in IMPOSED:
        return IMPOSED[wanted].pages
    return POCKET if wanted in MINI else TYPESET.get(wanted)


@dataclass(frozen=True, slots=True)
class Job:
    """One layout of the whole book or of an edition, and all that is painted from it."""

    edition: str | None
    variants: tuple[Variant, ...]

    @property
    def key(self) -> str:
        """What its pagination is remembered by."""
        return f"{self.edition or ''}/{self.variants[0].suffix}"


def jobs(book: Book) -> tuple[Job, ...]:
    """The typesettings that a book needs, the longest first."""
    return tuple(
        job for edition, formats in wanted(book) for job in _grouped(edition, _variants(formats))
    )


def book_for(book: Book, edition: str | None) -> Book:
    """The whole book, or the edition of that id."""
    readers = next((each for each in book.settings.editions if each.id == edition), None)
    return edition_of(book, readers) if readers else book


def wanted(book: Book) -> Iterator[tuple[str | None, tuple[Format, ...]]]:
    """The formats of the whole book, then those of each edition by its id."""
    yield None, book.settings.formats
    for edition in book.settings.editions:
        yield edition.id, edition.formats


def _variants(formats: Iterable[Format]) -> tuple[Variant, ...]:
    """Those that are asked for, and those that sheets are made from."""
    return tuple(dict.fromkeys(variant for each in formats if (variant := pages_of(each))))


def _grouped(edition: str | None, variants: tuple[Variant, ...]) -> Iterator[Job]:
    """Variants of one layout together."""
    layouts: dict[Variant, list[Variant]] = {}
    for variant in variants:
        layouts.setdefault(replace(variant, suffix="", paper=None), []).append(variant)
    for group in layouts.values():
        yield Job(edition, tuple(group))
