"""Snippets for VS Code: the fields above a page's text, offered while one types.

Help for YAML does not reach into Markdown there (redhat-developer/vscode-yaml, issue 207), so the
fields are offered as snippets, which are VS Code's own and need no extension.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from itertools import count
from pathlib import Path
from typing import Any

from bukusaku.book.kinds import KINDS
from bukusaku.desk.schema import schemas, unwritable

NAME = "bukusaku.code-snippets"
PATH = f".vscode/{NAME}"
Schema = dict[str, Any]


def snippets() -> bytes:
    """One for each field of each kind of page; fields that are alike everywhere stand once."""
    found: dict[str, Schema] = {}
    described = schemas()
    for kind in KINDS:
        if kind.paged:
            schema = described[kind.plural]
            for field, value in schema["properties"].items():
                snippet = _snippet(field, value, schema.get("$defs", {}))
                name = field if found.get(field, snippet) == snippet else f"{kind.name}: {field}"
                found[name] = snippet
    return f"{json.dumps(found, ensure_ascii=False, indent=1)}\n".encode()


def write_snippets(folder: Path) -> Path:
    """Write them into a project's `.vscode`, over older ones; where they are now.

    Raises:
        ProblemsError: the folder may not be written.
    """
    path = folder / NAME
    try:
        path.write_bytes(snippets())
    except OSError as error:
        raise unwritable(folder, error) from error
    return path


def _snippet(field: str, value: Schema, definitions: Schema) -> Schema:
    return {
        "scope": "markdown",
        "prefix": field,
        "body": list(_body(field, value["examples"][0], _Stops(value, definitions))),
        "description": value["description"],
    }


def _body(field: str, example: object, stops: _Stops) -> Iterator[str]:
    """The example in YAML; the cursor stops at each word that is to be replaced."""
    if not isinstance(example, list | dict):
        yield f"{field}: {stops.at(field, example)}"
        return
    yield f"{field}:"
    for item in example if isinstance(example, list) else [example]:
        mark = "- " if isinstance(example, list) else ""
        pairs = item.items() if isinstance(item, dict) else [("", item)]
        for number, (key, word) in enumerate(pairs):
            lead = f"{'  ' if number and mark else mark}{key}{': ' if key else ''}"
            yield f"  {lead}{stops.at(key, word)}"


class _Stops:
    """Numbers the places where the cursor stops, and offers what may be chosen there."""

    def __init__(self, value: Schema, definitions: Schema) -> None:
        named = {part.rpartition("/")[2] for part in _named(value)}
        self.fields = {key: v for n in named for key, v in _properties(definitions.get(n, {}))}
        self.definitions = definitions
        self.numbers = count(1)

    def at(self, key: str, word: object) -> str:
        """`${2|bertugas,ikut serta|}` where there is a choice, else the word in its quotes."""
        reference = self.fields.get(key, {}).get("$ref", "").rpartition("/")[2]
        choices = self.definitions.get(reference, {}).get("enum", ())
        if choices:
            return f"${{{next(self.numbers)}|{','.join(choices)}|}}"
        if isinstance(word, list):
            return f"[{', '.join(self.at('', part) for part in word)}]"
        is_plain = not isinstance(word, str) or re.fullmatch(r"[a-z0-9-]+", word)
        escaped = re.sub(r"[$}\\]", r"\\\g<0>", str(word))
        stop = f"${{{next(self.numbers)}:{escaped}}}"
        return stop if is_plain else f'"{stop}"'


def _named(schema: object) -> Iterator[str]:
    """The definitions that a schema refers to, however deep."""
    if isinstance(schema, dict):
        for key, part in schema.items():
            if key == "$ref":
                yield part
            else:
                yield from _named(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from _named(part)


def _properties(schema: Schema) -> Iterator[tuple[str, Schema]]:
    yield from schema.get("properties", {}).items()
