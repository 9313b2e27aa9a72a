"""Whether a book asks for looks that its theme has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from bukusaku.book.model import Book
from bukusaku.book.records import Dimension
from bukusaku.diagnostics import Diagnostic
from bukusaku.theme.environment import Theme

COLOURS = "assets/css/tokens.css"
ICONS = "assets/icons"


def check_looks(book: Book, theme: Theme) -> Iterator[Diagnostic]:
    """An error for each colour and icon of a dimension that the theme does not know."""
    colours = re.findall(r"\.colour-([a-z0-9-]+)", theme.read(COLOURS))
    icons = [name.removesuffix(".svg") for name in theme.names(ICONS, ".svg")]
    for dimension in book.records(Dimension.KIND):
        if isinstance(dimension, Dimension):
            yield from _unknown("colour-unknown", dimension, "colour", colours)
            yield from _unknown("icon-unknown", dimension, "icon", icons)


def _unknown(
    code: str, dimension: Dimension, field: str, known: Sequence[str]
) -> Iterator[Diagnostic]:
    written = getattr(dimension, field)
    if written is not None and written not in known:
        near = get_close_matches(written, known, n=1) or sorted(set(known))
        values = {field: written, "allowed": ", ".join(near)}
        yield Diagnostic("error", code, dimension.place(field), values)
