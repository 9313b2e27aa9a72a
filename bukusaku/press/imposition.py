"""Which page goes where on which side of which sheet: the arithmetic of folded paper, no PDF.

All lengths are millimetres, measured from the lower left corner of the sheet's side as it is read
on the screen. Sheets are cut halfway up, where there are two copies, and folded halfway across.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain
from math import ceil

from bukusaku.press.schemes import (
    LABEL_HEIGHT,
    MARGIN,
    Layout,
    Scheme,
    Sides,
)


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, by its lower left corner."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Placement:
    """A page, counted from 1, that fills `box`; what reaches beyond `clip` is not printed."""

    page: int
    box: Box
    clip: Box
    upside_down: bool = False


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a sheet; in a signature, `depth` others lie around the sheet."""

    is_front: bool
    depth: int
    placements: tuple[Placement, ...]

    @property
    def begins_signature(self) -> bool:
        return self.is_front and self.depth == 0


@dataclass(frozen=True, slots=True)
class Line:
    """A mark to cut or to fold along."""

    is_cut: bool
    start: tuple[float, float]
    end: tuple[float, float]


def sides(scheme: Scheme, pages: int) -> tuple[Side, ...]:
    """The sides of a file in the order in which they are printed."""
    if scheme.layout is Layout.MINI:
        return (_mini(scheme, pages),)
    sheets = list(_sheets(scheme, pages))
    fronts = [_front(scheme, sheet) for sheet in sheets]
    backs = [_back(scheme, sheet) for sheet in sheets]
    match scheme.sides:
        case Sides.FRONTS:
            return tuple(fronts)
        case Sides.BACKS:
            return tuple(reversed(backs))
        case Sides.BOTH:
            return tuple(chain.from_iterable(zip(fronts, backs, strict=True)))


def lines(scheme: Scheme) -> Iterator[Line]:
    """Where to cut and fold; marks keep to the white between the pages."""
    if scheme.layout is Layout.MINI:
        yield from _mini_lines(scheme)
        return
    middle = scheme.width / 2
    for row in range(1, scheme.copies):
        height = row * scheme.height / scheme.copies
        yield Line(True, (MARGIN, height), (scheme.width - MARGIN, height))
    for row in range(scheme.copies):
        bottom = row * scheme.height / scheme.copies
        page = _page_bottom(scheme, row)
        top = page + scheme.scale * scheme.page[1]
        ceiling = bottom + scheme.height / scheme.copies
        for start, end in (
            (max(bottom, MARGIN), page),
            (top, min(ceiling, scheme.height - MARGIN)),
        ):
            if end - start > 1:
                yield Line(False, (middle, start), (middle, end))


def label_box(scheme: Scheme) -> tuple[Box, bool]:
    """Where a line about printing has room on the front of a sheet; whether it stands upright.

    In the gutter where there are two copies, else along the open edge of the back cover.
    """
    width, height = (scheme.scale * length for length in scheme.page)
    if scheme.copies > 1:
        gutter = scheme.height / scheme.copies
        return Box(scheme.width / 2 - width, gutter, 2 * width, LABEL_HEIGHT), False
    return Box(MARGIN, _page_bottom(scheme, 0), LABEL_HEIGHT, height), True


# --- booklets -------------------------------------------------------------------------------------


_Spread = tuple[int | None, int | None]
"""Two pages side by side, None where one stays empty."""


@dataclass(frozen=True, slots=True)
class _Sheet:
    """The pages of a folded sheet, around which lie `depth` others."""

    front: _Spread
    back: _Spread
    depth: int


