"""Markdown text to prose: refused, marked, parsed, sanitised, settled; in this order."""

from __future__ import annotations

from functools import cache

from bukusaku.diagnostics import Diagnostic
from bukusaku.reading.converter import Converter
from bukusaku.reading.fences import fenced_blocks
from bukusaku.reading.limits import within_limits
from bukusaku.reading.prose import Prose
from bukusaku.reading.sanitise import sanitised
from bukusaku.reading.settle import settled
from bukusaku.reading.source import Source
from bukusaku.reading.syntax import marked


def read_markdown(
    text: str, shown: str, prefix: str, problems: list[Diagnostic], *, first_line: int = 1
) -> Prose | None:
    """The prose of one record, or None when it may not be parsed at all.

    `prefix` makes footnote ids unique among the records of a book (`role-lurah`).
    """
    source = Source(shown, text, first_line)
    fences = fenced_blocks(source, problems)
    if fences is None or not within_limits(source, fences, problems):
        return None
    tokened, standins = marked(source, fences, problems)
    html = sanitised(_converter()(tokened, standins))
    return settled(html, standins, shown, prefix, problems)


@cache
def _converter() -> Converter:
    return Converter()
