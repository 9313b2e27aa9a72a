"""Findings to what the page's overlay shows of each: the sentence, the place, its lines."""

from __future__ import annotations

from itertools import islice
from typing import TypedDict

from bukusaku.diagnostics import Diagnostic, Location
from bukusaku.diagnostics.sentences import Language, sentence
from bukusaku.project import Project

AROUND = 2
"""Lines shown before and after the one that is meant."""
WIDEST = 200
"""Letters shown of a line."""


class Line(TypedDict):
    """A line of the source; `mark` is where what is meant stands in it, from 0."""

    number: int
    text: str
    mark: tuple[int, int] | None


class Told(TypedDict):
    """A finding in the user's language."""

    severity: str
    place: str
    message: str
    hint: str | None
    lines: list[Line]


def told(finding: Diagnostic, project: Project, language: Language) -> Told:
    """One finding, for the overlay."""
    message, hint = sentence(finding, language)
    return {
        "severity": finding.severity,
        "place": str(finding.location or ""),
        "message": message,
        "hint": hint,
        "lines": _lines(finding.location, project) if finding.location else [],
    }


def _lines(place: Location, project: Project) -> list[Line]:
    """The line that is meant, among its neighbours unless the file has changed since."""
    if place.line is None or place.text is None:
        return []
    first = max(1, place.line - AROUND)
    around = _read(place, project, first)
    if place.line - first >= len(around) or around[place.line - first] != place.text:
        first, around = place.line, [place.text]
    return [
        {
            "number": number,
            "text": text[:WIDEST].expandtabs(1),
            "mark": _mark(place, text) if number == place.line else None,
        }
        for number, text in enumerate(around, first)
    ]


def _read(place: Location, project: Project, first: int) -> list[str]:
    path = project.root / place.path
    try:
        with path.open(encoding="utf-8-sig", errors="replace") as file:
            lines = islice(file, first - 1, (place.line or first) + AROUND)
            return [line.rstrip("\n") for line in lines]
    except OSError:
        return []


def _mark(place: Location, text: str) -> tuple[int, int] | None:
    if place.column is None or place.column > WIDEST:
        return None
    start = place.column - 1
    return start, max(start + 1, min(start + place.length, len(text), WIDEST))
