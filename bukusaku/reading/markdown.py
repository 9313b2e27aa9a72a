"""Markdown text to prose: refused, marked, parsed, sanitised, settled; in this order."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from bukusaku.diagnostics import Diagnostic, Location
from bukusaku.reading.converter import Converter, DroppedAttribute
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
    html, dropped = _converter()(tokened, standins)
    problems += (_dropped(attribute, source) for attribute in dropped)
    prose = settled(sanitised(html), standins, shown, prefix, problems)
    return replace(prose, text=text)


@cache
def _converter() -> Converter:
    return Converter()


def _dropped(attribute: DroppedAttribute, source: Source) -> Diagnostic:
    """The parser keeps no places; the list is looked up in the source."""
    start = source.text.find(attribute.written_in)
    end = start + len(attribute.written_in)
    place = source.between(start, end) if start >= 0 else Location(source.path)
    return Diagnostic("warning", "attribute-dropped", place, {"attribute": attribute.name})
