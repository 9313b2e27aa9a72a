"""Pages that bleed to pages for a print shop: larger paper, with marks that show where to cut."""

from __future__ import annotations

from io import BytesIO

import pikepdf
from pikepdf import Array

from bukusaku.press.units import PT_PER_MM

OFFSET = 1 * PT_PER_MM  # between the bleed and a mark, so that no mark shows after cutting
LENGTH = 5 * PT_PER_MM
EDGE = 1 * PT_PER_MM


def add_crop_marks(pdf: bytes) -> bytes:
    """The same pages, MediaBox around BleedBox around TrimBox, marks beyond."""
    with pikepdf.open(BytesIO(pdf)) as document:
        for page in document.pages:
            left, bottom, right, top = (float(edge) for edge in page.BleedBox.as_list())
            slug = OFFSET + LENGTH + EDGE
            page.MediaBox = Array([left - slug, bottom - slug, right + slug, top + slug])
            page.contents_add(_marks(page).encode(), prepend=False)
        buffer = BytesIO()
        document.save(buffer, deterministic_id=True)
        return buffer.getvalue()


def _marks(page: pikepdf.Page) -> str:
    """Two lines at each corner of the trimmed page, outside the bleed; not part of the text."""
    trim = [float(edge) for edge in page.TrimBox.as_list()]
    bleed = [float(edge) for edge in page.BleedBox.as_list()]
    level = [(bleed[0] - OFFSET, -LENGTH), (bleed[2] + OFFSET, LENGTH)]
    upright = [(bleed[1] - OFFSET, -LENGTH), (bleed[3] + OFFSET, LENGTH)]
    drawing = [
        f"{x:.3f} {y:.3f} m {x + length:.3f} {y:.3f} l S"
        for y in (trim[1], trim[3])
        for x, length in level
    ] + [
        f"{x:.3f} {y:.3f} m {x:.3f} {y + length:.3f} l S"
        for x in (trim[0], trim[2])
        for y, length in upright
    ]
    return "\n".join(["/Artifact BMC q 0 G 0.25 w", *drawing, "Q EMC"])
