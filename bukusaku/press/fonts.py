"""The book's own fonts and no others: an isolated fontconfig, and what the fonts cannot print."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

from fontTools.ttLib import TTFont, woff2
from weasyprint.text.ffi import ffi, fontconfig
from weasyprint.text.fonts import FontConfiguration

# No <dir>, so no font of the system is ever seen: every face comes from an @font-face rule. The
# <cachedir> keeps fontconfig from complaining, and from writing into the user's home.
FONTCONFIG = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig><cachedir>{cache}</cachedir></fontconfig>
"""


def isolated_font_configuration() -> FontConfiguration:
    """A configuration that knows no font until a stylesheet brings one by @font-face.

    Otherwise the fonts of the machine change the bytes, and step in, unembedded metrics and all,
    wherever a glyph is missing.
    """
    with TemporaryDirectory(prefix="bukusaku-fonts-") as folder:
        file = Path(folder) / "fonts.conf"
        file.write_text(FONTCONFIG.format(cache=folder), encoding="utf-8")
        with _environment("FONTCONFIG_FILE", str(file)):  # read when a configuration is made
            return FontConfiguration()


def has_fonts(configuration: FontConfiguration) -> bool:
    """Whether any face was loaded; Pango without one crashes the whole process."""
    faces = fontconfig.FcConfigGetFonts(configuration._config, fontconfig.FcSetApplication)  # noqa: SLF001
    return bool(faces != ffi.NULL and faces.nfont)


def font_files(configuration: FontConfiguration) -> list[bytes]:
    """Every face that a stylesheet brought, as it was unpacked for Pango."""
    folder = configuration._folder  # noqa: SLF001
    return [path.read_bytes() for path in sorted(folder.iterdir())] if folder else []


@lru_cache(maxsize=32)
def unpacked(font: bytes) -> bytes:
    """A woff2 font as Pango reads it. Every layout asks for the same few again."""
    plain = BytesIO()
    woff2.decompress(BytesIO(font), plain)
    return plain.getvalue()


@contextmanager
def _environment(name: str, value: str) -> Iterator[None]:
    before = os.environ.get(name)
    os.environ[name] = value
    try:
        yield
    finally:
        if before is None:
            del os.environ[name]
        else:
            os.environ[name] = before


def missing_glyphs(text: str, fonts: Iterable[bytes]) -> set[str]:
    """The characters of `text` that none of the fonts (woff2, ttf, otf) can draw.

    Controls and marks without a shape (soft hyphen, zero width space) need no glyph, and HarfBuzz
    makes every space out of the plain one.
    """
    drawn = {character for character in set(text) if not _has_no_shape(character)}
    return drawn - _characters(fonts) if drawn else set()


def _has_no_shape(character: str) -> bool:
    return unicodedata.category(character) in {"Cc", "Cf", "Zs"}


def _characters(fonts: Iterable[bytes]) -> set[str]:
    characters: set[str] = set()
    for font in fonts:
        with TTFont(BytesIO(font), lazy=True) as face:
            characters.update(map(chr, face.getBestCmap()))
    return characters
