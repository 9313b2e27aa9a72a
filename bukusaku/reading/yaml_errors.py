"""PyYAML's complaints to ours: a code, and the place its editor should look at.

Both loaders are understood: libyaml's wording ("did not find expected key") and that of the one
in Python ("expected <block end>").
"""

from __future__ import annotations

import re
from enum import Enum, auto

import yaml

from bukusaku.diagnostics import Diagnostic, Location
from bukusaku.reading.source import Source


class Look(Enum):
    """Where to look: at the beginning of the unfinished thing, or where the parser stopped."""

    BEGINNING = auto()
    POINT = auto()


COMPLAINTS = (
    ("quoted scalar.*(end of stream|document)", "yaml-unclosed-quote", Look.BEGINNING),
    ("unknown escape|quoted scalar", "yaml-unknown-escape", Look.POINT),
    ("parsing a flow", "yaml-unclosed-bracket", Look.BEGINNING),
    ("(scanning|parsing) a tag", "yaml-tag", Look.BEGINNING),
    ("block scalar", "yaml-block-text", Look.BEGINNING),
    ("start any token|scanning an (alias|anchor)", "yaml-special-start", Look.BEGINNING),
    ("could not find expected ':'", "yaml-missing-colon", Look.BEGINNING),
    ("document start|unexpected document", "yaml-several-documents", Look.POINT),
    ("sequence entries are not allowed", "yaml-list-in-line", Look.POINT),
    ("node content", "yaml-stray-bracket", Look.POINT),
)
GUESSED = frozenset(("yaml-indentation", "yaml-missing-colon", "yaml-several-documents"))
"""What the parser says where the true slip may stand above."""
ABOVE = 3
MAPPING = re.compile("mapping values are not allowed")
LAYOUT = re.compile("expected (key|'-' indicator|<block end>)")


BULLET = re.compile(r"[ \xa0]*(?P<sign>[–—•·*▪‣−]\s|[-–—•·▪‣−](?=[^\W\d_]))")
"""A sign that Word or a hurried hand puts where a list has `- `."""
KEY = re.compile(r"[ -]*(?P<name>[a-z_]+):(?=[^\s/])")
"""A field's name whose colon no space follows."""
SLIPS = (
    (BULLET, "yaml-bullet"),
    (KEY, "yaml-no-space"),
)


def syntax_problem(error: yaml.YAMLError, source: Source) -> Diagnostic:
    """The first thing the parser could not read, in our words."""
    found = _complaint(error, source)
    return (found.location and _slip_above(found, source)) or found


def _slip_above(found: Diagnostic, source: Source) -> Diagnostic | None:
    """What was mistyped where the parser stopped or in the line above, which it took for text."""
    if found.code not in GUESSED or found.location is None or found.location.line is None:
        return None
    row = found.location.line - source.first_line
    for each in (row, *range(row - 1, max(row - ABOVE, -1), -1)):
        line = source.lines[each] if 0 <= each < len(source.lines) else ""
        for pattern, code in SLIPS:
            if slip := pattern.match(line):
                values = slip.groupdict()
                at = slip.start(next(iter(values)))
                length = len(slip[0].rstrip()) - at
                told = {name: word.strip() for name, word in values.items()}
                return Diagnostic("error", code, source.at(each, at, length), told)
    return None


def _complaint(error: yaml.YAMLError, source: Source) -> Diagnostic:
    if not isinstance(error, yaml.MarkedYAMLError):
        index = getattr(error, "position", 0)
        return Diagnostic("error", "yaml-syntax", source.between(min(index, len(source.text))))
    said = f"{error.context or ''} {error.problem or ''}"
    point = error.problem_mark or error.context_mark
    row, column = (point.line, point.column) if point else (0, 0)
    if MAPPING.search(said):
        return _unexpected_colon(source, row, column)
    if LAYOUT.search(said) and "flow" not in said:
        return _out_of_line(source, row, column)
    for pattern, code, where in COMPLAINTS:
        if re.search(pattern, said):
            if where is Look.BEGINNING and error.context_mark:
                row, column = error.context_mark.line, error.context_mark.column
            elif code == "yaml-unknown-escape":  # the loaders differ in the place they name
                column = source.lines[row].rfind("\\", 0, column + 1)
            return Diagnostic("error", code, _word(source, row, max(column, 0)))
    return Diagnostic("error", "yaml-syntax", source.at(row, column))


def _unexpected_colon(source: Source, row: int, column: int) -> Diagnostic:
    """A second colon in a line, a line set too far right, or one whose neighbour lacks a colon."""
    before = source.lines[row][:column]
    if re.search(r":\s", before):
        return Diagnostic("error", "yaml-colon-in-value", source.at(row, column))
    if before.startswith(" "):
        return Diagnostic("error", "yaml-indentation", _line(source, row))
    above = next((r for r in range(row - 1, -1, -1) if source.lines[r].strip()), row)
    return Diagnostic("error", "yaml-missing-colon", _line(source, above))


def _out_of_line(source: Source, row: int, column: int) -> Diagnostic:
    line = source.lines[min(row, len(source.lines) - 1)]
    if line[column : column + 1] == ":":
        return Diagnostic("error", "yaml-empty-key", source.at(row, column))
    if line[:column].strip(" -"):
        return Diagnostic("error", "yaml-text-after-quote", source.at(row, column, len(line)))
    return Diagnostic("error", "yaml-indentation", _line(source, row))


def _line(source: Source, row: int) -> Location:
    line = source.lines[min(row, len(source.lines) - 1)]
    column = len(line) - len(line.lstrip())
    return source.at(row, column, len(line.rstrip()) - column)


def _word(source: Source, row: int, column: int) -> Location:
    line = source.lines[min(row, len(source.lines) - 1)]
    found = re.compile(r"\S+").match(line, column)
    return source.at(row, column, len(found[0]) if found else 1)
