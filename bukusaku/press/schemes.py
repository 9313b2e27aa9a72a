"""The ways to put a book on office paper: sheet, copies, duplex, signatures, scale of the pages.

Pages of A6 tile A4 exactly, but office printers leave 5 mm white. So pages are scaled to what
remains and meet at the fold: two copies of the book come at 95.2 % on A4 and at 97.6 % on F4, the
large one on A4 at 134.2 %. The panels of the mini book keep clear of their own edges instead, and
are not scaled.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from math import floor

from bukusaku.book.settings import SHEETS_PER_SIGNATURE

MARGIN = 5.0
LABEL_HEIGHT = 2.5
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
    signature: int = SHEETS_PER_SIGNATURE
    """The most sheets that are folded into one another."""
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


OTHER_FLIP = {
    Flip.LONG_EDGE: ("-sisi-pendek", Flip.SHORT_EDGE),
    Flip.SHORT_EDGE: ("-sisi-panjang", Flip.LONG_EDGE),
}


def _four_ways(sheet: Scheme) -> tuple[Scheme, ...]:
    """A sheet as it is, flipped on its other edge, and as a pair of files to print by hand."""
    suffix, other = OTHER_FLIP[sheet.flip]
    by_hand = replace(sheet, flip=Flip.SHORT_EDGE)
    return (
        sheet,
        replace(sheet, name=sheet.name + suffix, flip=other),
        replace(by_hand, name=f"{sheet.name}-1-depan", sides=Sides.FRONTS),
        replace(by_hand, name=f"{sheet.name}-2-belakang", sides=Sides.BACKS),
    )


SCHEMES = {
    scheme.name: scheme
    for scheme in (
        *_four_ways(Scheme("cetak-a4", "A4", 210, 297, copies=2)),
        *_four_ways(Scheme("cetak-f4", "F4", 215, 330, copies=2)),
        *_four_ways(Scheme("cetak-a5", "A4", 297, 210, flip=Flip.SHORT_EDGE)),
        Scheme("mini", "A4", 297, 210, layout=Layout.MINI, page=A7),
    )
}
