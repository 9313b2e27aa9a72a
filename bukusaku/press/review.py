"""The reading copy: the whole book on office paper, to write on before it is approved."""

from __future__ import annotations

import re

from markupsafe import Markup

from bukusaku.book.review import OpenPoint, open_points
from bukusaku.press.variants import Variant
from bukusaku.press.view import PrintView

REVIEW = Variant("telaah", ("print-review.css",), paper=(210, 297), template="print/review.html")
REASONS = ("proposal", "unavailable", "uncited")
_PARAGRAPH = re.compile(r"<(p|li|dd)>")


class ReviewView(PrintView):
    """The book with a number before each paragraph, so that a remark can name its place."""

    _count = 0

    def numbered(self, html: Markup) -> Markup:
        """The same with a number at the start of each paragraph and line of a list."""

        def number(start: re.Match[str]) -> str:
            self._count += 1
            return f'{start[0]}<span class="n">{self._count}</span>'

        return Markup(_PARAGRAPH.sub(number, html))  # noqa: S704

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

    def point_page(self, point: OpenPoint) -> Markup:
        """The page where it stands, if it is printed."""
        if not self.is_printed(point.record):
            return Markup("–")
        return self.page_at(point.anchor)
