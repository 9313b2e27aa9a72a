"""JSON Schemas for every file of a book, for editors that help while one types."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from bukusaku.book.kinds import KINDS
from bukusaku.book.schema import introduction_schema, kind_schema, settings_schema
from bukusaku.desk.fields import told
from bukusaku.diagnostics import Diagnostic, Location, ProblemsError

DRAFT = "https://json-schema.org/draft/2020-12/schema"
SUFFIX = ".schema.json"
FOLDER = ".vscode/schemas"


def schemas() -> dict[str, dict[str, Any]]:
    """The schema of each file or folder below `content/`, by its name there without a suffix.

    `index` is that of a collection's `index.md`.
    """
    found = {"book": _described(settings_schema(), "Settings")}
    for kind in KINDS:
        found[kind.plural] = _described(kind_schema(kind), kind.model.__name__)
    found["index"] = _described(introduction_schema(), "Introduction")
    return found


def schema_files() -> dict[str, bytes]:
    """Each schema by the name of its file."""
    return {f"{name}{SUFFIX}": _as_json(schema) for name, schema in schemas().items()}


def write_schemas(folder: Path) -> tuple[str, ...]:
    """Write them into a folder, over older ones of the same names; the names written.

    Raises:
        ProblemsError: the folder may not be written.
    """
    files = schema_files()
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, content in files.items():
            (folder / name).write_bytes(content)
    except OSError as error:
        raise unwritable(folder, error) from error
    return tuple(files)


def unwritable(folder: Path, error: OSError) -> ProblemsError:
    """Why nothing was written there."""
    values = {"folder": str(folder), "reason": error.strerror or str(error)}
    where = Location(folder.as_posix())
    return ProblemsError([Diagnostic("error", "desk-cannot-write", where, values)])


def _as_json(schema: dict[str, Any]) -> bytes:
    return f"{json.dumps({'$schema': DRAFT, **schema}, ensure_ascii=False, indent=1)}\n".encode()


def _described(schema: dict[str, Any], owner: str) -> dict[str, Any]:
    """With the words for each field, in place."""
    owned = [(owner, schema), *schema.get("$defs", {}).items()]
    for name, part in owned:
        for properties in _properties(part):
            for field, value in properties.items():
                properties[field] = {**value, **told(name, field)}
    return schema


def _properties(schema: object) -> Iterator[dict[str, Any]]:
    """Those of a schema itself, also where it is one of several or an item; not those it names."""
    if not isinstance(schema, dict):
        return
    if "properties" in schema:
        yield schema["properties"]
    for part in (*schema.get("anyOf", ()), schema.get("items")):
        yield from _properties(part)
