"""Pages painted larger than they were laid out, on paper of a standard size."""

from __future__ import annotations

from io import BytesIO

import pikepdf
from pikepdf import Array

from bukusaku.press.units import PT_PER_MM, PX_PER_MM


def zoom_to(paper: tuple[float, float], height: float) -> float:
    """How much larger pages of a height, in CSS pixels, must be painted to be as high as paper."""
    return paper[1] * PX_PER_MM / height


def cut_to(pdf: bytes, paper: tuple[float, float]) -> bytes:
    """The same pages as wide as the paper: as much is cut on the left as on the right."""
    width, height = (length * PT_PER_MM for length in paper)
    with pikepdf.open(BytesIO(pdf)) as document:
        for page in document.pages:
            left, bottom, right, _ = (float(edge) for edge in page.MediaBox.as_list())
            edge = left + (right - left - width) / 2
            box = Array(
                [round(value, 3) for value in (edge, bottom, edge + width, bottom + height)]
            )
            for name in ("/MediaBox", "/CropBox", "/BleedBox", "/TrimBox"):
                if name == "/MediaBox" or name in page.obj:
                    page.obj[name] = box
        buffer = BytesIO()
        document.save(buffer, deterministic_id=True)
        return buffer.getvalue()
