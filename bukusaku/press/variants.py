"""The same book in other dress: typeset again with one stylesheet more, page for page alike."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Variant:
    """`suffix` ends the file's name; `stylesheets` come after those of the pocket book."""

    suffix: str
    stylesheets: tuple[str, ...] = ()
    has_crop_marks: bool = False


POCKET = Variant("a6")
ECONOMY = Variant("a6-hemat", ("print-economy.css",))
"""Little ink, and good in black and white: for office printers."""
PRINT_SHOP = Variant("a6-percetakan", ("print-bleed.css",), has_crop_marks=True)
"""Grounds go 3 mm over the edge that is cut, as print shops ask."""
