"""The ways to put a book on office paper: sheet, copies, duplex, signatures, scale of the pages.

Pages of A6 tile A4 exactly, but office printers leave 5 mm white. So pages are scaled to what
remains and meet at the fold: two copies of the book come at 95.2 % on A4 and at 97.6 % on F4, the
large one on A4 at 134.2 %. The panels of the mini book keep clear of their own edges instead, and
are not scaled.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from math import floor

MARGIN = 5.0
LABEL_HEIGHT = 2.5
THICKEST_SIGNATURE = 20  # sheets that a stapler goes through
THICK_BOOK_SIGNATURE = 5
PAPER_THICKNESS = 0.1  # office paper of 80 g/m²
A6 = (105.0, 148.0)
A7 = (74.0, 105.0)


class Flip(StrEnum):
    """The edge that a sheet is turned about to print on its back, as print dialogs name it."""

    LONG_EDGE = "long-edge"
    SHORT_EDGE = "short-edge"


class Sides(StrEnum):
    """Which sides a file holds, and in which order.

    By hand, the pile of fronts is put back as it came out, face down: the last sheet is fed first,
    and its other short edge goes ahead. So the backs are printed from last to first, and flipped
    on the short edge.
    """

    BOTH = "both"
    FRONTS = "fronts"
    BACKS = "backs"


class Layout(StrEnum):
    """How a sheet becomes a book."""

    BOOKLET = "booklet"  # folded in half, one in another, bound in the fold
    MINI = "mini"  # eight panels on one side, cut once, folded into a book without binding


@dataclass(frozen=True, slots=True)
class Scheme:
    """A way to put a book on sheets; `width` and `height` are those of the side on the screen."""

    name: str
    paper: str
    width: float
    height: float
    layout: Layout = Layout.BOOKLET
    copies: int = 1
    page: tuple[float, float] = A6
    flip: Flip = Flip.LONG_EDGE
    sides: Sides = Sides.BOTH
    signature: int | None = None
    """The most sheets folded into one another; None for all, or five where a stapler gives up."""
    thickness: float = PAPER_THICKNESS

    @property
    def scale(self) -> float:
        """By how much pages are enlarged, in whole thousandths so that it can be told exactly."""
        if self.layout is Layout.MINI:
            return 1.0
        beside = 0 if self.copies > 1 else LABEL_HEIGHT
        across = (self.width / 2 - MARGIN - beside) / self.page[0]
        upwards = (self.height - 2 * MARGIN) / (self.copies * self.page[1])
        return floor(1000 * min(across, upwards)) / 1000

    @property
    def turns_backs(self) -> bool:
        """Whether backs stand on their heads: the sheet is not turned about an upright edge."""
        upright = Flip.LONG_EDGE if self.height > self.width else Flip.SHORT_EDGE
        return self.flip is not upright


def _two_copies(name: str, paper: str, width: float, height: float) -> tuple[Scheme, ...]:
    """Two books from one pile: for either way of flipping, and a pair to print by hand."""

    def scheme(suffix: str, flip: Flip, chosen: Sides = Sides.BOTH) -> Scheme:
        return Scheme(name + suffix, paper, width, height, copies=2, flip=flip, sides=chosen)

    return (
        scheme("", Flip.LONG_EDGE),
        scheme("-sisi-pendek", Flip.SHORT_EDGE),
        scheme("-1-depan", Flip.SHORT_EDGE, Sides.FRONTS),
        scheme("-2-belakang", Flip.SHORT_EDGE, Sides.BACKS),
    )


SCHEMES = {
    scheme.name: scheme
    for scheme in (
        *_two_copies("cetak-a4", "A4", 210, 297),
        *_two_copies("cetak-f4", "F4", 215, 330),
        Scheme("cetak-a5", "A4", 297, 210, flip=Flip.SHORT_EDGE),
        Scheme("cetak-a5-sisi-panjang", "A4", 297, 210, flip=Flip.LONG_EDGE),
        Scheme("mini", "A4", 297, 210, layout=Layout.MINI, page=A7),
    )
}
