"""What stands on the pages of a finished layout, as plain values: lengths in CSS pixels."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache

POINTS = 72 / 96
"""In a CSS pixel."""

Colour = tuple[float, float, float]
"""Red, green and blue, each from 0 to 1."""

WHITE: Colour = (1.0, 1.0, 1.0)


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle; y grows downwards."""

    left: float
    top: float
    right: float
    bottom: float

    def within(self, other: Area, slack: float) -> bool:
        """Whether it stands out of the other by no more than `slack` on any side."""
        return (
            self.left >= other.left - slack
            and self.top >= other.top - slack
            and self.right <= other.right + slack
            and self.bottom <= other.bottom + slack
        )

    def shared_with(self, other: Area) -> Area:
        return Area(
            max(self.left, other.left),
            max(self.top, other.top),
            min(self.right, other.right),
            min(self.bottom, other.bottom),
        )


@dataclass(frozen=True, slots=True)
class Text:
    """A piece of one line. Its area is as high as the line; `room` is where it may stand.

    `colour` is None in a drawing, where what lies behind the text cannot be told.
    """

    text: str
    area: Area
    room: Area
    size: float
    bold: bool
    colour: Colour | None
    background: Colour
    section: str
    is_heading: bool = False


@dataclass(frozen=True, slots=True)
class Picture:
    """A drawing or a photograph; `dpi` is None for what has no pixels."""

    name: str
    area: Area
    dpi: float | None
    section: str


@dataclass(slots=True)
class PrintedPage:
    """One page. `body` is in reading order, without the running heads in `margins`.

    `rows` are those of tables, by a key that is the same on every page, with their section.
    `may_be_empty`: it has no margins (a cover, an opener), is for notes, or left blank.
    `opens_part`: a heading of the first level stands on it.
    """

    number: int
    content: Area
    may_be_empty: bool
    opens_part: bool = False
    body: list[Text | Picture] = field(default_factory=list)
    margins: list[Text | Picture] = field(default_factory=list)
    rows: dict[int, str] = field(default_factory=dict)
    section: str = ""

    @property
    def texts(self) -> list[Text]:
        """Those of the body and of the margins."""
        return [piece for piece in (*self.body, *self.margins) if isinstance(piece, Text)]


def running_text(pages: Iterable[PrintedPage]) -> str:
    """All words of the pages but their running heads."""
    pieces = (piece for page in pages for piece in page.body)
    return "".join(piece.text for piece in pieces if isinstance(piece, Text))


def blended(above: Colour, alpha: float, below: Colour) -> Colour:
    """What is seen where one colour lies over another."""
    red, green, blue = (a * alpha + b * (1 - alpha) for a, b in zip(above, below, strict=True))
    return red, green, blue


@cache
def contrast(one: Colour, other: Colour) -> float:
    """From 1 to 21, as WCAG has it."""
    darker, lighter = sorted((_luminance(one), _luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def _luminance(colour: Colour) -> float:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
