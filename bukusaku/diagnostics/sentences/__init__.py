"""Diagnostics to sentences, in Indonesian and English.

Each module beside this one belongs to one part of the program and holds its
`SENTENCES: code -> language -> (sentence, ways out…)`. The first way out whose placeholders all
have a value in the diagnostic is told: `{suggestion}` where there is one, else what follows it.
"""

from __future__ import annotations

from functools import cache
from importlib import import_module
from pkgutil import iter_modules
from typing import Literal

from bukusaku.diagnostics import Diagnostic

Language = Literal["id", "en"]
Sentence = tuple[str, *tuple[str | None, ...]]

KINDS = {
    "id": {
        "change": "perubahan",
        "chapter": "bab",
        "dimension": "dimensi",
        "event": "peristiwa",
        "fact": "fakta",
        "part": "pengantar",
        "person": "orang",
        "place": "tempat",
        "role": "peran",
        "source": "sumber",
        "stage": "tahap",
        "term": "istilah",
    },
    "en": {"part": "introduction"},
}
"""How a value `kind` is told where its own name does not serve."""

WAY_OUT = {"id": "saran", "en": "hint"}
CODE = {"id": "kode", "en": "code"}

STYLE = "style-"
"""How the codes begin of what an editor may let be, and so has to know by name."""


@cache
def all_sentences() -> dict[str, dict[str, Sentence]]:
    """Every code with its sentences; a code may be declared once only."""
    collected: dict[str, dict[str, Sentence]] = {}
    for module in iter_modules(__path__):
        sentences = import_module(f"{__name__}.{module.name}").SENTENCES
        if repeated := collected.keys() & sentences.keys():
            raise ValueError(f"codes declared twice: {sorted(repeated)}")
        collected |= sentences
    return collected


def sentence(diagnostic: Diagnostic, language: Language) -> tuple[str, str | None]:
    """The sentence and the way out, filled in."""
    message, *ways_out = all_sentences()[diagnostic.code][language]
    values = dict(diagnostic.values)
    if "kind" in values:
        values["kind"] = KINDS[language].get(values["kind"], values["kind"])
    told = (_filled(way_out, values) for way_out in ways_out)
    return message.format_map(values), next(filter(None, told), None)


def _filled(way_out: str | None, values: dict[str, str]) -> str | None:
    if way_out is None:
        return None
    try:
        return way_out.format_map(values)
    except KeyError:
        return None


def formatted(diagnostic: Diagnostic, language: Language) -> str:
    """The whole report of one finding, with the source line and a mark under the place."""
    message, way_out = sentence(diagnostic, language)
    where = f"{diagnostic.location}: " if diagnostic.location else ""
    lines = [f"{where}{diagnostic.severity}: {message}", *_excerpt(diagnostic)]
    if way_out:
        lines.append(f"   = {WAY_OUT[language]}: {way_out}")
    if diagnostic.code.startswith(STYLE):
        lines.append(f"   = {CODE[language]}: {diagnostic.code}")
    return "\n".join(lines)


def _excerpt(diagnostic: Diagnostic) -> list[str]:
    where = diagnostic.location
    if where is None or where.text is None or where.line is None:
        return []
    text, column = _window(where.text.expandtabs(1).rstrip(), where.column or 1)
    gutter = f"{where.line:>4} | "
    if where.column is None:
        return [gutter + text]
    marks = "^" * max(1, min(where.length, len(text) - column + 1))
    return [gutter + text, " " * 4 + " | " + " " * (column - 1) + marks]


def _window(text: str, column: int, width: int = 100) -> tuple[str, int]:
    """The part of a long line around the column, and the column within it."""
    if len(text) <= width:
        return text, column
    start = max(0, min(column - width // 2, len(text) - width))
    return text[start : start + width], column - start