def signature_sizes(pages: int, most: int) -> tuple[int, ...]:
    """How many sheets are folded into one another, signature by signature; of nearly one size."""
    sheets = ceil(pages / 4)
    count = ceil(sheets / most)
    return tuple(sheets // count + (number < sheets % count) for number in range(count))


def _sheets(scheme: Scheme, pages: int) -> Iterator[_Sheet]:
    """Signature by signature, the outermost sheet first."""
    sizes = signature_sizes(pages, scheme.signature)
    first, last = 1, 4 * sum(sizes)
    for size in sizes:
        end = first + 4 * size - 1
        for depth in range(size):
            low, high = first + 2 * depth, end - 2 * depth
            front, back = (high, low), (low + 1, high - 1)
            yield _Sheet(_pages(front, pages, last), _pages(back, pages, last), depth)
        first = end + 1


def _pages(places: tuple[int, int], pages: int, last: int) -> _Spread:
    """What stands at two places in the book: the back cover last, what stays empty before it."""

    def page(place: int) -> int | None:
        if place == last:
            return pages
        return place if place < pages else None

    return page(places[0]), page(places[1])


def _front(scheme: Scheme, sheet: _Sheet) -> Side:
    return Side(True, sheet.depth, tuple(_spreads(scheme, sheet.front, sheet.depth)))


def _back(scheme: Scheme, sheet: _Sheet) -> Side:
    spreads = _spreads(scheme, sheet.back, sheet.depth)
    if scheme.turns_backs:
        spreads = (_turned(placement, scheme) for placement in spreads)
    return Side(False, sheet.depth, tuple(spreads))


def _spreads(scheme: Scheme, spread: _Spread, depth: int) -> Iterator[Placement]:
    """The two pages beside the fold, once for each copy, moved inwards by the paper around them.

    Inner sheets stick out at the open edge by the thickness of those around them; so moved, what is
    printed lies at the same distance from that edge everywhere, once trimmed.
    """
    middle = scheme.width / 2
    width, height = (scheme.scale * length for length in scheme.page)
    creep = depth * scheme.thickness
    for row in reversed(range(scheme.copies)):
        bottom = _page_bottom(scheme, row)
        for page, left, clip in (
            (spread[0], middle - width + creep, middle - width),
            (spread[1], middle - creep, middle),
        ):
            if page is not None:
                yield Placement(
                    page, Box(left, bottom, width, height), Box(clip, bottom, width, height)
                )


def _page_bottom(scheme: Scheme, row: int) -> float:
    """Halfway between the cuts, or as near to that as the paper's edge allows."""
    room = scheme.height / scheme.copies
    height = scheme.scale * scheme.page[1]
    centred = row * room + (room - height) / 2
    return min(max(centred, MARGIN), scheme.height - MARGIN - height)


def _turned(placement: Placement, scheme: Scheme) -> Placement:
    box, clip = (
        Box(
            scheme.width - area.x - area.width,
            scheme.height - area.y - area.height,
            area.width,
            area.height,
        )
        for area in (placement.box, placement.clip)
    )
    return Placement(placement.page, box, clip, not placement.upside_down)


# --- the mini book -------------------------------------------------------------------------------

# As one looks at the sheet. Heads meet at the cut, so the upper row stands on its head.
MINI_ROWS = ((5, 4, 3, 2), (6, 7, 8, 1))


def _mini(scheme: Scheme, pages: int) -> Side:
    width, height = scheme.width / 4, scheme.height / 2
    placements = []
    for row, panels in enumerate(MINI_ROWS):
        for column, page in enumerate(panels):
            if page > pages:
                continue
            box = Box(
                column * width + (width - scheme.page[0]) / 2,
                (1 - row) * height + (height - scheme.page[1]) / 2,
                *scheme.page,
            )
            placements.append(Placement(page, box, box, upside_down=row == 0))
    return Side(True, 0, tuple(placements))


def _mini_lines(scheme: Scheme) -> Iterator[Line]:
    width, middle = scheme.width / 4, scheme.height / 2
    yield Line(True, (width, middle), (3 * width, middle))
    yield Line(False, (MARGIN, middle), (width, middle))
    yield Line(False, (3 * width, middle), (scheme.width - MARGIN, middle))
    for column in (1, 2, 3):
        yield Line(False, (column * width, MARGIN), (column * width, middle))
        yield Line(False, (column * width, middle), (column * width, scheme.height - MARGIN))
