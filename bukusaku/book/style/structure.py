"""Headings, links, pictures and tables: what a reader or a machine would stumble over."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path, PurePosixPath
from urllib.parse import unquote, urlsplit

from bukusaku.book.model import Book
from bukusaku.book.style.manuscript import Finding, Link, Manuscript
from bukusaku.book.style.pictures import pixels_of
from bukusaku.diagnostics import Diagnostic, Location
from bukusaku.project import Project

SAYS_NOTHING = re.compile(
    r"(?:(?:klik|lihat|baca|buka|tekan|unduh)?\s*(?:di\s?sini|sini|tautan(?:\s(?:ini|berikut))?|ini|berikut(?:\sini)?)"
    r"|klik|link(?:\sini)?|(?:baca\s)?selengkapnya|selanjutnya|situs\sini|laman\sini|halaman\sini"
    r"|(?:click|see|read|look)?\s*(?:here|this|more)|(?:this|the)\s(?:link|page|site)|read\smore|link|click)",
    re.IGNORECASE,
)
FILE_NAME = re.compile(
    r"\S*\.(?:png|jpe?g|gif|svg|webp|bmp|tiff?|heic)|(?:img|dsc|dscn|pict?|wa|image|photo|screenshot|scan"
    r"|tangkapan\slayar)[\s_-]?[^\W\d]*\d\w*|\w[^\W_]*_\w+|(?:image|gambar|foto|picture|photo)\s?\d*",
    re.IGNORECASE,
)
MOST_BYTES = 1_000_000
MOST_PIXELS = 2_500
"""On the longer side: a page of the large print holds no more at 300 dots to the inch."""

CELL_PADDING = 2
A6_CHARACTERS = 50
"""How many characters of a table's type stand side by side between the margins of A6."""

COLUMNS = 5
HOST = re.compile(
    r"(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}|localhost|[0-9.]+|\[[0-9a-f:.]+\]"
)
MAIL = re.compile(r"mailto:[^@\s,;]+@(?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,}(?:\?.*)?", re.IGNORECASE)


def structure(manuscript: Manuscript, project: Project) -> Iterator[Finding]:
    """What is wrong with the parts of one file that are more than words."""
    yield from _headings(manuscript)
    for link in manuscript.links:
        if link.is_image:
            yield from _picture(link, manuscript, project)
        else:
            yield from _link(link)
    yield from _tables(manuscript)


def _finding(code: str, where: Location, **values: str) -> Finding:
    return Finding(Diagnostic("warning", code, where, values))


def _headings(manuscript: Manuscript) -> Iterator[Finding]:
    above = 1  # the title of the page
    for heading in manuscript.headings:
        if heading.level > above + 1:
            values = {"written": "#" * heading.level, "expected": "#" * (above + 1)}
            yield _finding("style-heading-skipped", heading.location, **values)
        above = heading.level


def _link(link: Link) -> Iterator[Finding]:
    text = " ".join(link.text.split()).strip(" .,:;→»>")
    if SAYS_NOTHING.fullmatch(text):
        yield _finding("style-link-text", link.location, text=text)
    if is_malformed(link.target):
        yield _finding("style-link-malformed", link.location, target=link.target)


def addresses(book: Book) -> Iterator[Finding]:
    """Addresses in fields that cannot be right."""
    for source in book.sources:
        if source.url and is_malformed(source.url):
            yield _finding("style-link-malformed", source.place("url"), target=source.url)


def is_malformed(target: str) -> bool:
    """Whether a web or mail address cannot be right, by its form alone.

    What names no host or has another scheme is refused as an error when the book is loaded.
    """
    if target.lower().startswith("mailto:"):
        return not MAIL.fullmatch(target)
    try:
        parts = urlsplit(target)
        if parts.scheme not in {"http", "https"} or not parts.hostname:
            return False
        host = parts.hostname.encode("idna").decode()
    except UnicodeError:
        return True
    except ValueError:
        return False
    path_of_scheme = re.search(r"https?:/", target[5:], re.IGNORECASE) and not parts.query
    doubled = bool(path_of_scheme) and not re.search(r"web\.archive|/http", target)
    odd = re.search(r"[\s<>\"{}|\\^`]|[.,;]$", target) is not None
    return not HOST.fullmatch(host) or ".." in host or doubled or odd


def _picture(link: Link, manuscript: Manuscript, project: Project) -> Iterator[Finding]:
    alt = link.text.strip()
    name = PurePosixPath(unquote(link.target)).name
    if alt and (FILE_NAME.fullmatch(alt) or alt.lower() in {name.lower(), Path(name).stem.lower()}):
        yield _finding("style-alt-file-name", link.location, alt=alt)
    folder = (project.root / manuscript.source.path).parent
    file = folder / unquote(link.target)
    try:
        if not file.is_file() or not file.resolve().is_relative_to(project.root.resolve()):
            return
        size, longest = file.stat().st_size, max(pixels_of(file), default=0)
    except OSError:  # told as a mistake
        return
    if size > MOST_BYTES:
        values = {"size": f"{size / 1e6:.1f} MB", "limit": f"{MOST_BYTES / 1e6:.0f} MB"}
        yield _finding("style-image-heavy", link.location, file=name, **values)
    if longest > MOST_PIXELS:
        values = {"pixels": str(longest), "limit": str(MOST_PIXELS)}
        yield _finding("style-image-large", link.location, file=name, **values)


def _tables(manuscript: Manuscript) -> Iterator[Finding]:
    for table in manuscript.tables:
        columns = max(len(row) for row in table.rows)
        words = [
            max((len(word) for row in table.rows for word in _pieces(row, column)), default=1)
            for column in range(columns)
        ]
        width = sum(words) + CELL_PADDING * (columns - 1)
        if width > A6_CHARACTERS or columns > COLUMNS:
            values = {"columns": str(columns), "characters": str(width)}
            yield _finding("style-table-wide", table.location, **values)


def _pieces(row: tuple[str, ...], column: int) -> list[str]:
    """The words of a cell; a line may break after a hyphen or a slash of a compound."""
    return re.split(r"[\s–/-]+", row[column]) if column < len(row) else []
