"""Where anchors fell, and what links are called."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Protocol
from xml.etree.ElementTree import Element

import pydyf

if TYPE_CHECKING:
    from weasyprint import Document


class Box(Protocol):
    """What is read of a box."""

    element: Element
    link_annotation: pydyf.Dictionary | None

    def all_children(self) -> Iterable[Box]:
        """Those below it, whatever kind of box it is."""


def anchor_pages(document: Document) -> dict[str, int]:
    """The page, counted from 1, on which each anchor first stands."""
    pages: dict[str, int] = {}
    for number, page in enumerate(document.pages, start=1):
        for anchor in page.anchors:
            pages.setdefault(anchor, number)
    return pages


def keep_outermost_links(document: Document) -> None:
    """Leave one link where the HTML has one; to be called before painting.

    WeasyPrint makes a link of every box inside a link too, which PDF/UA forbids.
    """
    for page in document.pages:
        inner: set[int] = set()
        outermost = []
        for link in page.links:
            box: Box = link[3]
            if id(box) not in inner:
                outermost.append(link)
                inner.update(id(descendant) for descendant in _descendants(box))
        page.links[:] = outermost


def name_links(document: Document, _pdf: pydyf.PDF) -> None:
    """Describe each link by its own words, which a screen reader reads out.

    A finisher for `Document.write_pdf`, which describes links by their address otherwise.
    """
    for page in document.pages:
        for _, target, _, box in page.links:
            if box.link_annotation:
                box.link_annotation["Contents"] = pydyf.String(words_of(box.element) or target)


def _descendants(box: Box) -> Iterator[Box]:
    for child in box.all_children():
        yield child
        yield from _descendants(child)


def words_of(element: Element) -> str:
    """What an element says, as a screen reader is to say it."""
    label = element.get("aria-label") or "".join(_texts(element))
    return " ".join(label.split())


def _texts(element: Element) -> Iterator[str]:
    """What is printed for an element, page numbers too."""
    yield element.text or ""
    yield element.get("data-p", "")
    for child in element:
        yield from _texts(child)
        yield child.tail or ""
