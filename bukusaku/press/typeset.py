"""HTML and stylesheets to a laid out document whose page numbers and page count are right.

Two things in the HTML are filled in here, because only the layout knows them:

- An element with `data-page-of="anchor"` gets the number of the anchor's page as `data-p`; a list
  of them is joined to runs (`folios`). Print it by `content: attr(data-p)` in a box of fixed width,
  so that the number does not move what it counts. The physical page is the printed page: the
  cover is page 1.
- An element with `data-fill` is one page; it is repeated, or left out, until the number of pages
  is a multiple of `data-fill`. Its copies lose their ids. Put it after everything numbered and
  before the back cover.
"""

from __future__ import annotations

import logging
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from weasyprint import CSS, HTML, Document

from bukusaku.diagnostics import Diagnostic, ProblemsError
from bukusaku.output.waste import without_garbage_collection
from bukusaku.press.boxes import (
    anchor_pages,
    keep_outermost_links,
    list_pages_once,
    name_links,
)
from bukusaku.press.fetch import BookFetcher, Mounts
from bukusaku.press.folios import Folios
from bukusaku.press.fonts import has_fonts, isolated_font_configuration
from bukusaku.press.pagination import Pagination

MOST_ROUNDS = 4
PDF_VARIANT = "pdf/a-3a"
MOST_DPI = 300
"""What a print shop asks for; pixels beyond that would only make the file too large to send."""


@dataclass(frozen=True, slots=True)
class Stylesheet:
    """CSS with its address below a mount (`theme/assets/css/print.css`), for what it refers to."""

    address: str
    text: str


@dataclass(frozen=True, slots=True)
class Typeset:
    """A finished layout; `messages` are what WeasyPrint had to say, for the caller to judge."""

    document: Document
    pdf: bytes
    pagination: Pagination
    rounds: int
    messages: tuple[str, ...]

    def enlarged(self, zoom: float) -> bytes:
        """The same pages painted larger; what WeasyPrint says of it, it has said before."""
        with _captured_log(), without_garbage_collection():
            return _painted(self.document, zoom)


def typeset(
    html: str,
    stylesheets: Sequence[Stylesheet],
    mounts: Mounts,
    *,
    address: str = "book.html",
    remembered: Pagination | None = None,
) -> Typeset:
    """Lay out until the pagination is right, then paint a tagged PDF/A-3a.

    Relative addresses in the HTML start from `address`. When nothing moved since the `remembered`
    pagination one round is enough, otherwise two. Raises ProblemsError for what may not be
    fetched, for a reference to no anchor, and when the pagination does not settle.
    """
    fetcher = BookFetcher(mounts)
    draft = _Draft(html, stylesheets, fetcher, address)
    with _captured_log() as messages, without_garbage_collection():
        document, pagination, rounds = _settled(draft, remembered or Pagination())
        keep_outermost_links(document)
        pdf = _painted(document)
    if problems := [*fetcher.refusals, *draft.dead_references(pagination)]:
        raise ProblemsError(problems)
    said = dict.fromkeys([*draft.messages, *messages])  # each round says the same again
    return Typeset(document, pdf, pagination, rounds, tuple(said))


def _painted(document: Document, zoom: float = 1) -> bytes:
    """Without an identifier: WeasyPrint compresses everything twice for one, and conforming makes
    another.
    """
    list_pages_once()
    pdf: bytes = document.write_pdf(
        pdf_variant=PDF_VARIANT, pdf_identifier=False, finisher=name_links, zoom=zoom
    )
    return pdf


def _settled(draft: _Draft, assumed: Pagination) -> tuple[Document, Pagination, int]:
    for rounds in range(1, MOST_ROUNDS + 1):
        draft.assume(assumed)
        document = draft.laid_out()
        found = draft.pagination(document)
        if draft.agrees(found):
            return document, found, rounds
        assumed = found
    problem = Diagnostic("error", "press-unsettled-pages", None, {"rounds": str(MOST_ROUNDS)})
    raise ProblemsError([problem])


