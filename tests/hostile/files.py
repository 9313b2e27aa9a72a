"""Files that would take a build down, or into other folders: how each is made in a project."""

from __future__ import annotations

import os
import struct
import zlib
from collections.abc import Callable
from itertools import product
from pathlib import Path

CHAPTER = "chapters/pengantar.md"
SHOWN = "---\ntitle: Pengantar\n---\nTeks. [@rencana]\n\n![Titik lampu di kampung](../images/{})\n"
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{}</svg>'
USES = '<rect id="a0"/>' + "".join(
    f'<g id="a{n}">' + f'<use href="#a{n - 1}"/>' * 10 + "</g>" for n in range(1, 10)
)
ENTITIES = "".join(
    f'<!ENTITY {b} "{f"&{a};" * 10}">' for a, b in zip("abcdefgh", "bcdefghi", strict=True)
)


def png(width: int, height: int) -> bytes:
    """A PNG that claims a size and holds nothing."""

    def chunk(kind: bytes, octets: bytes) -> bytes:
        check = struct.pack(">I", zlib.crc32(kind + octets))
        return struct.pack(">I", len(octets)) + kind + octets + check

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    held = chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(bytes(1000))) + chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + held


def written(name: str, text: str) -> Callable[[Path], None]:
    """Writes a file of content."""

    def prepare(content: Path) -> None:
        (content / name).parent.mkdir(exist_ok=True)
        (content / name).write_text(text, "utf-8")

    return prepare


def body(text: str) -> Callable[[Path], None]:
    """Writes the text of the one chapter."""
    return written(CHAPTER, f"---\ntitle: Pengantar\n---\nTeks. [@rencana]\n\n{text}\n")


def shown(name: str, octets: bytes | str | Callable[[Path], object]) -> Callable[[Path], None]:
    """Makes a picture, and a chapter that shows it."""

    def prepare(content: Path) -> None:
        written(CHAPTER, SHOWN.format(name))(content)
        file = content / "images" / name
        file.parent.mkdir()
        if callable(octets):
            octets(file)
        else:
            file.write_bytes(octets.encode() if isinstance(octets, str) else octets)

    return prepare


def drawing(inside: str) -> Callable[[Path], None]:
    """Makes an SVG, and a chapter that shows it."""
    return shown("a.svg", DRAWING.format(inside))


def link(name: str, target: str) -> Callable[[Path], None]:
    """Lays a symlink where a file of content is expected."""

    def prepare(content: Path) -> None:
        (content / name).parent.mkdir(exist_ok=True)
        (content / name).unlink(missing_ok=True)
        (content / name).symlink_to(target)

    return prepare


def pipe(name: str) -> Callable[[Path], None]:
    """Lays a pipe that nobody writes to where a file of content is expected."""

    def prepare(content: Path) -> None:
        (content / name).parent.mkdir(exist_ok=True)
        (content / name).unlink(missing_ok=True)
        os.mkfifo(content / name)

    return prepare


def sparse(file: Path) -> None:
    """Five gigabytes that take no room on the disk."""
    with file.open("wb") as opened:
        opened.write(png(9, 9))
        opened.truncate(5 * 2**30)


def unused(content: Path) -> None:
    """Such a picture, which no text shows."""
    (content / "images").mkdir()
    sparse(content / "images" / "a.png")


