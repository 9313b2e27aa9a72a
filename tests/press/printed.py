"""A PDF read back as its reader sees it: texts with their places, and what links lead to."""

from __future__ import annotations

import ctypes
import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from io import BytesIO
from pathlib import Path

import pikepdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from bukusaku.book.load import load_book
from bukusaku.book.model import Book, Part
from bukusaku.press.book import Pdf, render_pdf
from bukusaku.theme.environment import Theme
from bukusaku.theme.strings import load_words
from tests.books import FULL, project_of

REPOSITORY = Path(__file__).resolve().parents[2]
BOOKS = {"full": FULL, "own": REPOSITORY}
"""The book that uses everything once, and this repository's own."""


@dataclass(frozen=True, slots=True)
class Text:
    """A stretch of text; places are in points from the page's lower left corner.

    `mark` is the number of the marked stretch it stands in, by which the structure tree names it.
    """

    text: str
    size: float
    font: str
    artifact: bool
    mark: int
    left: float
    bottom: float
    right: float
    top: float


@dataclass(frozen=True, slots=True)
class Link:
    """A link inside the document: the page it stands on and the page it leads to, from 1."""

    page: int
    target: int
    words: str
    left: float
    bottom: float
    right: float
    top: float

    def holds(self, text: Text) -> bool:
        """Whether the middle of the text lies within the link."""
        x, y = (text.left + text.right) / 2, (text.bottom + text.top) / 2
        return self.left <= x <= self.right and self.bottom <= y <= self.top


both_books = pytest.mark.parametrize("root", BOOKS.values(), ids=BOOKS)

WORDS = load_words(Theme(project_of(FULL)), "id")


@cache
def book_in(root: Path) -> Book:
    return load_book(project_of(root)).book


@cache
def pocket_book(root: Path) -> Pdf:
    """The pocket book of the project in a folder; made once for all tests."""
    project = project_of(root)
    theme = Theme(project)
    return render_pdf(book_in(root), theme, load_words(theme, "id"), project=project)


@cache
def printed_pages(root: Path) -> tuple[tuple[Text, ...], ...]:
    """The texts of every page in the order in which they were set."""
    document = pypdfium2.PdfDocument(pocket_book(root).content)
    try:
        return tuple(_texts(page) for page in document)
    finally:
        document.close()


@cache
def links(root: Path) -> tuple[Link, ...]:
    """Every link from one page to another."""
    content = pocket_book(root).content
    with pikepdf.open(BytesIO(content)) as document:
        number_of = {page.obj.objgen: number for number, page in enumerate(document.pages, 1)}
        names = pikepdf.NameTree(document.Root.Names.Dests)
        return tuple(
            Link(
                number,
                number_of[_page(names, annotation)],
                str(annotation.Contents),
                *_rectangle(annotation.Rect),
            )
            for number, page in enumerate(document.pages, 1)
            for annotation in page.get("/Annots", pikepdf.Array())
            if "/Dest" in annotation
        )


def part_anchor(part: Part) -> str:
    return part.records[0].anchor if part.name == "chapter" else f"part-{part.name}"


def part_title(part: Part) -> str:
    return part.title or WORDS["parts"][part.name]


def body(texts: tuple[Text, ...]) -> list[Text]:
    """What is text of the book on a page, without its running head, foot and tab."""
    return [text for text in texts if not text.artifact and text.text.strip()]


def words(texts: tuple[Text, ...] | list[Text]) -> str:
    return " ".join(" ".join(text.text for text in texts).split())


def is_for_notes(texts: tuple[Text, ...]) -> bool:
    return any(text.text.strip() == WORDS["print"]["notes"] for text in texts)


def _page(names: pikepdf.NameTree, annotation: pikepdf.Object) -> tuple[int, int]:
    destination = names[str(annotation.Dest)]
    return pikepdf.Array(destination)[0].objgen


def _rectangle(edges: pikepdf.Object) -> tuple[float, float, float, float]:
    x, y, other_x, other_y = (float(edge) for edge in edges.as_list())
    return min(x, other_x), min(y, other_y), max(x, other_x), max(y, other_y)


def _texts(page: pypdfium2.PdfPage) -> tuple[Text, ...]:
    words = page.get_textpage()
    return tuple(map(_text, page.get_objects([pdfium.FPDF_PAGEOBJ_TEXT], textpage=words)))


def _text(item: pypdfium2.PdfTextObj) -> Text:
    chain = list(_containers(item))
    matrix, box = item.get_matrix(), item.get_bounds()
    for container in chain:
        outer = container.get_matrix()
        matrix, box = matrix.multiply(outer), outer.on_rect(*box)
    return Text(
        text=item.extract(),
        size=round(item.get_font_size() * math.hypot(matrix.c, matrix.d), 2),
        font=item.get_font().get_base_name(),
        artifact=any("Artifact" in _marks(around) for around in (item, *chain)),
        mark=max(pdfium.FPDFPageObj_GetMarkedContentID(around.raw) for around in (item, *chain)),
        left=box[0],
        bottom=box[1],
        right=box[2],
        top=box[3],
    )


def _containers(item: pypdfium2.PdfObject) -> Iterator[pypdfium2.PdfObject]:
    """The form objects that a text stands in, as those of a drawing do, from the inside out."""
    while item.container is not None:
        item = item.container
        yield item


def _marks(item: pypdfium2.PdfObject) -> set[str]:
    """The names of the marked stretches that an object stands in."""
    names = set()
    for index in range(pdfium.FPDFPageObj_CountMarks(item.raw)):
        mark = pdfium.FPDFPageObj_GetMark(item.raw, index)
        name, size = (pdfium.FPDF_WCHAR * 64)(), ctypes.c_ulong()
        pdfium.FPDFPageObjMark_GetName(mark, name, ctypes.sizeof(name), ctypes.byref(size))
        names.add(bytes(name)[: size.value].decode("utf-16-le").rstrip("\0"))
    return names
