"""What a PDF was made from and with: the build record that travels inside it."""

from __future__ import annotations

import ctypes
import json
import platform
from collections.abc import Iterator
from ctypes.util import find_library
from importlib.metadata import version

from weasyprint.text.ffi import pango

from bukusaku import __version__
from bukusaku.book.model import Book
from bukusaku.press.conform import Attachment

NAME = "bukusaku-build.json"
LIBRARIES = ("weasyprint", "pydyf", "fonttools", "pikepdf", "jinja2", "markdown", "pydantic")


def build_record(book: Book) -> Attachment:
    """Versions, edition and the hash of the content; no clock and no machine.

    Whoever has the same versions gets the same bytes.
    """
    edition = book.settings.edition
    record = {
        "title": book.settings.title,
        "edition": {
            "number": edition.number,
            "date": edition.date.isoformat(),
            "status": edition.status.value,
        },
        "readers": book.readers.id if book.readers else None,
        "code": book.code,
        "content_sha256": book.content_hash,
        "versions": versions(),
    }
    return Attachment(
        name=NAME,
        content=json.dumps(record, ensure_ascii=False, indent=2, sort_keys=True).encode(),
        media_type="application/json",
        description=f"bukusaku {__version__}",
        modified=edition.date,
    )


def versions() -> dict[str, str]:
    """The version of everything that has a say in the bytes of a PDF."""
    return {
        "bukusaku": __version__,
        "python": platform.python_version(),
        **{name: version(name) for name in LIBRARIES},
        **dict(_text_libraries()),
    }


def _text_libraries() -> Iterator[tuple[str, str]]:
    """Those that shape text; HarfBuzz and fontconfig only where the system finds them by name."""
    yield "pango", _dotted(pango.pango_version(), 10_000)
    if name := find_library("harfbuzz"):
        version_string = ctypes.CDLL(name).hb_version_string
        version_string.restype = ctypes.c_char_p
        yield "harfbuzz", version_string().decode()
    if name := find_library("fontconfig"):
        yield "fontconfig", _dotted(ctypes.CDLL(name).FcGetVersion(), 10_000)


def _dotted(number: int, base: int) -> str:
    """`1.50.12` for 15012."""
    major, rest = divmod(number, base)
    return f"{major}.{rest // 100}.{rest % 100}"
