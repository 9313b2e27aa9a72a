"""What is printed where, in one walk through all pages."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from math import inf
from typing import Any
from xml.etree.ElementTree import Element

from weasyprint import Document
from weasyprint.formatting_structure import boxes
from weasyprint.images import RasterImage, SVGImage
from weasyprint.layout.replaced import replacedbox_layout
from weasyprint.svg import Node
from weasyprint.svg.utils import preserve_ratio, size

from bukusaku.press.boxes.links import words_of
from bukusaku.press.printed import (
    POINTS,
    WHITE,
    Area,
    Colour,
    Picture,
    PrintedPage,
    Text,
    blended,
)

BOLD = 700
PIXELS_PER_INCH = 96
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
SECTIONS = frozenset({"article", "nav", "section"})
OUT_OF_FLOW = frozenset({"absolute", "fixed"})


def printed_pages(document: Document) -> Iterator[PrintedPage]:
    """Every page as it meets the eye, without decorations."""
    reader = _Reader(document.metadata.title or "")
    for number, page in enumerate(document.pages, start=1):
        yield reader.page(number, page._page_box)  # noqa: SLF001


@dataclass(frozen=True, slots=True)
class _Around:
    """What the boxes around a box mean for it.

    `seen` is what no box cuts off, `flow` the page's text area or less of it, where a box has a
    height of its own, `block` the nearest box of lines, `line` the nearest line.
    """

    seen: Area
    flow: Area
    block: Area
    line: Area
    background: Colour
    opacity: float = 1
    is_heading: bool = False

    @property
    def room(self) -> Area:
        """Where text may stand."""
        return self.seen.shared_with(self.flow).shared_with(self.block)

    def inside(self, box: boxes.Box) -> _Around:
        """The same for what is in the box."""
        style, changes = box.style, dict[str, Any]()
        if isinstance(box, boxes.LineBox):
            changes["line"] = Area(0, box.position_y, 0, box.position_y + box.height)
        elif isinstance(box, boxes.BlockContainerBox):
            changes |= self._areas_inside(box)
        if style["opacity"] != 1:
            changes["opacity"] = self.opacity * style["opacity"]
        background = _seen(box, "background_color", self.background)
        if background != self.background:
            changes["background"] = background
        if box.element_tag in HEADINGS:
            changes["is_heading"] = True
        return replace(self, **changes) if changes else self

    def _areas_inside(self, box: boxes.Box) -> dict[str, Area]:
        style, block = box.style, _padding_area(box)
        flow = self.seen if style["position"] in OUT_OF_FLOW else self.flow
        is_limited = style["height"] != "auto" or box.max_height < inf
        if isinstance(box, boxes.BlockBox) and is_limited:
            flow = flow.shared_with(replace(flow, top=block.top, bottom=block.bottom))
        is_cut = style["overflow"] != "visible"
        seen = self.seen.shared_with(block) if is_cut else self.seen
        return {"block": block, "flow": flow, "seen": seen}


class _Reader:
    """Walks the boxes of one page after another, once, in reading order."""

    def __init__(self, title: str) -> None:
        self._title = title
        self._section = title
        self._met: set[int] = set()
        self._repeated: set[int] = set()
        self._page: PrintedPage
        self._pieces: list[Text | Picture]

    def page(self, number: int, box: boxes.Box) -> PrintedPage:
        paper = Area(0, 0, box.margin_width(), box.margin_height())
        x, y = box.content_box_x(), box.content_box_y()
        column = Area(x, y, x + box.width, y + box.height)
        self._page = PrintedPage(number, column, box.page_type.blank or column == paper)
        around = _Around(paper, column, paper, paper, _seen(box, "background_color", WHITE))
        head = replace(around, flow=paper)
        for child in box.children:
            is_margin = isinstance(child, boxes.MarginBox)
            self._pieces = self._page.margins if is_margin else self._page.body
            self._read(child, head if is_margin else around)
        self._page.section = self._section
        return self._page

    def _read(self, placed: boxes.Box, around: _Around) -> None:
        box = getattr(placed, "_box", placed)  # what is positioned hides behind a placeholder
        element: Element | None = box.element
        if element is not None:
            if element.get("aria-hidden") == "true":
                return
            self._note(box, element)
        if isinstance(box, boxes.TextBox):
            self._read_text(box, around)
        elif isinstance(box, boxes.ReplacedBox):
            self._read_picture(box, around)
        else:
            within = around.inside(box)
            for child in box.all_children():
                self._read(child, within)

    def _note(self, box: boxes.Box, element: Element) -> None:
        """What an element tells of its page: a section or a part begins, a row stands, notes do."""
        if id(element) not in self._met:
            self._met.add(id(element))
            self._section = self._name(element) or self._section
        if isinstance(box, boxes.TableRowGroupBox) and (box.is_header or box.is_footer):
            self._repeated.update(id(row.element) for row in box.children)
        elif isinstance(box, boxes.TableRowBox) and id(element) not in self._repeated:
            self._page.rows[id(element)] = self._section
        if element.get("data-fill"):
            self._page.may_be_empty = True
        if element.tag == "h1":
            self._page.opens_part = True

    def _name(self, element: Element) -> str | None:
        """Of a section that begins with the element; one without a heading has the book's name."""
        if element.tag in HEADINGS:
            return words_of(element)
        if element.tag not in SECTIONS:
            return None
        heading = next((inner for inner in element.iter() if inner.tag in HEADINGS), None)
        return self._title if heading is None else words_of(heading)

    def _read_text(self, box: boxes.Box, around: _Around) -> None:
        style = box.style
        if style["visibility"] != "visible" or not box.text.strip():
            return
        left, right = box.position_x, box.position_x + box.width
        text = Text(
            text=box.text,
            area=Area(left, around.line.top, right, around.line.bottom),
            room=around.room,
            size=round(style["font_size"] * POINTS, 2),
            bold=style["font_weight"] >= BOLD,
            colour=_seen(box, "color", around.background, around.opacity),
            background=around.background,
            section=self._section,
            is_heading=around.is_heading,
        )
        self._pieces.append(text)

    def _read_picture(self, box: boxes.Box, around: _Around) -> None:
        """A picture, and the words in it if it is a drawing."""
        alternative = box.element.get("alt")
        if alternative == "":
            return
        image, dpi = box.replacement, None
        width, height, *_ = replacedbox_layout(box)
        area = _padding_area(box)
        if isinstance(image, RasterImage):
            dpi = min(image.width / width, image.height / height) * PIXELS_PER_INCH
        name = alternative or box.element.get("src", "").rpartition("/")[2]
        self._pieces.append(Picture(name, area, dpi, self._section))
        if isinstance(image, SVGImage):
            drawing = image._svg  # noqa: SLF001
            font_size = size("12pt")
            scale, *_ = preserve_ratio(drawing, drawing.tree, font_size, width, height)
            for words, pixels in _drawn_texts(drawing.tree, font_size):
                text = Text(
                    text=words,
                    area=area,
                    room=area,
                    size=round(pixels * scale * POINTS, 2),
                    bold=False,
                    colour=None,
                    background=around.background,
                    section=self._section,
                )
                self._pieces.append(text)


def _drawn_texts(node: Node, font_size: float) -> Iterator[tuple[str, float]]:
    """The texts of an SVG with their sizes, in its own units."""
    font_size = size(node.get("font-size", "1em"), font_size, font_size)
    if node.tag in {"text", "tspan", "textPath"} and (node.text or "").strip():
        yield node.text, font_size
    for child in node:
        yield from _drawn_texts(child, font_size)


def _padding_area(box: boxes.Box) -> Area:
    left, top = box.padding_box_x(), box.padding_box_y()
    return Area(left, top, left + box.padding_width(), top + box.padding_height())


def _seen(box: boxes.Box, prop: str, below: Colour, opacity: float = 1) -> Colour:
    """The colour that a property of a box shows."""
    colour = box.style[prop]
    if colour == "currentcolor":
        colour = box.style["color"]
    if colour.alpha == 0:
        return below
    red, green, blue = colour.to("srgb")[:3]
    return blended((red, green, blue), colour.alpha * opacity, below)
