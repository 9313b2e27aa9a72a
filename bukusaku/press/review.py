"""The reading copy: the whole book on office paper, to write on before it is approved."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape

from markupsafe import Markup

from bukusaku.book.records import PageRecord
from bukusaku.book.review import BLOCK_START, OpenPoint, block_anchor, open_points
from bukusaku.press.variants import Variant
from bukusaku.press.view import PrintView

REVIEW = Variant(
    "telaah",
    ("print-review.css",),
    paper=(210, 297),
    template="print/review.html",
    is_to_write_on=True,
)
REASONS = ("proposal", "unavailable", "uncited")

_START = re.compile(
    r'<p class="(?:label|cited|numeral|short-address|[a-z]+-title)">'  # which have no number
    r'|<ul class="(?:legend|names)">.*?</ul>'  # which stand in columns
    r"|(?P<numbered><p(?: [^>]*)?>|<dd(?: [^>]*)?>|<li(?: [^>]*)?>(?!\s*<p[ >])"
    r'|<tr(?: [^>]*)?>\s*<t[hd](?! scope="col")[^>]*>)'
    r'|<\w+ [^>]*\bid="[^"]+"[^>]*>',
    re.DOTALL,
)
_ID = re.compile(r'\bid="([^"]+)"')
_END = re.compile(r"</(?:p|dd|li|tr)>")
_TAG = re.compile(r"<[^>]*>")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A numbered piece of text; `anchors` are those that stand before it in its part."""

    number: int
    anchors: tuple[str, ...]
    text: str


class ReviewView(PrintView):
    """The book with a number before each paragraph, so that a remark can name its place."""

    _paragraphs: tuple[Paragraph, ...] = ()

    def numbered(self, html: Markup) -> Markup:
        """The same with a number at the start of each paragraph, line of a list, and row."""
        anchors: list[str] = []

        def number(start: re.Match[str]) -> str:
            if anchor := _ID.search(start[0]):
                anchors.append(anchor[1])
            if not start["numbered"]:
                return start[0]
            end = _END.search(html, start.end())
            text = _plain(html[start.end() : end.start() if end else None])
            paragraph = Paragraph(len(self._paragraphs) + 1, tuple(anchors), text)
            self._paragraphs += (paragraph,)
            return f'{start[0]}<span class="n" id="n-{paragraph.number}">{paragraph.number}</span>'

        return Markup(_START.sub(number, html))  # noqa: S704

    def prose(self, record: PageRecord, shift: int = 0) -> Markup:
        """With an anchor at each block that can be an open point."""
        count = 0

        def anchored(start: re.Match[str]) -> str:
            nonlocal count
            count += 1
            return f'<div id="{block_anchor(record, count)}"{start[0].removeprefix("<div")}'

        return Markup(BLOCK_START.sub(anchored, super().prose(record, shift)))  # noqa: S704

    def open_points(self) -> tuple[tuple[str, tuple[OpenPoint, ...]], ...]:
        """What is to be decided, by reason."""
        points = open_points(self.book)
        return tuple(
            (reason, tuple(point for point in points if point.reason == reason))
            for reason in REASONS
        )

    def point_text(self, point: OpenPoint) -> str:
        """Its words; a whole field that is unknown is called as its heading is."""
        named = self.words["review"]["fields"]
        return str(named.get(point.text, point.text))

    def point_number(self, point: OpenPoint) -> int | None:
        """The number of its paragraph; call it after all that is numbered.

        A claim has no anchor of its own: its words are looked for where its record is printed
        first, since a duty of a stage is printed with the role.
        """
        is_claim = point.anchor == point.record.anchor and point.reason != "uncited"
        after = [each for each in self._paragraphs if point.anchor in each.anchors]
        if is_claim:
            after = [each for each in (*after, *self._paragraphs) if point.text in each.text]
        return after[0].number if after else None

    def point_page(self, point: OpenPoint) -> Markup:
        """The page where it stands, if it is printed."""
        if number := self.point_number(point):
            return self.page_at(f"n-{number}")
        if not self.is_printed(point.record):
            return Markup("–")
        return self.page_at(point.anchor)


def _plain(html: str) -> str:
    return " ".join(unescape(_TAG.sub(" ", html)).split())