REFUSED: dict[str, tuple[Callable[[Path], None], str]] = {
    "PNG that claims 60,000 x 60,000": (shown("a.png", png(60_000, 60_000)), "check-image-pixels"),
    "PNG of no width": (shown("a.png", png(0, 9)), "check-image-broken"),
    "HTML named as a PNG": (shown("a.png", "<script>alert(1)</script>"), "check-image-broken"),
    "picture of 5 GB": (shown("a.png", sparse), "check-image-too-large"),
    "picture of 5 GB that nothing shows": (unused, "check-image-too-large"),
    "SVG with a script": (drawing("<script>alert(1)</script>"), "check-svg-active"),
    "SVG with an event handler": (drawing('<g onload="alert(1)"/>'), "check-svg-active"),
    "SVG with HTML": (drawing("<foreignObject/>"), "check-svg-active"),
    "SVG with a stylesheet": (drawing("<?xml-stylesheet href='a'?>"), "check-svg-active"),
    "SVG that animates a link": (drawing('<set attributeName="href"/>'), "check-svg-active"),
    "SVG with a link that runs": (drawing('<a href="javascript:a()"/>'), "check-svg-reference"),
    "SVG with an image": (drawing('<image href="http://127.0.0.1/"/>'), "check-svg-reference"),
    "SVG with a use from elsewhere": (drawing('<use href="b.svg#a"/>'), "check-svg-reference"),
    "SVG with @import": (drawing("<style>@import 'a';</style>"), "check-svg-reference"),
    "SVG with url()": (drawing('<g fill="url(http://127.0.0.1/)"/>'), "check-svg-reference"),
    "SVG whose uses multiply": (drawing(USES), "check-svg-complex"),
    "SVG that uses itself": (drawing('<g id="a"><use href="#a"/></g>'), "check-svg-complex"),
    "SVG 20,000 deep": (drawing("<g>" * 20_000 + "</g>" * 20_000), "check-svg-complex"),
    "SVG of 100,000 elements": (drawing("<g/>" * 100_000), "check-svg-complex"),
    "SVG of 2 MB": (drawing("<g/>" * 500_000), "check-image-too-large"),
    "SVG whose entities multiply": (
        shown("a.svg", f'<!DOCTYPE svg [<!ENTITY a "aaaa">{ENTITIES}]><svg>&i;</svg>'),
        "check-svg-active",
    ),
    "SVG with an entity from a file": (
        shown("a.svg", '<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]><svg>&a;</svg>'),
        "check-svg-active",
    ),
    "picture that is a device": (
        shown("a.png", lambda file: file.symlink_to("/dev/zero")),
        "check-image-outside",
    ),
    "picture that is a pipe": (shown("a.png", os.mkfifo), "check-image-not-a-file"),
    "picture by an absolute path": (body("![Lampu](/dev/zero)"), "check-image-outside"),
    "picture above the project": (body("![Lampu](../../../a.png)"), "check-image-outside"),
    "picture above it, encoded": (
        body("![Lampu](%2e%2e/%2e%2e/%2e%2e/a.png)"),
        "check-image-outside",
    ),
    "picture of a name too long": (body(f"![Lampu]({'a' * 300}.png)"), "check-image-missing"),
    "picture in a folder too deep": (body(f"![]({'a/' * 3_000}a.png)"), "check-image-missing"),
    "picture in a folder without a name": (body("![](a%00/a.png)"), "check-image-missing"),
    "picture by file://": (body("![Lampu](file:///etc/passwd)"), "image-elsewhere"),
    "picture on the web": (body("![Lampu](http://127.0.0.1/a.png)"), "image-elsewhere"),
    "picture in the address": (body("![Lampu](data:image/png;base64,AAAA)"), "image-elsewhere"),
    "chapter that is a device": (link(CHAPTER, "/dev/zero"), "text-outside"),
    "chapter from elsewhere": (link(CHAPTER, "/etc/passwd"), "text-outside"),
    "chapter that leads to itself": (link(CHAPTER, "pengantar.md"), "text-unreadable"),
    "chapter that is a pipe": (pipe(CHAPTER), "text-not-a-file"),
    "list that is a device": (link("facts.yaml", "/dev/zero"), "book-name-unknown"),
    "list that is a pipe": (pipe("facts.csv"), "book-name-unknown"),
    "book.yaml that is a device": (link("book.yaml", "/dev/zero"), "project-not-found"),
    "YAML of 100 MB": (written("facts.yaml", "- a\n" * 25_000_000), "text-too-large"),
    "line of 10 MB": (written("facts.yaml", "a" * 10_000_000), "text-too-large"),
    "line of 1 MB": (written("facts.yaml", "a" * 1_000_000), "text-line-too-long"),
    "30,000 mistakes in a table": (
        written("glossary.csv", "id,makna\n" + "a,b\n" * 30_000),
        "book-field-unknown",
    ),
    "100,000 brackets in YAML": (written("facts.yaml", ("[" * 10_000 + "\n") * 10), "yaml-syntax"),
    "100,000 braces in YAML": (
        written("facts.yaml", ("{a: " * 2_500 + "\n") * 10),
        "yaml-too-deep",
    ),
    "100,000 lists in a line": (written("facts.yaml", "- " * 9_000), "yaml-too-deep"),
    "aliases that multiply": (
        written("facts.yaml", "- &a [x, x]\n" + "- &b [*a, *a, *a]\n" * 9),
        "yaml-anchor",
    ),
    "object of Python": (
        written("facts.yaml", "- !!python/object/apply:os.system [id]"),
        "yaml-tag",
    ),
    "10,000 nested lists": (body("- " * 9_999 + "a"), "markdown-too-deep"),
    "10,000 nested quotes": (body(">" * 10_000 + "a"), "markdown-too-deep"),
    "20 kB of brackets": (body("[" * 19_999), "markdown-many-signs"),
    "20 kB of images": (body("![" * 9_999), "markdown-dense-block"),
    "60 kB of links": (body(("<a " * 6_000 + "\n") * 3), "markdown-many-signs"),
    "60 kB of backticks": (body("\n\n".join(["`" * 19_000] * 3)), "markdown-unclosed-fence"),
    "60 kB of comments": (body(("<!-- " * 3_800 + "\n\n") * 3), "markdown-many-signs"),
}
"""What must not be built: how it is made, and the code it is told by."""

LETTERS = tuple(map("".join, product("ABCDEFGHI", repeat=4)))
LARGE: dict[str, Callable[[Path], None]] = {
    "26,000 abbreviations": body(
        "\n\n".join(f"K{four} L{four} M{four} N{four} ada." for four in LETTERS)
    ),
    "6,000 comments that silence": body("\n\n".join(["<!-- bukusaku: biarkan a -->"] * 6_000)),
    "6,000 terms": written(
        "glossary.yaml",
        "".join(
            f"- {{id: t{n}, term: Kata {n}, expansion: Arti {n}, standing: umum}}\n"
            for n in range(6_000)
        ),
    ),
}
"""What is no mistake, and must not take a check long either."""