class _Draft:
    """The HTML with a pagination filled in; parsed once, changed and laid out each round."""

    def __init__(
        self, html: str, stylesheets: Sequence[Stylesheet], fetcher: BookFetcher, address: str
    ) -> None:
        self._fetcher = fetcher
        self._fonts = isolated_font_configuration()
        self.messages: list[str] = []
        self._stylesheets = [self._parsed(stylesheet) for stylesheet in stylesheets]
        if not has_fonts(self._fonts):
            raise ProblemsError([*fetcher.refusals, Diagnostic("error", "press-no-fonts", None)])
        self._html = HTML(string=html, base_url=_url(address), url_fetcher=fetcher)
        root = self._html.etree_element
        self._folios = Folios(root)
        self._filler = _Filler.found_in(root)

    def _parsed(self, stylesheet: Stylesheet) -> CSS:
        """Loads its fonts too; what is wrong with it is told with its name."""
        with _captured_log() as messages:
            css = CSS(
                string=stylesheet.text,
                base_url=_url(stylesheet.address),
                url_fetcher=self._fetcher,
                font_config=self._fonts,
            )
        self.messages += [f"{stylesheet.address}: {message}" for message in messages]
        return css

    def assume(self, pagination: Pagination) -> None:
        """Fill in the numbers and as many filling pages."""
        self._folios.assume(pagination.page_of)
        if self._filler:
            self._filler.repeat(pagination.filling)

    def laid_out(self) -> Document:
        return self._html.render(
            font_config=self._fonts,
            stylesheets=self._stylesheets,
            pdf_variant=PDF_VARIANT,
            dpi=MOST_DPI,
        )

    def pagination(self, document: Document) -> Pagination:
        """What should have been assumed."""
        filling = self._filler.needed(len(document.pages)) if self._filler else 0
        return Pagination(anchor_pages(document), filling)

    def agrees(self, found: Pagination) -> bool:
        """Whether what was filled in is what was found."""
        filling = self._filler.count if self._filler else 0
        return filling == found.filling and self._folios.agree(found.page_of)

    def dead_references(self, found: Pagination) -> list[Diagnostic]:
        """One for each anchor that is named but printed nowhere."""
        dead = set(self._folios.anchors()) - found.page_of.keys()
        return [
            Diagnostic("error", "press-dead-page-reference", None, {"anchor": anchor})
            for anchor in sorted(dead)
        ]


class _Filler:
    """The element that stands for one filling page, and its place."""

    def __init__(self, parent: Element, page: Element) -> None:
        self._parent = parent
        self._page = page
        self._index = list(parent).index(page)
        self._multiple = int(page.get("data-fill", "1"))
        self.count = 1

    @classmethod
    def found_in(cls, root: Element) -> _Filler | None:
        for parent in root.iter():
            for child in parent:
                if child.get("data-fill"):
                    return cls(parent, child)
        return None

    def repeat(self, count: int) -> None:
        self._parent[self._index : self._index + self.count] = [self._copy() for _ in range(count)]
        self.count = count

    def needed(self, pages: int) -> int:
        return (self.count - pages) % self._multiple

    def _copy(self) -> Element:
        page = deepcopy(self._page)
        for element in page.iter():
            element.attrib.pop("id", None)
        return page


def _url(address: str) -> str:
    return f"file:///{address}"


@contextmanager
def _captured_log() -> Iterator[list[str]]:
    """WeasyPrint's warnings and errors as a list; nothing reaches the terminal."""
    handler, logger = _Messages(logging.WARNING), logging.getLogger("weasyprint")
    propagate, logger.propagate = logger.propagate, False
    logger.addHandler(handler)
    try:
        yield handler.messages
    finally:
        logger.removeHandler(handler)
        logger.propagate = propagate


class _Messages(logging.Handler):
    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.messages: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.messages.append(record.getMessage())
