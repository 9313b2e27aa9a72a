"""How many pixels a picture has, told by the first octets of its file."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path

HEAD = 2**18
"""How much of a file is read: the size of a JPEG may stand behind a preview in its header."""

JPEG_SIZES = frozenset(
    (*range(0xC0, 0xC4), *range(0xC5, 0xC8), *range(0xC9, 0xCC), *range(0xCD, 0xD0))
)


def pixels_of(path: Path) -> tuple[int, ...]:
    """Width and height; nothing for a drawing, or where the file does not tell."""
    with path.open("rb") as file:
        head = file.read(HEAD)
    try:
        if head.startswith(b"\x89PNG\r\n\x1a\n"):
            return struct.unpack(">II", head[16:24])
        if head.startswith((b"GIF87a", b"GIF89a")):
            return struct.unpack("<HH", head[6:10])
        if head.startswith(b"\xff\xd8"):
            return next(_jpeg(head), ())
        if head.startswith(b"RIFF") and head[8:12] == b"WEBP":
            return _webp(head)
    except struct.error:
        pass
    return ()


def _jpeg(head: bytes) -> Iterator[tuple[int, int]]:
    position = 2
    while position + 9 < len(head):
        if head[position] != 0xFF:
            return
        marker, length = head[position + 1], struct.unpack_from(">H", head, position + 2)[0]
        if marker in JPEG_SIZES:
            height, width = struct.unpack_from(">HH", head, position + 5)
            yield width, height
        position += 2 + length


def _webp(head: bytes) -> tuple[int, ...]:
    kind = head[12:16]
    if kind == b"VP8X":
        return tuple(int.from_bytes(head[at : at + 3], "little") + 1 for at in (24, 27))
    if kind == b"VP8L":
        bits = int.from_bytes(head[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    return tuple(size & 0x3FFF for size in struct.unpack_from("<HH", head, 26))
