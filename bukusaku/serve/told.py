"""Findings to what the page's overlay shows of each: the sentence, the place, its lines."""

from __future__ import annotations

from itertools import islice
from typing import TypedDict

from bukusaku.diagnostics import Diagnostic, Location
from bukusaku.diagnostics.sentences import Language, sentence
from bukusaku.project import Project

AROUND = 2
"""Lines shown before and after the one that is meant."""
WIDEST = 120
"""Letters shown of a line: a paragraph is often one."""
CUT = "…"


class Line(TypedDict):
    """A line of the source; `mark` is from where to where what is meant stands in its text."""

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
        _meant(place, text) if number == place.line else _beside(number, text)
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


def _beside(number: int, text: str) -> Line:
    shown = text if len(text) <= WIDEST else text[:WIDEST] + CUT
    return {"number": number, "text": shown.expandtabs(1), "mark": None}


def _meant(place: Location, text: str) -> Line:
    """The stretch of the line in which what is meant stands, marked."""
    column = place.column or 1
    start = max(0, min(column - 1 - WIDEST // 3, len(text) - WIDEST))
    stop = start + WIDEST
    before, after = CUT if start else "", CUT if stop < len(text) else ""
    shown = f"{before}{text[start:stop]}{after}".expandtabs(1)
    line: Line = {"number": place.line or 1, "text": shown, "mark": None}
    if place.column:
        begin = column - 1 - start + len(before)
        line["mark"] = (begin, max(begin + 1, min(begin + place.length, len(shown))))
    return line
