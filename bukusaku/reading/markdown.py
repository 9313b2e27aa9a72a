"""Markdown text to prose: refused, marked, parsed, sanitised, settled; in this order."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from bukusaku.diagnostics import Diagnostic, Location
from bukusaku.reading.converter import Converter, DroppedAttribute
from bukusaku.reading.fences import fenced_blocks
from bukusaku.reading.limits import within_limits
from bukusaku.reading.prose import Prose
from bukusaku.reading.sanitise import sanitised, without_refused
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
    refused: list[re.Match[str]] = []
    html = without_refused(html, refused)
    problems += (_refused(found[0], source) for found in refused)
    prose = settled(sanitised(html), standins, shown, prefix, problems)
    return replace(prose, text=text)


@cache
def _converter() -> Converter:
    return Converter()


def _dropped(attribute: DroppedAttribute, source: Source) -> Diagnostic:
    place = _found(attribute.written_in, source)
    return Diagnostic("warning", "attribute-dropped", place, {"attribute": attribute.name})


def _refused(reference: str, source: Source) -> Diagnostic:
    values = {"character": reference}
    return Diagnostic(
        "error", "text-refused-character", _found(reference.rstrip(";"), source), values
    )


def _found(written: str, source: Source) -> Location:
    """The parser keeps no places; what it met is looked up in the source."""
    start = source.text.find(written)
    return source.between(start, start + len(written)) if start >= 0 else Location(source.path)
