"""The first octets of a picture to its width and height, before anything makes room for them."""

from __future__ import annotations

import re
import struct
from struct import unpack_from

FRAME = re.compile(rb"\xff+[\xc0-\xc3\xc5-\xc7\xc9-\xcb\xcd-\xcf]")
MARKER = re.compile(rb"\xff+([\x01-\xfe])")
STANDALONE = frozenset((0x01, *range(0xD0, 0xDA)))
"""JPEG's markers that no length follows."""


def pixels(picture: bytes) -> tuple[int, int] | None:
    """Width and height as a PNG, JPEG, GIF or WebP says them; None where it is none of these."""
    try:
        if picture.startswith(b"\x89PNG\r\n\x1a\n"):
            return _pair(">II", picture, 16)
        if picture.startswith((b"GIF87a", b"GIF89a")):
            return _pair("<HH", picture, 6)
        if picture.startswith(b"\xff\xd8"):
            return _of_jpeg(picture)
        if picture.startswith(b"RIFF") and picture[8:12] == b"WEBP":
            return _of_webp(picture)
    except struct.error:
        return None
    return None


def _pair(layout: str, picture: bytes, at: int) -> tuple[int, int]:
    first, second = unpack_from(layout, picture, at)
    return int(first), int(second)


def _of_jpeg(picture: bytes) -> tuple[int, int] | None:
    """From the first frame's header; every segment before it tells its length."""
    position = 2
    while marker := MARKER.match(picture, position):
        position = marker.end()
        if FRAME.fullmatch(marker[0]):
            height, width = _pair(">HH", picture, position + 3)
            return width, height
        if marker[1][0] not in STANDALONE:
            position += max(2, unpack_from(">H", picture, position)[0])
    return None


def _of_webp(picture: bytes) -> tuple[int, int] | None:
    match picture[12:16]:
        case b"VP8X":
            low, high, more_low, more_high = unpack_from("<HBHB", picture, 24)
            return 1 + low + (high << 16), 1 + more_low + (more_high << 16)
        case b"VP8L":
            bits = int(unpack_from("<I", picture, 21)[0])
            return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
        case b"VP8 ":
            width, height = _pair("<HH", picture, 26)
            return width & 0x3FFF, height & 0x3FFF
    return None
