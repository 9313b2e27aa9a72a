"""The words of the interface, per language: `templates/strings/<language>.yaml`.

A project's own file needs to hold only what it says otherwise.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bukusaku.diagnostics import Diagnostic, Location, ProblemsError
from bukusaku.reading.document import Scalar, Value
from bukusaku.reading.yaml import read_yaml
from bukusaku.theme.environment import Theme

Words = dict[str, Any]


def load_words(theme: Theme, language: str) -> Words:
    """Nested words, ours overlaid by the project's.

    Raises:
        ProblemsError: no file for the language, or one that cannot be read.
    """
    name = f"strings/{language}.yaml"
    files = [folder / name for folder in reversed(theme.folders) if (folder / name).is_file()]
    if not files:
        raise ProblemsError([Diagnostic("error", "language-unknown", None, {"language": language})])
    words: Words = {}
    for file in files:
        words = _overlaid(words, _read(file, f"templates/{name}"))
    return words


def _read(file: Path, shown: str) -> Words:
    problems: list[Diagnostic] = []
    document = read_yaml(file.read_text("utf-8"), shown, problems)
    if document is None:
        raise ProblemsError(problems)
    words = _plain(document.value)
    if not isinstance(words, dict):
        raise ProblemsError([Diagnostic("error", "strings-not-mapping", Location(shown))])
    return words


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
