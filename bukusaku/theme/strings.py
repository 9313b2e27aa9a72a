"""The words of the interface, per language: `templates/strings/<language>.yaml`.

A project's own file needs to hold only what it says otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bukusaku.diagnostics import Diagnostic, Location, ProblemsError, in_file_order
from bukusaku.reading.document import Document, Scalar, Value
from bukusaku.reading.yaml import read_yaml
from bukusaku.theme.environment import Theme
from bukusaku.theme.own_words import missing_words, unfit_words

Words = dict[str, Any]

PATTERN = "strings/id.yaml"
"""What the words of a language are held against that is none of ours."""


def load_words(theme: Theme, language: str) -> Words:
    """Nested words, ours overlaid by the project's.

    Raises:
        ProblemsError: no file for the language, or one that cannot be read or used.
    """
    name = f"strings/{language}.yaml"
    ours, own = theme.builtin(name), theme.own(name)
    if not ours.is_file() and own is None:
        raise ProblemsError([Diagnostic("error", "language-unknown", None, {"language": language})])
    is_ours = ours.is_file()
    words = _words(_read(theme, ours if is_ours else theme.builtin(PATTERN), name))
    if own is None:
        return words
    document = _read(theme, own, name)
    problems = [*unfit_words(document, words, theme.mentions)]
    problems += () if is_ours else missing_words(document, words)
    if problems:
        raise ProblemsError(in_file_order(problems))
    return _overlaid(words, _words(document))


def _read(theme: Theme, file: Path, name: str) -> Document:
    problems: list[Diagnostic] = []
    shown = f"templates/{name}"
    document = read_yaml(theme.text_of(file), shown, problems)
    if document is None or problems:
        raise ProblemsError(problems)
    if not isinstance(document.value, Mapping):
        raise ProblemsError([Diagnostic("error", "strings-not-mapping", Location(shown))])
    return document


def _words(document: Document) -> Words:
    words = _plain(document.value)
    return words if isinstance(words, dict) else {}


def _plain(value: Value) -> str | Words | list[Any]:
    if isinstance(value, Scalar):
        return value.text
    if isinstance(value, Mapping):
        return {key: _plain(item) for key, item in value.items()}
    return [_plain(item) for item in value]


def _overlaid(below: Words, above: Words) -> Words:
    merged = dict(below)
    for key, value in above.items():
        both = isinstance(value, dict) and isinstance(below.get(key), dict)
        merged[key] = _overlaid(below[key], value) if both else value
    return merged
