"""What a picture says of its size, and what a drawing may not hold."""

from struct import pack

import pytest

from bukusaku.reading.picture import pixels
from bukusaku.reading.svg import svg_complaint

JPEG_START = b"\xff\xd8\xff\xe0" + pack(">H", 16) + b"JFIF\0" + bytes(9)
WEBP_START = b"RIFF\0\0\0\0WEBP"
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:l="http://www.w3.org/1999/xlink">{}</svg>'


@pytest.mark.parametrize(
    ("picture", "size"),
    [
        (b"\x89PNG\r\n\x1a\n" + pack(">I4sII", 13, b"IHDR", 60_000, 50_000), (60_000, 50_000)),
        (b"GIF89a" + pack("<HH", 640, 480), (640, 480)),
        (JPEG_START + b"\xff\xc2" + pack(">HBHH", 17, 8, 480, 640), (640, 480)),
        (WEBP_START + b"VP8X" + bytes(8) + b"\x7f\x02\0\xdf\x01\0", (640, 480)),
        (WEBP_START + b"VP8L" + bytes(5) + pack("<I", 639 | 479 << 14), (640, 480)),
        (WEBP_START + b"VP8 " + bytes(10) + pack("<HH", 640, 480), (640, 480)),
        (b"\x89PNG\r\n\x1a\n", None),
        (JPEG_START, None),
        (b"\xff\xd8" + b"\xff\xe0\0\0" * 9, None),
        (b"<html><script>alert(1)</script>", None),
        (b"", None),
    ],
)
def test_a_picture_tells_its_size_before_it_is_opened(
    picture: bytes, size: tuple[int, int] | None
) -> None:
    assert pixels(picture) == size


@pytest.mark.parametrize(
    "inside",
    [
        '<g id="a"/><use href="#a" fill="url(#b)"/>',
        "<style>.a { fill: url( '#b' ) }</style>",
        "<title>url(https://example.org) @import</title>",
        '<g id="a"><rect/></g>' + '<use href="#a"/>' * 1_000,
        "<g>" * 40 + "</g>" * 40,
    ],
)
def test_a_drawing_that_needs_nothing_else_is_accepted(inside: str) -> None:
    assert svg_complaint(DRAWING.format(inside).encode()) is None


@pytest.mark.parametrize(
    ("inside", "kind"),
    [
        ("<script/>", "active"),
        ('<rect onload="a()"/>', "active"),
        ("<foreignObject/>", "active"),
        ('<p xmlns="http://www.w3.org/1999/xhtml"/>', "active"),
        ('<set attributeName="l:href" to="javascript:a()"/>', "active"),
        ("<?xml-stylesheet href='a.css'?>", "active"),
        ('<a href="javascript:a()"/>', "reference"),
        ('<image l:href="data:image/png;base64,AAAA"/>', "reference"),
        ('<g xml:base="https://example.org/"/>', "reference"),
        ("<style>@im<!-- -->port 'a.css'</style>", "reference"),
        ("<style><g/>@import 'a.css'</style>", "reference"),
        (r"<style>@\69mport 'a.css'</style>", "reference"),
        (r'<g style="fill: u\72l(a.svg)"/>', "reference"),
        ("<g cursor=\"image-set('a.png' 1x)\"/>", "reference"),
        ('<g id="a"><use href="#a"/></g>', "complex"),
        ('<mask id="a"><g mask="url(#a)"/></mask>', "complex"),
        ("<g>" * 60 + "</g>" * 60, "complex"),
        ("<g/>" * 20_001, "complex"),
        ("<svg>", "broken"),
    ],
)
def test_a_drawing_that_holds_more_is_refused(inside: str, kind: str) -> None:
    complaint = svg_complaint(DRAWING.format(inside).encode())

    assert complaint is not None
    assert (complaint.kind, complaint.line) == (kind, 1)


def test_references_count_as_what_they_show() -> None:
    """Ten levels of ten references each would draw ten thousand million rectangles."""
    levels = "".join(f'<g id="a{n}">' + f'<use href="#a{n - 1}"/>' * 10 + "</g>" for n in range(10))
    complaint = svg_complaint(DRAWING.format('<rect id="a-1"/>' + levels).encode())

    assert complaint is not None
    assert complaint.kind == "complex"


def test_a_long_chain_of_references_is_refused_from_either_end() -> None:
    links = [f'<g id="a{n}"><use href="#a{n + 1}"/></g>' for n in range(5_000)]
    for chain in (links, links[::-1]):
        complaint = svg_complaint(DRAWING.format("".join(chain)).encode())

        assert complaint is not None
        assert complaint.kind == "complex"
