"""Documents as offices write them, made by python-docx; what it cannot make is put in as XML."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from pathlib import Path
from struct import pack
from zipfile import ZIP_DEFLATED, ZipFile
from zlib import compress, crc32

from docx import Document
from docx.document import Document as Manuscript
from docx.oxml import parse_xml
from docx.text.paragraph import Paragraph

NAMESPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
    ' xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
    ' xmlns:v="urn:schemas-microsoft-com:vml"'
    ' xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
    ' xmlns:o="urn:schemas-microsoft-com:office:office"'
)
RELATIONSHIP = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes"
FOOTNOTES = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"


def manuscript(*paragraphs: tuple[str, str]) -> Manuscript:
    """A document of paragraphs, each a style and its text."""
    document = Document()
    for style, text in paragraphs:
        document.add_paragraph(text, style=style)
    return document


def saved(document: Manuscript, path: Path, notes: Sequence[str] = ()) -> Path:
    """The document as a file; `notes` are the texts of its footnotes, from number 1."""
    document.save(str(path))
    if notes:
        _add_footnotes(path, notes)
    return path


def put(paragraph: Paragraph, xml: str) -> None:
    """Put XML at a paragraph's end; its namespaces are known."""
    begin, _, rest = xml.partition(">")
    closed = begin.endswith("/")
    opening = f"{begin.removesuffix('/')} {NAMESPACES}{'/' if closed else ''}>"
    paragraph._p.append(parse_xml(opening + rest))


def note(paragraph: Paragraph, number: int) -> None:
    """A reference to a footnote."""
    put(paragraph, f'<w:r><w:footnoteReference w:id="{number}"/></w:r>')


def picture(width: int = 2, height: int = 2) -> BytesIO:
    """A grey PNG."""
    header = pack(">2I5B", width, height, 8, 0, 0, 0, 0)
    rows = compress(b"".join(b"\x00" + b"\x80" * width for _ in range(height)))
    chunks = ((b"IHDR", header), (b"IDAT", rows), (b"IEND", b""))
    png = b"".join(
        pack(">I", len(body)) + name + body + pack(">I", crc32(name + body))
        for name, body in chunks
    )
    return BytesIO(b"\x89PNG\r\n\x1a\n" + png)


def _add_footnotes(path: Path, notes: Sequence[str]) -> None:
    texts = "".join(
        f'<w:footnote w:id="{number}"><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:footnote>'
        for number, text in enumerate(notes, start=1)
    )
    relationship = f'<Relationship Id="rNotes" Type="{RELATIONSHIP}" Target="footnotes.xml"/>'
    kind = f'<Override PartName="/word/footnotes.xml" ContentType="{FOOTNOTES}"/>'
    with ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    for name, end, more in (
        ("word/_rels/document.xml.rels", b"</Relationships>", relationship),
        ("[Content_Types].xml", b"</Types>", kind),
    ):
        parts[name] = parts[name].replace(end, more.encode() + end)
    parts["word/footnotes.xml"] = f"<w:footnotes {NAMESPACES}>{texts}</w:footnotes>".encode()
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
