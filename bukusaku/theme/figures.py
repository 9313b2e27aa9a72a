"""Charts and timelines to geometry: where each piece of a drawing is, in its own units.

Templates draw it; the words are theirs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from bukusaku.book.records import Bar, Chart, Event

WIDTH = 320
"""Of every figure: what a small phone shows without scaling, so that its text is never tiny."""


@dataclass(frozen=True, slots=True)
class BarShape:
    """One bar with the places of its two texts; `is_peak` marks the highest."""

    bar: Bar
    x: float
    y: float
    width: float
    height: float
    label_x: float
    label_y: float
    value_x: float
    value_y: float
    is_peak: bool


@dataclass(frozen=True, slots=True)
class BarChart:
    """`lying`: the bars lie below their labels, which are too long to stand side by side."""

    width: int
    height: float
    lying: bool
    bars: tuple[BarShape, ...]


LETTER = 7.5
"""How wide a letter of a label is at most, on average."""


def bar_chart(chart: Chart) -> BarChart:
    """The bars side by side, or one below the other where their labels need it."""
    room = WIDTH / len(chart.bars)
    lying = any(len(bar.label) * LETTER > room for bar in chart.bars)
    peak = max((bar.value for bar in chart.bars), default=0)
    return _lying(chart.bars, peak) if lying else _standing(chart.bars, peak)


def _standing(bars: Sequence[Bar], peak: float) -> BarChart:
    top, tallest, foot = 22.0, 110.0, 24.0
    room = WIDTH / len(bars)
    width = min(72.0, room * 0.7)
    shapes = []
    for position, bar in enumerate(bars):
        middle = room * (position + 0.5)
        height = _share(bar.value, peak) * tallest
        y = top + tallest - height
        shapes.append(
            BarShape(
                bar,
                x=round(middle - width / 2, 2),
                y=round(y, 2),
                width=round(width, 2),
                height=round(height, 2),
                label_x=round(middle, 2),
                label_y=top + tallest + 18,
                value_x=round(middle, 2),
                value_y=round(y - 7, 2),
                is_peak=bar.value == peak,
            )
        )
    return BarChart(WIDTH, top + tallest + foot, lying=False, bars=tuple(shapes))


def _lying(bars: Sequence[Bar], peak: float) -> BarChart:
    row, thick, longest = 42.0, 16.0, WIDTH - 56.0
    shapes = []
    for position, bar in enumerate(bars):
        top = row * position
        width = _share(bar.value, peak) * longest
        shapes.append(
            BarShape(
                bar,
                x=0,
                y=top + 20,
                width=round(width, 2),
                height=thick,
                label_x=0,
                label_y=top + 14,
                value_x=round(width + 8, 2),
                value_y=top + 33,
                is_peak=bar.value == peak,
            )
        )
    return BarChart(WIDTH, row * len(bars), lying=True, bars=tuple(shapes))


def _share(value: float, peak: float) -> float:
    return max(0.0, value / peak) if peak > 0 else 0.0


@dataclass(frozen=True, slots=True)
class Mark:
    """An event, or its share of one year; `number` is its row in the table beside the figure."""

    event: Event
    number: int
    x: float
    y: float
    width: float

    @property
    def middle(self) -> float:
        return round(self.x + self.width / 2, 2)


@dataclass(frozen=True, slots=True)
class YearRow:
    """One year: a strip of twelve months with its marks, in as many lanes as they need."""

    year: int
    y: float
    height: float
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class Month:
    """The initial over a column and the line at its left."""

    initial: str
    x: float
    middle: float


@dataclass(frozen=True, slots=True)
class Timeline:
    """A calendar of the years that have events; `dot` is the diameter of a mark for one day."""

    width: int
    height: float
    head: float
    left: float
    dot: float
    months: tuple[Month, ...]
    years: tuple[YearRow, ...]


_HEAD = 20.0
_LEFT = 44.0
_DOT = 19.0
_LANE = 23.0
_PADDING = 9.0
_MONTH = (WIDTH - _LEFT) / 12


def timeline(events: Sequence[Event], initials: Sequence[str]) -> Timeline:
    """The dated events, numbered by their place among all `events`."""
    pieces = [
        piece
        for number, event in enumerate(events, 1)
        if event.start
        for piece in _pieces(number, event, event.start)
    ]
    rows: list[YearRow] = []
    y = _HEAD
    for year in sorted({piece.year for piece in pieces}):
        row = _year_row(year, y, [piece for piece in pieces if piece.year == year])
        rows.append(row)
        y += row.height
    months = tuple(
        Month(initial, round(_LEFT + _MONTH * at, 2), round(_LEFT + _MONTH * (at + 0.5), 2))
        for at, initial in enumerate(initials)
    )
    return Timeline(WIDTH, y, _HEAD, _LEFT, _DOT, months, tuple(rows))


@dataclass(frozen=True, slots=True)
class _Piece:
    """The share of an event that falls into one year."""

    event: Event
    number: int
    first: date
    last: date

    @property
    def year(self) -> int:
        return self.first.year


def _pieces(number: int, event: Event, start: date) -> Iterator[_Piece]:
    end = event.end or start
    for year in range(start.year, end.year + 1):
        first, last = max(start, date(year, 1, 1)), min(end, date(year, 12, 31))
        yield _Piece(event, number, first, last)


def _year_row(year: int, y: float, pieces: Sequence[_Piece]) -> YearRow:
    """Each mark in the first lane whose last mark leaves room for it."""
    lane_ends: list[float] = []
    marks: list[Mark] = []
    for piece in sorted(pieces, key=lambda piece: (piece.first, piece.number)):
        x, end = _span(piece.first, piece.last)
        lane = next((at for at, taken in enumerate(lane_ends) if taken + 1 <= x), len(lane_ends))
        lane_ends[lane : lane + 1] = [end]
        top = y + _PADDING / 2 + _LANE * lane + (_LANE - _DOT) / 2
        marks.append(Mark(piece.event, piece.number, x, round(top, 2), round(end - x, 2)))
    return YearRow(year, y, _PADDING + _LANE * max(1, len(lane_ends)), tuple(marks))


def _span(first: date, last: date) -> tuple[float, float]:
    """From left to right, a dot's radius around the days, kept inside the year's strip."""
    left = max(_LEFT, _at(first) - _DOT / 2)
    right = min(float(WIDTH), max(_at(last) + _DOT / 2, left + _DOT))
    return round(min(left, right - _DOT), 2), round(right, 2)


def _at(day: date) -> float:
    days = (date(day.year + 1, 1, 1) - date(day.year, 1, 1)).days
    return _LEFT + (WIDTH - _LEFT) * (day - date(day.year, 1, 1)).days / days
