"""What the instructions for the office must tell of the files that a book is made into."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bukusaku.book.settings import Format
from bukusaku.press.imposition import signature_sizes
from bukusaku.press.plan import IMPOSED, MINI, is_economical
from bukusaku.press.schemes import SCHEMES, Layout, Scheme, Sides


@dataclass(frozen=True, slots=True)
class Form:
    """A file to print; `printing` is the edge to flip on, which side it is, or `mini`."""

    file: str
    scheme: Scheme
    printing: str
    is_economical: bool


@dataclass(frozen=True, slots=True)
class Instructions:
    """The files in the order of the settings, and how many sheets each signature has."""

    forms: tuple[Form, ...]
    signatures: tuple[int, ...] = ()

    @property
    def booklets(self) -> tuple[Form, ...]:
        return tuple(form for form in self.forms if form.scheme.layout is Layout.BOOKLET)

    @property
    def has_copies(self) -> bool:
        """Whether a sheet is cut into two books."""
        return any(form.scheme.copies > 1 for form in self.booklets)

    @property
    def sheets(self) -> int:
        """How many sheets of paper one stack has."""
        return sum(self.signatures)

    @property
    def has_single(self) -> bool:
        """Whether a sheet is folded uncut."""
        return any(form.scheme.copies == 1 for form in self.booklets)

    @property
    def has_pair(self) -> bool:
        """Whether sides are printed one after the other, by hand."""
        return any(form.scheme.sides is not Sides.BOTH for form in self.booklets)

    @property
    def has_mini(self) -> bool:
        return len(self.booklets) < len(self.forms)

    @property
    def has_f4(self) -> bool:
        return any(form.scheme.paper == "F4" for form in self.forms)


def instructions(
    formats: Iterable[Format], pages: int, signature: int, file_of: Callable[[Format], str]
) -> Instructions:
    """For those of the formats that an office prints, of a book with so many pages."""
    forms = tuple(
        Form(file_of(each), scheme, _printing(scheme), is_economical(each))
        for each in formats
        if (scheme := _scheme(each))
    )
    sizes = signature_sizes(pages, signature) if pages else ()
    return Instructions(forms, sizes)


def _scheme(wanted: Format) -> Scheme | None:
    if wanted in MINI:
        return SCHEMES["mini"]
    return IMPOSED[wanted].scheme if wanted in IMPOSED else None


def _printing(scheme: Scheme) -> str:
    if scheme.layout is Layout.MINI:
        return scheme.layout
    return scheme.flip if scheme.sides is Sides.BOTH else scheme.sides
