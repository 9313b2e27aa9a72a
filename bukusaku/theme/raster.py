"""A drawing to a PNG, with the theme's own face alone: the same bytes on every machine."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools.ttLib import TTFont
from resvg_py import svg_to_bytes


def png_of(svg: str, face: Path) -> bytes:
    """The drawing at its own size; `face` is the WOFF2 file of its text."""
    with TemporaryDirectory() as folder:
        font = Path(folder, "face.ttf")
        font.write_bytes(_unpacked(face))
        return bytes(svg_to_bytes(svg_string=svg, skip_system_fonts=True, font_files=[str(font)]))


@cache
def _unpacked(face: Path) -> bytes:
    """The plain font, which is what resvg reads."""
    file = BytesIO()
    with TTFont(face, recalcTimestamp=False) as font:
        font.flavor = None
        font.save(file)
    return file.getvalue()
