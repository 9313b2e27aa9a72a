"""The same book in other dress: page for page alike, but for a trim of its own."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Variant:
    """`suffix` ends the file's name; `stylesheets` come after those of the pocket book.

    `paper` in millimetres, where the pages are enlarged to another: to its height, and what is then
    too wide is cut from the margins. Of pages to write on, none has too much room.
    """

    suffix: str
    stylesheets: tuple[str, ...] = ()
    has_crop_marks: bool = False
    paper: tuple[float, float] | None = None
    template: str = "print/book.html"
    is_to_write_on: bool = False


POCKET = Variant("a6")
ECONOMY = Variant("a6-hemat", ("print-economy.css",))
"""Little ink, and good in black and white: for office printers."""
PRINT_SHOP = Variant("a6-percetakan", ("print-bleed.css",), has_crop_marks=True)
"""Grounds go 3 mm over the edge that is cut, as print shops ask."""
LARGE = Variant("a5-besar", paper=(148, 210))
"""Text of 8.8 pt becomes 12.5 pt; nothing is set anew, so page 24 is page 24."""
SECOND_TRIM = Variant("100x150", ("print-100x150.css",))
