"""An address as a QR code, to draw as SVG."""

from __future__ import annotations

from dataclasses import dataclass

import segno

QUIET = 4
"""The white around the code that readers need, in modules."""


@dataclass(frozen=True, slots=True)
class QrCode:
    """The dark modules as one SVG path on a square of `size` modules, quiet zone included."""

    text: str
    size: int
    path: str


def qr_code(text: str) -> QrCode:
    """The smallest code of the text that survives a stain."""
    rows = segno.make_qr(text, error="m").matrix
    runs = [run for y, row in enumerate(rows) for run in _runs(row, y + QUIET)]
    return QrCode(text, len(rows) + 2 * QUIET, "".join(runs))


def _runs(row: bytes | bytearray, y: int) -> list[str]:
    """Neighbouring dark modules as one rectangle, so that no hairline shows between them."""
    found, start = [], None
    for x, module in enumerate([*row, 0]):
        if module and start is None:
            start = x
        elif not module and start is not None:
            found.append(f"M{start + QUIET} {y}h{x - start}v1h{start - x}z")
            start = None
    return found
